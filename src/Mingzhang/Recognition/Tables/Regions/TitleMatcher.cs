using System.Runtime.CompilerServices;
using Mingzhang.Formats;

namespace Mingzhang.Recognition.Tables.Regions;

/// <summary>Tells titles of tables from other lines, and which table of the format a title means.</summary>
/// <remarks>
/// Titles vary by year and region in ways that say nothing: the year in front, 部门 or 单位, 总体情况表 or 总表, 情况明细表 or 表.
/// Comparing leaves all this out, so that the format need not list it.
/// </remarks>
internal sealed class TitleMatcher
{
    private const int Longest = 60;
    private static readonly string[] NotTitles = ["代表", "下表", "上表", "空表", "附表", "发表", "外表", "图表", "该表", "本表", "各表", "报表", "年表", "列表"];
    private static readonly string[] NotEntity = ["预算", "决算", "拨款", "收入", "支出", "收支", "经费", "基金", "资本", "结转", "财政拨"];
    private static readonly ConditionalWeakTable<Format, TitleMatcher> Known = [];
    private readonly Dictionary<string, TableFormat> _exact = new(StringComparer.Ordinal);
    private readonly List<(string Tail, TableFormat Format)> _afterEntity = [];

    private TitleMatcher(Format format)
    {
        foreach (var table in format.Tables)
        {
            foreach (var title in table.OtherTitles.Prepend(table.Title))
            {
                if (title.StartsWith('*'))
                {
                    _afterEntity.Add((Canonical(title[1..]), table));
                }
                else if (Canonical(title) is var canonical && _exact.TryAdd(canonical, table))
                {
                    _afterEntity.Add((canonical, table));
                }
            }
        }

        _afterEntity.Sort((a, b) => b.Tail.Length - a.Tail.Length);
    }

    /// <summary>The matcher of a format, made once.</summary>
    public static TitleMatcher Of(Format format) => Known.GetValue(format, f => new TitleMatcher(f));

    /// <summary>The table of the format that the title means, or null.</summary>
    public TableFormat? Find(string title)
    {
        var canonical = Canonical(title);
        return _exact.GetValueOrDefault(canonical) ?? AfterEntity(canonical);
    }

    /// <summary>The text as a title: one the format knows, or any short line that ends with 表. Null for anything else.</summary>
    /// <param name="folded">A folded line without its number.</param>
    public string? AsTitle(string folded)
    {
        var title = WithoutContinuation(folded);
        if (title.Length is < 3 or > Longest || title[^1] != '表')
        {
            return null;
        }

        return Find(title) is not null || LooksLikeTitle(title) ? title : null;
    }

    /// <summary>Whether the title is of a table of performance targets or self-evaluation, which other readers take.</summary>
    public static bool IsPerformance(string folded) =>
        folded.Contains("绩效", StringComparison.Ordinal) || folded.Contains("自评", StringComparison.Ordinal);

    /// <summary>The title without what varies and says nothing.</summary>
    internal static string Canonical(string title)
    {
        var text = WithoutYear(WithoutContinuation(PrintedWords.Folded(title)))
            .Replace("“", string.Empty, StringComparison.Ordinal)
            .Replace("”", string.Empty, StringComparison.Ordinal)
            .Replace("部门（单位）", "部门", StringComparison.Ordinal)
            .Replace("单位", "部门", StringComparison.Ordinal)
            .Replace("预算部门", "部门", StringComparison.Ordinal)
            .Replace("总体情况表", "总表", StringComparison.Ordinal)
            .Replace("情况总表", "总表", StringComparison.Ordinal)
            .Replace("情况明细表", "表", StringComparison.Ordinal)
            .Replace("情况表", "表", StringComparison.Ordinal)
            .Replace("明细表", "表", StringComparison.Ordinal)
            .Replace("预算总表", "总表", StringComparison.Ordinal);
        return text.EndsWith("预算表", StringComparison.Ordinal) ? text[..^3] + "表" : text;
    }

    private static string WithoutContinuation(string folded)
    {
        var text = folded;
        while (text.EndsWith('）') && text.LastIndexOf('（') is > 2 and var open && IsContinuation(text[(open + 1)..^1]))
        {
            text = text[..open];
        }

        return text.EndsWith("表续", StringComparison.Ordinal) || text.EndsWith("续表", StringComparison.Ordinal) ? text.Replace("续", string.Empty, StringComparison.Ordinal) : text;
    }

    /// <summary>What brackets after a title may say without making it another: that it goes on, its part, its unit.</summary>
    private static bool IsContinuation(string inner) =>
        inner.StartsWith('续') || (inner.Length < 10 && inner.Contains('年', StringComparison.Ordinal) && WithoutYear(inner) is "" or "预算" or "决算") || inner is "草案" or "公开" or "公开表" or "空表" or "万元" or "元" || inner.All(c => "一二三四五六七八九十0123456789/".Contains(c, StringComparison.Ordinal));

    private static string WithoutYear(string text)
    {
        for (var i = 0; i + 4 < text.Length; i++)
        {
            if (text[i + 4] == '年' && text[i] is '1' or '2' && text.AsSpan(i, 4).IndexOfAnyExceptInRange('0', '9') < 0)
            {
                var end = i + 5 < text.Length && text[i + 5] == '度' ? i + 6 : i + 5;
                return text[..i] + text[end..];
            }
        }

        return text;
    }

    private static bool LooksLikeTitle(string title) =>
        !title.StartsWith('第')
        && title.AsSpan().IndexOfAny("，；：！？%") < 0
        && !NotTitles.Any(w => title.EndsWith(w, StringComparison.Ordinal))
        && title.Length >= 4;

    private TableFormat? AfterEntity(string canonical)
    {
        foreach (var (tail, format) in _afterEntity)
        {
            if (canonical.EndsWith(tail, StringComparison.Ordinal))
            {
                var entity = canonical[..^tail.Length];
                if (entity.Length > 1 && !NotEntity.Any(w => entity.Contains(w, StringComparison.Ordinal)))
                {
                    return format;
                }
            }
        }

        return null;
    }
}
