namespace Mingzhang.Pdf.Updating;

/// <summary>What a mark looks like.</summary>
public enum PdfMarkKind
{
    /// <summary>Boxes coloured as with a marker pen, the text beneath still to be read.</summary>
    Highlight,

    /// <summary>A small note sheet at the upper left corner of the first box.</summary>
    Note,
}

/// <summary>A colour of a screen.</summary>
/// <param name="Red">From 0 to 1.</param>
/// <param name="Green">From 0 to 1.</param>
/// <param name="Blue">From 0 to 1.</param>
public readonly record struct PdfColor(double Red, double Green, double Blue);

/// <summary>A mark to be put on a page: a place, a colour, and a text that viewers show beside it.</summary>
/// <param name="Page">The 1-based number of the page.</param>
/// <param name="Boxes">The places on the page as it is shown; at least one.</param>
public sealed record PdfMark(int Page, IReadOnlyList<PdfBox> Boxes)
{
    /// <summary>What it looks like.</summary>
    public PdfMarkKind Kind { get; init; }

    /// <summary>Its colour.</summary>
    public PdfColor Color { get; init; } = new(1, 0.85, 0.2);

    /// <summary>Who says it, in any script.</summary>
    public string Author { get; init; } = string.Empty;

    /// <summary>What it is about, in a few words.</summary>
    public string Subject { get; init; } = string.Empty;

    /// <summary>What it says; line feeds break lines.</summary>
    public string Text { get; init; } = string.Empty;
}
