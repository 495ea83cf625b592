using System.Globalization;
using Mingzhang.Checking.Equations;
using Mingzhang.Checking.Figures;
using Mingzhang.Disclosures;

namespace Mingzhang.Checking.Rules.Claims;

/// <summary>A growth («增长 P%») is the change over last year's amount, and both words point the same way.</summary>
public sealed class GrowthRule : IRule
{
    /// <inheritdoc/>
    public RuleInfo Info { get; } = new()
    {
        Id = "MZ-C03",
        Title = "增减率等于增减额除以上年数",
        Explanation = "“比上年增加 C 万元，增长 P%”：上年数 = 本年数 − C，P = C ÷ 上年数；上年为零时印 100%，没有变化印 0%。增加与增长、减少与下降的方向必须一致。",
        Basis = "增减率 = 增减额 ÷ 上年数 × 100%",
        Severity = Severity.Error,
        Kind = FindingKind.Change,
    };

    /// <inheritdoc/>
    public void Apply(CheckContext context, RuleRun run)
    {
        var bySubject = context.Disclosure.Claims.ToLookup(c => (c.Section, c.Subject));
        foreach (var growth in context.Disclosure.Claims.Where(c => c.Measure == Measures.Growth && c.Value is not null))
        {
            if (OverPrintedBase(context, run, growth))
            {
                continue;
            }

            var same = bySubject[(growth.Section, growth.Subject)].ToList();
            var change = Nearest(same, growth, c => c.Measure == Measures.Change && c.Value is not null);
            var amount = change is null ? null : Nearest(same, growth, ClaimBinding.IsAmount) ?? SameAs(bySubject, growth);
            if (change is null || amount is null)
            {
                run.NotCheckable("没有找到增减率所对的金额和增减额");
                continue;
            }

            if (same.Find(c => c.Group == growth.Group && c.Measure == Measures.LastYear && c.Value is not null) is { } last)
            {
                var sum = string.Create(CultureInfo.InvariantCulture, $"{growth.Section.Label} {growth.Subject}等于上年数加增减额");
                run.Add(new SumEquation(run.Rule, sum, run.Rule.Basis, [new Term(1, context.Figures[amount])], [new Term(1, context.Figures[last]), new Term(1, context.Figures[change])]));
            }

            var title = string.Create(CultureInfo.InvariantCulture, $"{growth.Section.Label} {growth.Subject}增减率");
            run.Add(new GrowthEquation(run.Rule, title, run.Rule.Basis, context.Figures[growth], context.Figures[change], context.Figures[amount]));
        }
    }

    /// <summary>«2023年预算执行数为 A，2024年预算安排 B，比2023年预算执行数增加 P%»: last year's amount is printed and need not be implied.</summary>
    private static bool OverPrintedBase(CheckContext context, RuleRun run, Claim growth)
    {
        var clause = context.ClaimsOfGroup(growth.Group).FindAll(c => c.Section == growth.Section && c.Start < growth.Start && c.Value is not null);
        var last = clause.FindLast(c => c.Measure == Measures.LastExecuted);
        var amount = clause.FindLast(ClaimBinding.IsAmount);
        if (last is null || amount is null || amount.Start < last.Start || clause[^1].Measure == Measures.Change)
        {
            return false;
        }

        var title = string.Create(CultureInfo.InvariantCulture, $"{growth.Section.Label} {growth.Subject}比上年执行数增减率");
        run.Add(new DeviationEquation(run.Rule, title, run.Rule.Basis, context.Figures[growth], context.Figures[last], context.Figures[amount], "上年执行数为 0，增减率"));
        return true;
    }

    /// <summary>The amount of the subject that the format says is the same («收入支出总体与上年相比» speaks of 收入总计).</summary>
    private static Claim? SameAs(ILookup<(Section Section, string Subject), Claim> bySubject, Claim growth) =>
        ClaimBinding.Subject(growth) is { SameAs.Length: > 0 } subject ? bySubject[(growth.Section, subject.SameAs)].FirstOrDefault(ClaimBinding.IsAmount) : null;

    private static Claim? Nearest(List<Claim> claims, Claim growth, Func<Claim, bool> isWanted) =>
        claims.Find(c => c.Group == growth.Group && isWanted(c)) ?? (claims.Where(isWanted).Take(2).ToList() is [var only] ? only : null);
}
