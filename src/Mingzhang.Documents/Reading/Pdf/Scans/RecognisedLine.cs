using Mingzhang.Documents.Reading.Pdf.Rescue;
using Mingzhang.Pdf;

namespace Mingzhang.Documents.Reading.Pdf.Scans;

/// <summary>
/// Sets the words of a recognised line one after the other on one base line: the box of a word only holds its ink, so that a comma
/// or 一 would else stand on a line of its own, and boxes of neighbours overlap.
/// </summary>
internal static class RecognisedLine
{
    /// <summary>The least room a word takes along the line, in points.</summary>
    private const double Least = 0.5;

    public static void AddLetters(List<PlacedWord> words, List<PdfLetter> letters)
    {
        if (words.Count == 0)
        {
            return;
        }

        double[] heights = [.. words.Select(w => w.Box.Height).Order()];
        double height = heights[heights.Length * 3 / 4];
        double[] lefts = [.. words.Select(w => w.Box.Left)];
        for (int i = 1; i < words.Count; i++)
        {
            lefts[i] = Math.Max(lefts[i], lefts[i - 1] + Least); // they come in the order of reading
        }

        for (int i = 0; i < words.Count; i++)
        {
            PlacedWord word = words[i];
            double bottom = Math.Max(word.Box.Bottom, word.Box.CenterY + (height / 2));
            double right = i + 1 < words.Count ? Math.Min(word.Box.Right, lefts[i + 1]) : word.Box.Right;
            double top = Math.Min(word.Box.Top, bottom - height);
            (word with { Box = new PdfBox(lefts[i], top, Math.Max(lefts[i], right), bottom) }).AddLetters(PdfDirection.Right, letters);
        }
    }
}
