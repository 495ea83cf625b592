using Mingzhang.Checking.Equations;
using Mingzhang.Checking.Figures;
using Mingzhang.Disclosures;
using Mingzhang.Recognition;

namespace Mingzhang.Checking.Rules.Performance;

/// <summary>
/// What usually holds of the money of a project's performance table and tells which of its figures is wrong: it is the project's
/// budget, though other money or a part withheld may make it differ, and it comes from one source.
/// </summary>
internal static class ProjectMoneyEvidence
{
    /// <summary>Adds the relations of one table.</summary>
    public static void Add(CheckContext context, RuleRun run, PerformanceTable project)
    {
        if (Find(context, project, MoneyKeys.Total) is not { } total)
        {
            return;
        }

        foreach (var source in new[] { MoneyKeys.Fiscal, MoneyKeys.Other, MoneyKeys.FiscalHigher, MoneyKeys.FiscalLocal }.Select(k => Find(context, project, k)).OfType<Figure>())
        {
            run.Corroborate(new SumEquation(run.Rule, "资金来自一个来源", run.Rule.Basis, [new Term(1, total)], [new Term(1, source)]));
        }

        var name = PrintedWords.Folded(project.Project);
        var sizes = context.Disclosure.Projects.Where(p => PrintedWords.Folded(p.Name.Text) == name)
            .Select(p => context.Figures.Find(p.Claims.FirstOrDefault(c => c.Measure == Measures.ProjectSize))).OfType<Figure>().ToList();
        if (sizes.Count > 0)
        {
            run.Corroborate(new SumEquation(run.Rule, "项目绩效目标表资金等于预算安排规模", run.Rule.Basis, [new Term(1, total)], sizes.ConvertAll(s => new Term(1, s))));
        }

        if (context.Disclosure.TableById("projects") is { } table && table.Columns.FirstOrDefault(c => c.Key == "total") is { } column)
        {
            var rows = table.Rows.Where(r => r.Item.Length > 0 && PrintedWords.Folded(r.Item) == name).Select(r => new Term(1, context.Cells.Cell(table, r, column))).ToList();
            if (rows.Count > 0)
            {
                run.Corroborate(new SumEquation(run.Rule, "项目绩效目标表资金等于项目支出", run.Rule.Basis, [new Term(1, Find(context, project, MoneyKeys.Fiscal) ?? total)], rows));
            }
        }
    }

    /// <summary>The same for a self-evaluation: each column from one source, and the full-year budget that of the start of the year.</summary>
    public static void AddEvaluated(CheckContext context, RuleRun run, PerformanceTable table)
    {
        foreach (var (one, other, title) in new[]
        {
            (MoneyKeys.Initial + "." + MoneyKeys.Total, MoneyKeys.Initial + "." + MoneyKeys.Fiscal, "资金来自一个来源"),
            (MoneyKeys.Full + "." + MoneyKeys.Total, MoneyKeys.Full + "." + MoneyKeys.Fiscal, "资金来自一个来源"),
            (MoneyKeys.Executed + "." + MoneyKeys.Total, MoneyKeys.Executed + "." + MoneyKeys.Fiscal, "资金来自一个来源"),
            (MoneyKeys.Initial + "." + MoneyKeys.Total, MoneyKeys.Full + "." + MoneyKeys.Total, "全年预算没有调整"),
            (MoneyKeys.Initial + "." + MoneyKeys.Fiscal, MoneyKeys.Full + "." + MoneyKeys.Fiscal, "全年预算没有调整"),
        })
        {
            if (Find(context, table, one) is { } a && Find(context, table, other) is { } b)
            {
                run.Corroborate(new SumEquation(run.Rule, title, run.Rule.Basis, [new Term(1, a)], [new Term(1, b)]));
            }
        }
    }

    private static Figure? Find(CheckContext context, PerformanceTable table, string key) =>
        table.Money.TryGetValue(key, out var value) ? context.Figures.Find(value) : null;
}
