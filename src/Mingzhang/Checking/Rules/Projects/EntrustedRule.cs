using Mingzhang.Checking.Equations;
using Mingzhang.Checking.Projects;
using Mingzhang.Disclosures;

namespace Mingzhang.Checking.Rules.Projects;

/// <summary>What a project entrusts to others is the same in the table of entrusted business and in its allocation, and no more than the project.</summary>
public sealed class EntrustedRule : IRule
{
    /// <inheritdoc/>
    public RuleInfo Info { get; } = new()
    {
        Id = "MZ-P07",
        Title = "项目的委托业务费各处一致",
        Explanation = "委托业务费支出表中各项目的数等于该项目“资金分配情况”中的委托业务费，不大于该项目在项目支出表中的金额；资金分配写有委托业务费的项目都在委托业务费支出表中。",
        Basis = "委托业务费支出表是项目支出中委托业务费的明细",
        Severity = Severity.Error,
        Kind = FindingKind.CrossTable,
    };

    /// <inheritdoc/>
    public void Apply(CheckContext context, RuleRun run)
    {
        var register = context.Projects;
        if (register.Entrusted.Count == 0)
        {
            run.NotApplicable("文件中没有委托业务费支出情况表");
            return;
        }

        foreach (var entrusted in register.Entrusted.Where(e => e.Money.Count > 0))
        {
            // The project table holds general money only; what other funds entrust has no other table to be held against.
            if (!OfOtherFunds(entrusted) && register.Named(entrusted) is { Money.Count: > 0 } project)
            {
                run.Add(new SumEquation(run.Rule, $"{entrusted.Name}的委托业务费不大于项目支出", run.Rule.Basis, Terms(project), Terms(entrusted), atLeast: true));
            }

            var parts = register.Blocks.Where(b => b.Key == entrusted.Key).SelectMany(b => Parts(context, b)).ToList();
            if (parts.Count > 0)
            {
                run.Add(new SumEquation(run.Rule, $"{entrusted.Name}的委托业务费等于资金分配中的数", run.Rule.Basis, Terms(entrusted), parts.ConvertAll(p => new Term(1, context.Figures[p]))));
            }
        }

        foreach (var block in register.Blocks)
        {
            var parts = Parts(context, block).ToList();
            if (parts.Count == 0 || register.Entrusted.Any(e => e.Key == block.Key || ProjectNames.AreNear(e.Key, block.Key, context.Disclosure.Format)))
            {
                continue;
            }

            var part = context.Figures[parts[0]];
            run.Report(new Finding
            {
                Rule = Info.Id,
                Severity = Severity.Warning,
                Kind = Info.Kind,
                Title = $"“{block.Name}”的委托业务费 {part.Printed}{part.Unit} 不在{register.Entrusted[0].PlaceName}中",
                Message = $"资金分配：{part.Excerpt?.Text}\n{register.Entrusted[0].PlaceName}中没有这个项目。",
                Actual = part.Printed,
                Location = part.Location,
                Fix = "在委托业务费支出表中补列该项目，或改正资金分配。",
                Excerpt = part.Excerpt,
            });
        }
    }

    private static bool OfOtherFunds(ProjectMention mention) =>
        mention.Origin is TableRow row && row.Facts.FirstOrDefault()?.Table is { } table
        && table.Rows.Where(r => r.Item == row.Item).SelectMany(r => r.Facts).Any(f => f.Column.Key is "fund" or "capital" && !f.Amount.IsZero);

    private static List<Term> Terms(ProjectMention mention) => [.. mention.Money.Select(m => new Term(1, m))];

    private static IEnumerable<Claim> Parts(CheckContext context, ProjectMention block) =>
        ((ProjectBlock)block.Origin).Claims.Where(c => c.Measure == Measures.Allocation && c.Value is { IsZero: false } && context.Disclosure.Format.WordList("entrusted-cost").Contains(c.Subject, StringComparer.Ordinal));
}
