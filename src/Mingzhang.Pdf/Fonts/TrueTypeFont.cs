using System.Buffers.Binary;
using Mingzhang.Pdf.Limits;

namespace Mingzhang.Pdf.Fonts;

/// <summary>
/// What an embedded TrueType or OpenType font tells about its glyphs: which character each stands for (cmap reversed), which
/// glyph a code shows, and where its CFF part lies. Offsets beyond the data give nothing.
/// </summary>
internal sealed class TrueTypeFont
{
    private readonly Dictionary<int, int> _unicodeByGlyph = [];
    private readonly Dictionary<int, int> _glyphByCode = [];
    private readonly FontBudget _budget;

    private TrueTypeFont(FontBudget budget) => _budget = budget;

    /// <summary>The CFF table of an OpenType font.</summary>
    public ArraySegment<byte>? Cff { get; private set; }

    /// <summary>The character of a glyph, or null.</summary>
    public string? Text(int glyph) => _unicodeByGlyph.TryGetValue(glyph, out int point) ? char.ConvertFromUtf32(point) : null;

    /// <summary>The glyph that a one-byte code shows in a symbolic font, or −1.</summary>
    public int GlyphOfCode(int code) => _glyphByCode.GetValueOrDefault(code, -1);

    /// <summary>Reads the font; null when it is none.</summary>
    public static TrueTypeFont? TryRead(ArraySegment<byte> data, WorkMeter meter, FontBudget budget)
    {
        ReadOnlySpan<byte> bytes = data;
        if (bytes.Length < 12)
        {
            return null;
        }

        int start = bytes.StartsWith("ttcf"u8) ? (int)Math.Min(BinaryPrimitives.ReadUInt32BigEndian(bytes[12..16]), (uint)bytes.Length) : 0;
        int tables = U16(bytes, start + 4);
        var font = new TrueTypeFont(budget);
        for (int i = 0; i < tables; i++)
        {
            int record = start + 12 + (16 * i);
            if (record + 16 > bytes.Length)
            {
                break;
            }

            uint offset = BinaryPrimitives.ReadUInt32BigEndian(bytes[(record + 8)..]);
            uint length = BinaryPrimitives.ReadUInt32BigEndian(bytes[(record + 12)..]);
            if (offset >= bytes.Length)
            {
                continue;
            }

            int from = (int)offset;
            int count = (int)Math.Min(length, (uint)(bytes.Length - from));
            if (bytes[record..].StartsWith("cmap"u8))
            {
                font.ReadCmap(bytes.Slice(from, count), meter);
            }
            else if (bytes[record..].StartsWith("CFF "u8))
            {
                font.Cff = data.Slice(from, count);
            }
        }

        return font;
    }

    private void ReadCmap(ReadOnlySpan<byte> table, WorkMeter meter)
    {
        int subtables = Math.Min(U16(table, 2), 64);
        for (int i = 0; i < subtables; i++)
        {
            int record = 4 + (8 * i);
            if (record + 8 > table.Length)
            {
                return;
            }

            int platform = U16(table, record);
            int encoding = U16(table, record + 2);
            uint offset = BinaryPrimitives.ReadUInt32BigEndian(table[(record + 4)..]);
            if (offset + 6 > table.Length)
            {
                continue;
            }

            bool unicode = platform == 0 || (platform == 3 && encoding is 1 or 10);
            bool symbol = (platform == 3 && encoding == 0) || (platform == 1 && encoding == 0);
            if (unicode)
            {
                TrueTypeCmap.Read(table[(int)offset..], meter, AddUnicode);
            }
            else if (symbol)
            {
                TrueTypeCmap.Read(table[(int)offset..], meter, (code, glyph) => _glyphByCode.TryAdd(code & 0xFF, glyph));
            }
        }
    }

    /// <summary>Of several characters that share a glyph the plainest is taken: no compatibility form, no private use.</summary>
    private void AddUnicode(int point, int glyph)
    {
        if (glyph is > 0 and <= 0xFFFF && point > 31 && point is < 0xD800 or > 0xDFFF and <= 0x10FFFF
            && (_unicodeByGlyph.TryGetValue(glyph, out int known) ? Rank(point) < Rank(known) : _budget.TryTake()))
        {
            _unicodeByGlyph[glyph] = point;
        }
    }

    private static int Rank(int point) => point switch
    {
        0xA0 or 0xAD => 2,
        >= 0x2E80 and <= 0x2FDF => 2,
        >= 0xF900 and <= 0xFAFF or >= 0x2F800 and <= 0x2FA1F => 2,
        >= 0xE000 and <= 0xF8FF => 3,
        _ => 1,
    };

    private static int U16(ReadOnlySpan<byte> data, int offset) =>
        offset >= 0 && offset + 2 <= data.Length ? BinaryPrimitives.ReadUInt16BigEndian(data[offset..]) : 0;
}
