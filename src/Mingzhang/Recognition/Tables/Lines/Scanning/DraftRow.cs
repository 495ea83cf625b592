using Mingzhang.Disclosures;
using Mingzhang.Texts;

namespace Mingzhang.Recognition.Tables.Lines.Scanning;

/// <summary>A row whose figures are known in order but not yet by column.</summary>
internal sealed class DraftRow(RowKind kind, Source source)
{
    public RowKind Kind { get; set; } = kind;

    public Source Source { get; set; } = source;

    public string Code { get; set; } = string.Empty;

    public bool CodeInferred { get; set; }

    public string Name { get; set; } = string.Empty;

    public string Item { get; set; } = string.Empty;

    public string Unit { get; set; } = string.Empty;

    public Side Side { get; init; }

    /// <summary>The role of the format's row it is, or an empty string.</summary>
    public string Key { get; set; } = string.Empty;

    public List<LabelPiece> Pieces { get; } = [];

    public List<Slot> Slots { get; } = [];

    /// <summary>The row whose figures the figures of this one and its siblings add up to, or null.</summary>
    public DraftRow? Parent { get; set; }

    /// <summary>Whether its figures may be those of a row beside it, or those of such a row its own.</summary>
    public bool IsDoubtful { get; set; }

    /// <summary>Whether words of its name stand on the line of its code.</summary>
    public bool HasInlineName { get; set; }

    /// <summary>How many lines of its name stand above its code.</summary>
    public int HeadLines { get; set; }

    public string Label => string.Concat(Pieces.Select(p => p.Text));
}
