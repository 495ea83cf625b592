using Mingzhang.Checking.Figures;
using Mingzhang.Disclosures;

namespace Mingzhang.Checking.Rules.Claims;

/// <summary>An amount whose unit is 元 where its figure is the table's in 万元, or the other way round.</summary>
public sealed class UnitSlipRule : IRule
{
    /// <inheritdoc/>
    public RuleInfo Info { get; } = new()
    {
        Id = "MZ-C00",
        Title = "金额单位写错",
        Explanation = "文字中的数与表中的数数值相同（或只差百分之一以内）而单位差一万倍，是“万元”误作“元”或“元”误作“万元”；此后按正确的单位核对该数。",
        Basis = "同一数字在文件中前后一致",
        Severity = Severity.Error,
        Kind = FindingKind.Unit,
    };

    /// <inheritdoc/>
    public void Apply(CheckContext context, RuleRun run)
    {
        foreach (var claim in context.Disclosure.Claims.Where(ClaimBinding.IsAmount))
        {
            foreach (var expression in context.Binding.Cells(claim))
            {
                var cells = context.Cells.Resolve(expression, claim.Code);
                if (!cells.IsUsable || !cells.HasPrinted)
                {
                    continue;
                }

                var figure = context.Figures[claim];
                run.Compared(1, figure);
                var table = cells.Terms.Sum(t => t.Sign * t.Figure.Value);
                var unit = cells.Terms.First(t => !t.Figure.IsBlank).Figure.Unit;
                if (IsSlip(figure, table, unit))
                {
                    run.Report(Make(claim, figure, unit, cells.Terms.First(t => !t.Figure.IsBlank).Figure));
                    figure.TakeUnit(unit);
                    break;
                }
            }
        }
    }

    private static bool IsSlip(Figure figure, decimal table, string unit)
    {
        if (figure.Unit == unit || table == 0m || figure.Value == 0m || !Units.IsMoney(unit))
        {
            return false;
        }

        // The same number under another unit, give or take a hundredth: the two are ten thousand times apart otherwise.
        var ratio = figure.Amount.Value * Units.Scale(unit) / table;
        return ratio is > 0.99m and < 1.01m;
    }

    private Finding Make(Claim claim, Figure figure, string unit, Figure cell) => new()
    {
        Rule = Info.Id,
        Severity = Info.Severity,
        Kind = Info.Kind,
        Title = $"单位写作“{claim.Unit}”，应为“{unit}”",
        Message = $"{claim.Subject}在文中为 {figure.Printed}{claim.Unit}，在{cell.Location.Label}为 {cell.Printed}{unit}。",
        Expected = figure.Printed + unit,
        Actual = figure.Printed + claim.Unit,
        Location = figure.Location,
        Evidence = [new Evidence(cell.Location, cell.Excerpt?.Text ?? cell.Location.Label, cell.Printed)],
        Fix = $"把“{figure.Printed}{claim.Unit}”改为“{figure.Printed}{unit}”。",
        Excerpt = figure.Excerpt,
    };
}
