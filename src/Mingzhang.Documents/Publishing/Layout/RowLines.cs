namespace Mingzhang.Documents.Publishing.Layout;

/// <summary>How many lines the rows of a table take, once its columns' widths and its type size are settled.</summary>
internal sealed class RowLines
{
    private readonly int[] _rows;

    private RowLines(int[] rows, IReadOnlyList<(int Row, int Rows, int Lines)> overSeveral)
    {
        _rows = rows;
        OverSeveral = overSeveral;
    }

    /// <summary>The most lines of any cell that stands in this row alone; at least 1.</summary>
    /// <param name="row">The 0-based row, those of the header first.</param>
    public int this[int row] => _rows[row];

    /// <summary>The cells over several rows: the first of these, how many, and the cell's lines; top first.</summary>
    public IReadOnlyList<(int Row, int Rows, int Lines)> OverSeveral { get; }

    /// <summary>Counts.</summary>
    public static RowLines Of(TablePlan plan, ColumnFit fit)
    {
        var rows = new int[plan.Rows.Count];
        var overSeveral = new List<(int Row, int Rows, int Lines)>();
        for (var r = 0; r < rows.Length; r++)
        {
            rows[r] = 1;
            foreach (var place in plan.Rows[r])
            {
                if (place.CoveredFromAbove)
                {
                    continue;
                }

                var lines = fit.Lines(place);
                if (place.RowSpan > 1)
                {
                    overSeveral.Add((r, place.RowSpan, lines));
                }
                else
                {
                    rows[r] = Math.Max(rows[r], lines);
                }
            }
        }

        return new RowLines(rows, overSeveral);
    }
}
