using System.Globalization;

namespace Mingzhang.Recognition.Performance;

/// <summary>Operators, numbers, units and dates in the text of a value.</summary>
internal static class ValueText
{
    private static readonly (string Word, ValueOperator Operator)[] s_before =
    [
        ("大于等于", ValueOperator.AtLeast), ("大于或等于", ValueOperator.AtLeast), ("不低于", ValueOperator.AtLeast), ("不少于", ValueOperator.AtLeast),
        ("不小于", ValueOperator.AtLeast), ("至少", ValueOperator.AtLeast), ("小于等于", ValueOperator.AtMost), ("小于或等于", ValueOperator.AtMost),
        ("不超过", ValueOperator.AtMost), ("不高于", ValueOperator.AtMost), ("不多于", ValueOperator.AtMost), ("不大于", ValueOperator.AtMost),
        ("控制在", ValueOperator.AtMost), ("大于", ValueOperator.MoreThan), ("高于", ValueOperator.MoreThan), ("超过", ValueOperator.MoreThan),
        ("小于", ValueOperator.LessThan), ("低于", ValueOperator.LessThan), ("少于", ValueOperator.LessThan), ("等于", ValueOperator.Equal),
    ];

    private static readonly (string Word, ValueOperator Operator)[] s_after =
    [
        ("以上", ValueOperator.AtLeast), ("以内", ValueOperator.AtMost), ("以下", ValueOperator.AtMost), ("之内", ValueOperator.AtMost),
    ];

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> s_units =
        new HashSet<string>(PerformanceVocabulary.Units, StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly int s_longestUnit = PerformanceVocabulary.Units.Max(u => u.Length);

    /// <summary>Whether the character is an operator or the beginning of one.</summary>
    public static bool IsOperator(char c) => c is '>' or '<' or '=' or '＞' or '＜' or '＝' or '≥' or '≤' or '≧' or '≦' or '⩾' or '⩽';

    /// <summary>Whether the text is a unit, a scale word with or without one, or units joined by strokes (元/人/月).</summary>
    public static bool IsUnit(ReadOnlySpan<char> text)
    {
        foreach (Range part in text.Split('/'))
        {
            ReadOnlySpan<char> unit = text[part].TrimStart("万亿千百");
            if (unit.Length > s_longestUnit || (unit.Length > 0 && !s_units.Contains(unit)))
            {
                return false;
            }
        }

        return text.Length > 0;
    }

    /// <summary>Whether the text is a unit with a character before it.</summary>
    public static bool IsUnit(char first, string rest)
    {
        Span<char> text = rest.Length < 64 ? stackalloc char[rest.Length + 1] : new char[rest.Length + 1];
        text[0] = first;
        rest.CopyTo(text[1..]);
        return IsUnit(text);
    }

    /// <summary>Whether the text is a unit with an operator behind it (元≥) or a word behind it (日前), or only what may stand there.</summary>
    public static bool IsUnitTail(string text) =>
        IsUnit(text.AsSpan().TrimEnd("≥≤><=＞＜＝前内底")) || text is "≥" or "≤" or "以上" or "以内" or "以下";

    /// <summary>A number with a unit, a percentage, or a date: what stands in a value cell rather than in a name.</summary>
    public static bool LooksLikeValue(string text)
    {
        int length = NumberLength(text);
        if (length == 0)
        {
            return false;
        }

        string rest = text.AsSpan(length).TrimEnd("=><≥≤＞＜＝").ToString();
        rest = TrimWords(rest);
        return rest.Length == 0 || IsUnit(rest) || IsDate(text) || IsDatePiece(text);
    }

    private static string TrimWords(string rest)
    {
        foreach ((string word, _) in s_after)
        {
            if (rest.EndsWith(word, StringComparison.Ordinal))
            {
                return rest[..^word.Length];
            }
        }

        return rest.TrimEnd('前', '底', '末');
    }

    public static string Normalise(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return string.Empty;
        }

        Span<char> buffer = text.Length <= 256 ? stackalloc char[text.Length] : new char[text.Length];
        int n = 0;
        foreach (char c in text)
        {
            if (!char.IsWhiteSpace(c))
            {
                buffer[n++] = c switch
                {
                    >= '０' and <= '９' => (char)(c - '０' + '0'),
                    '．' => '.',
                    '％' => '%',
                    '＞' => '>',
                    '＜' => '<',
                    '＝' => '=',
                    '≧' or '⩾' => '≥',
                    '≦' or '⩽' => '≤',
                    '／' => '/',
                    _ => c,
                };
            }
        }

        return new string(buffer[..n]);
    }

