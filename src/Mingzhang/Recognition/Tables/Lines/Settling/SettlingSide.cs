using Mingzhang.Checking.Rules.Tables;
using Mingzhang.Disclosures;
using Mingzhang.Formats;

namespace Mingzhang.Recognition.Tables.Lines.Settling;

/// <summary>A table, or one side of a two-sided one: its columns, how they add up, and its rows.</summary>
internal sealed class SettlingSide
{
    private readonly List<Group> _groups;

    public SettlingSide(string table, IReadOnlyList<TableColumn> columns, IReadOnlyList<SettlingRow> rows, TableFormat? format)
    {
        Table = table;
        Columns = columns;
        Rows = rows;
        Format = format;
        _groups = [.. ColumnGroups.Of(columns).Select(g => new Group(IndexOf(columns, g.Total), [.. g.Parts.Select(p => IndexOf(columns, p))]))];
    }

    /// <summary>The table's role, or an empty string.</summary>
    public string Table { get; }

    public IReadOnlyList<TableColumn> Columns { get; }

    public IReadOnlyList<SettlingRow> Rows { get; }

    public TableFormat? Format { get; }

    /// <summary>
    /// Whether the rows make no sense: many have more figures than columns, or figures that no column can hold without breaking
    /// the sums between columns. Then the conversion mixed the text up, for no author errs in every third row.
    /// </summary>
    public bool IsMixedUp()
    {
        var rows = Rows.Where(r => r.Draft.Slots.Count > 0).ToList();
        var broken = rows.Count(r => r.HasTooMany || (_groups.Count > 0 && !r.Holds));
        return rows.Count > 3 && broken * 3 > rows.Count;
    }

    /// <summary>Whether every figure has its column, the sums between columns hold in every row, and rows with parts are the sums of these.</summary>
    public bool AddsUp() =>
        Rows.All(r => r is { HasTooMany: false, Holds: true } && Array.TrueForAll(r.Columns, c => c >= 0))
        && Rows.Any(r => r.Children.Count > 0)
        && Rows.Where(r => r.Children.Count > 0).All(IsSumOfParts);

    private bool IsSumOfParts(SettlingRow row)
    {
        for (var c = 0; c < Columns.Count; c++)
        {
            var parts = row.Children.Aggregate(Cell.Blank, (sum, part) => sum + part.Cells[c]);
            if (Math.Abs(row.Cells[c].Value - parts.Value) > row.Cells[c].Half + parts.Half)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>What the sums between the columns of a row count against an assignment.</summary>
    public int GroupCost(Cell[] cells)
    {
        var cost = 0;
        Span<bool> filled = stackalloc bool[cells.Length];
        for (var c = 0; c < cells.Length; c++)
        {
            filled[c] = cells[c].IsFigure;
        }

        // Inner groups come before those that hold them: a subtotal left blank does not hide its parts from the total.
        foreach (var group in _groups)
        {
            var (total, parts) = (group.Total, group.Parts);
            var sum = 0m;
            var allowance = cells[total].Half;
            var any = false;
            foreach (var part in parts)
            {
                sum += cells[part].Value;
                allowance += cells[part].Half;
                any |= filled[part];
            }

            if (cells[total].IsFigure)
            {
                cost += Cost.OfDifference(cells[total].Value - sum, allowance, Cost.BrokenGroup);
            }
            else if (any)
            {
                cost += Cost.MissingTotal;
                filled[total] = true;
            }
        }

        return cost;
    }

    private static int IndexOf(IReadOnlyList<TableColumn> columns, TableColumn column)
    {
        for (var i = 0; i < columns.Count; i++)
        {
            if (ReferenceEquals(columns[i], column))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>A total column and the columns it adds up, by index.</summary>
    private sealed record Group(int Total, int[] Parts);
}
