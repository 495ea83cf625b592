using System.IO.Compression;

namespace Mingzhang.Pdf.Filters;

/// <summary>FlateDecode: zlib data. Its checksum is not looked at, and damage keeps everything before it.</summary>
internal static class Flate
{
    private const int Chunk = 64 * 1024;

    /// <summary>Decodes into <paramref name="output"/>; false when the data is damaged or ends early.</summary>
    public static bool Decode(ArraySegment<byte> input, OutputBuffer output)
    {
        ArraySegment<byte> body = HasZlibHeader(input) ? input[2..] : input;
        int before = output.Length;
        try
        {
            return Inflate(body, output, Chunk, skip: 0);
        }
        catch (InvalidDataException)
        {
            // A failed call gives nothing of what it had decoded: ask again for the rest byte by byte.
            return Salvage(body, output, output.Length - before);
        }
    }

    private static bool HasZlibHeader(ReadOnlySpan<byte> input) =>
        input.Length >= 2 && (input[0] & 0x0F) == 8 && ((input[0] << 8) | input[1]) % 31 == 0;

    private static bool Salvage(ArraySegment<byte> body, OutputBuffer output, int known)
    {
        try
        {
            Inflate(body, output, 1, known);
        }
        catch (InvalidDataException)
        {
            // Everything up to here is kept.
        }

        return false;
    }

    private static bool Inflate(ArraySegment<byte> body, OutputBuffer output, int chunk, int skip)
    {
        using var source = new MemoryStream(body.Array!, body.Offset, body.Count, writable: false);
        using var inflater = new DeflateStream(source, CompressionMode.Decompress);
        for (Span<byte> scratch = stackalloc byte[1024]; skip > 0;)
        {
            int read = inflater.Read(scratch[..Math.Min(skip, scratch.Length)]);
            if (read == 0)
            {
                return false;
            }

            skip -= read;
        }

        while (true)
        {
            Span<byte> room = output.Room(chunk);
            if (room.IsEmpty)
            {
                return output.Fill();
            }

            int read = inflater.Read(room[..Math.Min(room.Length, chunk)]);
            if (read == 0)
            {
                return true;
            }

            output.Advance(read);
        }
    }
}