    public static ValueOperator TakeOperator(ref string text)
    {
        int lead = text.AsSpan().IndexOfAnyExcept("><=≥≤");
        lead = lead < 0 ? text.Length : lead;
        if (lead > 0)
        {
            ValueOperator op = OperatorOf(text.AsSpan(0, lead));
            text = text[lead..];
            return op;
        }

        int tail = text.AsSpan().LastIndexOfAnyExcept("><=≥≤") + 1;
        if (tail < text.Length)
        {
            ValueOperator op = OperatorOf(text.AsSpan(tail));
            text = text[..tail];
            return op;
        }

        foreach ((string word, ValueOperator op) in s_before)
        {
            if (text.StartsWith(word, StringComparison.Ordinal) && text.Length > word.Length && char.IsAsciiDigit(text[word.Length]))
            {
                text = text[word.Length..];
                return op;
            }
        }

        foreach ((string word, ValueOperator op) in s_after)
        {
            if (text.EndsWith(word, StringComparison.Ordinal) && char.IsAsciiDigit(text[0]))
            {
                text = text[..^word.Length];
                return op;
            }
        }

        return ValueOperator.None;
    }

    private static ValueOperator OperatorOf(ReadOnlySpan<char> signs) => signs switch
    {
        ">" => ValueOperator.MoreThan,
        "<" => ValueOperator.LessThan,
        "=" or "==" => ValueOperator.Equal,
        _ => signs.IndexOfAny('>', '≥') >= 0 ? ValueOperator.AtLeast : ValueOperator.AtMost,
    };

    public static int NumberLength(string text)
    {
        int i = text.Length > 1 && text[0] is '-' or '－' && char.IsAsciiDigit(text[1]) ? 1 : 0;
        int start = i;
        while (i < text.Length && (char.IsAsciiDigit(text[i]) || (text[i] is '.' or ',' or '，' && i > start && i + 1 < text.Length && char.IsAsciiDigit(text[i + 1]))))
        {
            i++;
        }

        return i == start ? 0 : i;
    }

    public static decimal TakeScale(ref string unit)
    {
        decimal scale = 1m;
        while (unit.Length > 0 && unit[0] is '万' or '亿')
        {
            scale *= unit[0] == '万' ? 10_000m : 100_000_000m;
            unit = unit[1..];
        }

        return scale;
    }

    /// <summary>A date has a month or a day: 2026年11月10日前, 12月底, 2023.10.31, 2023年底; a bare 2009年 or 12月 is a number with a unit.</summary>
    public static bool IsDate(string text)
    {
        int year = YearLength(text);
        string rest = text[year..];
        int month = NumberLength(rest);
        if (month is > 0 and <= 2 && rest.Length > month && rest[month] == '月')
        {
            string tail = rest[(month + 1)..];
            return year > 0 || (tail.Length > 0 && (char.IsAsciiDigit(tail[0]) || tail[0] is '底' or '末' or '前' or '初' or '份' or '中' or '上' or '下'));
        }

        return year > 0 && rest.Length > 0 && rest[0] is '底' or '末' or '前' or '内' or '初';
    }

    /// <summary>A torn piece of a date: 2023年, 12月31, 31日前.</summary>
    private static bool IsDatePiece(string text)
    {
        foreach (char c in text)
        {
            if (!char.IsAsciiDigit(c) && c is not ('年' or '月' or '日' or '前' or '底' or '末' or '.' or '-'))
            {
                return false;
            }
        }

        return true;
    }

    private static int YearLength(string text) =>
        text.Length >= 5 && text[4] == '年' && int.TryParse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out int year) && year is > 1900 and < 2200
            ? 5
            : 0;
}
