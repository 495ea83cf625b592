using System.Text.RegularExpressions;
using Mingzhang.Pdf;
using Mingzhang.Pdf.Layout;

namespace Mingzhang.Documents.Reading.Pdf.Alignment;

/// <summary>A word or figure of a line: letters without a gap between them.</summary>
/// <param name="Text">Its text.</param>
/// <param name="Box">Its place.</param>
/// <param name="GapBefore">How far the word before it ends, in sizes of its letters; large for the first of the line.</param>
/// <param name="Letters">Its letters.</param>
internal sealed partial record LineWord(string Text, PdfBox Box, double GapBefore, IReadOnlyList<PdfLetter> Letters)
{
    /// <summary>What parts words of a line, in sizes.</summary>
    private const double Gap = 0.3;

    /// <summary>What parts a figure from what is none, in sizes: cells may touch but for their margins.</summary>
    private const double FigureGap = 0.05;

    private const double NoneBefore = 1000;

    /// <summary>Whether it is an amount: decimals or groups of thousands, or a longer number that does not begin its line, where codes stand.</summary>
    public bool IsFigure => Amount().IsMatch(Text) || (GapBefore < NoneBefore && LongNumber().IsMatch(Text));

    /// <summary>Whether it could stand in a column of amounts.</summary>
    public bool IsNumber => Number().IsMatch(Text);

    public static List<LineWord> Split(TextLine line)
    {
        var words = new List<LineWord>();
        double size = Math.Max(1, line.Size);
        int start = 0;
        for (int i = 1; i <= line.Letters.Count; i++)
        {
            if (i == line.Letters.Count || Parts(line.Letters[i - 1], line.Letters[i], size))
            {
                PdfLetter[] letters = [.. line.Letters.Skip(start).Take(i - start)];
                PdfBox box = letters.Select(l => l.Box).Aggregate((a, b) => a.Union(b));
                double gap = words.Count == 0 ? NoneBefore : (box.Left - words[^1].Box.Right) / size;
                words.Add(new LineWord(string.Concat(letters.Select(l => l.Text)), box, gap, letters));
                start = i;
            }
        }

        return words;
    }

    private static bool Parts(in PdfLetter before, in PdfLetter after, double size)
    {
        double gap = (after.Box.Left - before.Box.Right) / size;
        return gap > Gap || (gap > FigureGap && IsFigurePart(before) != IsFigurePart(after));
    }

    private static bool IsFigurePart(in PdfLetter letter) => letter.Text is [>= '0' and <= '9' or ',' or '.' or '-' or '%'];

    [GeneratedRegex(@"^[-−－]?(\d{1,3}([,，]\d{3})+(\.\d+)?|\d+\.\d{1,6})$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Amount();

    [GeneratedRegex(@"^[-−－]?\d{4,}$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex LongNumber();

    [GeneratedRegex(@"^[-−－]?[\d,，.]+%?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Number();
}
