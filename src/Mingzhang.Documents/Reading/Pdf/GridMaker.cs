using Mingzhang.Documents.Reading.Common;
using Mingzhang.Pdf;
using Mingzhang.Pdf.Layout;
using Mingzhang.Texts;

namespace Mingzhang.Documents.Reading.Pdf;

/// <summary>Makes the model's grid of a ruled table whose letters are in its cells.</summary>
internal static class GridMaker
{
    public static Grid Make(RuledTable table, Func<PdfBox, Source> sourceOf, ReadingInput input)
    {
        var rows = new List<GridRow>();
        int next = 0;
        for (int row = 0; row < table.Ys.Length - 1; row++)
        {
            var cells = new List<GridCell>();
            for (; next < table.Cells.Count && table.Cells[next].Row == row; next++)
            {
                cells.Add(MakeCell(table.Cells[next], table, sourceOf, input));
            }

            if (row == table.FinishedRow)
            {
                continue;
            }

            input.CheckRow(row);
            rows.Add(new GridRow(cells, sourceOf(new PdfBox(table.Xs[0], table.Ys[row], table.Xs[^1], table.Ys[row + 1]))));
        }

        return new Grid(rows, sourceOf(table.Box)) { KnowsSpans = true };
    }

    /// <summary>Where the text stands on the cell's own page; a blank cell is its own place.</summary>
    private static PdfBox Place(RuledCell cell, IReadOnlyList<TextLine> lines)
    {
        IReadOnlyList<TextLine> own = cell.Continuation.Count == 0 ? lines : TextLines.Of(cell.Letters);
        PdfBox? place = null;
        foreach (TextLine line in own)
        {
            place = place?.Union(line.Box) ?? line.Box;
        }

        return place ?? cell.Box;
    }

    private static GridCell MakeCell(RuledCell cell, RuledTable table, Func<PdfBox, Source> sourceOf, ReadingInput input)
    {
        IReadOnlyList<TextLine> lines = cell.Lines();
        string text = CellText.Join(lines, cell.Box);
        input.CountCell(text.Length);
        int[]? shared = table.SharedColumns;
        int column = shared?[cell.Column] ?? cell.Column;
        int end = shared?[cell.Column + cell.ColumnSpan] ?? cell.Column + cell.ColumnSpan;
        input.CheckColumn(end);
        PdfBox place = Place(cell, lines);
        return new GridCell(text, column, sourceOf(place)) { ColumnSpan = end - column, RowSpan = cell.RowSpan };
    }
}
