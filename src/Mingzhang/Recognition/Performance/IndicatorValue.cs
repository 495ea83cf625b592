using System.Globalization;
using Mingzhang.Amounts;

namespace Mingzhang.Recognition.Performance;

/// <summary>How a target binds its value.</summary>
public enum ValueOperator
{
    /// <summary>No operator is printed.</summary>
    None,

    /// <summary>≥, &gt;=, 不低于, 以上 …</summary>
    AtLeast,

    /// <summary>≤, &lt;=, 不超过, 以内 …</summary>
    AtMost,

    /// <summary>=.</summary>
    Equal,

    /// <summary>&gt;, 大于.</summary>
    MoreThan,

    /// <summary>&lt;, 小于.</summary>
    LessThan,
}

/// <summary>What kind of thing a target or an actual value states.</summary>
public enum ValueKind
{
    /// <summary>Nothing: the cell is blank or holds a stroke.</summary>
    Blank,

    /// <summary>A number, with or without a unit.</summary>
    Number,

    /// <summary>A date such as <c>2026年11月10日前</c>.</summary>
    Date,

    /// <summary>Words (定性).</summary>
    Qualitative,
}

/// <summary>A target, last-year or actual value of an indicator, taken apart.</summary>
/// <remarks>
/// <c>&gt;=2.30万人</c> is at least 2.30 × 10000 人. An operator may stand behind its number (<c>1500≥</c> is at least 1500).
/// A cell that holds several figures (<c>200人/3期</c>) keeps its first, with the rest in <see cref="Unit"/>.
/// </remarks>
public sealed record IndicatorValue
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

    /// <summary>The text it was taken from, without white space.</summary>
    public required string Text { get; init; }

    /// <summary>What kind of thing it states.</summary>
    public required ValueKind Kind { get; init; }

    /// <summary>How it binds.</summary>
    public ValueOperator Operator { get; init; }

    /// <summary>The number as printed, with its decimals, before scaling; null unless <see cref="Kind"/> is <see cref="ValueKind.Number"/>.</summary>
    public Amount? Printed { get; init; }

    /// <summary>What the scale word multiplies by: 1, 10000 (万) or 100000000 (亿).</summary>
    public decimal Scale { get; init; } = 1m;

    /// <summary>The unit as printed without the scale word, such as <c>人次</c>, <c>元/条</c> or <c>%</c>; empty when none.</summary>
    public string Unit { get; init; } = string.Empty;

    /// <summary>Whether the value is a percentage.</summary>
    public bool IsPercent => Unit is "%" or "％";

    /// <summary>The exact value: the number times the scale. A percentage keeps its number (95% is 95).</summary>
    public decimal? Value => Printed?.Value * Scale;

    /// <summary>Takes a value apart; never fails.</summary>
    public static IndicatorValue Parse(string? text)
    {
        string compact = Normalise(text);
        if (compact.Length == 0 || compact is "/" or "-" or "—" or "——" or "--" or "无")
        {
            return new IndicatorValue { Text = compact, Kind = ValueKind.Blank };
        }

        string rest = compact;
        ValueOperator op = TakeOperator(ref rest);
        if (IsDate(rest))
        {
            return new IndicatorValue { Text = compact, Kind = ValueKind.Date, Operator = op };
        }

        int length = NumberLength(rest);
        if (length == 0 || !Amount.TryParse(rest.AsSpan(0, length), out Amount number))
        {
            return new IndicatorValue { Text = compact, Kind = ValueKind.Qualitative, Operator = op };
        }

        string unit = rest[length..];
        decimal scale = TakeScale(ref unit);
        return new IndicatorValue { Text = compact, Kind = ValueKind.Number, Operator = op, Printed = number, Scale = scale, Unit = unit };
    }

    /// <summary>Whether the character is an operator or the beginning of one.</summary>
    internal static bool IsOperator(char c) => c is '>' or '<' or '=' or '＞' or '＜' or '＝' or '≥' or '≤' or '≧' or '≦' or '⩾' or '⩽';

    /// <summary>Whether the text is a unit, a scale word with or without one, or units joined by strokes (元/人/月).</summary>
    internal static bool IsUnit(string text)
    {
        foreach (string part in text.Split('/'))
        {
            ReadOnlySpan<char> unit = part.AsSpan().TrimStart("万亿千百");
            if (unit.Length > 0 && !IsKnownUnit(unit))
            {
                return false;
            }
        }

        return text.Length > 0;
    }

    /// <summary>A number with a unit, a percentage, or a date: what stands in a value cell rather than in a name.</summary>
    internal static bool LooksLikeValue(string text)
    {
        int length = NumberLength(text);
        if (length == 0)
        {
            return false;
        }

        string rest = text[length..].TrimEnd('=', '>', '<', '≥', '≤', '＞', '＜', '＝');
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

    private static bool IsKnownUnit(ReadOnlySpan<char> text)
    {
        foreach (string unit in PerformanceVocabulary.Units)
        {
            if (text.SequenceEqual(unit))
            {
                return true;
            }
        }

        return false;
    }

    private static string Normalise(string? text)
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

    private static ValueOperator TakeOperator(ref string text)
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

    private static int NumberLength(string text)
    {
        int i = text.Length > 1 && text[0] is '-' or '－' && char.IsAsciiDigit(text[1]) ? 1 : 0;
        int start = i;
        while (i < text.Length && (char.IsAsciiDigit(text[i]) || (text[i] is '.' or ',' or '，' && i > start && i + 1 < text.Length && char.IsAsciiDigit(text[i + 1]))))
        {
            i++;
        }

        return i == start ? 0 : i;
    }

    private static decimal TakeScale(ref string unit)
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
    private static bool IsDate(string text)
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
