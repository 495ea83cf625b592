using Mingzhang.Amounts;
using Mingzhang.Formats;
using Mingzhang.Recognition.Performance;

namespace Mingzhang.Checking.Performance;

/// <summary>What a cost indicator comes to in money: its own amount, or a unit cost times the quantities of the same table.</summary>
/// <param name="Indicator">The cost indicator.</param>
/// <param name="Money">The money in 元.</param>
/// <param name="Slack">What the rounding of a unit cost may have added, in 元.</param>
/// <param name="Quantities">The quantities it was multiplied by; empty for an amount.</param>
internal sealed record CostItem(IndicatorView Indicator, decimal Money, decimal Slack, IReadOnlyList<IndicatorView> Quantities)
{
    /// <summary>The arithmetic as the table prints it: <c>3070份×11元/证书</c>.</summary>
    public string Written => string.Concat(Quantities.Select(q => Bare(q) + "×")) + Bare(Indicator);

    /// <summary>Whether the indicator speaks of what the project itself costs this year, not of its whole investment or of costs to others.</summary>
    public static bool IsOwnCost(IndicatorView indicator, PerformanceFormat format) =>
        IsCost(indicator) && !format.Holds("whole-cost-words", indicator.BareName) && indicator.Indicator.Level2 is "" or "成本指标" or "经济成本指标";

    /// <summary>Whether the indicator speaks of cost.</summary>
    public static bool IsCost(IndicatorView indicator) =>
        indicator.Target.Kind == ValueKind.Number && (indicator.Indicator.Level1 == "成本指标" || indicator.Indicator.Level2.Contains("成本", StringComparison.Ordinal));

    /// <summary>What the indicator comes to, or null when the table does not settle it.</summary>
    public static CostItem? Of(IndicatorView cost, IReadOnlyList<IndicatorView> all, PerformanceFormat format)
    {
        var (scale, unit) = (cost.Target.Scale, cost.Target.Unit);
        if (unit.Length == 0 && scale == 1m)
        {
            (scale, unit) = cost.NamedUnit.StartsWith('万') ? (10_000m, cost.NamedUnit[1..]) : (1m, cost.NamedUnit);
        }

        var parts = unit.Split('/');
        var isMoney = parts[0] == "元" || (parts[0].Length == 0 && scale >= 10_000m);
        if (!isMoney || cost.Target.Printed is not { } price)
        {
            return null;
        }

        var per = parts.Skip(1).Where(p => p is not ("年" or "年度")).ToList();
        foreach (var (word, one) in new[] { ("人均", "人"), ("户均", "户"), ("每人", "人"), ("每户", "户") })
        {
            if (cost.BareName.Contains(word, StringComparison.Ordinal) && !per.Contains(one, StringComparer.Ordinal) && (per.Count > 0 || parts.Length > 1))
            {
                per.Insert(0, one);
            }
        }

        if (per.Count == 0)
        {
            return parts.Length == 1 && format.Holds("unit-cost-words", cost.BareName) ? null : new CostItem(cost, price.Value * scale, 0m, []);
        }

        var quantities = per.ConvertAll(p => Quantity(p, cost, all, format));
        if (quantities.Contains(null) || quantities.Distinct().Count() < quantities.Count)
        {
            return null;
        }

        var product = quantities.Aggregate(1m, (p, q) => p * q!.Target.Value!.Value);
        return new CostItem(cost, price.Value * scale * product, Ulp(price) * scale * product, quantities.ConvertAll(q => q!));
    }

    /// <summary>The quantity of the table that a unit cost is per: of that unit or that thing, and the one whose name is nearest.</summary>
    private static IndicatorView? Quantity(string per, IndicatorView cost, IReadOnlyList<IndicatorView> all, PerformanceFormat format)
    {
        var candidates = all.Where(i => i.Indicator.Level1 == "产出指标" && !IsCost(i) && i.Target is { Kind: ValueKind.Number, IsPercent: false, Value: > 0m }).ToList();
        var fitting = candidates.FindAll(i => i.Target.Unit == per);
        if (fitting.Count == 0)
        {
            fitting = candidates.FindAll(i => format.AreSame(i.Target.Unit, per) || i.BareName.Contains(per, StringComparison.Ordinal));
        }

        if (fitting.Count == 0)
        {
            return null;
        }

        var name = format.List("cost-words").Aggregate(cost.Core, (n, w) => n.Replace(w, string.Empty, StringComparison.Ordinal));
        var ranked = fitting.ConvertAll(i => (Indicator: i, Likeness: NameLikeness.OfShorter(name, i.Core)));
        var best = ranked.Max(r => r.Likeness);
        var nearest = ranked.FindAll(r => r.Likeness == best);
        return best >= 0.5m && nearest.Count == 1 ? nearest[0].Indicator : null;
    }

    /// <summary>One unit of the last decimal of a price that a division gave (4.57); nothing for a plain price (0.50, 11).</summary>
    private static decimal Ulp(Amount price)
    {
        var decimals = price.Decimals;
        while (decimals > 0 && Math.Round(price.Value, decimals - 1) == price.Value)
        {
            decimals--;
        }

        var unit = 1m;
        for (var i = 0; i < decimals; i++)
        {
            unit /= 10m;
        }

        return decimals < 2 ? 0m : unit;
    }

    private static string Bare(IndicatorView indicator) => indicator.Target.Text.TrimStart('>', '<', '=', '≥', '≤');
}
