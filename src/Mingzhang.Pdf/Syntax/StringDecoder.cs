namespace Mingzhang.Pdf.Syntax;

/// <summary>
/// Decodes literal and hexadecimal strings. Strings without escapes are not copied; the others go to arrays of their own,
/// or, when <paramref name="reuse"/> is set, to one buffer that <see cref="Reset"/> frees at once.
/// </summary>
internal sealed class StringDecoder(bool reuse)
{
    private byte[] _buffer = new byte[256];
    private int _used;

    public void Reset() => _used = 0;

    /// <summary>Reads “( … )”, starting at its opening parenthesis; an unclosed one ends with the data.</summary>
    public PdfValue ReadLiteral(byte[] data, int end, int start, out int after)
    {
        int depth = 1;
        int position = start + 1;
        bool plain = true;
        for (; position < end; position++)
        {
            byte value = data[position];
            if (value == '\\')
            {
                plain = false;
                position++;
            }
            else if (value == '(')
            {
                depth++;
            }
            else if (value == ')' && --depth == 0)
            {
                break;
            }
            else if (value == 13)
            {
                plain = false;
            }
        }

        position = Math.Min(position, end);
        after = Math.Min(position + 1, end);
        int length = position - start - 1;
        return plain ? PdfValue.OfString(data, start + 1, length) : Unescape(data.AsSpan(start + 1, length));
    }

    /// <summary>Reads “&lt; … &gt;”, starting at its opening bracket; a missing last digit counts as 0.</summary>
    public PdfValue ReadHexadecimal(byte[] data, int end, int start, out int after)
    {
        int position = start + 1;
        while (position < end && data[position] != '>')
        {
            position++;
        }

        after = Math.Min(position + 1, end);
        int from = Reserve((position - start) / 2 + 1);
        int to = from;
        int high = -1;
        for (int i = start + 1; i < position; i++)
        {
            int digit = Characters.HexValue(data[i]);
            if (digit < 0)
            {
                continue;
            }

            if (high < 0)
            {
                high = digit;
            }
            else
            {
                _buffer[to++] = (byte)((high << 4) | digit);
                high = -1;
            }
        }

        if (high >= 0)
        {
            _buffer[to++] = (byte)(high << 4);
        }

        return Keep(from, to);
    }

    private PdfValue Unescape(ReadOnlySpan<byte> text)
    {
        int from = Reserve(text.Length);
        int to = from;
        for (int i = 0; i < text.Length; i++)
        {
            byte value = text[i];
            if (value == 13)
            {
                // Any line end inside a string is one line feed.
                i += i + 1 < text.Length && text[i + 1] == 10 ? 1 : 0;
                _buffer[to++] = 10;
            }
            else if (value != '\\')
            {
                _buffer[to++] = value;
            }
            else if (++i < text.Length && Escaped(text, ref i) is >= 0 and var escaped)
            {
                _buffer[to++] = (byte)escaped;
            }
        }

        return Keep(from, to);
    }

    /// <summary>The byte an escape stands for, or −1 for an escaped line end, which stands for nothing.</summary>
    private static int Escaped(ReadOnlySpan<byte> text, ref int i)
    {
        switch (text[i])
        {
            case (byte)'n': return 10;
            case (byte)'r': return 13;
            case (byte)'t': return 9;
            case (byte)'b': return 8;
            case (byte)'f': return 12;
            case 10: return -1;
            case 13:
                i += i + 1 < text.Length && text[i + 1] == 10 ? 1 : 0;
                return -1;
            case >= (byte)'0' and <= (byte)'7':
                int octal = 0;
                int stop = Math.Min(i + 3, text.Length);
                for (; i < stop && text[i] is >= (byte)'0' and <= (byte)'7'; i++)
                {
                    octal = (octal << 3) | (text[i] - '0');
                }

                i--;
                return octal & 0xFF;
            default: return text[i];
        }
    }

    private int Reserve(int length)
    {
        if (!reuse)
        {
            _used = 0;
        }

        if (_used + length > _buffer.Length)
        {
            // Strings handed out earlier keep the old array.
            Array.Resize(ref _buffer, Math.Max(_buffer.Length * 2, _used + length));
        }

        return _used;
    }

    private PdfValue Keep(int from, int to)
    {
        if (reuse)
        {
            _used = to;
            return PdfValue.OfString(_buffer, from, to - from);
        }

        return PdfValue.OfString(_buffer[from..to], 0, to - from);
    }
}
