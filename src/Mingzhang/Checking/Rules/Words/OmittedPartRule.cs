using System.Globalization;
using Mingzhang.Checking.Figures;
using Mingzhang.Recognition;

namespace Mingzhang.Checking.Rules.Words;

/// <summary>A reason that explains a change by named items says nothing of the item that made most of it.</summary>
public sealed class OmittedPartRule : IRule
{
    // What a reason shares with an item's name, projects or own reason when it speaks of it in other words.
    private const int SharedWords = 3;

    /// <inheritdoc/>
    public RuleInfo Info { get; } = new()
    {
        Id = "MZ-W13",
        Title = "原因说到变动最大的事项",
        Explanation = "总的增减由各科目（或与上年文件相比的各项目）的增减正好相加而成，原因的每一句都只说到某一科目、项目，而占增减额一半以上、又大于所说各项之和的另一科目、项目没有以任何方式说到。",
        Basis = "原因说明应说明主要的增减因素",
        Severity = Severity.Hint,
        Kind = FindingKind.Contradiction,
    };

    /// <inheritdoc/>
    public void Apply(CheckContext context, RuleRun run)
    {
        var parts = new ChangeParts(context);
        foreach (var reason in context.Reasons.Reasons.Where(r => r.Scope.Length == 0 && !r.Words.IsMended && r.Sign != 0))
        {
            if (parts.Of(reason) is not { Count: > 0 } all)
            {
                continue;
            }

            run.Compared();
            var clauses = PrintedWords.Folded(reason.Words.Text).Split('，', '；', '。', '、').Where(c => c.Length > 0).ToList();
            var named = all.Where(p => clauses.Exists(c => Names(p, c))).ToList();
            if (named.Count == 0 || !clauses.TrueForAll(c => all.Any(p => Names(p, c))))
            {
                continue;
            }

            var whole = reason.Change.Value!.Value.Value * Units.Scale(reason.Change.Unit);
            var largest = all.MaxBy(p => Math.Abs(p.Delta))!;
            if (Math.Sign(largest.Delta) == Math.Sign(whole) && Math.Abs(largest.Delta) * 2m >= Math.Abs(whole)
                && Math.Abs(largest.Delta) > named.Sum(p => Math.Abs(p.Delta)) && !named.Contains(largest) && !clauses.Exists(c => SpeaksOf(largest, c)))
            {
                run.Report(Make(reason, largest, named));
            }
        }
    }

    private static bool Names(ChangePart part, string clause) => part.Names.Any(n => n.Length > 1 && clause.Contains(n, StringComparison.Ordinal));

    private static bool SpeaksOf(ChangePart part, string clause)
    {
        for (var i = 0; i + SharedWords <= clause.Length; i++)
        {
            var words = clause.AsSpan(i, SharedWords);
            if (part.Words.AsSpan().Contains(words, StringComparison.Ordinal))
            {
                return true;
            }

            foreach (var name in part.Names)
            {
                if (name.AsSpan().Contains(words, StringComparison.Ordinal))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private Finding Make(Reason reason, ChangePart largest, List<ChangePart> named)
    {
        var change = reason.Change;
        return new Finding
        {
            Rule = Info.Id,
            Severity = Info.Severity,
            Confidence = Confidence.Possible,
            Kind = Info.Kind,
            Title = $"{reason.Title}的原因没有说到变动最大的“{largest.Name}”",
            Message = $"{change.Snippet}，其中 {largest.Name} {Signed(largest)}；原因只说到 {string.Join("、", named.Select(p => $"{p.Name} {Signed(p)}"))}：{reason.Words.Text}",
            Actual = reason.Words.Text,
            Location = reason.Words.Location with { Row = reason.Subject },
            Evidence = [largest.Evidence, .. named.Select(p => p.Evidence)],
            Fix = "在原因中说明变动最大的事项。",
            Excerpt = reason.Words.Excerpt,
        };

        string Signed(ChangePart part) => (part.Delta > 0m ? "增加 " : "减少 ") + (Math.Abs(part.Delta) / Units.Scale(change.Unit)).ToString("0.00####", CultureInfo.InvariantCulture) + change.Unit;
    }
}
