using Mingzhang.Checking.Figures;
using Mingzhang.Disclosures;

namespace Mingzhang.Checking.Rules.Claims;

/// <summary>What a sentence says was not allotted has no figure in the tables.</summary>
public sealed class NotAllottedRule : IRule
{
    /// <inheritdoc/>
    public RuleInfo Info { get; } = new()
    {
        Id = "MZ-C08",
        Title = "说“未安排”的表中没有数",
        Explanation = "文字写明未安排、没有使用的事项，表中相应的数应为空或零。",
        Basis = "文字与表一致",
        Severity = Severity.Error,
        Kind = FindingKind.Contradiction,
    };

    /// <inheritdoc/>
    public void Apply(CheckContext context, RuleRun run)
    {
        foreach (var claim in context.Disclosure.Claims.Where(c => c.Measure == Measures.None))
        {
            foreach (var expression in context.Binding.Cells(claim))
            {
                var cells = context.Cells.Resolve(expression, claim.Code);
                if (!cells.IsUsable)
                {
                    run.NotCheckable(cells.Missing ?? "有关的表中有数字的位置在文本中无法确定");
                    continue;
                }

                run.Compared(1, [.. cells.Terms.Select(t => t.Figure)]);
                if (cells.Terms.FirstOrDefault(t => t.Figure.Value != 0m) is { Figure: { } figure } && figure.Value != 0m)
                {
                    run.Report(Contradiction(claim, figure));
                }
            }
        }
    }

    private Finding Contradiction(Claim claim, Figure figure) => new()
    {
        Rule = Info.Id,
        Severity = Info.Severity,
        Kind = Info.Kind,
        Title = $"文中说{claim.Subject}未安排，表中却有 {figure.Printed}{figure.Unit}",
        Message = $"文字：{claim.Sentence.Text}\n表：{figure.Location.Label} 为 {figure.Printed}{figure.Unit}。",
        Expected = figure.Printed,
        Actual = "未安排",
        Location = new Location(claim.Source) { Section = claim.Section.Label, Row = claim.Subject },
        Hinge = figure,
        Evidence = [new Evidence(figure.Location, figure.Excerpt?.Text ?? figure.Location.Label, figure.Printed)],
        Fix = "核对批复数：确未安排的清空表中的数，已安排的按数改写说明。",
        Excerpt = new Excerpt(claim.Sentence.Text, claim.Start, claim.Length),
    };
}
