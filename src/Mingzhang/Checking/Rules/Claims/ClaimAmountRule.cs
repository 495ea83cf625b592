using System.Globalization;
using Mingzhang.Checking.Equations;
using Mingzhang.Checking.Figures;
using Mingzhang.Disclosures;

namespace Mingzhang.Checking.Rules.Claims;

/// <summary>An amount stated in a sentence is the amount printed in the table.</summary>
public sealed class ClaimAmountRule : IRule
{
    /// <inheritdoc/>
    public RuleInfo Info { get; } = new()
    {
        Id = "MZ-C01",
        Title = "文字中的金额与表一致",
        Explanation = "说明文字中的每个金额与它所说的表中数字必须一字不差；单位不同的先换算。",
        Basis = "同一数字在文件中前后一致",
        Severity = Severity.Error,
        Kind = FindingKind.Claim,
    };

    /// <inheritdoc/>
    public void Apply(CheckContext context, RuleRun run)
    {
        foreach (var claim in context.Disclosure.Claims.Where(ClaimBinding.IsAmount))
        {
            foreach (var expression in context.Binding.Cells(claim))
            {
                var cells = context.Cells.Resolve(expression, claim.Code);
                if (!cells.IsUsable)
                {
                    run.NotCheckable(cells.Missing ?? "有关的表中有数字的位置在文本中无法确定");
                    continue;
                }

                var figure = context.Figures[claim];
                if (!cells.HasPrinted && figure.Amount.IsZero)
                {
                    run.Compared(1, figure);
                    continue;
                }

                var title = string.Create(CultureInfo.InvariantCulture, $"{claim.Section.Label} {claim.Subject}等于{Place(cells.Terms)}");
                run.Add(new SumEquation(run.Rule, title, run.Rule.Basis, [new Term(1, figure)], cells.Terms));
            }

            if (context.Binding.ProjectRows(context, claim) is { Count: > 0 } rows)
            {
                var title = $"{claim.Section.Label} {claim.Subject}等于{Place(rows)}";
                run.Add(new SumEquation(run.Rule, title, run.Rule.Basis, [new Term(1, context.Figures[claim])], rows));
            }
        }
    }

    private static string Place(IReadOnlyList<Term> terms)
    {
        var location = terms[0].Figure.Location;
        var parts = new[] { location.Table, location.Row, location.Column }.Where(p => !string.IsNullOrEmpty(p));
        return terms.Count == 1 ? string.Join(' ', parts) : $"{location.Table} {terms.Count} 个数之和";
    }
}
