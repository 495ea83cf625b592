using System.Runtime.InteropServices;

namespace Mingzhang.Pdf;

/// <summary>Which way a line of letters runs on the page as it is shown.</summary>
public enum PdfDirection : byte
{
    /// <summary>From left to right: the usual way.</summary>
    Right,

    /// <summary>From top to bottom: vertical writing, or text turned clockwise.</summary>
    Down,

    /// <summary>From right to left: text upside down.</summary>
    Left,

    /// <summary>From bottom to top: text turned counter-clockwise.</summary>
    Up,

    /// <summary>Neither along nor across the page, as watermarks are printed.</summary>
    Slanted,
}

/// <summary>One printed character. Spaces that are printed as characters are letters too.</summary>
/// <param name="Text">
/// Its text: usually one character, more for a ligature, and U+FFFD when the file does not tell what the shape means.
/// </param>
/// <param name="Font">Its font.</param>
/// <param name="Size">The size of the font on the page, in points.</param>
/// <param name="Box">The room it takes: its advance wide, from the font's descent to its ascent high.</param>
/// <param name="BaselineX">Where its origin lies on the base line, in points from the left of the page.</param>
/// <param name="BaselineY">Where its origin lies on the base line, in points from the top of the page.</param>
/// <param name="Direction">Which way its line runs.</param>
/// <param name="Shade">How light it is on white paper, from 0 (black) to 1 (white).</param>
/// <param name="IsInvisible">
/// Whether nobody sees it: printed without ink, as the text behind a scanned picture, or outside the part of the page that is
/// open for printing, as the rest of a text that was continued on the next page.
/// </param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct PdfLetter(
    string Text,
    PdfFont Font,
    double Size,
    PdfBox Box,
    double BaselineX,
    double BaselineY,
    PdfDirection Direction,
    double Shade,
    bool IsInvisible)
{
    /// <summary>What stands for a shape whose meaning the file does not tell.</summary>
    public const string Unknown = "\uFFFD";

    /// <summary>Whether the letter is white space.</summary>
    public bool IsSpace => string.IsNullOrWhiteSpace(Text);
}
