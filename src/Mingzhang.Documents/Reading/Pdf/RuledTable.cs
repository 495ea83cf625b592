using Mingzhang.Pdf;
using Mingzhang.Pdf.Layout;

namespace Mingzhang.Documents.Reading.Pdf;

/// <summary>A cell of a ruled table, in the table's bands of rows and columns.</summary>
internal sealed class RuledCell(int row, int column, int rowSpan, int columnSpan, PdfBox box)
{
    public int Row => row;

    public int Column => column;

    public int RowSpan => rowSpan;

    public int ColumnSpan => columnSpan;

    public PdfBox Box => box;

    public List<PdfLetter> Letters { get; } = [];

    /// <summary>The rest of its text, when the row goes on over a page break.</summary>
    public List<PdfLetter> Continuation { get; } = [];

    /// <summary>Its lines, the rest on the next page included.</summary>
    public IReadOnlyList<TextLine> Lines()
    {
        IReadOnlyList<TextLine> own = TextLines.Of(Letters);
        return Continuation.Count == 0 ? own : [.. own, .. TextLines.Of(Continuation)];
    }
}

/// <summary>
/// A table as its ruling lines cut it: bands of rows and columns wherever a line runs, and cells that cover several bands where
/// no line parts them.
/// </summary>
internal sealed class RuledTable
{
    /// <summary>Bands narrower than this are the two sides of one line.</summary>
    private const double Narrowest = 4;

    /// <summary>What is not larger than this is a letter or an ornament drawn with lines.</summary>
    private const double SmallestWidth = 60;
    private const double SmallestHeight = 12;

    /// <summary>How much of a cell's side a line must cover to be its border.</summary>
    private const double Covered = 0.5;

    /// <summary>A picture of lines, not a table.</summary>
    private const int MostBands = 600;

    private readonly RuledCell[,] _cellAt;

    private RuledTable(double[] xs, double[] ys, RuledCell[,] cellAt, List<RuledCell> cells)
    {
        Xs = xs;
        Ys = ys;
        _cellAt = cellAt;
        Cells = cells;
        Box = new PdfBox(xs[0], ys[0], xs[^1], ys[^1]);
    }

    /// <summary>Where the columns part, the outer borders included.</summary>
    public double[] Xs { get; }

    /// <summary>Where the rows part, the outer borders included.</summary>
    public double[] Ys { get; }

    public PdfBox Box { get; }

    /// <summary>The cells by row, then by column.</summary>
    public IReadOnlyList<RuledCell> Cells { get; }

    /// <summary>Numbers of the columns' left borders in a numbering shared with other pages; the own ones when null.</summary>
    public int[]? SharedColumns { get; set; }

    /// <summary>A row that only finishes the last row of the page before, and is read with it; −1 when there is none.</summary>
    public int FinishedRow { get; set; } = -1;

    /// <summary>The cells that begin in a row.</summary>
    public IEnumerable<RuledCell> CellsOf(int row) => Cells.Where(c => c.Row == row);

    /// <summary>The cell at a point, or null outside.</summary>
    public RuledCell? CellAt(double x, double y)
    {
        int column = Band(Xs, x);
        int row = Band(Ys, y);
        return column < 0 || row < 0 ? null : _cellAt[row, column];
    }

    /// <summary>Makes the table; null when the lines enclose less than two cells.</summary>
    public static RuledTable? TryMake(List<RuleLine> level, List<RuleLine> upright)
    {
        if (level.Count < 2 || upright.Count == 0)
        {
            return null;
        }

        // A table open at its sides ends where its lines end.
        double[] xs = Bands([.. upright.Select(l => l.Position), level.Min(l => l.From), level.Max(l => l.To)]);
        double[] ys = Bands([.. level.Select(l => l.Position), upright.Min(l => l.From), upright.Max(l => l.To)]);
        if (xs.Length < 2 || ys.Length < 2 || xs.Length > MostBands || ys.Length > MostBands
            || xs[^1] - xs[0] < SmallestWidth || ys[^1] - ys[0] < SmallestHeight)
        {
            return null;
        }

        bool[,] below = Borders(level, ys, xs);
        bool[,] beside = Borders(upright, xs, ys);
        var cellAt = new RuledCell[ys.Length - 1, xs.Length - 1];
        var cells = new List<RuledCell>();
        for (int row = 0; row < ys.Length - 1; row++)
        {
            for (int column = 0; column < xs.Length - 1; column++)
            {
                if (cellAt[row, column] is null)
                {
                    cells.Add(Cut(row, column, xs, ys, below, beside, cellAt));
                }
            }
        }

        return cells.Count < 2 ? null : new RuledTable(xs, ys, cellAt, cells);
    }

    /// <summary>The cell that begins here: as far right, then as far down, as no border stops it.</summary>
    private static RuledCell Cut(int row, int column, double[] xs, double[] ys, bool[,] below, bool[,] beside, RuledCell[,] cellAt)
    {
        int right = column + 1;
        while (right < xs.Length - 1 && !beside[right, row] && cellAt[row, right] is null)
        {
            right++;
        }

        int bottom = row + 1;
        while (bottom < ys.Length - 1 && IsOpen(bottom, column, right, below, beside))
        {
            bottom++;
        }

        var cell = new RuledCell(row, column, bottom - row, right - column, new PdfBox(xs[column], ys[row], xs[right], ys[bottom]));
        for (int r = row; r < bottom; r++)
        {
            for (int c = column; c < right; c++)
            {
                cellAt[r, c] = cell;
            }
        }

        return cell;
    }

    /// <summary>Whether the cell goes on in the band below: no line above it, none inside it.</summary>
    private static bool IsOpen(int row, int column, int right, bool[,] below, bool[,] beside)
    {
        for (int c = column; c < right; c++)
        {
            if (below[row, c] || (c > column && beside[c, row]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>For each position and each band along it, whether a line runs there.</summary>
    private static bool[,] Borders(List<RuleLine> lines, double[] positions, double[] along)
    {
        var covered = new double[positions.Length, along.Length - 1];
        foreach (RuleLine line in lines)
        {
            int position = Nearest(positions, line.Position);
            for (int band = 0; band < along.Length - 1; band++)
            {
                covered[position, band] += Math.Max(0, Math.Min(line.To, along[band + 1]) - Math.Max(line.From, along[band]));
            }
        }

        var borders = new bool[positions.Length, along.Length - 1];
        for (int position = 0; position < positions.Length; position++)
        {
            for (int band = 0; band < along.Length - 1; band++)
            {
                borders[position, band] = covered[position, band] >= Covered * (along[band + 1] - along[band]);
            }
        }

        return borders;
    }

    private static double[] Bands(List<double> positions)
    {
        positions.Sort();
        var bands = new List<double>();
        double first = double.MinValue;
        foreach (double position in positions)
        {
            if (position - first >= Narrowest)
            {
                bands.Add(position);
                first = position;
            }
        }

        return [.. bands];
    }

    private static int Nearest(double[] positions, double value)
    {
        int at = Array.BinarySearch(positions, value);
        if (at >= 0)
        {
            return at;
        }

        int after = ~at;
        return after == 0 || (after < positions.Length && positions[after] - value < value - positions[after - 1]) ? after : after - 1;
    }

    private static int Band(double[] positions, double value)
    {
        int at = Array.BinarySearch(positions, value);
        int band = at >= 0 ? at : ~at - 1;
        return band >= 0 && band < positions.Length - 1 ? band : -1;
    }
}
