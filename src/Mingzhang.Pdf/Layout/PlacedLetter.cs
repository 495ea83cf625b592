using System.Runtime.InteropServices;

namespace Mingzhang.Pdf.Layout;

/// <summary>A letter with its place along and across its line, whichever way that runs.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct PlacedLetter(PdfLetter Letter, double Start, double End, double Across)
{
    public static PlacedLetter Of(in PdfLetter letter) => letter.Direction switch
    {
        PdfDirection.Right => new PlacedLetter(letter, letter.Box.Left, letter.Box.Right, letter.BaselineY),
        PdfDirection.Left => new PlacedLetter(letter, -letter.Box.Right, -letter.Box.Left, -letter.BaselineY),
        PdfDirection.Down => new PlacedLetter(letter, letter.Box.Top, letter.Box.Bottom, -letter.BaselineX),
        _ => new PlacedLetter(letter, -letter.Box.Bottom, -letter.Box.Top, letter.BaselineX),
    };
}
