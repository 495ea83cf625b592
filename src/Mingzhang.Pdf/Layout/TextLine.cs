namespace Mingzhang.Pdf.Layout;

/// <summary>Letters on one base line, in the order in which they are read.</summary>
/// <param name="Text">The text, with spaces where the letters stand clearly apart (one for each half font size) or spaces are printed.</param>
/// <param name="Box">The room it takes, without white space at its ends.</param>
/// <param name="Letters">The letters without white space, in reading order.</param>
public sealed record TextLine(string Text, PdfBox Box, IReadOnlyList<PdfLetter> Letters)
{
    /// <summary>Which way the line runs.</summary>
    public PdfDirection Direction => Letters[0].Direction;

    /// <summary>The size of the largest letter, in points.</summary>
    public double Size => Letters.Max(l => l.Size);
}
