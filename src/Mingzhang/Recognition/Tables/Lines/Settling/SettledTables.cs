using Mingzhang.Disclosures;
using Mingzhang.Formats;

namespace Mingzhang.Recognition.Tables.Lines.Settling;

/// <summary>The cells of all tables of the document that are settled so far, found by role and row.</summary>
internal sealed class SettledTables
{
    private readonly Dictionary<string, TableCells> _tables = new(StringComparer.Ordinal);

    /// <summary>The tables with their roles.</summary>
    public IEnumerable<TableCells> Tables => _tables.Values;

    /// <summary>Takes down the cells of a side of a table in place of what was known of it.</summary>
    public void Put(SettlingSide side)
    {
        if (side.Table.Length == 0)
        {
            return;
        }

        var table = Table(side.Table, side.Format);
        table.Begin(side.Columns);
        foreach (var row in side.Rows)
        {
            table.Put(RowName(row.Draft.Kind, row.Draft.Code, row.Key), side.Columns, row.Cells);
        }
    }

    /// <summary>Takes down a table that was read as a grid.</summary>
    public void Put(Table table)
    {
        if (table.Id.Length == 0)
        {
            return;
        }

        var cells = Table(table.Id, table.Format);
        cells.Begin(table.Columns);
        foreach (var row in table.Rows)
        {
            var columns = table.Columns.Where(c => c.Side == row.Side).ToList();
            cells.Put(RowName(row.Kind, row.Code, row.Key), columns, [.. columns.Select(c => Cell.Of(row.FactIn(c)?.Amount))]);
        }
    }

    /// <summary>The cell of a table, or null when the document has no such table or the table no such column.</summary>
    /// <param name="table">The table's role.</param>
    /// <param name="column">The column's role.</param>
    /// <param name="row"><c>total</c>, a code, or the role of a named row.</param>
    public Cell? Find(string table, string column, string row) =>
        _tables.TryGetValue(table, out var cells) ? cells.Find(column, row) : null;

    /// <summary>How equations call a row: <c>total</c>, its code, or its role; an empty string when they cannot.</summary>
    public static string RowName(RowKind kind, string code, string key) => kind switch
    {
        RowKind.Total => "total",
        RowKind.Unit => string.Empty,
        _ => code.Length > 0 ? code : key,
    };

    private TableCells Table(string id, TableFormat? format)
    {
        if (!_tables.TryGetValue(id, out var table))
        {
            _tables[id] = table = new TableCells(id, format?.Money ?? string.Empty);
        }

        return table;
    }
}
