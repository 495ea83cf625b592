using System.Text;
using Mingzhang.Checking;

namespace Mingzhang.Documents.Writing;

/// <summary>The rule catalogue for people: <c>mingzhang rules ID</c> and the pages of docs/rules, both made from the rules themselves.</summary>
public static class RulePages
{
    /// <summary>One rule for a terminal.</summary>
    public static string Text(RuleInfo rule)
    {
        var text = new StringBuilder();
        text.Append(rule.Id).Append("  ").Append(rule.Title).Append("\n\n");
        text.Append("级别  ").Append(rule.Severity.Name()).Append('\n');
        text.Append("类别  ").Append(rule.Kind.Name()).Append('（').Append(rule.Kind.Id()).Append("）\n");
        text.Append("说明  ").Append(rule.Explanation).Append('\n');
        text.Append("依据  ").Append(rule.Basis).Append('\n');
        foreach (var (title, sample) in Samples(rule))
        {
            text.Append('\n').Append(title).Append('\n').Append(Indented(sample));
        }

        return text.ToString();
    }

    /// <summary>One rule as a page of docs/rules.</summary>
    public static string Markdown(RuleInfo rule) =>
        $"# {rule.Id} {rule.Title}\n\n| 级别 | 类别 | 依据 |\n|---|---|---|\n| {rule.Severity.Name()} | {rule.Kind.Name()}（`{rule.Kind.Id()}`） | {rule.Basis} |\n\n{rule.Explanation}\n"
        + string.Concat(Samples(rule).Select(s => $"\n## {s.Title}\n\n```text\n{s.Sample.Trim('\n')}\n```\n"));

    /// <summary>The list of all rules, the front page of docs/rules.</summary>
    public static string Index(IEnumerable<RuleInfo> rules)
    {
        var text = new StringBuilder("# 核对规则\n\n由规则本身生成（`UPDATE_EXPECTATIONS=1 ./test`），请勿手改。\n\n| 编号 | 级别 | 类别 | 核对什么 |\n|---|---|---|---|\n");
        foreach (var rule in rules)
        {
            text.Append("| [").Append(rule.Id).Append("](").Append(rule.Id).Append(".md) | ").Append(rule.Severity.Name()).Append(" | ").Append(rule.Kind.Name()).Append(" | ").Append(rule.Title).Append(" |\n");
        }

        return text.ToString();
    }

    private static IEnumerable<(string Title, string Sample)> Samples(RuleInfo rule)
    {
        if (rule.Sample is not { } sample)
        {
            return [];
        }

        var other = sample.Prior is { } prior ? $"（--prior samples/{prior}.txt）" : sample.Unit is { } unit ? $"（--unit samples/{unit}.txt）" : string.Empty;
        return
        [
            ($"不会报告：samples/{sample.Of}.txt{other}", sample.To is null ? sample.Find : $"{sample.Find}……（至“{sample.To.Trim()}”之前）"),
            ("改成这样就会报告", sample.Replace.Length > 0 ? sample.Replace : "（删去）"),
        ];
    }

    private static string Indented(string sample) =>
        string.Concat(sample.Trim('\n').Split('\n').Select(line => line.Length == 0 ? "\n" : "    " + line + "\n"));
}
