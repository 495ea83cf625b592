using System.Buffers.Binary;

namespace Mingzhang.Pdf.Tests.Support;

/// <summary>Font files with no shapes, only what tells the meaning of glyphs.</summary>
internal static class TestFonts
{
    /// <summary>A TrueType font whose Unicode cmap has these pairs.</summary>
    public static byte[] TrueType(params (int Code, int Glyph)[] pairs) => WithCmap(3, 10, Format12(pairs));

    /// <summary>A symbolic TrueType font whose codes F000 to F0FF show these glyphs, with a Unicode cmap beside it.</summary>
    public static byte[] Symbolic((int Code, int Glyph)[] symbols, (int Code, int Glyph)[] unicode)
    {
        byte[] first = Format4(symbols);
        byte[] second = Format12(unicode);
        byte[] table = [0, 0, 0, 2, 0, 3, 0, 0, .. U32(20), 0, 3, 0, 10, .. U32(20 + first.Length), .. first, .. second];
        return Font(table);
    }

    /// <summary>A CFF font with these glyph names (after .notdef) and this encoding of codes for them.</summary>
    public static byte[] Cff(string[] names, byte[] codes)
    {
        // Offsets are written as five-byte integers, so that the top dictionary's size is known beforehand.
        byte[] header = [1, 0, 4, 1];
        byte[] nameIndex = Index([.. "Test"u8]);
        byte[] strings = Index([.. names.Select(n => System.Text.Encoding.ASCII.GetBytes(n))]);
        int topSize = 3 * 6;
        int body = header.Length + nameIndex.Length + Index(new byte[topSize]).Length + strings.Length + 2;
        byte[] charset = [0, .. names.SelectMany((_, i) => U16(391 + i))];
        byte[] encoding = [0, (byte)codes.Length, .. codes];
        byte[] charStrings = Index([.. Enumerable.Repeat(new byte[] { 14 }, names.Length + 1)]);
        byte[] top = [.. Offset(body, 15), .. Offset(body + charset.Length, 16), .. Offset(body + charset.Length + encoding.Length, 17)];
        return [.. header, .. nameIndex, .. Index(top), .. strings, 0, 0, .. charset, .. encoding, .. charStrings];
    }

    private static byte[] Offset(int value, byte operation) => [29, .. U32(value), operation];

    private static byte[] Index(params byte[][] items)
    {
        var bytes = new List<byte>([.. U16(items.Length), 1]);
        int offset = 1;
        bytes.Add((byte)offset);
        foreach (byte[] item in items)
        {
            offset += item.Length;
            bytes.Add((byte)offset);
        }

        return [.. bytes, .. items.SelectMany(i => i)];
    }

    private static byte[] WithCmap(int platform, int encoding, byte[] subtable) =>
        Font([0, 0, 0, 1, .. U16(platform), .. U16(encoding), .. U32(12), .. subtable]);

    private static byte[] Font(byte[] cmap) => [0, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, .. "cmap"u8, 0, 0, 0, 0, .. U32(28), .. U32(cmap.Length), .. cmap];

    private static byte[] Format12((int Code, int Glyph)[] pairs) =>
        [0, 12, 0, 0, .. U32(16 + (12 * pairs.Length)), 0, 0, 0, 0, .. U32(pairs.Length), .. pairs.SelectMany(p => (byte[])[.. U32(p.Code), .. U32(p.Code), .. U32(p.Glyph)])];

    private static byte[] Format4((int Code, int Glyph)[] pairs)
    {
        (int Code, int Glyph)[] all = [.. pairs, (0xFFFF, 0)];
        return
        [
            0, 4, .. U16(16 + (8 * all.Length)), 0, 0, .. U16(2 * all.Length), 0, 0, 0, 0, 0, 0,
            .. all.SelectMany(p => U16(p.Code)), 0, 0, .. all.SelectMany(p => U16(p.Code)), .. all.SelectMany(p => U16((p.Glyph - p.Code) & 0xFFFF)), .. all.SelectMany(_ => U16(0)),
        ];
    }

    private static byte[] U16(int value) => [(byte)(value >> 8), (byte)value];

    private static byte[] U32(int value)
    {
        byte[] bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, value);
        return bytes;
    }
}
