using System.Globalization;
using Mingzhang.Amounts;
using Mingzhang.Composition.Ledgers;
using Mingzhang.Composition.Performance;
using Mingzhang.Disclosures;
using Mingzhang.Recognition;

namespace Mingzhang.Composition.Prefilling;

/// <summary>Holds the performance tables that a ledger gives against those of the document it was made from: names, money, scores of execution.</summary>
internal sealed class RestatedPerformance(Disclosure disclosure, Ledger ledger, ProjectLinks links)
{
    /// <summary>What differs, one line each, in Chinese.</summary>
    public IEnumerable<string> Differences() => disclosure.Performance.SelectMany(t => Names(t).Concat(Sums(t)).Concat(Score(t)));

    private IEnumerable<string> Names(PerformanceTable table)
    {
        if (table.Project.Length > 0 && !PrintedWords.Same(links[table].Name, table.Project))
        {
            yield return $"绩效表中的项目“{table.Project}”：台账用项目支出表的名称“{links[table].Name}”";
        }
    }

    private IEnumerable<string> Sums(PerformanceTable table)
    {
        (string Key, string Name, LedgerBasis Basis)[] groups = IsEvaluation(table)
            ? [(MoneyKeys.Initial + ".", "年初预算数", LedgerBasis.Initial), (MoneyKeys.Full + ".", "全年预算数", LedgerBasis.Full), (MoneyKeys.Executed + ".", "全年执行数", LedgerBasis.Current)]
            : [(string.Empty, "资金总额", LedgerBasis.Current)];
        foreach (var (key, name, basis) in groups)
        {
            var printed = EvaluationMoney.Of(table, key + MoneyKeys.Total);
            var own = Money(table, basis);
            if (printed != 0m && printed != own)
            {
                yield return $"{Title(table)}的{name}：原文 {Composition.Money.Print(printed, "万元", 2)}万元，台账 {Composition.Money.Print(own, "万元", 2)}万元";
            }
        }
    }

    private IEnumerable<string> Score(PerformanceTable table)
    {
        var full = Money(table, LedgerBasis.Full);
        if (IsEvaluation(table) && full != 0m && table.Money.TryGetValue(MoneyKeys.ExecutionScore, out var printed) && Amount.TryParse(printed.Text, out var score)
            && new LedgerScorer(disclosure.Format).Execution(Money(table, LedgerBasis.Current) / full * 100m, LedgerScorer.ExecutionWeight, table.Project.Length == 0) is { } own
            && Math.Round(own, score.Decimals, MidpointRounding.AwayFromZero) != score.Value)
        {
            yield return $"{Title(table)}的执行率得分：原文 {printed.Text}，按执行率和赋分办法为 {own.ToString("0.00", CultureInfo.InvariantCulture)}";
        }
    }

    private decimal Money(PerformanceTable table, LedgerBasis basis)
    {
        var (unit, name) = links[table];
        return ledger.Lines.Where(l => l.Basis == basis && l.Flow == "expenditure"
            && (table.Project.Length == 0 || (l.Kind == "project" && l.Project == name && (unit.Length == 0 || l.Unit == unit)))).Sum(l => l.Amount);
    }

    private static bool IsEvaluation(PerformanceTable table) => table.Kind is PerformanceKind.ProjectSelfEvaluation or PerformanceKind.DepartmentSelfEvaluation;

    private static string Title(PerformanceTable table) => table.Project.Length > 0 ? $"绩效表中项目“{table.Project}”" : "整体绩效表";
}
