using Mingzhang.Disclosures;

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

        var table = Table(side.Table);
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

        var cells = Table(table.Id);
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

    private TableCells Table(string id)
    {
        if (!_tables.TryGetValue(id, out var table))
        {
            _tables[id] = table = new TableCells(id);
        }

        return table;
    }

    /// <summary>The cells of one table.</summary>
    internal sealed class TableCells(string id)
    {
        private readonly Dictionary<string, Dictionary<string, Cell>> _columns = new(StringComparer.Ordinal);
        private readonly Dictionary<string, TableColumn> _headers = new(StringComparer.Ordinal);

        public string Id => id;

        public IEnumerable<TableColumn> Columns => _headers.Values;

        public void Begin(IEnumerable<TableColumn> columns)
        {
            foreach (var column in columns.Where(c => c.Key.Length > 0))
            {
                _columns[column.Key] = new Dictionary<string, Cell>(StringComparer.Ordinal);
                _headers[column.Key] = column;
            }
        }

        public void Put(string row, IReadOnlyList<TableColumn> columns, Cell[] cells)
        {
            for (var c = 0; c < cells.Length && row.Length > 0; c++)
            {
                if (columns[c].Key.Length > 0)
                {
                    var column = _columns[columns[c].Key];
                    column[row] = column.TryGetValue(row, out var sum) ? sum + cells[c] : cells[c];
                }
            }
        }

        /// <summary>Whether the table has the row.</summary>
        public bool Has(string row)
        {
            foreach (var column in _columns.Values)
            {
                if (column.ContainsKey(row))
                {
                    return true;
                }
            }

            return false;
        }

        public Cell? Find(string column, string row)
        {
            if (!_columns.TryGetValue(column, out var cells))
            {
                return null;
            }

            if (cells.TryGetValue(row, out var cell))
            {
                return cell;
            }

            // A code without a row is blank; a total or a named row that was not found is not known.
            return char.IsAsciiDigit(row[0]) && cells.Count > 0 ? Cell.Blank : Cell.Unknown;
        }
    }
}
