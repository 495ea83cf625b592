using Mingzhang.Checking;

namespace Mingzhang.Documents.Writing.Html;

/// <summary>What the verdict rests on: how each rule ended and why, and the figures that nothing covered.</summary>
internal static class HtmlCoverage
{
    public static void Write(HtmlWriter html, Coverage coverage)
    {
        html.Raw("<section class=\"coverage\">\n<h2>核对范围</h2>\n");
        WriteRules(html, coverage, RuleOutcome.Failed, open: true);
        WriteRules(html, coverage, RuleOutcome.NotCheckable, open: true);
        WriteRules(html, coverage, RuleOutcome.Passed, open: false);
        WriteRules(html, coverage, RuleOutcome.NotApplicable, open: false);
        WriteUncovered(html, coverage);
        html.Raw("</section>\n");
    }

    private static void WriteRules(HtmlWriter html, Coverage coverage, RuleOutcome outcome, bool open)
    {
        var rules = coverage.Rules.Where(r => r.Outcome == outcome).ToList();
        if (rules.Count == 0)
        {
            return;
        }

        html.Write($"<details class=\"{outcome.Id()}\"{(open ? " open" : "")}><summary>{outcome.Name()}的规则<small>{rules.Count}</small></summary>\n<div class=\"scroll\"><table><thead><tr><th>规则</th><th>核对内容</th><th class=\"n\">比较次数</th></tr></thead><tbody>\n");
        foreach (var status in rules)
        {
            html.Write($"<tr><td class=\"where\">{status.Rule.Id}</td><td>{status.Rule.Title}");
            if (status.Reason.Length > 0)
            {
                html.Write($"<small>{status.Reason}</small>");
            }

            html.Write($"</td><td class=\"n\">{status.Comparisons:N0}</td></tr>\n");
        }

        html.Raw("</tbody></table></div></details>\n");
    }

    private static void WriteUncovered(HtmlWriter html, Coverage coverage)
    {
        var figures = coverage.Figures.Where(f => f.Rules.Count == 0).ToList();
        if (figures.Count == 0)
        {
            return;
        }

        html.Write($"<details class=\"uncovered\"><summary>没有规则覆盖的数字<small>{figures.Count:N0}</small></summary>\n");
        foreach (var chapter in figures.GroupBy(f => f.Location.Chapter(), StringComparer.Ordinal))
        {
            html.Write($"<h3>{chapter.Key}</h3>\n<div class=\"scroll\"><table><tbody>\n");
            foreach (var figure in chapter)
            {
                html.Write($"<tr><td>{figure.Location.Cell()}</td><td class=\"where\">{figure.Location.Place()}</td><td class=\"n\">{figure.Printed}</td></tr>\n");
            }

            html.Raw("</tbody></table></div>\n");
        }

        html.Raw("</details>\n");
    }
}
