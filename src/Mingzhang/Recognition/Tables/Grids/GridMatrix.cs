using Mingzhang.Texts;

namespace Mingzhang.Recognition.Tables.Grids;

/// <summary>A grid with every cell at its column, so that a merged cell can be seen from each place it covers.</summary>
internal sealed class GridMatrix
{
    private GridMatrix(List<MatrixRow> rows, int width, bool knowsSpans)
    {
        Rows = rows;
        Width = width;
        KnowsSpans = knowsSpans;
        UsualCellCount = rows.GroupBy(r => r.CellCount).MaxBy(g => g.Count())?.Key ?? 0;
    }

    public List<MatrixRow> Rows { get; }

    public int Width { get; }

    public bool KnowsSpans { get; }

    /// <summary>How many cells most rows have.</summary>
    public int UsualCellCount { get; }

    public static GridMatrix Of(Grid grid)
    {
        var width = grid.Rows.Max(r => r.Cells.Count == 0 ? 0 : r.Cells.Max(c => c.Column + Math.Max(1, c.ColumnSpan)));
        var rows = grid.Rows.Select(r => new MatrixRow(r.Source, width)).ToList();
        var dotted = DottedColumn(grid);
        for (var i = 0; i < rows.Count; i++)
        {
            foreach (var cell in grid.Rows[i].Cells)
            {
                Lay(rows, i, cell.Column == dotted ? Undotted(cell) : cell, width);
            }
        }

        return new GridMatrix(rows, width, grid.KnowsSpans);
    }

    /// <summary>
    /// The first column when its codes are set with marks (208.05.06), else -1. A two-part 208.05 could be an amount: it is a code where
    /// the column has codes of three parts or other marks, or where a name follows it.
    /// </summary>
    private static int DottedColumn(Grid grid)
    {
        var marked = 0;
        var isCertain = false;
        var areNamed = true;
        foreach (var row in grid.Rows)
        {
            if (row.Cells is not [{ Column: 0 } first, ..] || first.Text.Length < 3 || !char.IsAsciiDigit(first.Text[0]))
            {
                continue;
            }

            var text = PrintedWords.Folded(first.Text);
            var (parts, length) = DottedCode.At(text);
            if (parts == 0)
            {
                return -1;
            }

            marked += parts > 1 ? 1 : 0;
            isCertain |= parts == 3 || (parts == 2 && (text[3] != '.' || length < text.Length));
            areNamed &= row.Cells is [_, { Text: [>= '\u4E00' and <= '\u9FFF', ..] }, ..];
        }

        return marked > 0 && (isCertain || areNamed) ? 0 : -1;
    }

    private static GridCell Undotted(GridCell cell)
    {
        var text = PrintedWords.Folded(cell.Text);
        return DottedCode.At(text) is { Parts: > 1, Length: var length } ? cell with { Text = DottedCode.Joined(PrintedWords.WithoutSpaces(cell.Text), length) } : cell;
    }

    private static void Lay(List<MatrixRow> rows, int at, GridCell cell, int width)
    {
        var placed = new MatrixCell(cell, PrintedWords.Folded(cell.Text));
        rows[at].Own[cell.Column] = placed;
        rows[at].CellCount++;
        var bottom = Math.Min(rows.Count, at + Math.Max(1, cell.RowSpan));
        var right = Math.Min(width, cell.Column + Math.Max(1, cell.ColumnSpan));
        for (var r = at; r < bottom; r++)
        {
            for (var c = cell.Column; c < right; c++)
            {
                rows[r].Seen[c] ??= placed;
            }
        }
    }
}

/// <summary>A row of a matrix.</summary>
internal sealed class MatrixRow(Source source, int width)
{
    public Source Source => source;

    /// <summary>The cells that begin in this row, by the column they begin in.</summary>
    public MatrixCell?[] Own { get; } = new MatrixCell?[width];

    /// <summary>The cell seen at each column, merged cells from above and from the left included.</summary>
    public MatrixCell?[] Seen { get; } = new MatrixCell?[width];

    /// <summary>How many cells the file gives the row, blank ones included.</summary>
    public int CellCount { get; set; }

    /// <summary>The row with the cells from a column on moved by so many columns; those that leave the grid are dropped.</summary>
    public MatrixRow MovedFrom(int column, int by)
    {
        var moved = new MatrixRow(source, width) { CellCount = CellCount + by };
        for (var c = 0; c < width; c++)
        {
            var to = c < column ? c : c + by;
            if (Own[c] is { } cell && to >= 0 && to < width)
            {
                moved.Own[to] = cell with { Cell = cell.Cell with { Column = to } };
                moved.Seen[to] = moved.Own[to];
            }
        }

        return moved;
    }

    /// <summary>The cells that begin in this row and are not blank.</summary>
    public IEnumerable<MatrixCell> Filled => Own.OfType<MatrixCell>().Where(c => c.Text.Length > 0);
}

/// <summary>A cell of a matrix with its text folded.</summary>
internal sealed record MatrixCell(GridCell Cell, string Text)
{
    public int Column => Cell.Column;

    public int End => Cell.Column + Math.Max(1, Cell.ColumnSpan);

    public Source Source => Cell.Source;

    /// <inheritdoc/>
    public bool Equals(MatrixCell? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
}
