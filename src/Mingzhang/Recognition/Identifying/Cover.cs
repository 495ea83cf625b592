using System.Globalization;
using Mingzhang.Recognition.Tables.Regions;

namespace Mingzhang.Recognition.Identifying;

/// <summary>Title, entity and year of a document, from its cover, its heading lines and the years it speaks of.</summary>
internal static class Cover
{
    private static readonly string[] Tails = ["公开情况说明", "情况说明", "公开说明", "说明", "信息公开", "公开表", "公开", "报告", "表", "草案", "及三公经费", "预算", "决算", "部门", "单位", "区级", "市级", "省级", "本级", "县级", "级", "（）"];
    private static readonly string[] Kinds = ["预算", "决算"];

    /// <summary>The title on the cover without white space, or an empty string.</summary>
    public static string Title(DocumentText text)
    {
        var title = string.Empty;
        var best = string.Empty;
        foreach (var line in text.Cover.Where(l => !l.Contains('：', StringComparison.Ordinal) && !l.Contains('。', StringComparison.Ordinal)))
        {
            title += line;
            best = NamesKind(line) || (best.Length > 0 && line is "公开" or "公开说明" or "情况说明") ? title : best;
        }

        return best.Length <= 80 ? best : string.Empty;
    }

    /// <summary>The department or unit, or an empty string: who prepared the tables, else whom the cover or the first part names.</summary>
    public static string Entity(DocumentText text, string title)
    {
        var named = text.Lines
            .Where(l => l.Contains('：', StringComparison.Ordinal))
            .SelectMany(l => l.Split('｜'))
            .Where(l => l.Length < 80 && l.Contains('：', StringComparison.Ordinal))
            .Select(HeadingLine.EntityOf)
            .Where(e => e.Length > 3)
            .GroupBy(e => e, StringComparer.Ordinal)
            .MaxBy(g => g.Count())?.Key;
        if (named is not null)
        {
            return named;
        }

        var fromTitle = WithoutTails(WithoutYear(title));
        return fromTitle.Length > 3 ? fromTitle : FromFirstPart(text);
    }

    /// <summary>The year disclosed: the one on the cover, else the one that headings and sentences name most.</summary>
    public static int? Year(DocumentText text, string title)
    {
        var weights = new Dictionary<int, int>();
        Weigh(weights, title, 1000);
        foreach (var line in text.Lines)
        {
            Weigh(weights, line, line.Length < 45 && NamesKind(line) ? 5 : 1);
        }

        return weights.Count == 0 ? null : weights.OrderByDescending(w => w.Value).ThenByDescending(w => w.Key).First().Key;
    }

    private static bool NamesKind(string line)
    {
        foreach (var kind in Kinds)
        {
            if (line.Contains(kind, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static string FromFirstPart(DocumentText text)
    {
        var line = text.Lines.FirstOrDefault(l => l.StartsWith("第一部分", StringComparison.Ordinal) && l.Length > 8) ?? string.Empty;
        var rest = line.Length > 4 ? WithoutYear(line[4..]) : string.Empty;
        foreach (var word in new[] { "概况", "概", "单位", "部门", "基本情况" })
        {
            rest = rest.EndsWith(word, StringComparison.Ordinal) ? rest[..^word.Length] : rest;
        }

        return rest.Length > 3 ? rest : string.Empty;
    }

    private static void Weigh(Dictionary<int, int> weights, string text, int weight)
    {
        for (var at = text.IndexOf('年', StringComparison.Ordinal); at >= 0; at = text.IndexOf('年', at + 1))
        {
            if (at >= 4 && (at == 4 || !char.IsAsciiDigit(text[at - 5]))
                && int.TryParse(text.AsSpan(at - 4, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is > 2005 and < 2100)
            {
                weights[year] = weights.GetValueOrDefault(year) + weight;
            }
        }
    }

    private static string WithoutYear(string text)
    {
        var at = text.IndexOf('年', StringComparison.Ordinal);
        if (at < 4)
        {
            return text;
        }

        var end = at + 1 < text.Length && text[at + 1] == '度' ? at + 2 : at + 1;
        return char.IsAsciiDigit(text[at - 4]) ? text[..(at - 4)] + text[end..] : text;
    }

    private static string WithoutTails(string text)
    {
        for (var i = 0; i < Tails.Length;)
        {
            if (text.EndsWith(Tails[i], StringComparison.Ordinal))
            {
                text = text[..^Tails[i].Length];
                i = 0;
            }
            else
            {
                i++;
            }
        }

        return text;
    }
}
