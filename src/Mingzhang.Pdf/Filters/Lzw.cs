namespace Mingzhang.Pdf.Filters;

/// <summary>LZWDecode: codes of 9 to 12 bits, most significant bit first, 256 clears, 257 ends.</summary>
internal static class Lzw
{
    private const int Clear = 256;
    private const int EndOfData = 257;
    private const int Most = 4096;

    /// <summary>Decodes into <paramref name="output"/>; false when the data is damaged.</summary>
    /// <param name="input">The encoded bytes.</param>
    /// <param name="earlyChange">1 when the code length grows one code early, as is usual; else 0.</param>
    /// <param name="output">Where the plain bytes go.</param>
    public static bool Decode(ReadOnlySpan<byte> input, int earlyChange, OutputBuffer output)
    {
        Span<short> prefix = stackalloc short[Most];
        Span<byte> suffix = stackalloc byte[Most];
        Span<byte> reversed = stackalloc byte[Most];
        int next = 258;
        int width = 9;
        int previous = -1;
        byte first = 0;
        uint bits = 0;
        int held = 0;
        foreach (byte value in input)
        {
            bits = (bits << 8) | value;
            held += 8;
            if (held < width)
            {
                continue;
            }

            held -= width;
            int code = (int)(bits >> held) & ((1 << width) - 1);
            if (code == EndOfData)
            {
                return true;
            }

            if (code == Clear)
            {
                next = 258;
                width = 9;
                previous = -1;
                continue;
            }

            if (code > next || (code == next && previous < 0))
            {
                return false;
            }

            int length = Expand(code == next ? previous : code, prefix, suffix, reversed);
            byte head = reversed[length - 1];
            for (int i = length - 1; i >= 0; i--)
            {
                if (!output.Add(reversed[i]))
                {
                    return false;
                }
            }

            if (code == next && !output.Add(first))
            {
                return false;
            }

            if (previous >= 0 && next < Most)
            {
                prefix[next] = (short)previous;
                suffix[next] = code == next ? first : head;
                next++;
            }

            first = head;
            previous = code;
            width = (next + earlyChange) switch
            {
                >= 2048 => 12,
                >= 1024 => 11,
                >= 512 => 10,
                _ => 9,
            };
        }

        return true;
    }

    private static int Expand(int code, ReadOnlySpan<short> prefix, ReadOnlySpan<byte> suffix, Span<byte> reversed)
    {
        int length = 0;
        while (code >= 258)
        {
            reversed[length++] = suffix[code];
            code = prefix[code];
        }

        reversed[length++] = (byte)code;
        return length;
    }
}
