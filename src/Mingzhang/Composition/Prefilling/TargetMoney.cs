using Mingzhang.Composition.Ledgers;
using Mingzhang.Disclosures;
using Mingzhang.Formats.Writing;

namespace Mingzhang.Composition.Prefilling;

/// <summary>Gives project expenditure of other than fiscal money its projects: no table of a budget names them, their targets do.</summary>
internal static class TargetMoney
{
    /// <summary>The lines, those of other money with the projects whose targets have it.</summary>
    public static IReadOnlyList<LedgerLine> Share(IReadOnlyList<LedgerLine> lines, Disclosure disclosure, WritingFormat writing, ProjectLinks links)
    {
        var other = writing.Sources.Where(s => s.Groups.Contains("nonfiscal", StringComparer.Ordinal)).Select(s => s.Key).ToHashSet(StringComparer.Ordinal);
        var wanted = disclosure.Performance.Where(p => p is { Kind: PerformanceKind.ProjectTarget, Project.Length: > 0 })
            .Select(p => (links[p].Unit, links[p].Name, Fiscal: 0m, Other: EvaluationMoney.Of(p, MoneyKeys.Other)))
            .Select(p => p with { Other = p.Other - lines.Where(l => l.Project == p.Name && IsOther(l) && (p.Unit.Length == 0 || l.Unit == p.Unit)).Sum(l => l.Amount) })
            .Where(p => p.Other > 0m).ToList();
        return wanted.Count == 0 ? lines : [.. lines.Where(l => !IsOther(l)), .. ProjectShares.Share([.. lines.Where(IsOther)], wanted, writing)];

        bool IsOther(LedgerLine line) => line.Basis == LedgerBasis.Current && other.Contains(line.Source);
    }
}
