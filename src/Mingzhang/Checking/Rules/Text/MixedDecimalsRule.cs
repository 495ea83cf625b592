using System.Globalization;
using Mingzhang.Checking.Figures;
using Mingzhang.Checking.Rules.Claims;
using Mingzhang.Disclosures;

namespace Mingzhang.Checking.Rules.Text;

/// <summary>One amount printed with differing numbers of decimals.</summary>
public sealed class MixedDecimalsRule : IRule
{
    private const int Shown = 6;

    /// <inheritdoc/>
    public RuleInfo Info { get; } = new()
    {
        Id = "MZ-T07",
        Title = "同一数的小数位数不一",
        Explanation = "说明中的金额与它所说的表中的数相同、小数位数却不同（如 12.5 与 12.50），全文合并为一条提示。",
        Basis = "金额单位和小数位数全文统一",
        Severity = Severity.Hint,
        Kind = FindingKind.Text,
    };

    /// <inheritdoc/>
    public void Apply(CheckContext context, RuleRun run)
    {
        var mixed = new List<(Claim Claim, Figure Figure)>();
        foreach (var claim in context.Disclosure.Claims.Where(c => ClaimBinding.IsAmount(c) && c.Value is { IsZero: false }))
        {
            foreach (var cells in context.Binding.Cells(claim).Select(c => context.Cells.Resolve(c, claim.Code)).Where(c => c.IsUsable && c.Terms.Count == 1))
            {
                run.Compared();
                var figure = cells.Terms[0].Figure;
                if (!figure.IsBlank && figure.Unit == claim.Unit && figure.Amount.Value == claim.Value!.Value.Value && figure.Amount.Decimals != claim.Value.Value.Decimals)
                {
                    mixed.Add((claim, figure));
                    break;
                }
            }
        }

        if (mixed.Count > 0)
        {
            run.Report(Make(mixed));
        }
    }

    private Finding Make(List<(Claim Claim, Figure Figure)> mixed)
    {
        var (claim, figure) = mixed[0];
        return new Finding
        {
            Rule = Info.Id,
            Severity = Info.Severity,
            Kind = Info.Kind,
            Title = string.Create(CultureInfo.InvariantCulture, $"{mixed.Count} 处金额与表中同一个数的小数位数不同"),
            Message = "文中与表中：" + string.Join("；", mixed.Take(Shown).Select(m => $"{m.Claim.Printed} 与 {m.Figure.Printed}")) + (mixed.Count > Shown ? "……" : "。"),
            Expected = figure.Printed,
            Actual = claim.Printed,
            Location = new Location(claim.Source) { Section = claim.Section.Label, Row = claim.Subject },
            Evidence = [.. mixed.Take(Shown).SelectMany(m => new[] { new Evidence(new Location(m.Claim.Source) { Section = m.Claim.Section.Label }, m.Claim.Snippet, m.Claim.Printed), new Evidence(m.Figure.Location, m.Figure.Location.Label, m.Figure.Printed) }).Skip(1)],
            Fix = "全文金额统一保留两位小数。",
            Excerpt = new Excerpt(claim.Sentence.Text, claim.Start, claim.Length),
        };
    }
}
