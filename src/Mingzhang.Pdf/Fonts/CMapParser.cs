using System.Text;
using Mingzhang.Pdf.Limits;
using Mingzhang.Pdf.Syntax;

namespace Mingzhang.Pdf.Fonts;

/// <summary>Reads the PostScript-like text of a CMap. Lines that make no sense are skipped.</summary>
internal sealed class CMapParser(Lexer lexer, WorkMeter meter, FontBudget budget)
{
    private const int MostRanges = 200_000;

    private readonly List<CMapRange> _ranges = [];
    private readonly List<CodeSpace> _spaces = [];
    private bool _vertical;

    /// <summary>Reads to the end.</summary>
    /// <param name="basis">The CMap that this one extends (usecmap), or null.</param>
    public CMap Parse(CMap? basis = null)
    {
        if (basis is not null)
        {
            _ranges.AddRange(basis.Ranges);
            _spaces.AddRange(basis.CodeSpaces);
            _vertical = basis.IsVertical;
        }

        string? name = null;
        while (true)
        {
            Token token = lexer.Next();
            if (token.Kind == TokenKind.End)
            {
                return new CMap(_ranges, _spaces, _vertical);
            }

            if (token.Kind == TokenKind.Name)
            {
                name = token.Name;
            }
            else if (token.Kind == TokenKind.Number && string.Equals(name, "WMode", StringComparison.Ordinal))
            {
                _vertical = token.Number == 1;
                name = null;
            }
            else if (token.Kind == TokenKind.Keyword)
            {
                ReadSection(lexer.Data.AsSpan(lexer.TokenStart, lexer.Position - lexer.TokenStart));
            }
        }
    }

    private void ReadSection(ReadOnlySpan<byte> keyword)
    {
        if (keyword.SequenceEqual("begincodespacerange"u8))
        {
            ReadEntries(3, AddSpace);
        }
        else if (keyword.SequenceEqual("beginbfchar"u8))
        {
            ReadEntries(2, AddTextOfOne);
        }
        else if (keyword.SequenceEqual("beginbfrange"u8))
        {
            ReadEntries(1, AddTextOfRange);
        }
        else if (keyword.SequenceEqual("begincidchar"u8))
        {
            ReadEntries(2, (low, _, value) => Add(low, low, value));
        }
        else if (keyword.SequenceEqual("begincidrange"u8))
        {
            ReadEntries(1, Add);
        }
    }

    /// <summary>Reads lines until a keyword ends the section. Kind 1: low high value; 2: code value; 3: low high.</summary>
    private void ReadEntries(int kind, Action<PdfValue, PdfValue, PdfValue> add)
    {
        var parser = new ObjectParser(lexer, null, maxDepth: 3) { ForContent = false };
        while (_ranges.Count < MostRanges && _spaces.Count < 1000)
        {
            Token first = lexer.Next();
            if (first.Kind is TokenKind.End or TokenKind.Keyword || !budget.TryTake())
            {
                return;
            }

            meter.Spend(2);
            if (first.Kind == TokenKind.String)
            {
                PdfValue high = kind == 2 ? first.Text : lexer.Next().Text;
                add(first.Text, high, kind == 3 ? default : parser.ReadValue());
            }
        }
    }

    private void AddSpace(PdfValue low, PdfValue high, PdfValue none)
    {
        if (low.Bytes.Length is >= 1 and <= 4 && low.Bytes.Length == high.Bytes.Length)
        {
            _spaces.Add(new CodeSpace(low.Bytes.Length, Code(low), Code(high)));
        }
    }

    private void Add(PdfValue low, PdfValue high, PdfValue cid)
    {
        if (cid.IsNumber && cid.Number >= 0)
        {
            _ranges.Add(new CMapRange(Code(low), Code(high), (uint)cid.Integer, null));
        }
    }

    private void AddTextOfOne(PdfValue code, PdfValue same, PdfValue text) =>
        _ranges.Add(new CMapRange(Code(code), Code(code), 0, Text(text)));

    private void AddTextOfRange(PdfValue low, PdfValue high, PdfValue target)
    {
        if (target.AsArray is { } texts)
        {
            uint code = Code(low);
            for (int i = 0; i < texts.Count && code + i <= Code(high) && budget.TryTake(); i++)
            {
                _ranges.Add(new CMapRange(code + (uint)i, code + (uint)i, 0, Text(texts[i])));
            }
        }
        else
        {
            _ranges.Add(new CMapRange(Code(low), Code(high), 0, Text(target)));
        }
    }

    private static uint Code(PdfValue text)
    {
        uint code = 0;
        foreach (byte value in text.Bytes)
        {
            code = (code << 8) | value;
        }

        return code;
    }

    /// <summary>UTF-16BE; some writers give one byte.</summary>
    private static string Text(PdfValue value)
    {
        ReadOnlySpan<byte> bytes = value.Bytes;
        return bytes.Length == 1 ? ((char)bytes[0]).ToString() : Encoding.BigEndianUnicode.GetString(bytes);
    }
}
