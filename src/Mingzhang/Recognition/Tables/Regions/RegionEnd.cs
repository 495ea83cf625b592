using Mingzhang.Texts;

namespace Mingzhang.Recognition.Tables.Regions;

/// <summary>Tells where a table cannot go on.</summary>
internal static class RegionEnd
{
    private const string Numerals = "一二三四五六七八九十";
    private static readonly string[] SectionWords = ["说明", "情况", "解释", "职能", "职责", "机构", "概况"];

    /// <summary>Whether a part, a section of the narrative or a performance table begins with the item.</summary>
    public static bool IsEnd(StreamItem item, bool afterGrid)
    {
        if (item.Block is not TextBlock text)
        {
            return false;
        }

        return IsEnd(text.Text) || (afterGrid && text.IsHeading && item.Heading is null);
    }

    /// <summary>Whether a part, a section of the narrative or a performance table begins with the line.</summary>
    public static bool IsEnd(string text)
    {
        var folded = PrintedWords.Folded(text);
        return IsPart(folded) || IsSection(folded) || (TitleMatcher.IsPerformance(folded) && folded.EndsWith('表'));
    }

    /// <summary>Whether the line is a bare page number.</summary>
    public static bool IsPageNumber(StreamItem item)
    {
        if (item.Block is not TextBlock text || text.Text.Length > 16)
        {
            return false;
        }

        var bare = PrintedWords.Folded(text.Text).AsSpan().Trim("-—–－·~第页/共");
        return bare.Length is > 0 and <= 7 && bare.IndexOfAnyExcept("0123456789/页共第，") < 0;
    }

    private static bool IsPart(string folded) =>
        folded.Length > 3 && folded[0] == '第' && folded.IndexOf("部分", StringComparison.Ordinal) is > 1 and < 5 && Numerals.Contains(folded[1], StringComparison.Ordinal);

    private static bool IsSection(string folded)
    {
        var mark = folded.IndexOf('、', StringComparison.Ordinal);
        return mark is > 0 and < 4
            && folded.AsSpan(0, mark).IndexOfAnyExcept(Numerals) < 0
            && (SectionWords.Any(w => folded.EndsWith(w, StringComparison.Ordinal)) || folded.Contains("关于", StringComparison.Ordinal));
    }
}
