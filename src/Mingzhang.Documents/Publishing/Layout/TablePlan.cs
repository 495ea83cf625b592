using Mingzhang.Composition.Publishing;

namespace Mingzhang.Documents.Publishing.Layout;

/// <summary>A table with each cell at its place: which columns it covers is settled once, for all kinds of file.</summary>
internal sealed class TablePlan
{
    private TablePlan(TableBlock table, int columns, IReadOnlyList<IReadOnlyList<PlacedCell>> rows)
    {
        Table = table;
        Columns = columns;
        Rows = rows;
    }

    public TableBlock Table { get; }

    /// <summary>How many columns the grid has.</summary>
    public int Columns { get; }

    /// <summary>The rows, those of the header first; each with all its places from left to right, without gaps.</summary>
    public IReadOnlyList<IReadOnlyList<PlacedCell>> Rows { get; }

    /// <summary>How many rows repeat on each page.</summary>
    public int HeaderRows => Table.Header.Count;

    /// <summary>The row behind the places of a row.</summary>
    public PublicationRow Row(int index) => index < HeaderRows ? Table.Header[index] : Table.Rows[index - HeaderRows];

    /// <summary>Settles the places; a row with too few cells is filled with blank ones, spans that reach too far are cut.</summary>
    public static TablePlan Of(TableBlock table)
    {
        PublicationRow[] rows = [.. table.Header, .. table.Rows];
        var columns = Math.Max(1, table.Widths.Count);
        var open = new (PublicationCell? Cell, int Left, int Span)[columns];
        var placed = new List<IReadOnlyList<PlacedCell>>(rows.Length);
        for (var r = 0; r < rows.Length; r++)
        {
            // A span never reaches from the header into the body, because the header stands on several pages.
            var end = r < table.Header.Count ? table.Header.Count : rows.Length;
            placed.Add(Place(rows[r], end - r, open));
        }

        return new TablePlan(table, columns, placed);
    }

    private static List<PlacedCell> Place(PublicationRow row, int rowsLeft, (PublicationCell? Cell, int Left, int Span)[] open)
    {
        var places = new List<PlacedCell>(open.Length);
        var next = 0;
        for (var c = 0; c < open.Length;)
        {
            if (open[c].Left > 0)
            {
                var (above, left, span) = open[c];
                places.Add(new PlacedCell(above!, c, span, 1, CoveredFromAbove: true));
                open[c] = (above, left - 1, span);
                c += span;
                continue;
            }

            var cell = next < row.Cells.Count ? row.Cells[next++] : new PublicationCell(string.Empty);
            var width = 1;
            while (width < cell.ColumnSpan && c + width < open.Length && open[c + width].Left == 0)
            {
                width++;
            }

            var height = Math.Clamp(cell.RowSpan, 1, rowsLeft);
            places.Add(new PlacedCell(cell, c, width, height, CoveredFromAbove: false));
            open[c] = (cell, height - 1, width);
            c += width;
        }

        return places;
    }
}

/// <summary>A cell at its place.</summary>
/// <param name="Cell">The cell; where it reaches down from a row above, that one.</param>
/// <param name="Column">The 0-based column where it begins.</param>
/// <param name="ColumnSpan">How many columns it covers.</param>
/// <param name="RowSpan">How many rows it covers, this one included; 1 where it comes from above.</param>
/// <param name="CoveredFromAbove">True where a cell of a row above reaches down to this place.</param>
internal readonly record struct PlacedCell(PublicationCell Cell, int Column, int ColumnSpan, int RowSpan, bool CoveredFromAbove);
