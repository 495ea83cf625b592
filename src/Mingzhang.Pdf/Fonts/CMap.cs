using System.Runtime.InteropServices;

namespace Mingzhang.Pdf.Fonts;

/// <summary>A range of codes that one CMap line maps: to consecutive CIDs, or to consecutive texts.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct CMapRange(uint Low, uint High, uint Target, string? Text);

/// <summary>
/// A CMap read from the file: how strings are cut into codes, and what the codes map to. Serves as a Type 0 font's encoding
/// (codes → CIDs) and as ToUnicode (codes → text).
/// </summary>
internal sealed class CMap
{
    private readonly CMapRange[] _ranges;
    private readonly CodeSpace[] _spaces;

    public CMap(List<CMapRange> ranges, List<CodeSpace> spaces, bool isVertical)
    {
        // A stable sort keeps the order of lines for one code; the last line of them counts.
        _ranges = [.. ranges.OrderBy(r => r.Low)];
        _spaces = [.. spaces];
        IsVertical = isVertical;
    }

    public bool IsVertical { get; }

    public int RangeCount => _ranges.Length;

    public bool HasCodeSpaces => _spaces.Length > 0;

    public IReadOnlyList<CodeSpace> CodeSpaces => _spaces;

    public IReadOnlyList<CMapRange> Ranges => _ranges;

    /// <summary>Reads one code; when no code space fits, as many bytes as the shortest code has.</summary>
    public uint ReadCode(ReadOnlySpan<byte> text, ref int position, out int length)
    {
        uint code = 0;
        int most = Math.Min(4, text.Length - position);
        for (length = 1; length <= most; length++)
        {
            code = (code << 8) | text[position + length - 1];
            foreach (CodeSpace space in _spaces)
            {
                if (space.Bytes == length && space.Contains(code))
                {
                    position += length;
                    return code;
                }
            }
        }

        length = Math.Max(1, Math.Min(most, _spaces.Length == 0 ? 2 : _spaces.Min(s => s.Bytes)));
        code = 0;
        for (int i = 0; i < length; i++)
        {
            code = (code << 8) | text[position + i];
        }

        position += length;
        return code;
    }

    /// <summary>The CID of a code, or −1.</summary>
    public int Cid(uint code) => Find(code) is { Text: null } range ? (int)Math.Min(range.Target + (code - range.Low), int.MaxValue) : -1;

    /// <summary>The text of a code, or null; U+0000 and U+FFFD are no text.</summary>
    public string? Text(uint code)
    {
        string? text = RawText(code);
        return text is null || text.AsSpan().IndexOfAnyExcept('\0', '\uFFFD') < 0 ? null : text;
    }

    private string? RawText(uint code)
    {
        if (Find(code) is not { Text: { } text } range)
        {
            return null;
        }

        uint step = code - range.Low;
        if (step == 0 || text.Length == 0)
        {
            return text;
        }

        if (text.Length >= 2 && char.IsSurrogatePair(text, text.Length - 2))
        {
            long point = char.ConvertToUtf32(text, text.Length - 2) + (long)step;
            return point <= 0x10FFFF ? text[..^2] + char.ConvertFromUtf32((int)point) : null;
        }

        long last = text[^1] + (long)step;
        return last < 0xD800 || last is > 0xDFFF and <= 0xFFFF ? text[..^1] + (char)last : null;
    }

    private CMapRange? Find(uint code)
    {
        int low = 0;
        int high = _ranges.Length - 1;
        while (low <= high)
        {
            int middle = (low + high) >>> 1;
            if (_ranges[middle].Low <= code)
            {
                low = middle + 1;
            }
            else
            {
                high = middle - 1;
            }
        }

        return high >= 0 && code <= _ranges[high].High ? _ranges[high] : null;
    }
}

/// <summary>Codes of one length, each byte within its own bounds.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct CodeSpace(int Bytes, uint Low, uint High)
{
    public bool Contains(uint code)
    {
        for (int shift = 0; shift < 8 * Bytes; shift += 8)
        {
            uint value = (code >> shift) & 0xFF;
            if (value < ((Low >> shift) & 0xFF) || value > ((High >> shift) & 0xFF))
            {
                return false;
            }
        }

        return true;
    }
}
