using System.Globalization;
using Mingzhang.Checking.Equations;
using Mingzhang.Checking.Figures;
using Mingzhang.Disclosures;

namespace Mingzhang.Checking.Rules.Claims;

/// <summary>预决算差异率 = (决算数 − 预算数) ÷ 预算数.</summary>
public sealed class DeviationRule : IRule
{
    /// <inheritdoc/>
    public RuleInfo Info { get; } = new()
    {
        Id = "MZ-C04",
        Title = "预决算差异率与预算数、决算数相符",
        Explanation = "预决算差异率 =（决算数 − 预算数）÷ 预算数；凡未舍入的金额能算出的都算对。",
        Basis = "部门决算公开格式：预决算差异率",
        Severity = Severity.Error,
        Kind = FindingKind.Change,
    };

    /// <inheritdoc/>
    public void Apply(CheckContext context, RuleRun run)
    {
        foreach (var rate in context.Disclosure.Claims.Where(c => c.Measure == Measures.Deviation && c.Value is not null))
        {
            var group = context.Disclosure.Claims.Where(c => c.Group == rate.Group && c.Value is not null && Units.IsMoney(c.Unit)).ToList();
            var budget = group.FindLast(c => c.Measure.EndsWith("预算数", StringComparison.Ordinal) && c.Start < rate.Start);
            var accounts = group.FindLast(c => c.Measure == Measures.FinalAccounts && c.Start < rate.Start);
            if (budget is null || accounts is null)
            {
                run.NotCheckable("没有找到差异率所对的预算数和决算数");
                continue;
            }

            var title = string.Create(CultureInfo.InvariantCulture, $"{rate.Section.Label} {rate.Subject}预决算差异率");
            run.Add(new DeviationEquation(run.Rule, title, run.Rule.Basis, context.Figures[rate], context.Figures[budget], context.Figures[accounts]));
        }
    }
}
