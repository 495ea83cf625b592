using System.Globalization;
using Mingzhang.Checking.Equations;

namespace Mingzhang.Checking.Reporting;

/// <summary>Merges the differences that rounding explains: one hint a table at most.</summary>
internal static class RoundingHints
{
    /// <summary>The rule that the hints belong to.</summary>
    public static RuleInfo Info { get; } = new()
    {
        Id = "MZ-R01",
        Title = "四舍五入造成的尾差",
        Explanation = "合计与分项之差不超过各数按所印小数位四舍五入所能造成的最大差额时，不算错误；每张表合并为一条提示。",
        Basis = "按所印小数位推得的区间",
        Severity = Severity.Hint,
        Kind = FindingKind.Rounding,
    };

    /// <summary>One hint for each table or section with such differences.</summary>
    public static IEnumerable<Finding> Of(IEnumerable<Equation> equations) =>
        equations
            .Where(e => e.HintsAtRounding && e.AsPrinted == Verdict.ExplainedByRounding)
            .GroupBy(e => e.Figures[0].Location.Table ?? e.Figures[0].Location.Section ?? string.Empty, StringComparer.Ordinal)
            .Select(Hint);

    private static Finding Hint(IGrouping<string, Equation> group)
    {
        var equations = group.ToList();
        var first = equations[0].Figures.FirstOrDefault(f => !f.IsBlank) ?? equations[0].Figures[0];
        var shown = equations.Take(5).Select(e => e.Title + "：" + e.WriteOut());
        var more = equations.Count > 5 ? string.Create(CultureInfo.InvariantCulture, $"\n……共 {equations.Count} 处") : string.Empty;
        return new Finding
        {
            Rule = Info.Id,
            Severity = Severity.Hint,
            Kind = FindingKind.Rounding,
            Title = string.Create(CultureInfo.InvariantCulture, $"{group.Key}有 {equations.Count} 处尾差，可由四舍五入解释"),
            Message = string.Join('\n', shown) + more,
            Actual = first.Printed,
            Location = first.Location,
            Evidence = [.. equations.Take(20).SelectMany(e => e.Figures).Where(f => !f.IsBlank && !ReferenceEquals(f, first)).Distinct().Take(20).Select(f => new Evidence(f.Location, f.Location.Label, f.Printed))],
            Fix = "一般无须更改；如系统可导出更多小数位，以未舍入的数核对。",
            Excerpt = first.Excerpt,
        };
    }
}
