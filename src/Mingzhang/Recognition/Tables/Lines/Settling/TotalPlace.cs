using Mingzhang.Disclosures;
using Mingzhang.Recognition.Tables.Lines.Scanning;

namespace Mingzhang.Recognition.Tables.Lines.Settling;

/// <summary>The total column stands first in some years and last in others: the figures tell which.</summary>
internal static class TotalPlace
{
    /// <summary>The columns in the order in which they are printed.</summary>
    public static List<LineColumn> Order(List<LineColumn> columns, IReadOnlyList<DraftRow> rows)
    {
        if (columns.Count < 3 || columns.Exists(c => c.Side is not Side.Whole) || IsTotal(columns[0].Path) == IsTotal(columns[^1].Path))
        {
            return columns;
        }

        // A total is never less than its parts: rows that deny the order known are held to the sums in both orders.
        var isFirst = IsTotal(columns[0].Path);
        var against = rows.Where(r => Difference(r) is var d && (isFirst ? d < 0m : d > 0m)).Take(8).ToList();
        if (against.Count <= rows.Count(r => Difference(r) is var d && (isFirst ? d > 0m : d < 0m)))
        {
            return columns;
        }

        List<LineColumn> turned = isFirst ? [.. columns.Skip(1), columns[0]] : [columns[^1], .. columns.SkipLast(1)];
        return SumCost(turned, against) < SumCost(columns, against) ? turned : columns;
    }

    private static decimal Difference(DraftRow row) =>
        row.Slots.Count > 1 ? (row.Slots[0].Amount?.Value ?? 0m) - (row.Slots[^1].Amount?.Value ?? 0m) : 0m;

    private static int SumCost(List<LineColumn> columns, List<DraftRow> rows)
    {
        var side = new SettlingSide(string.Empty, [.. columns.Select((c, i) => new TableColumn(i, c.Path))], [], format: null);
        int[] all = [.. Enumerable.Range(0, columns.Count)];
        return rows.Where(r => r.Slots.Count <= columns.Count).Sum(row =>
        {
            var settling = new SettlingRow(row, new RowBuilder(row.Kind, row.Source), columns.Count);
            return Combinations.Of(all, row.Slots.Count).Min(c => side.GroupCost(settling.CellsFor(c)));
        });
    }

    private static bool IsTotal(string path) => !path.Contains('/') && path.EndsWith('计');
}
