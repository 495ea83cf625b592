namespace Mingzhang.Recognition.Narrative;

/// <summary>How a line begins: with a part's number, a numbering, or nothing of the kind.</summary>
internal enum StartKind
{
    None,

    /// <summary>第一部分.</summary>
    Part,

    /// <summary>一、</summary>
    Chinese,

    /// <summary>（一）</summary>
    ChineseBracket,

    /// <summary>1. or 1、</summary>
    Digit,

    /// <summary>（1）</summary>
    DigitBracket,
}

/// <summary>The numbering a line begins with.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Length">How many characters it takes.</param>
internal readonly record struct LineStart(StartKind Kind, int Length)
{
    private const string Numerals = "零〇一二三四五六七八九十百";

    /// <summary>Depth as <see cref="Disclosures.Section.Level"/> counts it: 1 to 5, 0 for none.</summary>
    public int Level => (int)Kind;

    /// <summary>Reads the start of a cleaned line.</summary>
    public static LineStart Of(string text)
    {
        if (text.Length < 2)
        {
            return default;
        }

        if (text[0] == '第')
        {
            var end = NumeralsFrom(text, 1);
            var rest = text.AsSpan(end);
            return end > 1 && (rest.StartsWith("部分") || rest.StartsWith("章") || rest.StartsWith("篇"))
                ? new LineStart(StartKind.Part, end + (rest[0] == '部' ? 2 : 1))
                : default;
        }

        if (text[0] is '（' or '(')
        {
            return OfBracket(text);
        }

        var to = NumeralsFrom(text, 0);
        if (to is > 0 and <= 4 && to < text.Length && text[to] is '、' or '.' or '．')
        {
            return new LineStart(StartKind.Chinese, to + 1);
        }

        to = DigitsFrom(text, 0);
        return to is > 0 and <= 3 && to < text.Length && text[to] is '、' or '.' or '．' && !IsPoint(text, to)
            ? new LineStart(StartKind.Digit, to + 1)
            : default;
    }

    private static LineStart OfBracket(string text)
    {
        var to = NumeralsFrom(text, 1);
        var isChinese = to > 1;
        to = isChinese ? to : DigitsFrom(text, 1);
        return to is > 1 and <= 5 && to < text.Length && text[to] is '）' or ')'
            ? new LineStart(isChinese ? StartKind.ChineseBracket : StartKind.DigitBracket, to + 1)
            : default;
    }

    /// <summary>Whether the mark after the digits is a decimal point: digits follow that are no year.</summary>
    private static bool IsPoint(string text, int at)
    {
        if (text[at] == '、' || at + 1 >= text.Length || !char.IsAsciiDigit(text[at + 1]))
        {
            return false;
        }

        var end = DigitsFrom(text, at + 1);
        var isYear = end - at - 1 == 4 && end < text.Length && text[end] == '年';
        var isName = end - at - 1 >= 5;
        return !isYear && !isName;
    }

    private static int NumeralsFrom(string text, int from)
    {
        while (from < text.Length && Numerals.Contains(text[from], StringComparison.Ordinal))
        {
            from++;
        }

        return from;
    }

    private static int DigitsFrom(string text, int from)
    {
        while (from < text.Length && char.IsAsciiDigit(text[from]))
        {
            from++;
        }

        return from;
    }
}
