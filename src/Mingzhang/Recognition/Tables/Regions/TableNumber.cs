namespace Mingzhang.Recognition.Tables.Regions;

/// <summary>The number of a table in any style: 表 1, 表一, 附表1-2, 公开01表, and the numbering of a list (一、 1. （一）).</summary>
internal static class TableNumber
{
    private const string Numerals = "0123456789一二三四五六七八九十";
    private static readonly string[] Series = ["附件", "附", "续", "财决", "部门", "单位", "财政", "预算", "决算", "批复", "公开"];

    /// <summary>How many characters at the beginning of the folded text are a table's number with its separator; 0 when none.</summary>
    public static int LengthAt(string folded)
    {
        var text = folded.AsSpan();
        if (text.Length > 3 && text[0] == '（' && text.IndexOf('）') is > 2 and < 10 and var close && text[..close].Contains('表') && LengthAt(folded[1..close]) == close - 1)
        {
            return WithSeparator(text, close + 1);
        }

        var from = SeriesAt(text);
        var isAttachment = text.StartsWith("附件");
        if (text[from..].StartsWith("表") && NumeralsAt(text, from + 1) is > 0 and var after)
        {
            return WithSeparator(text, from + 1 + after);
        }

        if (from > 0 && NumeralsAt(text, from) is > 0 and var n && (isAttachment || text[(from + n)..].StartsWith("表")))
        {
            return WithSeparator(text, from + n + (text[(from + n)..].StartsWith("表") ? 1 : 0));
        }

        return Letters(text) is > 0 and var letters ? WithSeparator(text, letters) : ListNumber(folded);
    }

    /// <summary>The bare number, for comparing 表 2 with 表二; 0 when there is none.</summary>
    public static int Value(string printed)
    {
        var value = 0;
        var seen = false;
        foreach (var c in PrintedWords.Folded(printed))
        {
            var digit = char.IsAsciiDigit(c) ? c - '0' : "一二三四五六七八九".IndexOf(c, StringComparison.Ordinal) + 1;
            if (c == '十')
            {
                value = Math.Max(value, 1) * 10;
            }
            else if (digit > 0 || c == '0')
            {
                value = char.IsAsciiDigit(c) ? (value * 10) + digit : value + digit;
            }
            else if (seen)
            {
                break;
            }

            seen |= Numerals.Contains(c, StringComparison.Ordinal);
        }

        return value;
    }

    /// <summary>How many characters the words in front of a number are: 公开, 部门公开, 附.</summary>
    private static int SeriesAt(ReadOnlySpan<char> text)
    {
        var from = 0;
        for (var i = 0; i < Series.Length;)
        {
            if (text[from..].StartsWith(Series[i]))
            {
                from += Series[i].Length;
                i = 0;
            }
            else
            {
                i++;
            }
        }

        return from;
    }

    private static int NumeralsAt(ReadOnlySpan<char> text, int from)
    {
        var n = 0;
        while (from + n < text.Length && n < 6
            && ((Numerals.Contains(text[from + n], StringComparison.Ordinal) && (n == 0 || char.IsAsciiDigit(text[from + n]) == char.IsAsciiDigit(text[from]))) || (n > 0 && text[from + n] is '-' or '—')))
        {
            n++;
        }

        return n;
    }

    private static int WithSeparator(ReadOnlySpan<char> text, int length) =>
        length < text.Length && text[length] is '：' or '、' or '.' ? length + 1 : length;

    private static int Letters(ReadOnlySpan<char> text)
    {
        var n = 0;
        while (n < text.Length && n < 3 && char.IsAsciiLetterUpper(text[n]))
        {
            n++;
        }

        var digits = n;
        while (digits < text.Length && digits - n < 4 && (char.IsAsciiDigit(text[digits]) || (digits > n && text[digits] is '-' or '_')))
        {
            digits++;
        }

        return n == 0 || digits == n ? 0 : digits + (text[digits..].StartsWith("表") ? 1 : 0);
    }

    private static int ListNumber(string folded)
    {
        var stripped = Numbering.Strip(folded);
        return stripped.Length < folded.Length ? folded.Length - stripped.Length : 0;
    }
}
