using Mingzhang.Disclosures;
using Mingzhang.Recognition;

namespace Mingzhang.Checking.Rules.Words;

/// <summary>Two projects with the same goal word for word.</summary>
public sealed class CopiedGoalRule : IRule
{
    private const double Alike = 0.95;
    private const int Shortest = 60;

    /// <inheritdoc/>
    public RuleInfo Info { get; } = new()
    {
        Id = "MZ-W05",
        Title = "两个项目的绩效目标文字相同",
        Explanation = "两个不同项目的绩效目标（或实际完成情况）几乎逐字相同，疑为复制后未改。",
        Basis = "绩效目标针对本项目",
        Severity = Severity.Hint,
        Kind = FindingKind.Performance,
    };

    /// <inheritdoc/>
    public void Apply(CheckContext context, RuleRun run)
    {
        var goals = new List<Goal>();
        foreach (var table in context.Disclosure.Performance.Where(t => t.Project.Length > 0))
        {
            foreach (var value in new[] { table.Goal, table.ActualCompletion })
            {
                if (value is { Text.Length: > 0 })
                {
                    goals.Add(new Goal(table, value, PrintedWords.Folded(value.Text)));
                }
            }
        }

        run.Compared(goals.Count);
        goals = goals.FindAll(g => g.Text.Length >= Shortest);
        for (var i = 1; i < goals.Count; i++)
        {
            if (goals.FindIndex(0, i, goals[i].IsLike) is var at and >= 0)
            {
                run.Report(Make(goals[at].Table, goals[at].Value, goals[i].Table, goals[i].Value, goals[i].IsTarget ? "绩效目标" : "实际完成情况"));
            }
        }
    }

    private Finding Make(PerformanceTable first, PrintedValue theirs, PerformanceTable second, PrintedValue ours, string what) => new()
    {
        Rule = Info.Id,
        Severity = Info.Severity,
        Confidence = Confidence.Possible,
        Kind = Info.Kind,
        Title = $"“{second.Project}”的{what}与“{first.Project}”相同",
        Message = $"两个项目的{what}几乎逐字相同：{(ours.Text.Length <= 80 ? ours.Text : ours.Text[..80] + "…")}",
        Location = new Location(ours.Source) { Table = second.Title, Row = second.Project, Column = what },
        Evidence = [new Evidence(new Location(theirs.Source) { Table = first.Title, Row = first.Project, Column = what }, theirs.Text.Length <= 80 ? theirs.Text : theirs.Text[..80] + "…", null)],
        Fix = $"按本项目的内容改写{what}；确属同一工作的，写明两个项目的分工。",
    };

    /// <summary>What a project is to achieve, or has achieved.</summary>
    private sealed record Goal(PerformanceTable Table, PrintedValue Value, string Text)
    {
        /// <summary>Whether it is the target rather than what came of it.</summary>
        public bool IsTarget => ReferenceEquals(Value, Table.Goal);

        /// <summary>Its pairs of characters, taken apart once however many others it is held against.</summary>
        private int[] Pairs => field ??= Likeness.Pairs(Text);

        public bool IsLike(Goal other) =>
            other.IsTarget == IsTarget && IsNear(other.Text.Length, Text.Length) && !PrintedWords.Same(other.Table.Project, Table.Project)
            && Likeness.Of(other.Pairs, Pairs) >= Alike;

        /// <summary>Texts of very different lengths cannot be alike.</summary>
        private static bool IsNear(int a, int b) => Math.Min(a, b) > 0.85 * Math.Max(a, b);
    }
}
