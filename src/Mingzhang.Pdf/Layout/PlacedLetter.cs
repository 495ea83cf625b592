using System.Runtime.InteropServices;

namespace Mingzhang.Pdf.Layout;

/// <summary>A letter with its place along and across its line, whichever way that runs.</summary>
/// <param name="Letter">The letter.</param>
/// <param name="Order">When it is printed: letters on one spot keep that order.</param>
/// <param name="Start">Where it begins along the line.</param>
/// <param name="End">Where it ends along the line.</param>
/// <param name="Across">Where its base line lies, growing from line to line.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct PlacedLetter(PdfLetter Letter, int Order, double Start, double End, double Across)
{
    public static Comparison<PlacedLetter> ByAcross { get; } = (a, b) => a.Across.CompareTo(b.Across) is not 0 and var place ? place : a.Order.CompareTo(b.Order);

    public static Comparison<PlacedLetter> ByStart { get; } = (a, b) => a.Start.CompareTo(b.Start) is not 0 and var place ? place : a.Order.CompareTo(b.Order);

    public static PlacedLetter Of(in PdfLetter letter, int order) => letter.Direction switch
    {
        PdfDirection.Left => new PlacedLetter(letter, order, -letter.Box.Right, -letter.Box.Left, -letter.BaselineY),
        PdfDirection.Down => new PlacedLetter(letter, order, letter.Box.Top, letter.Box.Bottom, -letter.BaselineX),
        PdfDirection.Up => new PlacedLetter(letter, order, -letter.Box.Bottom, -letter.Box.Top, letter.BaselineX),
        _ => new PlacedLetter(letter, order, letter.Box.Left, letter.Box.Right, letter.BaselineY),
    };
}
