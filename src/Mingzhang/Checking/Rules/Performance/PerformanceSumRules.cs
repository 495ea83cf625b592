using Mingzhang.Checking.Equations;
using Mingzhang.Checking.Figures;
using Mingzhang.Disclosures;

namespace Mingzhang.Checking.Rules.Performance;

/// <summary>The money of a performance table: total = fiscal + carry-over + other, in every column.</summary>
public sealed class PerformanceMoneyRule : IRule
{
    private static readonly string[] FiscalParts =
        [MoneyKeys.FiscalHigher, MoneyKeys.FiscalLocal, MoneyKeys.FiscalCentral, MoneyKeys.FiscalProvince, MoneyKeys.FiscalPrefecture, MoneyKeys.FiscalCounty];

    /// <inheritdoc/>
    public RuleInfo Info { get; } = new()
    {
        Id = "MZ-E01",
        Title = "绩效表资金总额等于各来源之和",
        Explanation = "绩效目标表和自评表中，年初预算数、全年预算数、全年执行数（或年度预算）的总额等于财政拨款、上年结转与其他资金之和；执行率等于全年执行数除以全年预算数。",
        Basis = "项目支出绩效目标表、自评表的资金栏",
        Severity = Severity.Error,
        Kind = FindingKind.Performance,
    };

    /// <inheritdoc/>
    public void Apply(CheckContext context, RuleRun run)
    {
        foreach (var table in context.Disclosure.Performance)
        {
            foreach (var prefix in new[] { string.Empty, MoneyKeys.Initial + ".", MoneyKeys.Full + ".", MoneyKeys.Executed + "." })
            {
                AddSum(context, run, table, prefix);
            }

            AddRate(context, run, table);
            if (table.Kind is PerformanceKind.DepartmentSelfEvaluation or PerformanceKind.ProjectSelfEvaluation)
            {
                ProjectMoneyEvidence.AddEvaluated(context, run, table);
            }
        }
    }

    private static void AddSum(CheckContext context, RuleRun run, PerformanceTable table, string prefix)
    {
        var total = Find(context, table, prefix + MoneyKeys.Total);
        var fiscal = Find(context, table, prefix + MoneyKeys.Fiscal);
        var sources = FiscalParts.Select(k => Find(context, table, prefix + k)).OfType<Figure>().ToList();
        var others = new[] { MoneyKeys.Other, MoneyKeys.CarryOver }.Select(k => Find(context, table, prefix + k)).OfType<Figure>().ToList();
        if (fiscal is not null && sources.Count > 1)
        {
            Add(run, table, prefix + MoneyKeys.Fiscal, fiscal, sources);
        }

        var parts = (fiscal is not null ? [fiscal] : sources).Concat(others).ToList();
        if (total is not null && parts.Count > 1)
        {
            Add(run, table, prefix + MoneyKeys.Total, total, parts);
        }
    }

    private static void Add(RuleRun run, PerformanceTable table, string key, Figure whole, List<Figure> parts) =>
        run.Add(new SumEquation(run.Rule, $"{Name(table)} {PerformanceLabels.Of(key)}等于各来源之和", run.Rule.Basis, [new Term(1, whole)], parts.ConvertAll(p => new Term(1, p))));

    private static void AddRate(CheckContext context, RuleRun run, PerformanceTable table)
    {
        if (Find(context, table, MoneyKeys.ExecutionRate) is { } rate
            && Find(context, table, $"{MoneyKeys.Executed}.{MoneyKeys.Total}") is { } executed
            && Find(context, table, $"{MoneyKeys.Full}.{MoneyKeys.Total}") is { } full)
        {
            run.Add(new ShareEquation(run.Rule, $"{Name(table)} 执行率", "执行率 = 全年执行数 ÷ 全年预算数", rate, executed, full));
        }
    }

    private static Figure? Find(CheckContext context, PerformanceTable table, string key) =>
        table.Money.TryGetValue(key, out var value) ? context.Figures.Find(value) : null;

    private static string Name(PerformanceTable table) => table.Project.Length > 0 ? table.Project : table.Title;
}

/// <summary>Weights add up to what the format demands; scores add up to the total score.</summary>
public sealed class PerformanceWeightRule : IRule
{
    /// <inheritdoc/>
    public RuleInfo Info { get; } = new()
    {
        Id = "MZ-E02",
        Title = "绩效指标分值、得分合计相符",
        Explanation = "绩效目标表各指标分值权重之和为 90 分（另 10 分为预算执行率）或 100 分；自评表各分值之和（含执行率）等于总分值，各得分之和（含执行率得分）等于总得分。",
        Basis = "项目支出绩效目标表、自评表的分值栏",
        Severity = Severity.Error,
        Kind = FindingKind.Performance,
    };

