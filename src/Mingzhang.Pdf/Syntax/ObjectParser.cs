namespace Mingzhang.Pdf.Syntax;

/// <summary>Decrypts the strings of one object; null where nothing is encrypted.</summary>
internal delegate byte[] StringDecryption(ReadOnlySpan<byte> encrypted);

/// <summary>Builds objects from tokens. Unclosed arrays and dictionaries end with the data.</summary>
internal sealed class ObjectParser(Lexer lexer, IObjectResolver? resolver, int maxDepth)
{
    /// <summary>What one object may hold: a value costs 1, a container 8 more. Far above any real object.</summary>
    private const int MaxUnits = 2_000_000;

    private readonly List<PdfArray> _pool = [];
    private int _pooled;

    public Lexer Lexer => lexer;

    /// <summary>Set for indirect objects of an encrypted file.</summary>
    public StringDecryption? Decryption { get; init; }

    /// <summary>Content streams hold no references and reuse their arrays from one operator to the next.</summary>
    public bool ForContent { get; init; }

    /// <summary>True once something was nested too deep, or held too much, and was therefore left out.</summary>
    public bool LeftOut { get; private set; }

    /// <summary>How much was read, as a measure of the memory it takes.</summary>
    public int Units { get; private set; }

    public void ReuseArrays()
    {
        for (int i = 0; i < _pooled; i++)
        {
            _pool[i].Clear();
        }

        _pooled = 0;
        Units = 0;
    }

    /// <summary>The next object; keywords that are no object give null.</summary>
    public PdfValue ReadValue() => ReadValue(lexer.Next(), 0);

    /// <summary>The object that starts with a token already read.</summary>
    public PdfValue ReadValue(in Token token, int depth)
    {
        switch (token.Kind)
        {
            case TokenKind.Number:
                return token.IsInteger && !ForContent ? ReadReference(token.Number) : PdfValue.OfNumber(token.Number);
            case TokenKind.Name:
                return PdfValue.OfName(token.Name!);
            case TokenKind.String:
                return Decrypt(token.Text);
            case TokenKind.ArrayOpen:
                return ReadArray(depth + 1);
            case TokenKind.DictionaryOpen:
                return ReadDictionary(depth + 1);
            case TokenKind.Keyword when token.Keyword == Keywords.True:
                return PdfValue.OfBoolean(true);
            case TokenKind.Keyword when token.Keyword == Keywords.False:
                return PdfValue.OfBoolean(false);
            default:
                return default;
        }
    }

    private PdfValue ReadReference(double number)
    {
        int back = lexer.Position;
        Token generation = lexer.Next();
        if (generation is { Kind: TokenKind.Number, IsInteger: true, Number: <= 65535 } && number <= int.MaxValue && lexer.Next().IsKeyword(Keywords.R))
        {
            return PdfValue.OfReference((int)number, (int)generation.Number);
        }

        lexer.Position = back;
        return PdfValue.OfNumber(number);
    }

    private PdfValue ReadArray(int depth)
    {
        PdfArray array = NewArray();
        while (true)
        {
            Token token = lexer.Next();
            if (token.Kind is TokenKind.End or TokenKind.ArrayClose || IsEndOfObject(token))
            {
                return PdfValue.OfArray(array);
            }

            if (Admits(token, depth))
            {
                array.Add(ReadValue(token, depth));
            }
        }
    }

    private PdfValue ReadDictionary(int depth)
    {
        var dictionary = new PdfDictionary(resolver);
        while (true)
        {
            Token key = lexer.Next();
            if (key.Kind is TokenKind.End or TokenKind.DictionaryClose || IsEndOfObject(key))
            {
                return PdfValue.OfDictionary(dictionary);
            }

            if (key.Kind != TokenKind.Name)
            {
                continue;
            }

            int back = lexer.Position;
            Token token = lexer.Next();
            if (token.Kind is TokenKind.End or TokenKind.DictionaryClose || IsEndOfObject(token))
            {
                lexer.Position = back;
            }
            else if (Admits(token, depth))
            {
                dictionary.Add(key.Name!, ReadValue(token, depth));
            }
        }
    }

    /// <summary>Whether there is room for what the token begins. The inside of what is left out is read on this level.</summary>
    private bool Admits(in Token token, int depth)
    {
        bool opens = token.Kind is TokenKind.ArrayOpen or TokenKind.DictionaryOpen;
        Units += opens ? 9 : 1;
        if (Units <= MaxUnits && !(opens && depth >= maxDepth))
        {
            return true;
        }

        Units = Math.Min(Units, MaxUnits + 1);
        LeftOut = true;
        return false;
    }

    /// <summary>“endobj” or “stream” inside an array or a dictionary: its closing bracket was lost.</summary>
    private bool IsEndOfObject(in Token token)
    {
        if (ForContent || !(token.IsKeyword(Keywords.EndObj) || token.IsKeyword(Keywords.Stream)))
        {
            return false;
        }

        lexer.Position -= "endobj".Length; // as long as “stream”
        return true;
    }

    private PdfArray NewArray()
    {
        if (!ForContent)
        {
            return new PdfArray(resolver);
        }

        if (_pooled == _pool.Count)
        {
            _pool.Add(new PdfArray(resolver));
        }

        return _pool[_pooled++];
    }

    private PdfValue Decrypt(PdfValue text)
    {
        if (Decryption is null)
        {
            return text;
        }

        byte[] plain = Decryption(text.Bytes);
        return PdfValue.OfString(plain, 0, plain.Length);
    }
}
