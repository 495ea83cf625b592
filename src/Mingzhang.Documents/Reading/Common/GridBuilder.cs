using Mingzhang.Texts;

namespace Mingzhang.Documents.Reading.Common;

/// <summary>
/// Collects a table's rows where merged cells are told as Word tells them: by cells that go on the one above or to the left.
/// </summary>
internal sealed class GridBuilder
{
    private readonly List<Row> _rows = [];
    private Dictionary<int, Cell> _above = [];

    public IReadOnlyList<Row> Rows => _rows;

    /// <summary>Adds a row of cells in the order of their columns.</summary>
    public void Add(IReadOnlyList<Cell> cells, Source source)
    {
        var kept = new List<Cell>(cells.Count);
        var owners = new Dictionary<int, Cell>();
        Cell? left = null;
        foreach (Cell cell in cells)
        {
            Cell owner = cell;
            if (cell.ContinuesAbove && _above.TryGetValue(cell.Column, out Cell? above))
            {
                above.RowSpan++;
                owner = above;
            }
            else if (cell.ContinuesLeft && left is not null)
            {
                left.ColumnSpan += cell.ColumnSpan;
                continue;
            }
            else
            {
                kept.Add(cell);
            }

            owners[cell.Column] = owner;
            left = owner == cell ? cell : null;
        }

        _rows.Add(new Row(kept, source));
        _above = owners;
    }

    /// <summary>The rows as the model has them; every cell stands on its row's line, in its column.</summary>
    public IReadOnlyList<GridRow> ToRows() =>
    [
        .. _rows.Select(row => new GridRow(
            [.. row.Cells.Select(c => new GridCell(c.Text, c.Column, row.Source with { Column = c.Column }) { ColumnSpan = c.ColumnSpan, RowSpan = c.RowSpan })],
            row.Source)),
    ];

    /// <summary>A row with the cells that begin in it.</summary>
    internal sealed record Row(IReadOnlyList<Cell> Cells, Source Source);

    /// <summary>A cell while its table is read.</summary>
    internal sealed class Cell(string text, int column, int columnSpan)
    {
        public string Text { get; } = text;

        public int Column { get; } = column;

        public int ColumnSpan { get; set; } = columnSpan;

        public int RowSpan { get; set; } = 1;

        /// <summary>Whether it goes on the cell above it.</summary>
        public bool ContinuesAbove { get; init; }

        /// <summary>Whether it goes on the cell to its left.</summary>
        public bool ContinuesLeft { get; init; }
    }
}
