using Mingzhang.Amounts;
using Mingzhang.Disclosures;

namespace Mingzhang.Recognition.Tables.Grids;

/// <summary>A row whose cells may stand in the wrong columns.</summary>
/// <param name="Row">The row.</param>
/// <param name="Label">What stands in it.</param>
/// <param name="Side">The columns.</param>
/// <param name="LostCells">How many cells fewer it has than the other rows (more, when negative).</param>
internal sealed record ShiftedRow(RowBuilder Row, RowLabel Label, LayoutSide Side, int LostCells)
{
    /// <summary>The columns in order.</summary>
    public List<TableColumn> Columns { get; } = [.. Side.Columns.OrderBy(c => c.Key).Select(c => c.Value)];

    /// <summary>The figures that are numbers.</summary>
    public List<decimal> Amounts { get; } = Label.Figures.ConvertAll(f => Amount.TryParse(f.Printed, out var a) ? a.Value : 0m);

    /// <summary>The column each figure stands in, or -1 where there is none.</summary>
    public List<int> Standing => Label.Figures.ConvertAll(f => Side.Columns.TryGetValue(f.Column - Label.Shift, out var c) ? Columns.IndexOf(c) : -1);
}

/// <summary>
/// Rows whose cells the text shifted, because a blank cell was lost or added: their figures find their columns by the sums of the
/// row, of the rows below it and of the row above it, once all rows are read and have their codes.
/// </summary>
internal sealed class ShiftedRows
{
    private readonly List<ShiftedRow> _rows = [];

    /// <summary>Takes a row, its figures as they stand for the time being.</summary>
    public void Add(ShiftedRow row)
    {
        _rows.Add(row);
        Put(row, row.Standing);
    }

    /// <summary>Puts the figures of every shifted row where they belong, once.</summary>
    public void Settle(TableBuilder table)
    {
        if (_rows.Count == 0)
        {
            return;
        }

        var tree = new RowTree(table);
        foreach (var row in _rows)
        {
            Settle(row, tree, table);
        }

        _rows.Clear();
    }

    private static void Settle(ShiftedRow row, RowTree tree, TableBuilder table)
    {
        var best = Candidates(row).MinBy(places => Cost(row, places, tree));
        row.Row.Clear();
        if (best is null)
        {
            foreach (var figure in row.Label.Figures)
            {
                table.LeaveUnplaced(figure.Printed, figure.Source, "单元格错位，合计关系不能确定所在的栏");
            }

            return;
        }

        Put(row, best);
        if (row.Label.Shift != 0 || !best.SequenceEqual(row.Standing))
        {
            table.NoteDamage("个别行的单元格错位，按合计关系推定各数所在的栏");
        }
    }

    /// <summary>
    /// How the figures may stand, the way they are printed first: the cells lost among the figures are those the row lacks and that
    /// its label does not account for.
    /// </summary>
    private static IEnumerable<List<int>> Candidates(ShiftedRow row)
    {
        var standing = row.Standing;
        if (IsPossible(row, standing))
        {
            yield return standing;
        }

        var lost = row.LostCells + row.Label.Shift;
        for (var from = 0; lost != 0 && from < standing.Count; from++)
        {
            var moved = standing.Select((s, i) => i < from ? s : s + lost).ToList();
            if (IsPossible(row, moved))
            {
                yield return moved;
            }
        }

        if (lost != 0 && row.Label.Shift != 0 && ColumnSums.Place(row.Columns, row.Amounts, standing, expected: null) is { } placed)
        {
            yield return [.. placed];
        }
    }

    private static bool IsPossible(ShiftedRow row, List<int> places) =>
        places.TrueForAll(p => p >= 0 && p < row.Columns.Count) && places.Distinct().Count() == places.Count;

    /// <summary>How many sums are broken when the figures stand so.</summary>
    private static int Cost(ShiftedRow row, List<int> places, RowTree tree)
    {
        Put(row, places);
        return (ColumnSums.Hold(row.Columns, row.Amounts, places) ? 0 : 2)
            + tree.BrokenSums(row.Row, row.Columns)
            + tree.BrokenSums(tree.WholeOf(row.Row), row.Columns);
    }

    private static void Put(ShiftedRow row, List<int> places)
    {
        row.Row.Clear();
        var moved = row.Label.Shift != 0 || !places.SequenceEqual(row.Standing);
        for (var i = 0; i < places.Count; i++)
        {
            if (places[i] >= 0)
            {
                row.Row.Put(row.Columns[places[i]], row.Label.Figures[i].Printed, row.Label.Figures[i].Source, inferred: moved);
            }
        }
    }
}
