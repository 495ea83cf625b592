using Mingzhang.Amounts;
using Mingzhang.Disclosures;

namespace Mingzhang.Recognition.Tables.Grids;

/// <summary>Rows whose cells the text shifted: their figures find their columns by arithmetic once the other rows are read.</summary>
internal sealed class ShiftedRows(TableBuilder table)
{
    private readonly List<(RowBuilder Row, RowLabel Label, LayoutSide Side)> _rows = [];

    public void Add(RowBuilder row, RowLabel label, LayoutSide side) => _rows.Add((row, label, side));

    /// <summary>Puts the figures of every shifted row.</summary>
    public void Settle()
    {
        foreach (var (row, label, side) in _rows)
        {
            table.NoteDamage("个别行的单元格错位，按合计关系推定各数所在的栏");
            var columns = side.Columns.OrderBy(c => c.Key).Select(c => c.Value).ToList();
            var printed = label.Figures.Where(f => Amount.TryParse(f.Printed, out _)).ToList();
            var amounts = printed.ConvertAll(f => Amount.TryParse(f.Printed, out var a) ? a.Value : 0m);
            var asPrinted = printed.ConvertAll(f => side.Columns.TryGetValue(f.Column - label.Shift, out var c) ? columns.IndexOf(c) : -1);
            var places = ColumnSums.Place(columns, amounts, asPrinted, Expected(row, columns));
            for (var i = 0; i < printed.Count; i++)
            {
                if (places is null || !row.Put(columns[places[i]], printed[i].Printed, printed[i].Source, inferred: true))
                {
                    table.LeaveUnplaced(printed[i].Printed, printed[i].Source, "单元格错位，合计关系不能确定所在的栏");
                }
            }
        }
    }

    /// <summary>The columns in which the row above it in the tree of codes holds figures: those its own may stand in.</summary>
    private HashSet<int>? Expected(RowBuilder row, List<TableColumn> columns)
    {
        if (row.Code.Length < 5)
        {
            return null;
        }

        var parent = table.Rows.LastOrDefault(r => r.Code.Length == row.Code.Length - 2 && row.Code.StartsWith(r.Code, StringComparison.Ordinal) && !r.IsEmpty);
        return parent is null ? null : Enumerable.Range(0, columns.Count).Where(i => parent.In(columns[i]) is not null).ToHashSet();
    }
}
