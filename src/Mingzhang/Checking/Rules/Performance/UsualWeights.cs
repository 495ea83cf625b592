using Mingzhang.Checking.Equations;
using Mingzhang.Checking.Figures;
using Mingzhang.Disclosures;

namespace Mingzhang.Checking.Rules.Performance;

/// <summary>
/// Which weights are usual in a document: those that other indicators of its kind of table have too, and multiples of five. When a
/// table's weights add up to too much or too little, the weight that is like no other is looked at first; the others stay possible.
/// </summary>
internal static class UsualWeights
{
    private const int Enough = 2;
    private const decimal Step = 5m;

    /// <summary>Hints that each weight of a table is a usual one.</summary>
    public static void Corroborate(CheckContext context, RuleRun run, PerformanceTable table, IReadOnlyList<Figure> weights)
    {
        var printed = context.Disclosure.Performance.Where(t => t.Kind == table.Kind).SelectMany(t => t.Indicators)
            .Select(i => context.Figures.Find(i.Weight)).OfType<Figure>().CountBy(f => f.Amount.Value).ToDictionary();
        foreach (var weight in weights)
        {
            var own = weight.Amount.Value;
            bool IsUsual(decimal value) => value > 0m && (value % Step == 0m || printed.GetValueOrDefault(value) - (value == own ? 1 : 0) >= Enough);

            // No indicator weighs nothing: that is more than a hint.
            run.Corroborate(new UsualValueEquation(run.Rule, "分值为常用分值", run.Rule.Basis, weight, IsUsual) { IsHint = own != 0m });
        }
    }
}
