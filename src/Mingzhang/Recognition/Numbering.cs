namespace Mingzhang.Recognition;

/// <summary>The numbering that items and headings carry in front: 一、 （一） 1. 1、 （1） 其中：</summary>
public static class Numbering
{
    private const string Chinese = "零〇一二三四五六七八九十百";

    /// <summary>The text without the numbering and the 其中 in front of it; the text must be folded (<see cref="PrintedWords.Folded"/>).</summary>
    public static string Strip(string folded)
    {
        var from = 0;
        for (var length = Length(folded, from); length > 0; length = Length(folded, from))
        {
            from += length;
        }

        return from == 0 || from == folded.Length ? folded : folded[from..];
    }

    /// <summary>
    /// The depth that the numbering tells: 1 for 一、, 2 for （一）, 3 for 1. or 1、, 4 for （1）, 5 for 其中：, 0 for none; the text must be folded.
    /// </summary>
    public static int Level(string folded)
    {
        var length = Length(folded, 0);
        if (length == 0)
        {
            return 0;
        }

        if (folded[0] == '其')
        {
            return 5;
        }

        var bracket = folded[0] == '（';
        return (Chinese.Contains(folded[bracket ? 1 : 0], StringComparison.Ordinal), bracket) switch
        {
            (true, false) => 1,
            (true, true) => 2,
            (false, false) => 3,
            (false, true) => 4,
        };
    }

    private static int Length(string text, int from)
    {
        var rest = text.AsSpan(from);
        if (rest.StartsWith("其中"))
        {
            return rest.Length > 2 && rest[2] == '：' ? 3 : 2;
        }

        var bracket = rest.Length > 0 && rest[0] == '（';
        var start = bracket ? 1 : 0;
        var end = start;
        var isChinese = end < rest.Length && Chinese.Contains(rest[end], StringComparison.Ordinal);
        while (end < rest.Length && end - start < 4
            && (isChinese ? Chinese.Contains(rest[end], StringComparison.Ordinal) : char.IsAsciiDigit(rest[end])))
        {
            end++;
        }

        if (end == start || end == rest.Length)
        {
            return 0;
        }

        if (bracket)
        {
            return rest[end] == '）' ? end + 1 : 0;
        }

        var closes = rest[end] is '、' or '.' or '．' && !(end + 1 < rest.Length && char.IsAsciiDigit(rest[end + 1]) && rest[end] == '.');
        return closes ? end + 1 : 0;
    }
}
