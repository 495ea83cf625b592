using Mingzhang.Documents.Reading.Pdf.Rescue;
using Mingzhang.Pdf;

namespace Mingzhang.Documents.Reading.Pdf.Scans;

/// <summary>
/// Sets the words of a recognised line on one base line: the box of each word only holds its ink, so that a comma or 一 would else
/// stand on a line of its own.
/// </summary>
internal static class RecognisedLine
{
    public static void AddLetters(List<PlacedWord> words, List<PdfLetter> letters)
    {
        if (words.Count == 0)
        {
            return;
        }

        double[] heights = [.. words.Select(w => w.Box.Height).Order()];
        double height = heights[heights.Length * 3 / 4];
        foreach (PlacedWord word in words)
        {
            double bottom = Math.Max(word.Box.Bottom, word.Box.CenterY + (height / 2));
            double top = Math.Min(word.Box.Top, bottom - height);
            (word with { Box = new PdfBox(word.Box.Left, top, word.Box.Right, bottom) }).AddLetters(PdfDirection.Right, letters);
        }
    }
}
