using System.Buffers.Binary;
using Mingzhang.Pdf.Limits;

namespace Mingzhang.Pdf.Fonts;

/// <summary>Walks the pairs of code and glyph in one cmap subtable: formats 0, 4, 6 and 12.</summary>
internal static class TrueTypeCmap
{
    private const int MostPairs = 400_000;

    public static void Read(ReadOnlySpan<byte> table, WorkMeter meter, Action<int, int> add)
    {
        switch (U16(table, 0))
        {
            case 0:
                for (int i = 0; i < 256 && 6 + i < table.Length; i++)
                {
                    Add(i, table[6 + i], add);
                }

                break;
            case 4:
                ReadSegments(table, meter, add);
                break;
            case 6:
                int first = U16(table, 6);
                int count = U16(table, 8);
                for (int i = 0; i < count; i++)
                {
                    Add(first + i, U16(table, 10 + (2 * i)), add);
                }

                break;
            case 12:
                ReadGroups(table, meter, add);
                break;
        }
    }

    private static void ReadSegments(ReadOnlySpan<byte> table, WorkMeter meter, Action<int, int> add)
    {
        int twice = U16(table, 6) & ~1;
        int ends = 14;
        int starts = ends + twice + 2;
        int deltas = starts + twice;
        int offsets = deltas + twice;
        int pairs = 0;
        for (int i = 0; i < twice; i += 2)
        {
            int start = U16(table, starts + i);
            int end = U16(table, ends + i);
            int offset = U16(table, offsets + i);
            for (int code = start; code <= end && code < 0xFFFF; code++)
            {
                if (++pairs > MostPairs)
                {
                    return;
                }

                int glyph = code;
                if (offset != 0)
                {
                    glyph = U16(table, offsets + i + offset + (2 * (code - start)));
                    if (glyph == 0)
                    {
                        continue;
                    }
                }

                Add(code, (glyph + U16(table, deltas + i)) & 0xFFFF, add);
            }

            meter.Spend(1 + Math.Max(0, end - start));
        }
    }

    private static void ReadGroups(ReadOnlySpan<byte> table, WorkMeter meter, Action<int, int> add)
    {
        long groups = U32(table, 12);
        int pairs = 0;
        for (long i = 0; i < groups && 16 + (12 * i) + 12 <= table.Length; i++)
        {
            int at = (int)(16 + (12 * i));
            long start = U32(table, at);
            long end = Math.Min(U32(table, at + 4), 0x10FFFF);
            long glyph = U32(table, at + 8);
            for (long code = start; code <= end; code++)
            {
                if (++pairs > MostPairs)
                {
                    return;
                }

                Add((int)code, (int)Math.Min(glyph + (code - start), int.MaxValue), add);
            }

            meter.Spend(1 + Math.Max(0, end - start));
        }
    }

    private static void Add(int code, int glyph, Action<int, int> add)
    {
        if (glyph != 0)
        {
            add(code, glyph);
        }
    }

    private static int U16(ReadOnlySpan<byte> data, int offset) =>
        offset >= 0 && offset + 2 <= data.Length ? BinaryPrimitives.ReadUInt16BigEndian(data[offset..]) : 0;

    private static long U32(ReadOnlySpan<byte> data, int offset) =>
        offset >= 0 && offset + 4 <= data.Length ? BinaryPrimitives.ReadUInt32BigEndian(data[offset..]) : 0;
}
