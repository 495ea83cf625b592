namespace Mingzhang.Pdf.Syntax;

/// <summary>
/// Cuts bytes into tokens. It never fails: what makes no sense becomes a keyword nobody knows, and every call moves on.
/// </summary>
internal sealed class Lexer
{
    private readonly byte[] _data;
    private readonly int _end;
    private readonly NameTable _names;
    private readonly StringDecoder _strings;

    /// <summary>Reads part of some data.</summary>
    /// <param name="data">The bytes to read.</param>
    /// <param name="position">Where to begin.</param>
    /// <param name="end">Where to stop, exclusive.</param>
    /// <param name="names">Shared names.</param>
    /// <param name="strings">How strings are kept; content streams reuse one buffer.</param>
    public Lexer(byte[] data, int position, int end, NameTable names, StringDecoder? strings = null)
    {
        _data = data;
        _end = Math.Min(end, data.Length);
        _names = names;
        _strings = strings ?? new StringDecoder(reuse: false);
        Position = Math.Clamp(position, 0, _end);
    }

    public int Position { get; set; }

    public int End => _end;

    /// <summary>Where the last token began.</summary>
    public int TokenStart { get; private set; }

    public byte[] Data => _data;

    public Token Next()
    {
        SkipWhiteSpace();
        TokenStart = Position;
        if (Position >= _end)
        {
            return default;
        }

        byte first = _data[Position];
        switch (first)
        {
            case (byte)'/':
                return new Token { Kind = TokenKind.Name, Name = ReadName() };
            case (byte)'(':
                return Text(_strings.ReadLiteral(_data, _end, Position, out int afterLiteral), afterLiteral);
            case (byte)'<' when Peek(1) == '<':
                Position += 2;
                return new Token { Kind = TokenKind.DictionaryOpen };
            case (byte)'<':
                return Text(_strings.ReadHexadecimal(_data, _end, Position, out int afterHex), afterHex);
            case (byte)'>' when Peek(1) == '>':
                Position += 2;
                return new Token { Kind = TokenKind.DictionaryClose };
            case (byte)'[':
                Position++;
                return new Token { Kind = TokenKind.ArrayOpen };
            case (byte)']':
                Position++;
                return new Token { Kind = TokenKind.ArrayClose };
            case (byte)'+' or (byte)'-' or (byte)'.' or (>= (byte)'0' and <= (byte)'9'):
                return ReadNumber();
            default:
                return ReadKeyword();
        }
    }

    public void SkipWhiteSpace()
    {
        while (Position < _end)
        {
            byte value = _data[Position];
            if (value == '%')
            {
                SkipComment();
            }
            else if (Characters.IsWhiteSpace(value))
            {
                Position++;
            }
            else
            {
                return;
            }
        }
    }

    private Token Text(PdfValue value, int after)
    {
        Position = after;
        return new Token { Kind = TokenKind.String, Text = value };
    }

    private int Peek(int ahead) => Position + ahead < _end ? _data[Position + ahead] : -1;

    private void SkipComment()
    {
        while (Position < _end && _data[Position] is not (10 or 13))
        {
            Position++;
        }
    }

    private string ReadName()
    {
        int start = ++Position;
        bool escaped = false;
        while (Position < _end && Characters.IsRegular(_data[Position]))
        {
            escaped |= _data[Position] == '#';
            Position++;
        }

        ReadOnlySpan<byte> bytes = _data.AsSpan(start, Position - start);
        return escaped ? _names.Intern(Unescape(bytes)) : _names.Intern(bytes);
    }

    private static byte[] Unescape(ReadOnlySpan<byte> bytes)
    {
        byte[] plain = new byte[bytes.Length];
        int length = 0;
        for (int i = 0; i < bytes.Length; i++)
        {
            int high = bytes[i] == '#' && i + 2 < bytes.Length ? Characters.HexValue(bytes[i + 1]) : -1;
            int low = high >= 0 ? Characters.HexValue(bytes[i + 2]) : -1;
            if (low >= 0)
            {
                plain[length++] = (byte)((high << 4) | low);
                i += 2;
            }
            else
            {
                plain[length++] = bytes[i];
            }
        }

        return plain[..length];
    }

    private Token ReadNumber()
    {
        int start = Position;
        bool negative = false;
        while (Position < _end && _data[Position] is (byte)'+' or (byte)'-')
        {
            negative |= _data[Position] == '-';
            Position++;
        }

        double value = 0;
        double scale = 0;
        int digits = 0;
        for (; Position < _end; Position++)
        {
            byte next = _data[Position];
            if (Characters.IsDigit(next))
            {
                value = (value * 10) + (next - '0');
                scale *= 10;
                digits++;
            }
            else if (next == '.' && scale == 0)
            {
                scale = 1;
            }
            else if (next is not ((byte)'-' or (byte)'.'))
            {
                break;
            }
            else
            {
                SkipNumberTail();
                break;
            }
        }

        if (digits == 0 && scale == 0 && Position - start == 0)
        {
            Position++;
        }

        value = scale > 1 ? value / scale : value;
        return new Token
        {
            Kind = TokenKind.Number,
            IsInteger = scale == 0 && digits is > 0 and < 16 && !negative,
            Number = double.IsFinite(value) ? (negative ? -value : value) : 0,
        };
    }

    /// <summary>Some writers print “12.3-4” or “1.2.3”: the number ends at the stray sign, the rest is dropped.</summary>
    private void SkipNumberTail()
    {
        while (Position < _end && (Characters.IsDigit(_data[Position]) || _data[Position] is (byte)'-' or (byte)'.'))
        {
            Position++;
        }
    }

    private Token ReadKeyword()
    {
        int start = Position;
        while (Position < _end && Characters.IsRegular(_data[Position]))
        {
            Position++;
        }

        if (Position == start)
        {
            Position++;
        }

        return new Token { Kind = TokenKind.Keyword, Keyword = Keywords.Pack(_data.AsSpan(start, Position - start)) };
    }
}
