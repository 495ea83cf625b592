using Mingzhang.Checking.Projects;
using Mingzhang.Composition.Ledgers;
using Mingzhang.Disclosures;
using Mingzhang.Recognition;

namespace Mingzhang.Composition.Prefilling;

/// <summary>The projects and performance tables of a disclosure as a ledger keeps them.</summary>
internal static class ReadProjects
{
    /// <summary>The projects of the lines with what the narrative says of each, then those that only performance tables or the narrative name.</summary>
    public static List<LedgerProject> Of(Disclosure disclosure, IReadOnlyList<LedgerLine> lines, string unit, ProjectLinks links)
    {
        var hidden = disclosure.Format.WordList("hidden-projects");
        var projects = lines.Where(l => l.Project.Length > 0).Select(l => (Unit: l.Unit.Length > 0 ? l.Unit : unit, l.Project)).Distinct().ToList();
        foreach (var (own, name) in links.All)
        {
            if (!projects.Exists(q => PrintedWords.Same(q.Project, name) && (own.Length == 0 || q.Unit == own)))
            {
                projects.Add((own.Length > 0 ? own : unit, name));
            }
        }

        return [.. projects.Select(p => new LedgerProject(p.Unit, p.Project)
        {
            Mask = hidden.Any(w => p.Project.Contains(w, StringComparison.Ordinal)) ? p.Project : string.Empty,
            Texts = disclosure.Projects.Where(b => PrintedWords.Same(b.Name.Text, p.Project)).OrderByDescending(b => ProjectNames.SameUnit(b.Unit?.Text ?? string.Empty, p.Unit)).FirstOrDefault() is { } block
                ? Described(block) : new Dictionary<string, string>(StringComparer.Ordinal),
        })];
    }

    /// <summary>The target or self-evaluation: what it states, without its money.</summary>
    public static LedgerTarget Target(PerformanceTable table, ProjectLinks links) => new(links[table].Unit ?? string.Empty, links[table].Name ?? string.Empty)
    {
        Owner = table.Owner,
        Goal = table.Goal?.Text ?? string.Empty,
        Completion = table.ActualCompletion?.Text ?? string.Empty,
        Indicators = [.. table.Indicators.Select(i => new LedgerIndicator(i.Level1, i.Level2, i.Level3, Of(i.Target), Number(i.Weight) ?? 0m)
        {
            Basis = Of(i.Basis),
            LastYear = Of(i.LastYear),
            ScoreRule = Of(i.ScoreRule),
            Evidence = Of(i.Evidence),
            Actual = Of(i.Actual),
            Score = Number(i.Score),
            Deviation = Of(i.Deviation),
        })],
    };

    private static string Of(PrintedValue? value) => value?.Text ?? string.Empty;

    private static decimal? Number(PrintedValue? value) => Amounts.Amount.TryParse(value?.Text, out var number) ? number.Value : null;

    private static Dictionary<string, string> Described(ProjectBlock block) =>
        new[] { ("basis", block.Basis), ("allocation", block.Allocation), ("period", block.Period) }
            .Where(t => t.Item2 is { Text.Length: > 0 }).ToDictionary(t => t.Item1, t => t.Item2!.Text, StringComparer.Ordinal);
}
