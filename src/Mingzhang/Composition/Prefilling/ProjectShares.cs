using Mingzhang.Composition.Ledgers;
using Mingzhang.Formats.Writing;

namespace Mingzhang.Composition.Prefilling;

/// <summary>Gives lines of project expenditure their projects: tables of final accounts print no projects, self-evaluations print no codes.</summary>
internal static class ProjectShares
{
    /// <summary>The lines with their projects: an amount that a project has as well goes to it, the others are taken in order.</summary>
    /// <param name="lines">The lines; what no project claims stays without one.</param>
    /// <param name="projects">The projects with their fiscal and other money in 元; a unit, where it is known, takes the line over.</param>
    /// <param name="writing">How the format is written.</param>
    public static List<LedgerLine> Share(IReadOnlyList<LedgerLine> lines, IReadOnlyList<(string Unit, string Name, decimal Fiscal, decimal Other)> projects, WritingFormat writing)
    {
        var fiscal = writing.Sources.Where(s => s.Groups.Contains("fiscal", StringComparer.Ordinal)).Select(s => s.Key).ToHashSet(StringComparer.Ordinal);
        var shared = lines.Where(l => !IsOpen(l)).ToList();
        foreach (var isFiscal in new[] { true, false })
        {
            var open = lines.Where(l => IsOpen(l) && fiscal.Contains(l.Source) == isFiscal).ToList();
            var wanted = projects.Select(p => (Project: (p.Unit, p.Name), Amount: isFiscal ? p.Fiscal : p.Other)).Where(p => p.Amount > 0m).ToList();
            foreach (var line in open.ToList())
            {
                if (wanted.FindIndex(p => p.Amount == line.Amount) is >= 0 and var at)
                {
                    shared.Add(Of(line, wanted[at].Project, line.Amount));
                    wanted.RemoveAt(at);
                    open.Remove(line);
                }
            }

            var whole = open.Sum(l => l.Amount);
            foreach (var (line, project, amount) in Allotment.Of(open.Select(l => (l, l.Amount)), wanted.Append(((string.Empty, string.Empty), Math.Max(0m, whole - wanted.Sum(p => p.Amount))))))
            {
                shared.Add(Of(line, project, amount));
            }
        }

        return shared;
    }

    private static LedgerLine Of(LedgerLine line, (string Unit, string Name) project, decimal amount) =>
        line with { Unit = project.Unit.Length > 0 ? project.Unit : line.Unit, Project = project.Name, Amount = amount };

    private static bool IsOpen(LedgerLine line) => line is { Flow: "expenditure", Kind: "project", Project.Length: 0 };
}
