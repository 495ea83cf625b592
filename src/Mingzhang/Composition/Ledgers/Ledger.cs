namespace Mingzhang.Composition.Ledgers;

/// <summary>
/// What a department knows of its money before it is set out in tables: one line an amount, and what cannot be computed —
/// names, reasons, targets. Every table and sentence of a disclosure is a view of it, so they agree by construction.
/// </summary>
/// <remarks>Money is in 元, exact. Which sources, kinds, sheets and keys there are is data of the format (<see cref="Formats.Writing.WritingFormat"/>).</remarks>
public sealed class Ledger
{
    /// <summary>The id of the format it is kept for.</summary>
    public required string FormatId { get; init; }

    /// <summary>The department or unit that publishes.</summary>
    public required string Entity { get; init; }

    /// <summary>The year disclosed.</summary>
    public required int Year { get; init; }

    /// <summary>True when a single unit publishes for itself, false for a department.</summary>
    public bool IsUnit { get; init; }

    /// <summary>The budget units in the order of the document; a single one for most.</summary>
    public required IReadOnlyList<string> Units { get; init; }

    /// <summary>The lines of every basis.</summary>
    public required IReadOnlyList<LedgerLine> Lines { get; init; }

    /// <summary>The projects in the order of the document.</summary>
    public IReadOnlyList<LedgerProject> Projects { get; init; } = [];

    /// <summary>Figures that are no lines (staff, assets, procurement …) by <c>sheet/row/column</c>; money in 元.</summary>
    public IReadOnlyDictionary<string, decimal> Figures { get; init; } = new Dictionary<string, decimal>(StringComparer.Ordinal);

    /// <summary>Texts by <c>sheet/row</c> or <c>sheet/row/column</c> (duties, bodies, seal date …).</summary>
    public IReadOnlyDictionary<string, string> Texts { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Why a figure changed or what it is for, by <c>section/subject</c>; the subject is a code, a name or a project.</summary>
    public IReadOnlyDictionary<string, string> Reasons { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Names of classification codes that the shipped list lacks or calls otherwise.</summary>
    public IReadOnlyDictionary<string, string> CodeNames { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Performance targets and self-evaluations, the whole department first.</summary>
    public IReadOnlyList<LedgerTarget> Targets { get; init; } = [];

    /// <summary>Where the ledger's file has units (<c>units/NAME</c>) and figures (<c>sheet/row/column</c>); empty when made otherwise.</summary>
    public IReadOnlyDictionary<string, string> Places { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The project with the name in the unit, or null.</summary>
    public LedgerProject? Project(string unit, string name) =>
        Projects.FirstOrDefault(p => p.Name == name && p.Unit == unit) ?? Projects.FirstOrDefault(p => p.Name == name && p.Unit.Length == 0);
}
