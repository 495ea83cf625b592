using Mingzhang.Checking.Equations;
using Mingzhang.Checking.Figures;
using Mingzhang.Disclosures;

namespace Mingzhang.Checking.Rules.Performance;

/// <summary>
/// Which weights are usual in a document's tables of one kind: those that other indicators have too, and multiples of five. When a
/// table's weights add up to too much or too little, the weight that is like no other is looked at first; the others stay possible.
/// </summary>
internal sealed class UsualWeights
{
    private const int Enough = 2;
    private const decimal Step = 5m;
    private readonly Dictionary<decimal, int> _printed = [];
    private readonly List<TableSum> _sums = [];

    /// <summary>Counts the weights of tables of one kind.</summary>
    public UsualWeights(CheckContext context, IEnumerable<PerformanceTable> tables)
    {
        foreach (var table in tables.Where(t => t.Indicators.Count > 0))
        {
            var sum = 0m;
            foreach (var indicator in table.Indicators)
            {
                if (context.Figures.Find(indicator.Weight) is { } weight)
                {
                    sum += weight.Amount.Value;
                    _printed[weight.Amount.Value] = _printed.GetValueOrDefault(weight.Amount.Value) + 1;
                }
            }

            _sums.Add(new TableSum(table, sum));
        }
    }

    /// <summary>What the weights of each of the other tables add up to.</summary>
    public IReadOnlyList<decimal> SumsBeside(PerformanceTable table) => [.. _sums.Where(s => s.Table != table).Select(s => s.Sum)];

    /// <summary>Hints that each weight of a table is a usual one.</summary>
    public void Corroborate(RuleRun run, IReadOnlyList<Figure> weights)
    {
        foreach (var weight in weights)
        {
            var own = weight.Amount.Value;
            bool IsUsual(decimal value) => value > 0m && (value % Step == 0m || _printed.GetValueOrDefault(value) - (value == own ? 1 : 0) >= Enough);

            // No indicator weighs nothing: that is more than a hint.
            run.Corroborate(new UsualValueEquation(run.Rule, "分值为常用分值", run.Rule.Basis, weight, IsUsual) { IsHint = own != 0m });
        }
    }

    /// <summary>A table and what its weights add up to.</summary>
    private sealed record TableSum(PerformanceTable Table, decimal Sum);
}
