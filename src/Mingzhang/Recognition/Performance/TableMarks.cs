using System.Globalization;
using Mingzhang.Texts;

namespace Mingzhang.Recognition.Performance;

/// <summary>Tells titles, years, page numbers and headings among the lines around performance tables.</summary>
internal static class TableMarks
{
    private static readonly WordList s_heads = new(
    [
        "项目名称", "预算单位", "部门名称", "部门（单位）名称", "部门(单位)名称", "单位名称", "主管部门", "填报单位", "实施单位", "年度绩效目标", "项目总体目标", "年度总体目标",
    ]);

    /// <summary>Whether the line is the title of a performance table: 部门整体绩效目标表, 项目支出绩效自评表 ….</summary>
    public static bool IsTitle(string line, out string title)
    {
        title = string.Empty;
        if (line.Length is < 5 or > 80 || !line.Contains('表') || !line.Contains('绩'))
        {
            return false;
        }

        string text = WithoutNumber(WithoutYear(PrintedText.Compact(line)));
        if (text.AsSpan().IndexOfAny("，。；、：:") >= 0)
        {
            return false;
        }

        bool isTitle = text.Length <= 40 && text.EndsWith('表') && text.Contains("绩效", StringComparison.Ordinal)
            && (text.Contains("目标", StringComparison.Ordinal) || text.Contains("自评", StringComparison.Ordinal) || text.Contains("评价", StringComparison.Ordinal));
        title = isTitle ? text : string.Empty;
        return isTitle;
    }

    /// <summary>Whether the line only gives the year in brackets, as under a title: （2024年）, (2023年度).</summary>
    public static bool IsYear(string line, out int year)
    {
        year = 0;
        if (line.Length is < 6 or > 20 || line[0] is not ('（' or '('))
        {
            return false;
        }

        string text = PrintedText.Compact(line).Trim('（', '）', '(', ')').TrimEnd('度');
        return text.Length == 5 && text[4] == '年'
            && int.TryParse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out year);
    }

    /// <summary>Whether the line right under a title gives the year, with or without brackets.</summary>
    public static bool IsYearUnderTitle(string line, out int year) =>
        IsYear(line, out year) || (line.Length is >= 5 and <= 12 && line.StartsWith("20", StringComparison.Ordinal) && IsYear("（" + line + "）", out year));

    /// <summary>The year inside a title such as 2023年度项目支出绩效自评表, or null.</summary>
    public static int? YearIn(string line)
    {
        int at = line.IndexOf('年', StringComparison.Ordinal);
        return at >= 4 && int.TryParse(line.AsSpan(at - 4, 4), NumberStyles.None, CultureInfo.InvariantCulture, out int year) && year is > 1990 and < 2200
            ? year
            : null;
    }

    /// <summary>Whether a head of a performance form shows in the line.</summary>
    public static bool ShowsHead(string text) => s_heads.AnyIn(text);

    /// <summary>Whether the line is a heading of the narrative: 第四部分, 十一、…, （五）….</summary>
    public static bool IsHeading(TextBlock block)
    {
        if (block.IsHeading)
        {
            return true;
        }

        string text = block.Text;
        if (text.StartsWith('第') && text.IndexOf("部分", StringComparison.Ordinal) is > 0 and <= 4)
        {
            return true;
        }

        bool isBracketed = text[0] is '（' or '(';
        int i = isBracketed ? 1 : 0;
        int start = i;
        while (i < text.Length && text[i] is '一' or '二' or '三' or '四' or '五' or '六' or '七' or '八' or '九' or '十')
        {
            i++;
        }

        return i > start && i < text.Length - 2 && (isBracketed ? text[i] is '）' or ')' : text[i] is '、');
    }

    /// <summary>A bare page number inside a table: it stands far from its neighbours or at the edge of a page.</summary>
    public static bool IsPageNumber(TextBlock block, TextBlock? before, TextBlock? after)
    {
        string text = block.Text.Trim('-', '—', '－', ' ');
        if (text.Length is 0 or > 3 || text.AsSpan().IndexOfAnyExceptInRange('0', '9') >= 0)
        {
            return false;
        }

        const int Far = 3;
        return text.Length < block.Text.Length
            || (block.Source.Line is { } line
                ? line - before?.Source.Line >= Far
                : block.Source.Page is { } page && (after is null || after.Source.Page > page));
    }

    /// <summary>A title without the number before it: 附件3：, 附表2-1, 表13.</summary>
    private static string WithoutNumber(string title)
    {
        int at = title.StartsWith("附件", StringComparison.Ordinal) || title.StartsWith("附表", StringComparison.Ordinal) ? 2 : title[0] == '表' ? 1 : 0;
        int end = at;
        while (at > 0 && end < title.Length && (char.IsAsciiDigit(title[end]) || "一二三四五六七八九十-—.．、:：".Contains(title[end])))
        {
            end++;
        }

        return end > at ? title[end..] : title;
    }

    private static string WithoutYear(string text)
    {
        if (text.EndsWith('）') || text.EndsWith(')'))
        {
            int open = text.LastIndexOfAny(['（', '(']);
            string inside = open > 0 ? text[(open + 1)..^1] : string.Empty;
            if (inside.Contains('年') || inside is "续" or "续表")
            {
                return text[..open];
            }
        }

        return text;
    }
}
