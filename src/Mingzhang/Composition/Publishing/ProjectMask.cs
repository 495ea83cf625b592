using Mingzhang.Composition.Ledgers;

namespace Mingzhang.Composition.Publishing;

/// <summary>Puts the published name of withheld projects wherever their own slipped into free texts: reasons, purposes, goals, allocations.</summary>
internal sealed class ProjectMask
{
    private readonly List<LedgerProject> _hidden;

    private ProjectMask(Ledger ledger) => _hidden = [.. ledger.Projects.Where(p => p.IsHidden && p.Name.Length > 0).OrderByDescending(p => p.Name.Length)];

    /// <summary>The ledger with its free texts masked; the ledger itself when nothing is withheld.</summary>
    public static Ledger Over(Ledger ledger)
    {
        var mask = new ProjectMask(ledger);
        return mask._hidden.Count == 0 ? ledger : new Ledger
        {
            FormatId = ledger.FormatId,
            Entity = ledger.Entity,
            Year = ledger.Year,
            IsUnit = ledger.IsUnit,
            Units = ledger.Units,
            Lines = ledger.Lines,
            Figures = ledger.Figures,
            CodeNames = ledger.CodeNames,
            Texts = mask.All(ledger.Texts),
            Places = ledger.Places,
            Reasons = mask.All(ledger.Reasons),
            Projects = [.. ledger.Projects.Select(p => p with { Texts = mask.All(p.Texts) })],
            Targets = [.. ledger.Targets.Select(t => t with
            {
                Goal = mask.In(t.Goal),
                Completion = mask.In(t.Completion),
                Indicators = [.. t.Indicators.Select(i => i with { Name = mask.In(i.Name), Basis = mask.In(i.Basis), Deviation = mask.In(i.Deviation) })],
            })],
        };
    }

    private Dictionary<string, string> All(IReadOnlyDictionary<string, string> texts) => texts.ToDictionary(t => t.Key, t => In(t.Value), StringComparer.Ordinal);

    private string In(string text) => _hidden.Aggregate(text, (t, p) => t.Replace(p.Name, p.Mask, StringComparison.Ordinal));
}
