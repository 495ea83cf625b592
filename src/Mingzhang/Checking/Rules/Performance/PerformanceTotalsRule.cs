using System.Globalization;
using Mingzhang.Checking.Equations;
using Mingzhang.Checking.Figures;
using Mingzhang.Disclosures;
using Mingzhang.Formats;

namespace Mingzhang.Checking.Rules.Performance;

/// <summary>The whole department's performance budget is the budget's total; what the narrative says of the performance tables is what they add up to.</summary>
public sealed class PerformanceTotalsRule : IRule
{
    private static readonly CellExpression Total = CellExpression.Parse("overall.income[total]");

    /// <inheritdoc/>
    public RuleInfo Info { get; } = new()
    {
        Id = "MZ-E03",
        Title = "绩效表资金与预算总额、说明相符",
        Explanation = "部门整体绩效目标表的年度预算（各来源之和）等于收支预算总额；说明中“财政拨款项目 N 个、涉及预算金额 M 万元”等于项目绩效目标表的个数与金额之和。有项目不予公开的不作此核对。",
        Basis = "部门整体绩效目标表填报口径：年度预算为部门全部收支",
        Severity = Severity.Warning,
        Kind = FindingKind.Performance,
    };

    /// <inheritdoc/>
    public void Apply(CheckContext context, RuleRun run)
    {
        foreach (var table in context.Disclosure.Performance.Where(t => t.Kind == PerformanceKind.DepartmentTarget))
        {
            WholeDepartment(context, run, table);
        }

        var projects = context.Disclosure.Performance.Where(t => t.Kind == PerformanceKind.ProjectTarget).ToList();
        projects.ForEach(p => ProjectMoneyEvidence.Add(context, run, p));
        var hidden = Withheld(context.Disclosure, Measures.Involved);
        if (projects.Count == 0 || (hidden is null && HasHidden(context)))
        {
            run.NotApplicable("没有项目绩效目标表，或有项目不予公开");
            return;
        }

        Said(context, run, projects, "fiscal-projects", MoneyKeys.Fiscal, hidden);
        Said(context, run, projects, "other-projects", MoneyKeys.Other, null);
        All(context, run, projects);
    }

    private static void WholeDepartment(CheckContext context, RuleRun run, PerformanceTable table)
    {
        var total = context.Cells.Resolve(Total);
        if (!total.IsUsable || !total.HasPrinted)
        {
            run.NotCheckable(total.Missing ?? "收支预算总额没有读到");
            return;
        }

        if (Find(context, table, MoneyKeys.Total) is { } sum)
        {
            run.Add(new SumEquation(run.Rule, $"{table.Title}年度预算合计等于收支预算总额", run.Rule.Basis, [new Term(1, sum)], total.Terms));
            return;
        }

        var parts = new[] { MoneyKeys.Fiscal, MoneyKeys.FiscalHigher, MoneyKeys.FiscalLocal, MoneyKeys.Other }
            .Select(k => Find(context, table, k)).OfType<Figure>().Select(f => new Term(1, f)).ToList();
        if (parts.Count > 1 && Find(context, table, MoneyKeys.Fiscal) is null)
        {
            run.Add(new SumEquation(run.Rule, $"{table.Title}各来源之和等于收支预算总额", run.Rule.Basis, total.Terms, parts));
        }
    }

    private static void Said(CheckContext context, RuleRun run, List<PerformanceTable> projects, string words, string key, Claim? withheld)
    {
        var claims = Of(context.Disclosure, words).ToList();
        var money = projects.Select(p => Find(context, p, key)).OfType<Figure>().ToList();
        if (money.Count != projects.Count)
        {
            return;
        }

        if (claims.Find(c => c.Measure == Measures.Involved) is { } amount)
        {
            run.Add(new SumEquation(run.Rule, $"{SubjectOf(amount)}涉及预算金额等于项目绩效目标表之和", run.Rule.Basis, [new Term(1, context.Figures[amount])], [.. money.Select(m => new Term(1, m)), .. withheld is null ? (Term[])[] : [new Term(1, context.Figures[withheld])]]) { NamesCulprit = false });
        }

        if (withheld is null && claims.Find(c => c.Measure == Measures.Count) is { } count)
        {
            Count(context, run, count, SubjectOf(count), money.Count(m => m.Value != 0m));
        }
    }

    /// <summary>What the text states of the projects that a list of words of the format names.</summary>
    private static IEnumerable<Claim> Of(Disclosure disclosure, string words)
    {
        var names = disclosure.Format.WordList(words);
        return disclosure.Claims.Where(c => c.Value is not null && Claims.ClaimBinding.Subject(c) is { } s && names.Contains(s.Name, StringComparer.Ordinal));
    }

    private static string SubjectOf(Claim claim) => Claims.ClaimBinding.Subject(claim)!.Name;

    /// <summary>The number of all projects, those withheld included where the text counts them.</summary>
    private static void All(CheckContext context, RuleRun run, List<PerformanceTable> projects)
    {
        if (Of(context.Disclosure, "all-projects").FirstOrDefault(c => c.Measure == Measures.Count) is { } all)
        {
            Count(context, run, all, "项目", projects.Count + (int)(Withheld(context.Disclosure, Measures.Count)?.Value?.Value ?? 0m));
        }
    }

    /// <summary>What the text says of the projects that are withheld («有8个涉密项目，涉及预算资金643.17万元»), or null.</summary>
    private static Claim? Withheld(Disclosure disclosure, string measure) =>
        disclosure.Claims.FirstOrDefault(c => c.Measure == measure && c.Value is not null && disclosure.Format.WordList("hidden-projects").Any(w => c.Subject.Contains(w, StringComparison.Ordinal)));

    private static void Count(CheckContext context, RuleRun run, Claim claim, string subject, int tables) =>
        CountedTables.Compare(context, run, claim, tables, $"说有 {claim.Printed} 个{subject}，绩效目标表有 {tables} 张", $"其后有资金的同类项目绩效目标表 {tables} 张。", "核对项目个数，或补齐绩效目标表。");

    /// <summary>Whether projects are withheld, so that the tables shown are not all.</summary>
    private static bool HasHidden(CheckContext context) =>
        context.Narrative.Occurring("hidden-projects").Count > 0
        || context.Disclosure.Format.WordList("hidden-projects").Any(word =>
            context.Disclosure.TableById("projects")?.Rows.Any(r => r.Item.Contains(word, StringComparison.Ordinal)) == true
            || context.Disclosure.Projects.Any(p => p.Name.Text.Contains(word, StringComparison.Ordinal) || p.Basis?.Text.Contains(word, StringComparison.Ordinal) == true));

    private static Figure? Find(CheckContext context, PerformanceTable table, string key) =>
        table.Money.TryGetValue(key, out var value) ? context.Figures.Find(value) : null;
}
