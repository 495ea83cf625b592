using Mingzhang.Checking;
using Mingzhang.Documents.Writing.Pictures;

namespace Mingzhang.Documents.Writing.Html;

/// <summary>The findings of a document, grouped by table or section in reading order, a card each.</summary>
internal static class HtmlFindings
{
    private const int ExcerptAround = 60;

    public static void Write(HtmlWriter html, CheckResult result, PagePictures? pictures, int document)
    {
        if (result.Findings.Count == 0)
        {
            return;
        }

        var basis = result.Coverage.Rules.ToDictionary(r => r.Rule.Id, r => r.Rule, StringComparer.Ordinal);
        var groups = GroupNumbers(result.Findings);
        var chapters = result.Findings.GroupBy(f => f.Location.Chapter(), StringComparer.Ordinal).ToList();
        WriteContents(html, chapters, document);
        var number = 0;
        for (var i = 0; i < chapters.Count; i++)
        {
            html.Write($"<section class=\"chapter\" id=\"d{document}-c{i + 1}\">\n<h2>{chapters[i].Key}<small>{chapters[i].Count()}</small></h2>\n");
            foreach (var finding in chapters[i])
            {
                WriteCard(html, finding, pictures, document, ++number, basis.GetValueOrDefault(finding.Rule), finding.Group is null ? 0 : groups.GetValueOrDefault(finding.Group));
            }

            html.Raw("</section>\n");
        }
    }

    /// <summary>Numbers, from 1, for the groups that hold more than one finding.</summary>
    private static Dictionary<string, int> GroupNumbers(IReadOnlyList<Finding> findings) =>
        findings.Where(f => f.Group is not null).GroupBy(f => f.Group!, StringComparer.Ordinal).Where(g => g.Count() > 1)
            .Select((g, i) => (g.Key, Number: i + 1)).ToDictionary(g => g.Key, g => g.Number, StringComparer.Ordinal);

    private static void WriteContents(HtmlWriter html, List<IGrouping<string, Finding>> chapters, int document)
    {
        if (chapters.Count < 3)
        {
            return;
        }

        html.Raw("<nav class=\"contents\"><ol>");
        for (var i = 0; i < chapters.Count; i++)
        {
            var worst = chapters[i].Max(f => f.Severity);
            html.Write($"<li><a href=\"#d{document}-c{i + 1}\">{chapters[i].Key} <b class=\"{worst.Id()}\">{chapters[i].Count()}</b></a></li>");
        }

        html.Raw("</ol></nav>\n");
    }

    private static void WriteCard(HtmlWriter html, Finding finding, PagePictures? pictures, int document, int number, RuleInfo? rule, int group)
    {
        html.Write($"<div class=\"finding {finding.Severity.Id()}\">\n<p class=\"tags\"><span class=\"severity\">{finding.Severity.Name()}</span><span class=\"kind\">{finding.Kind.Name()}</span>");
        if (group > 0)
        {
            html.Write($"<span class=\"group\">同一原因 {group}</span>");
        }

        html.Write($"<span class=\"place\">{finding.Location.Place()}</span></p>\n<h3><i>{number}</i>{finding.Title}</h3>\n");
        var cell = finding.Location.Cell();
        if (cell.Length > 0)
        {
            html.Write($"<p class=\"cell\">{cell}</p>\n");
        }

        if (finding.Excerpt is { } excerpt)
        {
            var (before, culprit, after) = Wording.Window(excerpt, ExcerptAround);
            html.Write($"<blockquote>{before}<mark>{culprit}</mark>{after}</blockquote>\n");
        }

        HtmlPictures.WriteShot(html, pictures, finding, document);
        WriteFigures(html, finding);
        foreach (var line in SafeText.Lines(finding.Message))
        {
            html.Write($"<p class=\"message\">{line}</p>\n");
        }

        WriteEvidence(html, finding);
        if (finding.Fix.Length > 0)
        {
            html.Write($"<p class=\"fix\"><b>处理</b>{finding.Fix}</p>\n");
        }

        html.Write($"<p class=\"rule\">{finding.Rule}{Wording.Doubt(finding)}");
        if (rule is not null)
        {
            html.Write($" {rule.Title}，依据：{rule.Basis}");
        }

        html.Raw("</p>\n</div>\n");
    }

    private static void WriteFigures(HtmlWriter html, Finding finding)
    {
        if (finding.Expected is null && (finding.Actual is null || finding.Excerpt is not null))
        {
            return;
        }

        var difference = FigureDifference.Between(finding.Actual ?? string.Empty, finding.Expected ?? string.Empty);
        html.Raw("<dl class=\"figures\">");
        if (finding.Actual is not null)
        {
            WriteFigure(html, "printed", "原文", difference.Actual);
        }

        if (finding.Expected is not null)
        {
            WriteFigure(html, "expected", "应为", difference.Expected);
        }

        if (!string.IsNullOrEmpty(finding.Difference))
        {
            html.Write($"<div class=\"gap\"><dt>相差</dt><dd>{finding.Difference}</dd></div>");
        }

        html.Raw("</dl>\n");
    }

    private static void WriteFigure(HtmlWriter html, string kind, string label, (string Before, string Differs, string After) text)
    {
        html.Write($"<div class=\"{kind}\"><dt>{label}</dt><dd>{text.Before}");
        if (text.Differs.Length > 0)
        {
            html.Write($"<b>{text.Differs}</b>");
        }

        html.Write($"{text.After}</dd></div>");
    }

    private static void WriteEvidence(HtmlWriter html, Finding finding)
    {
        if (finding.Evidence.Count == 0)
        {
            return;
        }

        html.Raw("<div class=\"scroll\"><table class=\"evidence\"><thead><tr><th>对照</th><th>位置</th><th class=\"n\">数值</th></tr></thead><tbody>\n");
        foreach (var item in finding.Evidence)
        {
            var label = (item.Location.Row == item.Text ? item.Location with { Row = null } : item.Location).Label;
            html.Write($"<tr><td>{item.What(finding)}");
            if (item.Excerpt is { } excerpt)
            {
                var (before, words, after) = Wording.Window(excerpt, ExcerptAround);
                html.Write($"<blockquote>{before}<mark>{words}</mark>{after}</blockquote>");
            }

            if (label.Length > 0 && label != item.Text)
            {
                html.Write($"<small>{label}</small>");
            }

            html.Write($"</td><td class=\"where\">{item.Location.Place()}</td><td class=\"n\">{item.Value}</td></tr>\n");
        }

        html.Raw("</tbody></table></div>\n");
    }
}
