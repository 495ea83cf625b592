using Mingzhang.Pdf.Syntax;

namespace Mingzhang.Pdf.Filters;

/// <summary>The filters that write bytes as printable characters, and run lengths.</summary>
internal static class Ascii
{
    /// <summary>ASCIIHexDecode.</summary>
    public static bool DecodeHexadecimal(ReadOnlySpan<byte> input, OutputBuffer output)
    {
        int high = -1;
        foreach (byte value in input)
        {
            int digit = Characters.HexValue(value);
            if (value == '>')
            {
                break;
            }

            if (digit < 0)
            {
                continue;
            }

            if (high >= 0 && !output.Add((byte)((high << 4) | digit)))
            {
                return false;
            }

            high = high < 0 ? digit : -1;
        }

        return high < 0 || output.Add((byte)(high << 4));
    }

    /// <summary>ASCII85Decode.</summary>
    public static bool Decode85(ReadOnlySpan<byte> input, OutputBuffer output)
    {
        uint group = 0;
        int count = 0;
        foreach (byte value in input)
        {
            if (value == '~')
            {
                break;
            }

            if (value == 'z' && count == 0)
            {
                if (!output.Add([0, 0, 0, 0]))
                {
                    return false;
                }

                continue;
            }

            if (value is < (byte)'!' or > (byte)'u')
            {
                continue;
            }

            group = unchecked((group * 85) + (uint)(value - '!'));
            if (++count == 5)
            {
                if (!Flush(group, 4, output))
                {
                    return false;
                }

                group = 0;
                count = 0;
            }
        }

        if (count < 2)
        {
            return count == 0;
        }

        for (int i = count; i < 5; i++)
        {
            group = unchecked((group * 85) + 84);
        }

        return Flush(group, count - 1, output);
    }

    /// <summary>RunLengthDecode.</summary>
    public static bool DecodeRuns(ReadOnlySpan<byte> input, OutputBuffer output)
    {
        int i = 0;
        while (i < input.Length)
        {
            int length = input[i++];
            if (length == 128)
            {
                return true;
            }

            if (length < 128)
            {
                int count = Math.Min(length + 1, input.Length - i);
                if (!output.Add(input.Slice(i, count)) || count < length + 1)
                {
                    return false;
                }

                i += count;
            }
            else
            {
                for (int n = 257 - length; n > 0 && i < input.Length; n--)
                {
                    if (!output.Add(input[i]))
                    {
                        return false;
                    }
                }

                i++;
            }
        }

        return true;
    }

    private static bool Flush(uint group, int bytes, OutputBuffer output)
    {
        for (int i = 0; i < bytes; i++)
        {
            if (!output.Add((byte)(group >> (24 - (8 * i)))))
            {
                return false;
            }
        }

        return true;
    }
}
