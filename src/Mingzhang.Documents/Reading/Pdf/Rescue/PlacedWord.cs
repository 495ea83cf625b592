using System.Text;
using Mingzhang.Pdf;

namespace Mingzhang.Documents.Reading.Pdf.Rescue;

/// <summary>A word that another program read, and where it stands, in points from the top left of the page as shown.</summary>
internal readonly record struct PlacedWord(string Text, PdfBox Box)
{
    /// <summary>How far above the lower edge of its box a word's base line lies, in heights of the box.</summary>
    private const double Descent = 0.2;

    /// <summary>Of these fonts nothing is known.</summary>
    private static readonly PdfFont s_font = new(string.Empty, IsEmbedded: false);

    /// <summary>Its letters, which share its room: a Chinese one takes twice as much as a Latin one.</summary>
    /// <param name="direction">Which way the text of the page runs.</param>
    /// <param name="letters">Where they go.</param>
    public void AddLetters(PdfDirection direction, List<PdfLetter> letters)
    {
        double length = direction is PdfDirection.Up or PdfDirection.Down ? Box.Height : Box.Width;
        double height = direction is PdfDirection.Up or PdfDirection.Down ? Box.Width : Box.Height;
        double widths = 0;
        foreach (Rune rune in Text.EnumerateRunes())
        {
            widths += Width(rune);
        }

        double at = 0;
        foreach (Rune rune in Text.EnumerateRunes())
        {
            double from = length * at / widths;
            at += Width(rune);
            (PdfBox box, double x, double y) = Place(direction, from, length * at / widths, Descent * height);
            letters.Add(new PdfLetter(rune.ToString(), s_font, height, box, x, y, direction, Shade: 0, IsInvisible: false));
        }
    }

    private static double Width(Rune rune) => rune.Value >= 0x2E80 ? 2 : 1;

    private (PdfBox Box, double X, double Y) Place(PdfDirection direction, double from, double to, double descent) => direction switch
    {
        PdfDirection.Down => (new PdfBox(Box.Left, Box.Top + from, Box.Right, Box.Top + to), Box.Left + descent, Box.Top + from),
        PdfDirection.Up => (new PdfBox(Box.Left, Box.Bottom - to, Box.Right, Box.Bottom - from), Box.Right - descent, Box.Bottom - from),
        PdfDirection.Left => (new PdfBox(Box.Right - to, Box.Top, Box.Right - from, Box.Bottom), Box.Right - from, Box.Top + descent),
        _ => (new PdfBox(Box.Left + from, Box.Top, Box.Left + to, Box.Bottom), Box.Left + from, Box.Bottom - descent),
    };
}
