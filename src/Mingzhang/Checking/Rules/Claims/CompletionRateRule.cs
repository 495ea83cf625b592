using System.Globalization;
using Mingzhang.Checking.Equations;
using Mingzhang.Checking.Figures;
using Mingzhang.Disclosures;

namespace Mingzhang.Checking.Rules.Claims;

/// <summary>«年初预算为 A，支出决算为 B，完成年初预算的 P%»: P = B ÷ A.</summary>
public sealed class CompletionRateRule : IRule
{
    /// <inheritdoc/>
    public RuleInfo Info { get; } = new()
    {
        Id = "MZ-C12",
        Title = "完成预算的比例等于决算数除以预算数",
        Explanation = "“年初预算为 A 万元，支出决算为 B 万元，完成年初预算的 P%”：P = B ÷ A。同一句写有年初预算和全年预算的，按其中任何一个算得出都算对；凡未舍入的金额能算出的都算对。",
        Basis = "完成比例 = 决算数 ÷ 预算数 × 100%",
        Severity = Severity.Error,
        Kind = FindingKind.Share,
    };

    /// <inheritdoc/>
    public void Apply(CheckContext context, RuleRun run)
    {
        foreach (var rate in context.Disclosure.Claims.Where(c => c.Measure == Measures.Completion && c.Value is not null))
        {
            var clause = context.Disclosure.Claims
                .Where(c => c.Section == rate.Section && c.Subject == rate.Subject && c.Group == rate.Group && c.Start < rate.Start && c.Value is not null && Units.IsMoney(c.Unit))
                .ToList();
            var accounts = clause.FindLast(c => c.Measure == Measures.FinalAccounts);
            var budgets = clause.Where(c => c.Measure is Measures.InitialBudget or Measures.FullBudget or Measures.Budget).Reverse().ToList();
            if (accounts is null || budgets.Count == 0)
            {
                run.NotCheckable("没有找到完成比例所对的预算数和决算数");
                continue;
            }

            var title = string.Create(CultureInfo.InvariantCulture, $"{rate.Section.Label} {rate.Subject}完成预算的比例");
            var equations = budgets.ConvertAll(b => new ShareEquation(run.Rule, title, run.Rule.Basis, context.Figures[rate], context.Figures[accounts], context.Figures[b]));
            run.Add(equations.Find(e => e.Evaluate() != Verdict.Broken) ?? equations[0]);
        }
    }
}
