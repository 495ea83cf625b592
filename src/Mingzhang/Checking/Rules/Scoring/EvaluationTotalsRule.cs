using Mingzhang.Checking.Cells;
using Mingzhang.Checking.Equations;
using Mingzhang.Checking.Figures;
using Mingzhang.Checking.Rules.Claims;
using Mingzhang.Checking.Rules.Performance;
using Mingzhang.Disclosures;
using Mingzhang.Formats;

namespace Mingzhang.Checking.Rules.Scoring;

/// <summary>What the narrative says of the self-evaluations is what they print: their number, their budget and what was executed.</summary>
public sealed class EvaluationTotalsRule : IRule
{
    private static readonly CellExpression Expenditure = CellExpression.Parse("expenditure.total[total]");
    private static readonly CellExpression Projects = CellExpression.Parse("expenditure.project[total]");

    /// <inheritdoc/>
    public RuleInfo Info { get; } = new()
    {
        Id = "MZ-E28",
        Title = "自评表与说明、决算相符",
        Explanation = "说明中“整体支出绩效自评表 N 个、预算绩效评价项目 M 个”及其全年预算数、全年执行数等于所附自评表的张数与合计；部门整体自评表的全年执行数等于本年支出；各项目全年执行数之和不大于项目支出。",
        Basis = "预算绩效情况说明、部门（单位）整体支出绩效自评表",
        Severity = Severity.Warning,
        Kind = FindingKind.Performance,
    };

    /// <inheritdoc/>
    public void Apply(CheckContext context, RuleRun run)
    {
        var tables = context.Disclosure.Performance;
        var whole = tables.Where(t => t.Kind == PerformanceKind.DepartmentSelfEvaluation).ToList();
        var projects = tables.Where(t => t.Kind == PerformanceKind.ProjectSelfEvaluation).ToList();
        if (whole.Count + projects.Count == 0)
        {
            run.NotApplicable("文件中没有绩效自评表");
            return;
        }

        Said(context, run, whole, "evaluated-department");
        Said(context, run, projects, "evaluated-projects");
        if (whole is [var table] && Find(context, table, MoneyKeys.Executed) is { } executed && Accounts(context, Expenditure) is { } spent)
        {
            run.Add(new SumEquation(run.Rule, "部门整体自评表全年执行数等于本年支出", run.Rule.Basis, [new Term(1, executed)], [new Term(1, spent)]));
        }

        var money = projects.Select(p => Find(context, p, MoneyKeys.Executed)).OfType<Figure>().ToList();
        if (money.Count == projects.Count && money.Count > 0 && Accounts(context, Projects) is { } spentOnProjects)
        {
            run.Add(new SumEquation(run.Rule, "项目支出不小于各项目自评表全年执行数之和", run.Rule.Basis, [new Term(1, spentOnProjects)], money.ConvertAll(m => new Term(1, m)), atLeast: true) { NamesCulprit = false });
        }
    }

    private static void Said(CheckContext context, RuleRun run, List<PerformanceTable> tables, string words)
    {
        var names = context.Disclosure.Format.WordList(words);
        var claims = context.Disclosure.Claims.Where(c => c.Value is not null && ClaimBinding.Subject(c) is { } s && names.Contains(s.Name, StringComparer.Ordinal)).ToList();
        if (tables.Count == 0)
        {
            return;
        }

        foreach (var (measure, column) in new[] { (Measures.FullBudget, MoneyKeys.Full), (Measures.Executed, MoneyKeys.Executed) })
        {
            var money = tables.Select(p => Find(context, p, column)).OfType<Figure>().ToList();
            if (claims.Find(c => c.Measure == measure) is { } claim && money.Count == tables.Count)
            {
                run.Add(new SumEquation(run.Rule, $"说明中{claim.Subject}的{measure}等于自评表之和", run.Rule.Basis, [new Term(1, context.Figures[claim])], money.ConvertAll(m => new Term(1, m))) { NamesCulprit = money.Count == 1 });
            }
        }

        if (claims.Find(c => c.Measure == Measures.Count) is { } count)
        {
            CountedTables.Compare(
                context, run, count, tables.Count, $"说明中{count.Subject} {count.Printed} 个，所附自评表 {tables.Count} 张", $"其后所附同类自评表 {tables.Count} 张。", "核对自评项目个数，或补齐自评表。", Confidence.Likely);
        }
    }

    /// <summary>A figure of the accounts: from the table, or where it stands in an attachment from the sentence that states it.</summary>
    private static Figure? Accounts(CheckContext context, CellExpression cell)
    {
        var resolved = context.Cells.Resolve(cell);
        if (resolved.IsUsable && resolved.Terms is [var term] && !term.Figure.IsBlank)
        {
            return term.Figure;
        }

        var reference = cell.Terms[0].Cell;
        var claim = context.Disclosure.Claims.FirstOrDefault(c => c.Measure == Measures.FinalAccounts && c.Value is not null
            && context.Binding.Cells(c).Any(e => e.Terms is [var only] && only.Cell.Equals(reference)));
        return claim is null ? null : context.Figures.Find(claim);
    }

    private static Figure? Find(CheckContext context, PerformanceTable table, string column) =>
        table.Money.TryGetValue(column + "." + MoneyKeys.Total, out var value) ? context.Figures.Find(value) : null;
}
