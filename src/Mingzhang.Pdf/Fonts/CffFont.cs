using Mingzhang.Pdf.Limits;

namespace Mingzhang.Pdf.Fonts;

/// <summary>The names that a CFF font (Type 1C) gives its glyphs, and its own encoding. Shapes are not read.</summary>
internal sealed class CffFont
{
    private CffFont(bool isCid, string?[] glyphNames, string?[] encoding)
    {
        IsCid = isCid;
        GlyphNames = glyphNames;
        Encoding = encoding;
    }

    /// <summary>Whether glyphs have CIDs instead of names.</summary>
    public bool IsCid { get; }

    /// <summary>Names by glyph.</summary>
    public IReadOnlyList<string?> GlyphNames { get; }

    /// <summary>Names by one-byte code.</summary>
    public IReadOnlyList<string?> Encoding { get; }

    /// <summary>Reads the font; null when it is none.</summary>
    public static CffFont? TryRead(ArraySegment<byte> data, WorkMeter meter)
    {
        if (data.Count < 8 || data[0] != 1)
        {
            return null;
        }

        var reader = new CffReader(data) { Position = data[2] };
        reader.SkipIndex(); // names
        if (reader.ReadIndex() is not { Count: > 0 } tops)
        {
            return null;
        }

        CffTopDictionary top = CffTopDictionary.Read(tops[0]);
        List<ArraySegment<byte>> strings = reader.ReadIndex() ?? [];
        reader.Position = top.CharStrings;
        int glyphs = top.CharStrings > 0 ? reader.U16() : 0;
        meter.Spend(glyphs + strings.Count);
        if (top.IsCid)
        {
            return new CffFont(isCid: true, [], []);
        }

        string? Name(int id) => id < StandardStrings.Names.Length ? StandardStrings.Names[id]
            : id - StandardStrings.FirstCustom is var custom && custom >= 0 && custom < strings.Count ? System.Text.Encoding.Latin1.GetString(strings[custom])
            : null;

        int[] ids = ReadCharset(reader, top.Charset, glyphs);
        string?[] names = Array.ConvertAll(ids, Name);
        return new CffFont(isCid: false, names, ReadEncoding(reader, top.Encoding, names, Name));
    }

    private static int[] ReadCharset(CffReader reader, int offset, int glyphs)
    {
        int[] ids = new int[glyphs];
        if (offset <= 2)
        {
            for (int i = 0; offset == 0 && i < glyphs; i++)
            {
                ids[i] = i < StandardStrings.Names.Length ? i : 0;
            }

            return ids;
        }

        reader.Position = offset;
        int format = reader.U8();
        for (int glyph = 1; glyph < glyphs && !reader.AtEnd;)
        {
            int id = reader.U16();
            int left = format switch
            {
                0 => 0,
                1 => reader.U8(),
                _ => reader.U16(),
            };
            for (int i = 0; i <= left && glyph < glyphs; i++)
            {
                ids[glyph++] = id + i;
            }
        }

        return ids;
    }

    private static string?[] ReadEncoding(CffReader reader, int offset, string?[] names, Func<int, string?> name)
    {
        string?[] encoding = new string?[256];
        if (offset <= 1)
        {
            return encoding; // the standard one (0) is the caller's default, the expert one is not known
        }

        reader.Position = offset;
        int format = reader.U8();
        int count = reader.U8();
        int glyph = 1;
        for (int i = 0; i < count; i++)
        {
            int code = reader.U8();
            int left = (format & 0x7F) == 0 ? 0 : reader.U8();
            for (int k = 0; k <= left && code + k < 256 && glyph < names.Length; k++)
            {
                encoding[code + k] = names[glyph++];
            }
        }

        int supplements = (format & 0x80) != 0 ? reader.U8() : 0;
        for (int i = 0; i < supplements; i++)
        {
            encoding[reader.U8()] = name(reader.U16());
        }

        return encoding;
    }
}
