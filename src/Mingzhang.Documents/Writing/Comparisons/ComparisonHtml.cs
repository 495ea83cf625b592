using Mingzhang.Comparison;
using Mingzhang.Disclosures;
using Mingzhang.Documents.Writing.Html;

namespace Mingzhang.Documents.Writing.Comparisons;

/// <summary><c>compare --output html</c>: one page that needs nothing beside it, for a screen of any width and for paper.</summary>
public static class ComparisonHtml
{
    /// <summary>Writes the page.</summary>
    public static void Write(TextWriter writer, DocumentComparison comparison, string version)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(comparison);
        comparison = ComparisonMask.Of(comparison);
        var html = new HtmlWriter(writer);
        html.Write($"<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"generator\" content=\"Mingzhang {version}\">\n<title>{Heading(comparison)} · 明账</title>\n<style>\n");
        html.Raw(HtmlReport.Resource("report.css"));
        html.Raw(HtmlReport.Resource("compare.css"));
        html.Raw("</style>\n</head>\n<body>\n<article class=\"comparison\">\n");
        WriteHead(html, comparison);
        WriteVerdict(html, comparison);
        WriteContents(html, comparison);
        ComparisonHtmlTables.Write(html, comparison);
        ComparisonHtmlTexts.WriteClaims(html, comparison);
        ComparisonHtmlTexts.WriteSentences(html, comparison);
        ComparisonHtmlTexts.WritePerformance(html, comparison);
        html.Write($"</article>\n<footer>由 <b>明账 Mingzhang {version}</b> 比较生成。数字按原文精确计算，不设容差；空白按零计。</footer>\n</body>\n</html>\n");
        writer.Flush();
    }

    private static string Heading(DocumentComparison comparison)
    {
        var (first, second) = (comparison.First.Identification, comparison.Seconds[0].Identification);
        var entity = second.Entity.Length > 0 && comparison.Mode != ComparisonMode.Units ? second.Entity : first.Entity;
        var (a, b) = ComparisonWording.Sides(comparison);
        return comparison.Mode switch
        {
            ComparisonMode.Years => $"{entity} {a}与 {b}{second.Kind.Name()}对比",
            ComparisonMode.Accounts => Wording.Invariant($"{entity} {second.Year} 年预决算对比"),
            ComparisonMode.Units => Wording.Invariant($"{entity} {first.Year} 年部门与所属单位对比"),
            _ => $"{ComparisonWording.Title(comparison.Seconds[0])} 版本对比",
        };
    }

    private static void WriteHead(HtmlWriter html, DocumentComparison comparison)
    {
        html.Write($"<header class=\"masthead\"><div><p class=\"kicker\">明账 · {comparison.Mode.Name()}</p><h1>{Heading(comparison)}</h1><p class=\"meta\"><span>{comparison.First.Document.FileName}</span>");
        foreach (var second in comparison.Seconds)
        {
            html.Write($"<span>{second.Document.FileName}</span>");
        }

        html.Raw("</p></div><div class=\"seal\" aria-hidden=\"true\">明<br>账</div></header>\n");
    }

    private static void WriteVerdict(HtmlWriter html, DocumentComparison comparison)
    {
        html.Write($"<section class=\"verdict {(comparison.IsSame ? "" : "hint")}\">\n<p class=\"headline\">{ComparisonWording.Summary(comparison)}</p>\n");
        var totals = HeadlineFigures.Of(comparison);
        if (totals.Count > 0)
        {
            var (first, second) = ComparisonWording.Sides(comparison);
            html.Write($"<p class=\"summary\">主要数字：{first} → {second}</p>\n<ul class=\"totals\">");
            foreach (var (label, cell) in totals)
            {
                html.Write($"<li class=\"{Direction(cell)}\"><span>{label}（{cell.Unit}）</span><b>{Shown(cell.Second)}</b><small>{Shown(cell.First)} → {Shown(cell.Second)}</small><em>{ComparisonWording.Signed(cell)}　{ComparisonWording.Rate(cell)}</em></li>");
            }

            html.Raw("</ul>\n");
        }

        html.Raw("</section>\n");
        foreach (var note in comparison.Notes)
        {
            html.Write($"<p class=\"note\">{note}</p>\n");
        }
    }

    private static void WriteContents(HtmlWriter html, DocumentComparison comparison)
    {
        var links = comparison.Tables.Select((t, i) => (Id: Wording.Invariant($"t{i + 1}"), t.Title, Count: ComparisonWording.Different(t).Count, Show: t.State != ChangeState.Same))
            .Append((Id: "claims", Title: "文字中的数", Count: comparison.Claims.Count(c => c.State != ChangeState.Same), Show: true))
            .Append((Id: "sentences", Title: "文句", comparison.Sentences.Count, Show: true))
            .Append((Id: "performance", Title: "绩效", Count: comparison.Performance.Count(p => p.State != ChangeState.Same), Show: true))
            .Where(l => l.Show && l.Count > 0).ToList();
        if (links.Count < 2)
        {
            return;
        }

        html.Raw("<nav class=\"contents\"><ol>");
        foreach (var (id, title, count, _) in links)
        {
            html.Write($"<li><a href=\"#{id}\">{title} <b>{count}</b></a></li>");
        }

        html.Raw("</ol></nav>\n");
    }

    internal static string Direction(CellComparison cell) => !cell.IsDifferent ? "same" : cell.Change > 0m ? "up" : "down";

    internal static string Shown(Quantity? quantity) => quantity is null ? "—" : quantity.Printed;
}
