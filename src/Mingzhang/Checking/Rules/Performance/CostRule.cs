using System.Globalization;
using Mingzhang.Checking.Figures;
using Mingzhang.Checking.Performance;
using Mingzhang.Disclosures;

namespace Mingzhang.Checking.Rules.Performance;

/// <summary>What the cost indicators of a project allow is no more than the project's money.</summary>
public sealed class CostRule : IRule
{
    // Where one cost alone comes to nearly all the money, the others are parts of it and must not be added.
    private const decimal NearlyAll = 0.9m;

    /// <inheritdoc/>
    public RuleInfo Info { get; } = new()
    {
        Id = "MZ-E09",
        Title = "成本指标不超过项目资金",
        Explanation = "项目绩效目标表的成本指标合计（写单价的乘以同表的数量）不大于项目资金总额。单价由除法得来的，尾数的进位可以解释的不报；一项成本已占资金九成以上的，其余成本视为它的组成部分。合计正好差整十倍的也指出。",
        Basis = "财预〔2021〕101号：成本指标反映预算支出的成本控制",
        Severity = Severity.Warning,
        Kind = FindingKind.Performance,
    };

    /// <inheritdoc/>
    public void Apply(CheckContext context, RuleRun run)
    {
        var format = context.Disclosure.Format.Performance;
        foreach (var table in IndicatorFinding.Targets(context.Disclosure).Where(t => t.Kind == PerformanceKind.ProjectTarget))
        {
            var all = context.IndicatorsOf(table);
            var costs = all.Where(i => CostItem.IsOwnCost(i, format)).ToList();
            var items = costs.Select(i => CostItem.Of(i, all, format)).OfType<CostItem>().ToList();
            if (items.Count == 0 || !table.Money.TryGetValue(MoneyKeys.Total, out var printed) || context.Figures.Find(printed) is not { Value: > 0m } total)
            {
                run.NotCheckable("成本指标没有写金额，或与数量指标的单位对不上");
                continue;
            }

            run.Compared(1, total);
            if (InYuan(items, total) is { } slip)
            {
                run.Report(Slip(slip, total));
            }
            else if (Exceeding(items, total) is { Count: > 0 } exceeding)
            {
                run.Report(Write(exceeding, total));
            }
            else if (items.Count == costs.Count && items.Sum(i => i.Money) is var sum && sum < total.Value && TenfoldRatio.Of(sum, total.Value) is not null)
            {
                run.Report(Write(items, total));
            }
        }
    }

    private static List<CostItem> Exceeding(List<CostItem> items, Figure total)
    {
        if (items.Find(i => Exceeds([i], total)) is { } single)
        {
            return [single];
        }

        if (items.Exists(i => i.Money >= total.Value * NearlyAll))
        {
            return [];
        }

        var amounts = items.FindAll(i => i.Quantities.Count == 0);
        return Exceeds(amounts, total) ? amounts
            : amounts.Sum(i => i.Money) < total.Value * NearlyAll && Exceeds(items, total) ? items
            : [];
    }

    private static bool Exceeds(List<CostItem> items, Figure total) => items.Sum(i => i.Money - i.Slack) > total.Value + total.HalfUnit;

    /// <summary>An amount in 元 that, read in 万元, makes the costs come to exactly the project's money.</summary>
    private static CostItem? InYuan(List<CostItem> items, Figure total) =>
        items.Find(i => i.Quantities.Count == 0 && i.Indicator.Target is { Unit: "元", Scale: 1m } && items.Sum(x => x.Money) - i.Money + (i.Money * 10_000m) == total.Value);

    private Finding Slip(CostItem item, Figure total) => IndicatorFinding.Of(
        Info,
        item.Indicator,
        item.Indicator.Indicator.Target,
        "指标值",
        $"{item.Indicator.Indicator.Level3} {item.Indicator.Target.Text}：疑把万元写成了元",
        $"项目资金总额 {total.Printed}{total.Unit}；按万元计，各成本指标之和正好等于项目资金。",
        "核对计量单位。") with
    {
        Evidence = [new Evidence(total.Location, total.Location.Label, total.Printed)],
    };

    private Finding Write(List<CostItem> items, Figure total)
    {
        var c = CultureInfo.InvariantCulture;
        var sum = items.Sum(i => i.Money);
        var lead = items.Find(i => i.Quantities.Count > 0) ?? items[0];
        var wan = (sum / 10_000m).ToString("0.00####", c);
        return IndicatorFinding.Of(
            Info,
            lead.Indicator,
            lead.Indicator.Indicator.Target,
            "指标值",
            $"{lead.Indicator.Table.Project}：成本指标合计 {wan}万元，{(sum > total.Value ? "超过" : "与")}项目资金 {total.Printed}{total.Unit}{(TenfoldRatio.Of(sum, total.Value) is { } ratio ? $"相差 {ratio} 倍" : string.Empty)}",
            string.Join(" + ", items.Select(i => i.Written)) + $" = {wan}万元 {(sum > total.Value ? ">" : "<")} 项目资金总额 {total.Printed}{total.Unit}",
            "核对数量、单价和项目资金。") with
        {
            Confidence = items.Exists(i => i.Quantities.Count > 0) ? Confidence.Likely : Confidence.Certain,
            Difference = ((sum - total.Value) / 10_000m).ToString("0.00####", c),
            Evidence = [new Evidence(total.Location, total.Location.Label, total.Printed), .. items.SelectMany(i => i.Quantities.Append(i.Indicator)).Distinct().Where(i => !ReferenceEquals(i, lead.Indicator)).Select(i => i.AsEvidence())],
        };
    }
}
