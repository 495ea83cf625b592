using Mingzhang.Disclosures;

namespace Mingzhang.Checking.Rules.Words;

/// <summary>What a reason says to have risen or fallen moved so by the document's own figures.</summary>
public sealed class ReasonAgainstFiguresRule : IRule
{
    /// <inheritdoc/>
    public RuleInfo Info { get; } = new()
    {
        Id = "MZ-W02",
        Title = "原因所说的增减与本文件的数相符",
        Explanation = "原因说某项经费增加（减少），本文件另一处写明该项比上年减少（增加）。总的原因只同总数相比，某一科目的原因只同该科目有名的事项相比。",
        Basis = "文字与数字一致",
        Severity = Severity.Warning,
        Kind = FindingKind.Contradiction,
    };

    /// <inheritdoc/>
    public void Apply(CheckContext context, RuleRun run)
    {
        // «压减公用经费» tells what was ordered, not what came of it.
        var policy = context.Disclosure.Format.WordList("ordered-moves");
        var figures = Figures(context);
        run.Compared(context.Reasons.Reasons.Count);
        var seen = new HashSet<(string, int, string)>();
        foreach (var move in context.Reasons.Moves.Where(m => !m.Words.IsMended && !policy.Any(p => m.Words.Text.Contains(p, StringComparison.Ordinal)) && figures.ContainsKey((m.Thing.Key, m.Reason.Base))))
        {
            var (thing, facts) = (move.Thing, figures[(move.Thing.Key, move.Reason.Base)]);
            if (context.Reasons.ThingsOf(move.Reason).Contains(thing) || (move.Reason.Scope.Length > 0 && thing.Kind == ThingKind.Broad))
            {
                continue;
            }

            if (facts.TrueForAll(f => f.Sign == -move.Direction) && seen.Add((thing.Key, move.Direction, move.Reason.Words.Text)))
            {
                run.Report(Make(move, facts));
            }
        }
    }

    /// <summary>What the sentences say of each thing's own change, by what it is against.</summary>
    private static Dictionary<(string Key, ChangeBase Base), List<Reason>> Figures(CheckContext context)
    {
        var figures = new Dictionary<(string, ChangeBase), List<Reason>>();
        foreach (var reason in context.Reasons.Reasons.Where(r => r.Sign != 0))
        {
            foreach (var thing in context.Reasons.ThingsOf(reason))
            {
                if (!figures.TryGetValue((thing.Key, reason.Base), out var list))
                {
                    figures[(thing.Key, reason.Base)] = list = [];
                }

                list.Add(reason);
            }
        }

        return figures;
    }

    private Finding Make(Move move, List<Reason> facts)
    {
        var said = move.Direction > 0 ? "增加" : "减少";
        var change = facts[0].Change;
        return new Finding
        {
            Rule = Info.Id,
            Severity = Info.Severity,
            Confidence = Confidence.Likely,
            Kind = Info.Kind,
            Title = $"原因说{move.Thing.Key}{said}，本文件写的却是{(move.Direction > 0 ? "减少" : "增加")}",
            Message = $"此处（{move.Reason.Title}）：{move.Reason.Words.Text}\n{change.Section.Label}：{change.Snippet}",
            Actual = move.Words.Text,
            Location = move.Words.Location with { Row = move.Reason.Subject },
            Evidence = [.. facts.Select(f => Evidence(f.Change))],
            Fix = "核对两处，改写不符的一处。",
            Excerpt = move.Words.Excerpt,
        };
    }

    private static Evidence Evidence(Claim change) => new(new Location(change.Source) { Section = change.Section.Label, Row = change.Subject }, change.Snippet, change.Printed)
    {
        Excerpt = new Excerpt(change.Sentence.Text, change.Start, change.Length),
    };
}
