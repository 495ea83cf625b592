using Mingzhang.Amounts;
using Mingzhang.Disclosures;

namespace Mingzhang.Composition.Prefilling;

/// <summary>The money that self-evaluations print, in 元 (they print 万元).</summary>
internal static class EvaluationMoney
{
    private const decimal Printed = 10_000m;

    /// <summary>The figure with the key; 0 when it is blank.</summary>
    public static decimal Of(PerformanceTable table, string key) =>
        table.Money.TryGetValue(key, out var value) && Amount.TryParse(value.Text, out var amount) ? amount.Value * Printed : 0m;

    /// <summary>The fiscal money of the group (<c>initial</c>, <c>full</c>, <c>executed</c>), whole or by the governments that give it.</summary>
    public static decimal Fiscal(PerformanceTable table, string group) => Of(table, group + "." + MoneyKeys.Fiscal) is not 0m and var whole
        ? whole
        : MoneyKeys.FiscalParts.Sum(p => Of(table, group + "." + p));

    /// <summary>What a table of targets or a self-evaluation has of the year: the fiscal money, where there is none the whole.</summary>
    public static decimal Asked(PerformanceTable table) => table.Kind == PerformanceKind.ProjectSelfEvaluation
        ? Of(table, MoneyKeys.Executed + "." + MoneyKeys.Total)
        : Of(table, MoneyKeys.Fiscal) is not 0m and var fiscal ? fiscal : Of(table, MoneyKeys.Total);

    /// <summary>The projects evaluated with their fiscal and other money of the group.</summary>
    public static IReadOnlyList<(string Unit, string Name, decimal Fiscal, decimal Other)> Projects(Disclosure disclosure, string group) =>
    [
        .. disclosure.Performance.Where(p => p.Kind == PerformanceKind.ProjectSelfEvaluation && p.Project.Length > 0)
            .Select(p => (string.Empty, p.Project, Fiscal(p, group), Of(p, group + "." + MoneyKeys.Other))),
    ];
}
