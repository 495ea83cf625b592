namespace Mingzhang.Pdf.Layout;

/// <summary>Puts letters into lines: those that share a base line, left to right, and the lines from top to bottom.</summary>
public static class TextLines
{
    /// <summary>How far base lines of one line differ at most, in sizes of the larger letter.</summary>
    private const double BaselineSlack = 0.35;

    private const int DirectionCount = 5;

    /// <summary>The lines of a page.</summary>
    public static IReadOnlyList<TextLine> Of(PdfPage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        return Of(page.Letters);
    }

    /// <summary>
    /// The lines of some letters, such as those inside a cell. Turned text comes after the upright one, each way of running by itself; slanted
    /// text comes last.
    /// </summary>
    public static IReadOnlyList<TextLine> Of(IReadOnlyList<PdfLetter> letters)
    {
        ArgumentNullException.ThrowIfNull(letters);
        if (letters.Count == 0)
        {
            return [];
        }

        Span<int> counts = stackalloc int[DirectionCount];
        for (int i = 0; i < letters.Count; i++)
        {
            counts[(int)letters[i].Direction]++;
        }

        var lines = new List<TextLine>();
        foreach (PdfDirection direction in (ReadOnlySpan<PdfDirection>)[PdfDirection.Right, PdfDirection.Down, PdfDirection.Up, PdfDirection.Left, PdfDirection.Slanted])
        {
            if (counts[(int)direction] > 0)
            {
                AddLines(letters, direction, counts[(int)direction], lines);
            }
        }

        return lines;
    }

    private static void AddLines(IReadOnlyList<PdfLetter> letters, PdfDirection direction, int count, List<TextLine> lines)
    {
        var rest = new List<PlacedLetter>(count);
        for (int i = 0; i < letters.Count; i++)
        {
            if (letters[i].Direction == direction && letters[i].Text.Length > 0)
            {
                rest.Add(PlacedLetter.Of(letters[i], i));
            }
        }

        rest.Sort(PlacedLetter.ByAcross);
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
