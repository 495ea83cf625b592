namespace Mingzhang.Documents.Reading.Pdf.Alignment;

/// <summary>
/// Tables without ruling lines, told by how their words stand. Pages with ruled tables are left alone: there the lines tell more.
/// </summary>
internal static class AlignedTables
{
    /// <summary>Lines of one row overlap or stand closer than this part of the distance between rows.</summary>
    private const double SameRow = 0.6;

    private const int MostLeftBehind = 6;
    private const double SameSize = 0.12;

    /// <summary>Finds the tables of the pages; their lines are taken out of the pages' lines.</summary>
    public static void Find(IReadOnlyList<PageSheet> sheets, ReadingInput input)
    {
        (AlignedTable? Table, PageSheet? Sheet) before = default;
        foreach (PageSheet sheet in sheets)
        {
            input.CheckTime();
            before = sheet.Tables.Count > 0 ? default : (Find(sheet, before.Table, before.Sheet), sheet);
        }
    }

    /// <summary>Finds a page's tables, and gives the one that ends the page, which may go on.</summary>
    private static AlignedTable? Find(PageSheet sheet, AlignedTable? before, PageSheet? sheetBefore)
    {
        List<AlignedLine> lines = sheet.Lines.ConvertAll(l => new AlignedLine(l));
        List<(int First, int Body, int End)> blocks = BlockFinder.Find(lines, sheet.Width, before is not null);
        AlignedTable? last = null;
        foreach ((int first, int body, int end) in blocks)
        {
            List<AlignedLine> rows = lines[body..end];
            bool goesOn = before is not null && first == 0 && ColumnFinder.Fit(before.Columns, rows.SelectMany(l => l.Words));
            List<AlignedLine> behind = first == 0 && before is null && sheetBefore is not null ? HeadingLeftBehind(sheetBefore, rows[0]) : [];
            List<AlignedLine> header = lines[first..body];
            IReadOnlyList<(double From, double To)> columns = goesOn ? before!.Columns : ColumnFinder.Find([.. behind, .. header], rows);
            if (columns.Count < 2 || (behind.Count + header.Count == 0 && !goesOn))
            {
                continue;
            }

            var table = new AlignedTable(columns, [.. Group(behind), .. Group(header), .. Group(rows)]);
            sheet.Aligned.Add(table);
            last = end == lines.Count ? table : null;
        }

        HashSet<object> taken = [.. sheet.Aligned.SelectMany(t => t.Rows).SelectMany(r => r).Select(l => l.Line)];
        sheet.Lines.RemoveAll(taken.Contains);
        sheetBefore?.Lines.RemoveAll(taken.Contains);
        return last;
    }

    /// <summary>Lines set in columns at the foot of the page before: the heading of a table whose rows come after the page break.</summary>
    private static List<AlignedLine> HeadingLeftBehind(PageSheet sheet, AlignedLine row)
    {
        var heading = new List<AlignedLine>();
        for (int i = sheet.Lines.Count - 1; i >= 0 && heading.Count < MostLeftBehind; i--)
        {
            var line = new AlignedLine(sheet.Lines[i]);
            if (!line.HasColumns || line.HasFigure || Math.Abs(line.Line.Size - row.Line.Size) > SameSize * row.Line.Size)
            {
                break;
            }

            heading.Insert(0, line);
        }

        return heading;
    }

    /// <summary>Puts visual lines into rows: two lines with amounts are two rows, and a name that wraps stands close to its row.</summary>
    private static List<IReadOnlyList<AlignedLine>> Group(List<AlignedLine> lines)
    {
        double between = double.MaxValue;
        for (int i = 1; i < lines.Count; i++)
        {
            if (lines[i].HasFigure && lines[i - 1].HasFigure)
            {
                between = Math.Min(between, Gap(lines[i - 1], lines[i]));
            }
        }

        var rows = new List<IReadOnlyList<AlignedLine>>();
        var row = new List<AlignedLine>();
        foreach (AlignedLine line in lines)
        {
            bool belongs = row.Count > 0 && !(line.HasFigure && row.Exists(l => l.HasFigure))
                && Gap(row[^1], line) < (between == double.MaxValue ? 0.1 * line.Line.Size : SameRow * Math.Max(between, 0.1));
            if (row.Count > 0 && !belongs)
            {
                rows.Add(row);
                row = [];
            }

            row.Add(line);
        }

        if (row.Count > 0)
        {
            rows.Add(row);
        }

        return rows;
    }

    private static double Gap(AlignedLine above, AlignedLine below) => below.Box.Top - above.Box.Bottom;
}