    /// <inheritdoc/>
    public void Apply(CheckContext context, RuleRun run)
    {
        var usual = context.Disclosure.Performance.GroupBy(t => t.Kind).ToDictionary(g => g.Key, g => new UsualWeights(context, g));
        foreach (var table in context.Disclosure.Performance.Where(t => t.Indicators.Count > 0))
        {
            var weights = table.Indicators.Select(i => context.Figures.Find(i.Weight)).OfType<Figure>().ToList();
            if (weights.Count == table.Indicators.Count)
            {
                usual[table.Kind].Corroborate(run, weights);
                if (table.Kind is PerformanceKind.DepartmentTarget or PerformanceKind.ProjectTarget)
                {
                    Targets(context, run, table, weights, usual[table.Kind]);
                }
                else
                {
                    SelfEvaluation(context, run, table, weights);
                }
            }
            else
            {
                run.NotCheckable("有指标的分值没有读到");
            }

            var scores = table.Indicators.Select(i => context.Figures.Find(i.Score)).OfType<Figure>().ToList();
            if (scores.Count == table.Indicators.Count && Value(context, table, MoneyKeys.TotalScore) is { } score)
            {
                Add(context, run, table, "得分", score, scores, Value(context, table, MoneyKeys.ExecutionScore));
            }
        }
    }

    private static void Targets(CheckContext context, RuleRun run, PerformanceTable table, List<Figure> weights, UsualWeights usualWeights)
    {
        var name = table.Project.Length > 0 ? table.Project : table.Title;
        var format = context.Disclosure.Format.Performance;
        run.Add(new FixedSumEquation(run.Rule, name + "：指标分值之和", run.Rule.Basis, weights, Sums(context, table, usualWeights)) { Severity = Severity.Warning });
        foreach (var (one, next) in table.Indicators.Zip(table.Indicators.Skip(1)).Where(p => p.First.Level1 == p.Second.Level1 && p.First.Level2 == p.Second.Level2))
        {
            run.Corroborate(new SumEquation(run.Rule, "同类指标分值相同", run.Rule.Basis, [new Term(1, context.Figures[one.Weight!])], [new Term(1, context.Figures[next.Weight!])]));
        }

        foreach (var group in table.Indicators.GroupBy(i => i.Level1, StringComparer.Ordinal))
        {
            var usual = format.Schemes.Where(s => s.Weights.ContainsKey(group.Key)).Select(s => s.Weights[group.Key]).Distinct().ToList();
            if (usual.Count > 0)
            {
                run.Corroborate(new FixedSumEquation(run.Rule, group.Key + "分值", run.Rule.Basis, [.. group.Select(i => context.Figures[i.Weight!])], usual));
            }
        }
    }

    /// <summary>What the weights of a table may add up to: what the format allows, or the one sum that all the other tables of its kind keep to.</summary>
    private static IReadOnlyList<decimal> Sums(CheckContext context, PerformanceTable table, UsualWeights usual)
    {
        var allowed = context.Disclosure.Format.Performance.WeightSums;
        var others = usual.SumsBeside(table);
        return others.Count >= 3 && others.Distinct().ToList() is [var only] && allowed.Contains(only) && !table.Indicators.Any(i => i.Level3.Contains("执行率", StringComparison.Ordinal))
            ? [only]
            : allowed;
    }

    private static void SelfEvaluation(CheckContext context, RuleRun run, PerformanceTable table, List<Figure> weights)
    {
        if (Value(context, table, MoneyKeys.TotalWeight) is { } total)
        {
            Add(context, run, table, "分值", total, weights, Value(context, table, MoneyKeys.ExecutionWeight));
            run.Corroborate(new FixedSumEquation(run.Rule, "总分值", run.Rule.Basis, [total], [100m]));
        }

        if (Value(context, table, MoneyKeys.ExecutionWeight) is { } execution)
        {
            run.Corroborate(new FixedSumEquation(run.Rule, "执行率分值", run.Rule.Basis, [execution], [10m]));
        }

        foreach (var indicator in table.Indicators)
        {
            if (context.Figures.Find(indicator.Score) is { } score)
            {
                run.Corroborate(new SumEquation(run.Rule, "得分不大于分值", run.Rule.Basis, [new Term(1, context.Figures[indicator.Weight!])], [new Term(1, score)], atLeast: true));
            }
        }
    }

    private static void Add(CheckContext context, RuleRun run, PerformanceTable table, string what, Figure total, List<Figure> parts, Figure? execution)
    {
        if (execution is null && MayLackExecution(context, table, total.Value - parts.Sum(p => p.Value)))
        {
            run.NotCheckable("预算执行率的分值或得分没有读到");
            return;
        }

        var terms = parts.ConvertAll(p => new Term(1, p));
        if (execution is not null)
        {
            terms.Insert(0, new Term(1, execution));
        }

        var name = table.Project.Length > 0 ? table.Project : table.Title;
        run.Add(new SumEquation(run.Rule, $"{name} 总{what}等于各项{what}之和", run.Rule.Basis, [new Term(1, total)], terms));
    }

    /// <summary>Whether what is missing in a sum may be the execution rate's share, which the indicators' weights leave to it.</summary>
    private static bool MayLackExecution(CheckContext context, PerformanceTable table, decimal missing)
    {
        var sums = context.Disclosure.Format.Performance.WeightSums;
        var weights = table.Indicators.Sum(i => context.Figures.Find(i.Weight)?.Value ?? 0m);
        return missing > 0m && sums.Count > 1 && weights < sums.Max() && sums.Contains(weights) && missing <= sums.Max() - weights;
    }

    private static Figure? Value(CheckContext context, PerformanceTable table, string key) =>
        table.Money.TryGetValue(key, out var value) ? context.Figures.Find(value) : null;
}
