namespace Mingzhang.Checking.Rules.Words;

/// <summary>One thing is not said to have risen in one reason and to have fallen in another.</summary>
public sealed class OppositeMovesRule : IRule
{
    /// <inheritdoc/>
    public RuleInfo Info { get; } = new()
    {
        Id = "MZ-W03",
        Title = "同一事项前后所说的增减一致",
        Explanation = "同一项目、同一经费，一处的原因说增加，另一处说减少。一处说的是总数、另一处说的是某一科目的，只作提示。",
        Basis = "前后文一致",
        Severity = Severity.Warning,
        Kind = FindingKind.Contradiction,
    };

    /// <inheritdoc/>
    public void Apply(CheckContext context, RuleRun run)
    {
        run.Compared(context.Reasons.Reasons.Count);
        var funds = context.Disclosure.Format.WordList("other-funds");
        var moves = context.Reasons.Moves.Where(m => !m.Words.IsMended && m.Thing.Kind != ThingKind.Broad);
        foreach (var thing in moves.GroupBy(m => (m.Thing.Key, m.Reason.Base, FundOf(m, funds))))
        {
            var rise = thing.Where(m => m.Direction > 0).ToList();
            var fall = thing.Where(m => m.Direction < 0).ToList();
            if (rise.Count > 0 && fall.Count > 0)
            {
                run.Report(Make(rise, fall));
            }
        }
    }

    /// <summary>The fund whose money the reason explains, or empty: what falls in one fund may rise in another.</summary>
    private static string FundOf(Move move, IReadOnlyList<string> funds)
    {
        var before = move.Reason.Words.Text[..Math.Max(0, move.Words.Start - move.Reason.Words.Start)];
        return funds.FirstOrDefault(f => move.Reason.Subject.Contains(f, StringComparison.Ordinal) || before.Contains(f, StringComparison.Ordinal)) ?? string.Empty;
    }

    private Finding Make(List<Move> rise, List<Move> fall)
    {
        // The place said least often is the one to look at.
        var (culprits, others) = rise.Count < fall.Count ? (rise, fall) : (fall, rise);
        var (culprit, other) = (culprits[0], others[0]);
        var oneScope = culprit.Thing.Kind == ThingKind.Project || culprit.Reason.Scope == other.Reason.Scope;
        return new Finding
        {
            Rule = Info.Id,
            Severity = oneScope ? Info.Severity : Severity.Hint,
            Confidence = oneScope ? Confidence.Likely : Confidence.Possible,
            Kind = Info.Kind,
            Title = $"{culprit.Thing.Key}一处说增加，一处说减少",
            Message = $"{culprit.Words.Section.Label}（{culprit.Reason.Title}）：{culprit.Reason.Words.Text}\n{other.Words.Section.Label}（{other.Reason.Title}）：{other.Reason.Words.Text}",
            Actual = culprit.Words.Text,
            Location = culprit.Words.Location with { Row = culprit.Reason.Subject },
            Evidence = [.. others.Concat(culprits.Skip(1)).Select(m => m.Words.AsEvidence())],
            Fix = "核对该事项实际的增减，改写不符的一处。",
            Excerpt = culprit.Words.Excerpt,
        };
    }
}
