using Mingzhang.Checking.Equations;
using Mingzhang.Checking.Projects;
using Mingzhang.Disclosures;
using Mingzhang.Formats;

namespace Mingzhang.Checking.Rules.Projects;

/// <summary>The fiscal money in a project's performance table is its amount in the project table, unless other funds explain the difference.</summary>
public sealed class ProjectMoneyRule : IRule
{
    private static readonly CellExpression[] OtherFunds =
        [CellExpression.Parse("fund.project[total]"), CellExpression.Parse("capital.project[total]"), CellExpression.Parse("overall.income[fiscal-carry]"), CellExpression.Parse("carry-over.fiscal-project[total]")];

    /// <inheritdoc/>
    public RuleInfo Info { get; } = new()
    {
        Id = "MZ-P03",
        Title = "项目绩效表资金与项目支出表一致",
        Explanation = "项目绩效目标表的“财政拨款”等于项目支出情况表中同名同单位项目的合计。政府性基金、国有资本经营预算或上年结转可以解释的差额不报。",
        Basis = "绩效目标与预算同步编报、同步批复、同步公开",
        Severity = Severity.Warning,
        Kind = FindingKind.CrossTable,
    };

    /// <inheritdoc/>
    public void Apply(CheckContext context, RuleRun run)
    {
        var register = context.Projects;
        if (register.Table.Count == 0 || register.Targets.Count == 0)
        {
            run.NotApplicable("文件中没有项目支出情况表或项目绩效目标表");
            return;
        }

        var others = OtherFunds.Select(e => context.Cells.Resolve(e)).SelectMany(c => c.Terms).Sum(t => Math.Abs(t.Figure.Value));
        foreach (var target in register.Targets.Where(t => t.Money.Count > 0))
        {
            // Named alike in several units: each unit's table states its own part, or the department's states the whole.
            var named = register.Table.Where(t => t.Key == target.Key && t.Money.Count > 0).ToList();
            var own = named.Where(t => ProjectNames.SameUnit(t.Unit, target.Unit)).ToList();
            var choice = own.Count > 0 && own.Sum(t => t.Amount) == target.Amount ? own : named.Sum(t => t.Amount) == target.Amount ? named : own;
            if (choice.Count == 0)
            {
                Joined(context, run, target);
                continue;
            }

            var gap = target.Amount!.Value - choice.Sum(t => t.Amount!.Value);
            if (gap > 0m && gap <= others)
            {
                run.Compared(1, [.. target.Money]);
                continue;
            }

            run.Add(new SumEquation(
                run.Rule,
                $"{target.Name}绩效目标表的财政拨款等于{choice[0].PlaceName}中的数",
                run.Rule.Basis,
                [.. target.Money.Select(m => new Term(1, m))],
                [.. choice.SelectMany(t => t.Money).Select(m => new Term(1, m))]));
        }
    }

    /// <summary>A table of targets that no project is named as may stand for several of like names; what they come to together is a hint.</summary>
    private void Joined(CheckContext context, RuleRun run, ProjectMention target)
    {
        var register = context.Projects;
        var alike = register.Unnamed(register.Targets).Where(t => t.Money.Count > 0 && ProjectNames.AreAlike(t.Key, target.Key, context.Disclosure.Format)).ToList();
        if (alike.Count < 2 || target.Amount == 0m || register.NearMisses(register.Targets).Any(n => ReferenceEquals(n.Mention, target)))
        {
            return;
        }

        run.Compared(1, [.. target.Money]);
        var gap = target.Amount!.Value - alike.Sum(t => t.Amount!.Value);
        if (gap == 0m)
        {
            return;
        }

        var money = target.Money[0];
        run.Report(new Finding
        {
            Rule = Info.Id,
            Severity = Severity.Hint,
            Confidence = Confidence.Possible,
            Kind = Info.Kind,
            Title = $"“{target.Name}”的财政拨款 {target.Shown} 与名称相近的项目之和相差 {money.Write(Math.Abs(gap) / money.Scale)}{money.Unit}",
            Message = $"绩效目标表：{target.Name} {target.Shown}\n{alike[0].PlaceName}：{string.Join("、", alike.Select(a => $"{a.Name} {a.Shown}"))}，合计 {money.Write((target.Amount.Value - gap) / money.Scale)}{money.Unit}。",
            Actual = money.Printed,
            Expected = money.Write((target.Amount.Value - gap) / money.Scale),
            Difference = money.Write(gap / money.Scale),
            Location = money.Location,
            Evidence = [.. alike.Select(a => a.AsEvidence())],
            Fix = "核对绩效目标表包含哪些项目，使金额相符。",
            Excerpt = money.Excerpt,
        });
    }
}
