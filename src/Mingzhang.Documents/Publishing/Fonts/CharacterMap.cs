using System.Buffers.Binary;

namespace Mingzhang.Documents.Publishing.Fonts;

/// <summary>Which characters a face has glyphs for: the <c>cmap</c> table of a font, formats 4 and 12.</summary>
internal sealed class CharacterMap
{
    private readonly HashSet<int> _basic;
    private readonly List<(uint First, uint Last)> _ranges;

    private CharacterMap(HashSet<int> basic, List<(uint First, uint Last)> ranges)
    {
        _basic = basic;
        _ranges = ranges;
    }

    /// <summary>No characters.</summary>
    public static CharacterMap None { get; } = new([], []);

    /// <summary>Whether there is a glyph.</summary>
    public bool Holds(int character) => _basic.Contains(character) || _ranges.Exists(r => r.First <= character && character <= r.Last);

    /// <summary>Reads the table.</summary>
    /// <exception cref="ArgumentException">The table is cut short.</exception>
    public static CharacterMap Read(ReadOnlySpan<byte> table)
    {
        var basic = new HashSet<int>();
        var ranges = new List<(uint, uint)>();
        int count = Short(table, 2);
        for (var i = 0; i < count; i++)
        {
            var sub = table[(int)BinaryPrimitives.ReadUInt32BigEndian(table[(4 + (i * 8) + 4)..])..];
            switch (Short(sub, 0))
            {
                case 4 when basic.Count == 0:
                    ReadSegments(sub, basic);
                    break;
                case 12 when ranges.Count == 0:
                    ReadGroups(sub, ranges);
                    break;
            }
        }

        return new CharacterMap(basic, ranges);
    }

    private static void ReadSegments(ReadOnlySpan<byte> sub, HashSet<int> basic)
    {
        var twice = Short(sub, 6);
        for (var s = 0; s < twice; s += 2)
        {
            int last = Short(sub, 14 + s), first = Short(sub, 16 + twice + s), delta = Short(sub, 16 + (2 * twice) + s);
            var rangeAt = 16 + (3 * twice) + s;
            int offset = Short(sub, rangeAt);
            for (var c = first; c <= last && c < 0xFFFF; c++)
            {
                var glyphAt = rangeAt + offset + (2 * (c - first));
                var hasGlyph = offset == 0 ? ((c + delta) & 0xFFFF) != 0 : glyphAt + 2 <= sub.Length && Short(sub, glyphAt) != 0;
                if (hasGlyph)
                {
                    basic.Add(c);
                }
            }
        }
    }

    private static void ReadGroups(ReadOnlySpan<byte> sub, List<(uint First, uint Last)> ranges)
    {
        var count = BinaryPrimitives.ReadUInt32BigEndian(sub[12..]);
        for (var i = 0; i < count; i++)
        {
            var group = sub[(16 + (i * 12))..];
            ranges.Add((BinaryPrimitives.ReadUInt32BigEndian(group), BinaryPrimitives.ReadUInt32BigEndian(group[4..])));
        }
    }

    private static ushort Short(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt16BigEndian(bytes[at..]);
}
