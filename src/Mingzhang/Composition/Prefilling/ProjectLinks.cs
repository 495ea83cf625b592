using Mingzhang.Checking.Performance;
using Mingzhang.Checking.Projects;
using Mingzhang.Composition.Ledgers;
using Mingzhang.Disclosures;
using Mingzhang.Recognition;

namespace Mingzhang.Composition.Prefilling;

/// <summary>
/// Which project of the ledger a performance table is of. Tables of figures and performance tables often call one project a little
/// differently; a ledger has one name for it, that of the tables of figures.
/// </summary>
internal sealed class ProjectLinks
{
    private const decimal LeastLikeness = 0.6m;
    private readonly Dictionary<PerformanceTable, (string Unit, string Name)> _projects = [];

    /// <summary>Links performance tables to the projects of the lines: by name, else by like names and the same money, else by the likest name.</summary>
    /// <param name="disclosure">The disclosure.</param>
    /// <param name="lines">Its lines.</param>
    /// <param name="units">The budget units.</param>
    public ProjectLinks(Disclosure disclosure, IReadOnlyList<LedgerLine> lines, IReadOnlyList<string> units)
    {
        var format = disclosure.Format;
        var open = lines.Where(l => l is { Basis: LedgerBasis.Current, Project.Length: > 0 }).GroupBy(l => (l.Unit, l.Project))
            .Select(g => new Candidate(g.Key.Unit, g.Key.Project, ProjectNames.Key(g.Key.Project, format), g.Sum(l => l.Amount))).ToList();
        var tables = disclosure.Performance.Where(p => p.Project.Length > 0)
            .Select(p => new Candidate(UnitOf(p, units), p.Project, ProjectNames.Key(p.Project, format), EvaluationMoney.Asked(p)) { Table = p }).ToList();
        foreach (var same in new Func<Candidate, Candidate, bool>[]
        {
            (t, p) => PrintedWords.Same(t.Name, p.Name),
            (t, p) => t.Key == p.Key,
            (t, p) => t.Amount == p.Amount && !ProjectNames.IsHidden(p.Name, format) && (ProjectNames.AreNear(t.Key, p.Key, format) || ProjectNames.AreAlike(t.Key, p.Key, format)),
        })
        {
            foreach (var table in tables.ToList())
            {
                var near = open.Where(p => IsOf(table, p) && same(table, p)).ToList();
                if (near.Count == 1 && tables.Count(t => IsOf(t, near[0]) && same(t, near[0])) == 1)
                {
                    _projects[table.Table!] = (near[0].Unit, near[0].Name);
                    tables.Remove(table);
                    open.Remove(near[0]);
                }
            }
        }

        // What is left goes to the likest name of the unit: neither name nor money are the table's, which is the document's own error.
        foreach (var table in tables.Where(t => t.Table!.Kind == PerformanceKind.ProjectTarget && EvaluationMoney.Of(t.Table, MoneyKeys.Fiscal) != 0m).ToList())
        {
            var near = open.Where(p => IsOf(table, p) && !ProjectNames.IsHidden(p.Name, format) && NameLikeness.OfLonger(table.Key, p.Key) >= LeastLikeness).ToList();
            if (near.MaxBy(p => NameLikeness.OfLonger(table.Key, p.Key)) is { } likest)
            {
                _projects[table.Table!] = (likest.Unit, likest.Name);
                tables.Remove(table);
                open.Remove(likest);
            }
        }

        foreach (var table in tables)
        {
            _projects[table.Table!] = (table.Unit, table.Name);
        }
    }

    /// <summary>The unit, empty when the table's is none of the budget units, and the name of the project of the table.</summary>
    public (string Unit, string Name) this[PerformanceTable table] => _projects.GetValueOrDefault(table);

    /// <summary>The projects of performance tables.</summary>
    public IEnumerable<(string Unit, string Name)> All => _projects.Values;

    /// <summary>The budget unit that a table names, in full or without its region; empty when it names none of them.</summary>
    public static string UnitOf(PerformanceTable table, IReadOnlyList<string> units) =>
        table.Unit.Length > 0 && units.Where(u => ProjectNames.SameUnit(u, table.Unit)).ToList() is [var unit] ? unit : string.Empty;

    /// <summary>The lines with one spelling of each project, that with the most money: brackets of another width make no other project.</summary>
    public static List<LedgerLine> Spelled(IReadOnlyList<LedgerLine> lines)
    {
        var spellings = lines.Where(l => l.Project.Length > 0).GroupBy(l => PrintedWords.Folded(l.Project), StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.GroupBy(l => l.Project, StringComparer.Ordinal).MaxBy(s => s.Sum(l => l.Amount))!.Key, StringComparer.Ordinal);
        return [.. lines.Select(l => l.Project.Length > 0 ? l with { Project = spellings[PrintedWords.Folded(l.Project)] } : l)];
    }

    private static bool IsOf(Candidate table, Candidate project) => table.Unit.Length == 0 || table.Unit == project.Unit;

    private sealed record Candidate(string Unit, string Name, string Key, decimal Amount)
    {
        public PerformanceTable? Table { get; init; }
    }
}
