namespace Mingzhang.Documents.Reading.Pdf.Alignment;

/// <summary>
/// Finds the stretch of lines that is a table although no line is ruled: lines with amounts that stand apart in columns, and the
/// heading set in columns above them.
/// </summary>
internal static class BlockFinder
{
    /// <summary>Rows that do not follow each other closely do not belong together, in usual distances of rows.</summary>
    private const double FarApart = 2.2;

    /// <summary>Letters of one table differ less in size.</summary>
    private const double OtherSize = 0.12;

    /// <summary>A line of text this wide, of the page, is no cell.</summary>
    private const double Sentence = 0.6;

    private const int MostHeaderLines = 12;

    /// <summary>The blocks of a page, top to bottom: the first line, the first line with amounts, and past the last line.</summary>
    public static List<(int First, int Body, int End)> Find(IReadOnlyList<AlignedLine> lines, double width, bool goesOn)
    {
        var blocks = new List<(int, int, int)>();
        for (int i = 0; i < lines.Count; i++)
        {
            if (!lines[i].HasFigure)
            {
                continue;
            }

            double pitch = Pitch(lines, i);
            int end = End(lines, i, width, pitch);
            int floor = blocks.Count > 0 ? blocks[^1].Item3 : 0;
            int first = First(lines, i, floor, width, pitch);
            first = goesOn && floor == 0 && i <= MostHeaderLines && Enumerable.Range(0, i).All(k => Belongs(lines[k], lines[k + 1], lines[i], width, pitch)) ? 0 : first;
            if (!BreaksOff(lines, i, end, pitch) && IsTable(lines, first, i, end, goesOn && first == 0))
            {
                blocks.Add((first, i, end));
            }

            i = end - 1;
        }

        return blocks;
    }

    /// <summary>The usual distance of rows: the least between two lines with amounts.</summary>
    private static double Pitch(IReadOnlyList<AlignedLine> lines, int start)
    {
        double pitch = double.MaxValue;
        for (int i = start + 1, last = start; i < lines.Count; i++)
        {
            if (lines[i].HasFigure)
            {
                double distance = lines[i].Box.CenterY - lines[last].Box.CenterY;
                pitch = distance > lines[i].Line.Size / 2 ? Math.Min(pitch, distance) : pitch;
                last = i;
            }
        }

        return Math.Min(pitch, 4 * lines[start].Line.Size);
    }

    private static int End(IReadOnlyList<AlignedLine> lines, int start, double width, double pitch)
    {
        int end = start + 1;
        while (end < lines.Count && Belongs(lines[end - 1], lines[end], lines[start], width, pitch))
        {
            end++;
        }

        return end;
    }

    private static int First(IReadOnlyList<AlignedLine> lines, int body, int floor, double width, double pitch)
    {
        int first = body;
        for (int i = body - 1; i >= floor && body - i <= MostHeaderLines && Belongs(lines[i], lines[i + 1], lines[body], width, pitch); i--)
        {
            first = lines[i].HasColumns ? i : first; // a single text above the heading is the table's title
        }

        return first;
    }

    private static bool Belongs(AlignedLine above, AlignedLine below, AlignedLine row, double width, double pitch)
    {
        AlignedLine next = ReferenceEquals(below, row) || below.Box.CenterY <= row.Box.CenterY ? above : below;
        bool isSentence = !next.HasColumns && next.Box.Width > Sentence * width;
        return !isSentence
            && Math.Abs(next.Line.Size - row.Line.Size) <= OtherSize * row.Line.Size
            && below.Box.CenterY - above.Box.CenterY <= FarApart * pitch;
    }

    /// <summary>Whether what follows is no less close: then sentences stand in cells, and the table is not one of amounts.</summary>
    private static bool BreaksOff(IReadOnlyList<AlignedLine> lines, int row, int end, double pitch) =>
        end < lines.Count
        && Math.Abs(lines[end].Line.Size - lines[row].Line.Size) <= OtherSize * lines[row].Line.Size
        && lines[end].Box.CenterY - lines[end - 1].Box.CenterY <= pitch;

    private static bool IsTable(IReadOnlyList<AlignedLine> lines, int first, int body, int end, bool goesOn)
    {
        int rows = 0;
        int figures = 0;
        for (int i = body; i < end; i++)
        {
            rows += lines[i].HasFigure ? 1 : 0;
            figures += lines[i].FigureCount;
        }

        bool hasHeading = first < body;
        return rows >= 3 || (rows >= 2 && (hasHeading || goesOn)) || (figures >= 2 && hasHeading) || goesOn;
    }
}
