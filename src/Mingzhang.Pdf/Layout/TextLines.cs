namespace Mingzhang.Pdf.Layout;

/// <summary>Puts letters into lines: those that share a base line, left to right, and the lines from top to bottom.</summary>
public static class TextLines
{
    /// <summary>How far base lines of one line differ at most, in sizes of the larger letter.</summary>
    private const double BaselineSlack = 0.35;

    /// <summary>The lines of a page.</summary>
    public static IReadOnlyList<TextLine> Of(PdfPage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        return Of(page.Letters);
    }

    /// <summary>
    /// The lines of some letters, such as those inside a cell. Turned text comes after the upright one, each way of running by itself.
    /// </summary>
    public static IReadOnlyList<TextLine> Of(IReadOnlyList<PdfLetter> letters)
    {
        ArgumentNullException.ThrowIfNull(letters);
        var lines = new List<TextLine>();
        foreach (PdfDirection direction in (ReadOnlySpan<PdfDirection>)[PdfDirection.Right, PdfDirection.Down, PdfDirection.Up, PdfDirection.Left])
        {
            AddLines(letters, direction, lines);
        }

        return lines;
    }

    private static void AddLines(IReadOnlyList<PdfLetter> letters, PdfDirection direction, List<TextLine> lines)
    {
        var placed = new List<PlacedLetter>();
        foreach (PdfLetter letter in letters)
        {
            if (letter.Direction == direction && letter.Text.Length > 0)
            {
                placed.Add(PlacedLetter.Of(letter));
            }
        }

        // Sorting is stable, so that letters on one spot keep the order in which they are printed.
        List<PlacedLetter> rest = [.. placed.OrderBy(p => p.Across)];
        for (int start = 0, end; start < rest.Count; start = end)
        {
            end = start + 1;
            while (end < rest.Count && rest[end].Across - rest[end - 1].Across <= BaselineSlack * Math.Max(rest[end].Letter.Size, rest[end - 1].Letter.Size)
                && rest[end].Across - rest[start].Across <= Math.Max(rest[end].Letter.Size, rest[start].Letter.Size) / 2)
            {
                end++;
            }

            if (LineBuilder.Build(rest.GetRange(start, end - start)) is { } line)
            {
                lines.Add(line);
            }
        }
    }
}
