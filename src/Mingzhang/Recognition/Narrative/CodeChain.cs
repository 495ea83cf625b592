namespace Mingzhang.Recognition.Narrative;

/// <summary>
/// The names and codes of a classification as sentences give them: «社会保障和就业支出（208类）行政事业单位养老支出（05款）…（05项）»,
/// with the words 类, 款, 项 alone, or with whole codes in the brackets.
/// </summary>
internal sealed class CodeChain
{
    private const string Expenditure = "支出";
    private static readonly char[] Levels = ['类', '款', '项'];
    private readonly string[] _names = [string.Empty, string.Empty, string.Empty];
    private readonly string[] _digits = [string.Empty, string.Empty, string.Empty];

    private CodeChain()
    {
    }

    /// <summary>The depth of the last name: 0 for 类, 1 for 款, 2 for 项.</summary>
    public int Depth { get; private set; } = -1;

    /// <summary>Where the chain ends in the text.</summary>
    public int End { get; private set; }

    /// <summary>The last name.</summary>
    public string Name => _names[Depth];

    /// <summary>The names down to the last, an unnamed level as an empty string.</summary>
    public IReadOnlyList<string> Names => _names[..(Depth + 1)];

    /// <summary>The joined code when the digits printed settle it, else an empty string.</summary>
    public string Code => Join();

    /// <summary>The chain that stands at the end of a folded text (marks and spaces after it left out), or null.</summary>
    public static CodeChain? AtEnd(string folded, int from, int to)
    {
        var chain = new CodeChain();
        var name = from;
        for (var i = from; i < to; i++)
        {
            var (level, digits, end) = folded[i] == '（' ? BracketLevel(folded, i, to) : default;
            if (end == 0)
            {
                continue;
            }

            var given = NameIn(folded, name, i);
            if (level == 0 && given.Length > 0 && !given.EndsWith(Expenditure, StringComparison.Ordinal) && string.CompareOrdinal(folded, end, Expenditure, 0, Expenditure.Length) == 0)
            {
                // «教育（类）支出».
                given += Expenditure;
                end += Expenditure.Length;
            }

            if (level < 0 || level <= chain.Depth || given.Length == 0)
            {
                chain = new CodeChain();
            }

            if (level >= 0 && given.Length > 0)
            {
                chain._names[level] = given;
                chain._digits[level] = digits;
                chain.Depth = level;
                chain.End = end;
            }

            name = end;
            i = end - 1;
        }

        return chain.Depth >= 0 ? chain : null;
    }

    private static (int Level, string Digits, int End) BracketLevel(string folded, int open, int to)
    {
        var i = open + 1;
        while (i < to && char.IsAsciiDigit(folded[i]))
        {
            i++;
        }

        var digits = folded[(open + 1)..i];
        var level = i < to ? Array.IndexOf(Levels, folded[i]) : -1;
        if (level >= 0 && i + 1 < to && folded[i + 1] == '）')
        {
            return (level, digits, i + 2);
        }

        return i < to && folded[i] == '）' && digits.Length is 3 or 5 or 7
            ? ((digits.Length - 3) / 2, digits, i + 1)
            : default;
    }

    /// <summary>The name between two brackets: after the last mark, without numbering and quotation marks.</summary>
    private static string NameIn(string folded, int from, int to)
    {
        for (var i = to - 1; i >= from; i--)
        {
            if (NarrativeText.EndsClause(folded[i]))
            {
                from = i + 1;
                break;
            }
        }

        var name = NarrativeText.FoldName(folded[from..to]);
        return name[LineStart.Of(name).Length..].TrimStart('-', '—', '－', '/', '·', '、', '.');
    }

    private string Join()
    {
        var last = _digits[Depth];
        var whole = 3 + (2 * Depth);
        if (last.Length == whole)
        {
            return last;
        }

        var code = string.Empty;
        for (var i = 0; i <= Depth; i++)
        {
            var digits = _digits[i];
            if (digits.Length == 3 + (2 * i))
            {
                code = digits;
            }
            else if (i > 0 && digits.Length == 2 && code.Length == 1 + (2 * i))
            {
                code += digits;
            }
            else
            {
                return string.Empty;
            }
        }

        return code;
    }
}
