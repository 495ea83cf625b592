using Mingzhang.Checking;

namespace Mingzhang.Documents.Writing.Html;

/// <summary>The head of a document's report: what it is, the verdict in one sentence, counts, and what the verdict rests on as bars.</summary>
internal static class HtmlHead
{
    public static void Write(HtmlWriter html, CheckResult result, bool severalFiles)
    {
        var identity = result.Disclosure.Identification;
        var fileName = result.Disclosure.Document.FileName;
        var title = identity.Title.Length > 0 ? identity.Title : identity.Entity.Length > 0 ? identity.Entity : fileName;
        html.Raw("<header class=\"masthead\"><div>");
        html.Write($"<p class=\"kicker\">明账 · 核对报告</p><h1>{title}</h1><p class=\"meta\">");
        var parts = new List<string>();
        if (identity.Entity.Length > 0 && identity.Entity != title)
        {
            parts.Add(identity.Entity);
        }

        if (identity.Year is { } year)
        {
            parts.Add(Wording.Invariant($"{year} 年"));
        }

        parts.Add(identity.Kind.Name());
        parts.Add(Wording.Invariant($"{result.Disclosure.Format.Name}（把握 {identity.Confidence * 100m:0}%）"));
        parts.Add(fileName);
        for (var i = 0; i < parts.Count; i++)
        {
            html.Write($"<span>{parts[i]}</span>");
        }

        html.Raw("</p></div>");
        html.Raw(severalFiles ? "</header>\n" : "<div class=\"seal\" aria-hidden=\"true\">明<br>账</div></header>\n");
        WriteVerdict(html, result);
        foreach (var note in result.Disclosure.ReadingNotes)
        {
            html.Write($"<p class=\"note\">读取说明：{note}</p>\n");
        }
    }

    private static void WriteVerdict(HtmlWriter html, CheckResult result)
    {
        var errors = Wording.Count(result, Severity.Error);
        var warnings = Wording.Count(result, Severity.Warning);
        var hints = Wording.Count(result, Severity.Hint);
        var (mood, verdict) = (errors, warnings, hints) switch
        {
            ( > 0, _, _) => ("error", Wording.Invariant($"发现 {errors:N0} 处错误")),
            (_, > 0, _) => ("warning", Wording.Invariant($"没有错误，有 {warnings:N0} 处警告")),
            (_, _, > 0) => ("hint", Wording.Invariant($"没有错误，有 {hints:N0} 处提示")),
            _ => ("good", "没有发现问题"),
        };
        html.Write($"<section class=\"verdict {mood}\">\n<p class=\"headline\">{verdict}</p>\n<p class=\"summary\">{Wording.Summary(result)}</p>\n<ul class=\"tiles\">");
        Tile(html, "error", errors, "错误");
        Tile(html, "warning", warnings, "警告");
        Tile(html, "hint", hints, "提示");
        Tile(html, "count", result.Coverage.Printed, "个数字");
        html.Raw("</ul>\n");
        WriteBars(html, result.Coverage);
        html.Raw("</section>\n");
    }

    private static void Tile(HtmlWriter html, string kind, int count, string label) =>
        html.Write($"<li class=\"{kind}{(count == 0 ? " none" : "")}\"><b>{count:N0}</b><span>{label}</span></li>");

    private static void WriteBars(HtmlWriter html, Coverage coverage)
    {
        html.Write($"<div class=\"bars\">\n<div><p><b>数字覆盖</b><span>{coverage.Covered:N0} / {coverage.Printed:N0}，{Wording.Percent(coverage)}</span></p><div class=\"bar\" role=\"img\" aria-label=\"覆盖 {Wording.Percent(coverage)}\">");
        Part(html, "passed", coverage.Covered, coverage.Printed);
        Part(html, "rest", coverage.Printed - coverage.Covered, coverage.Printed);
        html.Write($"</div></div>\n<div><p><b>规则结果</b><span>通过 {coverage.Count(RuleOutcome.Passed)}，发现问题 {coverage.Count(RuleOutcome.Failed)}，不可核对 {coverage.Count(RuleOutcome.NotCheckable)}，不适用 {coverage.Count(RuleOutcome.NotApplicable)}</span></p><div class=\"bar\">");
        Part(html, "passed", coverage.Count(RuleOutcome.Passed), coverage.Rules.Count);
        Part(html, "failed", coverage.Count(RuleOutcome.Failed), coverage.Rules.Count);
        Part(html, "unknown", coverage.Count(RuleOutcome.NotCheckable), coverage.Rules.Count);
        Part(html, "rest", coverage.Count(RuleOutcome.NotApplicable), coverage.Rules.Count);
        html.Raw("</div></div>\n</div>\n");
    }

    private static void Part(HtmlWriter html, string kind, int count, int all)
    {
        if (count > 0)
        {
            html.Write($"<i class=\"{kind}\" style=\"flex-grow:{count}\" title=\"{count:N0} / {all:N0}\"></i>");
        }
    }
}
