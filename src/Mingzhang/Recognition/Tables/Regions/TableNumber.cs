namespace Mingzhang.Recognition.Tables.Regions;

/// <summary>The number of a table in any style: 表 1, 表一, 附表1-2, 公开01表, and the numbering of a list (一、 1. （一）).</summary>
internal static class TableNumber
{
    private const string Numerals = "0123456789一二三四五六七八九十";
    private static readonly string[] Before = ["附件", "附表", "续表", "表"];
    private static readonly string[] Series = ["财决公开", "预算公开", "决算公开", "部门公开", "单位公开", "公开", "预公开"];

    /// <summary>How many characters at the beginning of the folded text are a table's number with its separator; 0 when none.</summary>
    public static int LengthAt(string folded)
    {
        var text = folded.AsSpan();
        foreach (var word in Before)
        {
            if (text.StartsWith(word) && NumeralsAt(text, word.Length) is > 0 and var n)
            {
                return WithSeparator(text, word.Length + n);
            }
        }

        foreach (var word in Series)
        {
            if (text.StartsWith(word) && NumeralsAt(text, word.Length) is > 0 and var n && text[(word.Length + n)..].StartsWith("表"))
            {
                return WithSeparator(text, word.Length + n + 1);
            }
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

    private static int NumeralsAt(ReadOnlySpan<char> text, int from)
    {
        var n = 0;
        while (from + n < text.Length && n < 6
            && (Numerals.Contains(text[from + n], StringComparison.Ordinal) || (n > 0 && text[from + n] is '-' or '—')))
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
