using Mingzhang.Checking.Rules;
using Mingzhang.Disclosures;
using Mingzhang.Formats;

namespace Mingzhang.Recognition.Tables.Lines.Settling;

/// <summary>A table, or one side of a two-sided one: its columns, how they add up, and its rows.</summary>
internal sealed class SettlingSide
{
    private readonly List<(int Total, int[] Parts)> _groups;

    public SettlingSide(string table, IReadOnlyList<TableColumn> columns, IReadOnlyList<SettlingRow> rows, TableFormat? format)
    {
        Table = table;
        Columns = columns;
        Rows = rows;
        Format = format;
        var at = columns.Select((c, i) => (c, i)).ToDictionary(p => p.c, p => p.i);
        _groups = [.. ColumnGroups.Of(columns).Select(g => (at[g.Total], g.Parts.Select(p => at[p]).ToArray()))];
    }

    /// <summary>The table's role, or an empty string.</summary>
    public string Table { get; }

    public IReadOnlyList<TableColumn> Columns { get; }

    public IReadOnlyList<SettlingRow> Rows { get; }

    public TableFormat? Format { get; }

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
        foreach (var (total, parts) in _groups)
        {
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
}
