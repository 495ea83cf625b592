using Mingzhang.Pdf.Syntax;

namespace Mingzhang.Pdf.Content;

/// <summary>Gives the operators of one content stream, each with its operands, reusing all memory.</summary>
internal sealed class ContentReader
{
    private const int MostOperands = 64;

    private readonly Lexer _lexer;
    private readonly ObjectParser _parser;
    private readonly StringDecoder _strings = new(reuse: true);

    public ContentReader(ArraySegment<byte> data, NameTable names, int maxDepth)
    {
        _lexer = new Lexer(data.Array!, data.Offset, data.Offset + data.Count, names, _strings);
        _parser = new ObjectParser(_lexer, null, maxDepth) { ForContent = true };
    }

    /// <summary>The operands before the operator, at most 64; valid until the next call.</summary>
    public List<PdfValue> Operands { get; } = new(8);

    /// <summary>How far the stream has been read, in bytes.</summary>
    public int Position => _lexer.Position;

    /// <summary>The last operand, or null.</summary>
    public PdfValue Last => Operands.Count > 0 ? Operands[^1] : default;

    /// <summary>The next operator, or 0 at the end.</summary>
    public ulong Next()
    {
        Operands.Clear();
        _strings.Reset();
        _parser.ReuseArrays();
        while (true)
        {
            Token token = _lexer.Next();
            if (token.Kind == TokenKind.End)
            {
                return 0;
            }

            if (token.Kind == TokenKind.Keyword && token.Keyword is not (Keywords.True or Keywords.False or Keywords.Null))
            {
                return token.Keyword;
            }

            if (token.Kind is TokenKind.ArrayClose or TokenKind.DictionaryClose)
            {
                continue;
            }

            if (Operands.Count >= MostOperands)
            {
                Operands.RemoveAt(0);
            }

            Operands.Add(_parser.ReadValue(token, 0));
        }
    }

    /// <summary>The number at an index from the front, or 0.</summary>
    public double Number(int index) => index < Operands.Count && double.IsFinite(Operands[index].Number) ? Operands[index].Number : 0;

    /// <summary>The name at an index from the front, or null.</summary>
    public string? Name(int index) => index < Operands.Count ? Operands[index].NameText : null;

    /// <summary>The six numbers of a matrix.</summary>
    public Matrix Matrix() => new(Number(0), Number(1), Number(2), Number(3), Number(4), Number(5));

    /// <summary>
    /// Skips an inline image after BI: its dictionary, then its bytes up to an EI that stands alone and is followed by what looks
    /// like content again.
    /// </summary>
    public void SkipInlineImage()
    {
        for (Token token = _lexer.Next(); token.Kind != TokenKind.End && !token.IsKeyword('I' | ((ulong)'D' << 8)); token = _lexer.Next())
        {
            // keys and values
        }

        ReadOnlySpan<byte> data = _lexer.Data.AsSpan(0, _lexer.End);
        for (int i = _lexer.Position + 1; i + 2 <= data.Length; i++)
        {
            int found = data[i..].IndexOf("EI"u8);
            if (found < 0)
            {
                break;
            }

            i += found;
            bool alone = Characters.IsWhiteSpace(data[i - 1]) && (i + 2 == data.Length || !Characters.IsRegular(data[i + 2]));
            if (alone && LooksLikeContent(data.Slice(i + 2, Math.Min(16, data.Length - i - 2))))
            {
                _lexer.Position = i + 2;
                return;
            }
        }

        _lexer.Position = _lexer.End;
    }

    private static bool LooksLikeContent(ReadOnlySpan<byte> next)
    {
        foreach (byte value in next)
        {
            if (value > 126 || (value < 32 && !Characters.IsWhiteSpace(value)))
            {
                return false;
            }
        }

        return true;
    }
}
