namespace Mingzhang.Checking.Rules.Words;

/// <summary>The reason for a change does not say the opposite of the change.</summary>
public sealed class OwnReasonRule : IRule
{
    private const int LongestClause = 40;

    /// <inheritdoc/>
    public RuleInfo Info { get; } = new()
    {
        Id = "MZ-W01",
        Title = "原因与增减方向不矛盾",
        Explanation = "数字写明增加（减少、持平），所写的原因却说同一事项减少（增加）。只看直说“某某增加”“某某减少”的原因；原因中两个方向都说到的不作判断。",
        Basis = "原因说明与数字一致",
        Severity = Severity.Warning,
        Kind = FindingKind.Contradiction,
    };

    /// <inheritdoc/>
    public void Apply(CheckContext context, RuleRun run)
    {
        foreach (var reason in context.Reasons.Reasons.Where(r => !r.Words.IsMended))
        {
            run.Compared();
            var own = context.Reasons.OwnMoves(reason);
            if (own.Count > 0 && own.All(m => m.Direction == own[0].Direction) && own[0].Direction != reason.Sign && Whole(reason) && !Weighs(context, reason))
            {
                run.Report(Make(reason, own[^1]));
            }
        }
    }

    /// <summary>Whether the reason is one plain statement, or closes with what it says of the subject; «上年…增加，本年…» tells of another year.</summary>
    private static bool Whole(Reason reason) =>
        !reason.Words.Text.Contains("上年", StringComparison.Ordinal) || reason.Words.Length <= LongestClause;

    /// <summary>Whether the reason sets rises against falls («…同时…», «两项相抵»), the change's own direction among them.</summary>
    private static bool Weighs(CheckContext context, Reason reason)
    {
        var format = context.Disclosure.Format;
        return reason.Sign != 0 && format.WordList("reason-balances").Any(w => reason.Words.Text.Contains(w, StringComparison.Ordinal))
            && format.WordList(reason.Sign > 0 ? "rise" : "fall").Any(w => reason.Words.Text.Contains(w, StringComparison.Ordinal));
    }

    private Finding Make(Reason reason, Move move)
    {
        var change = reason.Change;
        var said = move.Direction > 0 ? "增加" : "减少";
        var fact = reason.Sign > 0 ? "增加" : reason.Sign < 0 ? "减少" : "没有增减";
        return new Finding
        {
            Rule = Info.Id,
            Severity = Info.Severity,
            Confidence = Confidence.Likely,
            Kind = Info.Kind,
            Title = $"{reason.Title}{fact}，原因却说{said}",
            Message = $"数字：{change.Snippet}\n原因：{reason.Words.Text}",
            Expected = fact,
            Actual = move.Words.Text,
            Location = move.Words.Location with { Row = reason.Subject },
            Evidence = [new Evidence(new Location(change.Source) { Section = change.Section.Label, Row = reason.Subject }, change.Snippet, change.Printed)],
            Fix = "核对增减数；数字无误的，改写原因。",
            Excerpt = move.Words.Excerpt,
        };
    }
}
