using System.Buffers.Binary;
using System.IO.Compression;
using Mingzhang.Documents.Reading.Pdf.Scans;

namespace Mingzhang.Documents.Writing.Pictures;

/// <summary>Writes grey pictures of print as PNG with sixteen shades, which is all that print needs and a quarter of the size.</summary>
internal static class GrayPng
{
    private const byte BitsPerPixel = 4;

    private static readonly uint[] s_crc = [.. Enumerable.Range(0, 256).Select(n =>
    {
        uint c = (uint)n;
        for (int k = 0; k < 8; k++)
        {
            c = (c & 1) != 0 ? 0xEDB88320 ^ (c >> 1) : c >> 1;
        }

        return c;
    })];

    public static byte[] Write(GrayImage image)
    {
        using var png = new MemoryStream();
        png.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]);
        byte[] header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, image.Width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), image.Height);
        header[8] = BitsPerPixel;
        Chunk(png, "IHDR"u8, header);
        using var pixels = new MemoryStream();
        using (var packed = new ZLibStream(pixels, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            byte[] line = new byte[1 + ((image.Width + 1) / 2)];
            for (int y = 0; y < image.Height; y++)
            {
                Pack(image.Row(y), line.AsSpan(1));
                packed.Write(line);
            }
        }

        Chunk(png, "IDAT"u8, pixels.ToArray());
        Chunk(png, "IEND"u8, []);
        return png.ToArray();
    }

    private static void Pack(ReadOnlySpan<byte> row, Span<byte> line)
    {
        for (int i = 0; i < line.Length; i++)
        {
            int left = Shade(row[2 * i]);
            int right = (2 * i) + 1 < row.Length ? Shade(row[(2 * i) + 1]) : 15;
            line[i] = (byte)((left << 4) | right);
        }
    }

    private static int Shade(byte value) => ((value * 15) + 127) / 255;

    private static void Chunk(MemoryStream png, ReadOnlySpan<byte> type, ReadOnlySpan<byte> data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        png.Write(number);
        png.Write(type);
        png.Write(data);
        uint crc = 0xFFFFFFFF;
        foreach (byte b in type)
        {
            crc = s_crc[(crc ^ b) & 0xFF] ^ (crc >> 8);
        }

        foreach (byte b in data)
        {
            crc = s_crc[(crc ^ b) & 0xFF] ^ (crc >> 8);
        }

        BinaryPrimitives.WriteUInt32BigEndian(number, crc ^ 0xFFFFFFFF);
        png.Write(number);
    }
}
