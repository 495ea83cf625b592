using System.Globalization;
using Mingzhang.Checking.Figures;
using Mingzhang.Disclosures;
using Mingzhang.Recognition.Performance;

namespace Mingzhang.Checking.Rules.Scoring;

/// <summary>A budget changed during the year while the cost target stayed at the budget the year began with.</summary>
public sealed class BudgetChangeRule : IRule
{
    /// <inheritdoc/>
    public RuleInfo Info { get; } = new()
    {
        Id = "MZ-E25",
        Title = "预算调整后成本指标随之调整",
        Explanation = "自评表的全年预算数与年初预算数不同，而成本指标的指标值仍是年初预算数。",
        Basis = "预算调整时绩效目标应当同步调整",
        Severity = Severity.Warning,
        Kind = FindingKind.Performance,
    };

    /// <inheritdoc/>
    public void Apply(CheckContext context, RuleRun run)
    {
        foreach (var table in context.Disclosure.Performance)
        {
            var initial = Money(context, table, MoneyKeys.Initial);
            var full = Money(context, table, MoneyKeys.Full);
            if (initial is null || full is null)
            {
                continue;
            }

            run.Compared(1, initial, full);
            if (initial.Value == full.Value || initial.Value == 0m)
            {
                continue;
            }

            foreach (var indicator in table.Indicators.Where(i => IsCost(i) && Target(i) == initial.Value))
            {
                run.Report(Found(table, indicator, initial, full));
            }
        }
    }

    private static Figure? Money(CheckContext context, PerformanceTable table, string column) =>
        table.Money.TryGetValue(column + "." + MoneyKeys.Total, out var value) ? context.Figures.Find(value) : null;

    private static bool IsCost(Indicator indicator) =>
        indicator.Level1.Contains("成本", StringComparison.Ordinal) || indicator.Level2.Contains("成本", StringComparison.Ordinal);

    private static decimal? Target(Indicator indicator) => IndicatorValue.Parse(indicator.Target?.Text) is { Kind: ValueKind.Number, Unit: "元" } value ? value.Value : null;

    private Finding Found(PerformanceTable table, Indicator indicator, Figure initial, Figure full) => new()
    {
        Rule = Info.Id,
        Severity = Severity.Warning,
        Confidence = Confidence.Likely,
        Kind = Info.Kind,
        Title = $"{ScorePlaces.Name(table)}：预算已调整为 {full.Printed} 万元，“{indicator.Level3}”的指标值仍按年初预算",
        Message = string.Create(CultureInfo.InvariantCulture, $"年初预算数 {initial.Printed} 万元，全年预算数 {full.Printed} 万元；指标值 {indicator.Target!.Text}，完成值 {indicator.Actual?.Text}。"),
        Expected = full.Printed,
        Actual = indicator.Target.Text,
        Location = ScorePlaces.At(table, indicator.Level3, "指标值", indicator.Target, indicator.Source),
        Evidence = [new Evidence(initial.Location, initial.Location.Label, initial.Printed), new Evidence(full.Location, full.Location.Label, full.Printed)],
        Fix = "预算调整时同步调整成本指标的指标值，或说明未调整的原因。",
        Excerpt = new Excerpt(indicator.Level3 + "  指标值 " + indicator.Target.Text, indicator.Level3.Length + 6, indicator.Target.Text.Length),
    };
}
