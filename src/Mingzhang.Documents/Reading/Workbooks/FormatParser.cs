using static Mingzhang.Documents.Reading.Workbooks.FormatSection;

namespace Mingzhang.Documents.Reading.Workbooks;

/// <summary>Parses number format codes such as <c>#,##0.00;[Red]-#,##0.00;"-"</c>; what it does not know is literal text.</summary>
internal sealed class FormatParser
{
    private readonly List<Token> _tokens = [];
    private Func<double, bool>? _condition;

    /// <summary>Cuts a format code at its semicolons.</summary>
    public static List<FormatSection> Split(string code)
    {
        var sections = new List<FormatSection>();
        int start = 0;
        for (int i = 0; i <= code.Length; i++)
        {
            if (i == code.Length || code[i] == ';')
            {
                sections.Add(Parse(code[start..i]));
                start = i + 1;
            }
            else if (code[i] is '\\' or '_' or '*')
            {
                i++;
            }
            else if (code[i] is '"' or '[')
            {
                int end = code.IndexOf(code[i] == '"' ? '"' : ']', i + 1);
                i = end < 0 ? code.Length - 1 : end;
            }
        }

        return sections;
    }

    /// <summary>Parses one section.</summary>
    public static FormatSection Parse(string code)
    {
        var parser = new FormatParser();
        for (int i = 0; i < code.Length; i++)
        {
            i = parser.ParseAt(code, i);
        }

        return new FormatSection(parser._tokens, parser._condition);
    }

    private int ParseAt(string code, int i)
    {
        char c = code[i];
        switch (c)
        {
            case '"':
                int end = code.IndexOf('"', i + 1);
                end = end < 0 ? code.Length : end;
                Add(Kind.Literal, code[(i + 1)..end]);
                return end;
            case '[':
                return ParseBracket(code, i);
            case '\\' when i + 1 < code.Length:
                Add(Kind.Literal, code[i + 1].ToString());
                return i + 1;
            case '_':
                Add(Kind.Literal, " ");
                return i + 1;
            case '*':
                return i + 1;
            case '0' or '#' or '?':
                Add(Kind.Digit, c.ToString());
                return i;
            case '.':
                Add(Kind.Point, ".");
                return i;
            case ',':
                Add(Kind.Comma, ",");
                return i;
            case '%':
                Add(Kind.Percent, "%");
                return i;
            case '/' when _tokens.Exists(t => t.Kind == Kind.Digit):
                Add(Kind.Fraction, "/");
                return i;
            case '@':
                Add(Kind.Text, "@");
                return i;
            case 'E' or 'e' when i + 1 < code.Length && code[i + 1] is '+' or '-':
                Add(Kind.Exponent, "E");
                return i + 1;
            default:
                return ParseLetters(code, i);
        }
    }

    private int ParseLetters(string code, int i)
    {
        foreach (string word in (ReadOnlySpan<string>)["General", "G/通用格式", "AM/PM", "A/P", "上午/下午"])
        {
            if (string.Compare(code, i, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) == 0)
            {
                Add(word[0] == 'G' ? Kind.General : Kind.Letters, word);
                return i + word.Length - 1;
            }
        }

        char c = char.ToLowerInvariant(code[i]);
        if (c is not ('y' or 'm' or 'd' or 'h' or 's' or 'a' or 'e' or 'g' or 'b'))
        {
            Add(Kind.Literal, code[i].ToString());
            return i;
        }

        int end = i;
        while (end < code.Length && char.ToLowerInvariant(code[end]) == c)
        {
            end++;
        }

        Add(Kind.Letters, new string(c, end - i));
        return end - 1;
    }

    private int ParseBracket(string code, int i)
    {
        int end = code.IndexOf(']', i + 1);
        if (end < 0)
        {
            return code.Length;
        }

        string inner = code[(i + 1)..end];
        if (inner.StartsWith('$') && inner.IndexOf('-', StringComparison.Ordinal) is not 1)
        {
            // [$¥-804]: the currency's sign, then the locale.
            int dash = inner.LastIndexOf('-');
            Add(Kind.Literal, dash < 0 ? inner[1..] : inner[1..dash]);
        }
        else if (inner.ToLowerInvariant() is "h" or "hh" or "m" or "mm" or "s" or "ss")
        {
            Add(Kind.Letters, "[" + inner.ToLowerInvariant() + "]");
        }
        else if (inner.Length > 1 && inner[0] is '<' or '>' or '=')
        {
            _condition = FormatCondition.Parse(inner);
        }

        return end;
    }

    private void Add(Kind kind, string text) => _tokens.Add(new Token(kind, text));
}
