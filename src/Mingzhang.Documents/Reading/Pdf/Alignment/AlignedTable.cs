using Mingzhang.Documents.Reading.Common;
using Mingzhang.Pdf;
using Mingzhang.Pdf.Layout;
using Mingzhang.Texts;

namespace Mingzhang.Documents.Reading.Pdf.Alignment;

/// <summary>A table without ruling lines: rows of lines, and the columns their words stand in.</summary>
/// <param name="Columns">The columns, left to right.</param>
/// <param name="Rows">The rows, top to bottom, each with its visual lines.</param>
internal sealed record AlignedTable(IReadOnlyList<(double From, double To)> Columns, IReadOnlyList<IReadOnlyList<AlignedLine>> Rows)
{
    public PdfBox Box { get; } = Rows.SelectMany(r => r).Select(l => l.Box).Aggregate((a, b) => a.Union(b));

    /// <summary>The model's grid; which header spans which columns is not known.</summary>
    public Grid ToGrid(Func<PdfBox, Source> sourceOf, ReadingInput input)
    {
        input.CheckColumn(Columns.Count);
        var rows = new List<GridRow>();
        foreach (IReadOnlyList<AlignedLine> row in Rows)
        {
            input.CheckRow(rows.Count);
            PdfBox place = row.Select(l => l.Box).Aggregate((a, b) => a.Union(b));
            rows.Add(new GridRow([.. Enumerable.Range(0, Columns.Count).Select(c => Cell(row, c, place, sourceOf, input))], sourceOf(place)));
        }

        return new Grid(rows, sourceOf(Box));
    }

    private GridCell Cell(IReadOnlyList<AlignedLine> row, int column, PdfBox place, Func<PdfBox, Source> sourceOf, ReadingInput input)
    {
        List<PdfLetter> letters = [.. row.SelectMany(l => l.Words).Where(w => ColumnFinder.Of(Columns, w.Box) == column).SelectMany(w => w.Letters)];
        var box = new PdfBox(Columns[column].From, place.Top, Columns[column].To, place.Bottom);
        IReadOnlyList<TextLine> lines = TextLines.Of(letters);
        string text = CellText.Join(lines, box);
        input.CountCell(text.Length);
        return new GridCell(text, column, sourceOf(lines.Count == 0 ? box : lines.Select(l => l.Box).Aggregate((a, b) => a.Union(b))));
    }
}
