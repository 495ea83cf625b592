using Mingzhang.Documents.Reading.Common;
using Mingzhang.Pdf;
using Mingzhang.Pdf.Layout;

namespace Mingzhang.Documents.Reading.Pdf;

/// <summary>Joins the lines of a cell; a figure that was too long for its cell is one figure again.</summary>
internal static class CellText
{
    /// <summary>How much room a cell keeps free at its right when a line is full, in font sizes.</summary>
    private const double FullLine = 1.2;

    public static string Join(IReadOnlyList<TextLine> lines, PdfBox cell)
    {
        var texts = new List<string>(lines.Count);
        foreach (TextLine line in lines)
        {
            string text = line.Text.Trim();
            if (texts.Count > 0 && IsFigurePart(texts[^1]) && IsFigurePart(text) && IsFull(lines[texts.Count - 1], cell))
            {
                texts[^1] += text;
            }
            else
            {
                texts.Add(text);
            }
        }

        return PlainText.Join(texts);
    }

    private static bool IsFigurePart(string text) => text.Length > 0 && text.AsSpan().IndexOfAnyExcept("0123456789,.-") < 0;

    private static bool IsFull(TextLine line, PdfBox cell) => cell.Width - line.Box.Width <= FullLine * line.Size;
}
