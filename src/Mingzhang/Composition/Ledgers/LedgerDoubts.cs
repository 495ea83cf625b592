using Mingzhang.Formats.Writing;

namespace Mingzhang.Composition.Ledgers;

/// <summary>What in a ledger is possible but seldom meant: rows pasted twice, money in the wrong unit, weights that do not add up. Questions, never errors.</summary>
internal static class LedgerDoubts
{
    /// <summary>A year's money that is so many times the other's was given in 元 for 万元, or the other way round.</summary>
    private const decimal Unlike = 1000m;

    /// <summary>The questions.</summary>
    public static IEnumerable<LedgerProblem> Of(Ledger ledger, WritingFormat writing) =>
        [.. Twice(ledger), .. Units(ledger), .. Weights(ledger, writing)];

    private static IEnumerable<LedgerProblem> Twice(Ledger ledger) => ledger.Lines.Where(l => l.Place.Length > 0)
        .GroupBy(l => (l.Basis, l.Unit, l.Function, l.Economic, l.Source, l.Kind, l.Flow, l.Project, l.Amount)).Where(g => g.Count() > 1)
        .Select(g => new LedgerProblem(g.ElementAt(1).Place, $"与 {g.First().Place.Split('!')[^1]} 一行的各项和金额完全相同，如系重复粘贴，请删去一行。") { IsQuestion = true });

    private static IEnumerable<LedgerProblem> Units(Ledger ledger)
    {
        decimal Sum(LedgerBasis basis) => ledger.Lines.Where(l => l.Basis == basis && l.Flow == "expenditure").Sum(l => l.Amount);
        var (now, before) = (Sum(LedgerBasis.Current), Sum(LedgerBasis.Prior));
        if (now > 0m && before > 0m && (now >= before * Unlike || before >= now * Unlike))
        {
            yield return new LedgerProblem(
                ledger.Places.GetValueOrDefault("lines", string.Empty),
                $"本年支出合计 {Money.Print(now, "万元", 2)} 万元，上年合计 {Money.Print(before, "万元", 2)} 万元，相差上千倍，请核对“填表说明”中的金额单位。") { IsQuestion = true };
        }
    }

    private static IEnumerable<LedgerProblem> Weights(Ledger ledger, WritingFormat writing)
    {
        var sums = writing.Format.Performance.WeightSums;
        foreach (var target in ledger.Targets.Where(t => t.Indicators.Any(i => i.Weight != 0m)))
        {
            var sum = target.Indicators.Sum(i => i.Weight);
            if (sums.Count > 0 && !sums.Contains(sum))
            {
                yield return new LedgerProblem(
                    target.Place,
                    $"{(target.Project.Length > 0 ? $"项目“{target.Project}”" : "部门整体")}各指标的分值权重合计为 {sum:0.####}，应为 {string.Join(" 或 ", sums.Select(s => s.ToString("0.####", System.Globalization.CultureInfo.InvariantCulture)))}。") { IsQuestion = true };
            }
        }
    }
}
