using Mingzhang.Disclosures;

namespace Mingzhang.Recognition.Tables.Lines.Settling;

/// <summary>The cells of one table as far as they are settled, by column role and row.</summary>
/// <param name="id">The table's role.</param>
/// <param name="money">The one kind of money it tells of, or an empty string.</param>
internal sealed class TableCells(string id, string money)
{
    private readonly Dictionary<string, ColumnCells> _columns = new(StringComparer.Ordinal);

    public string Id => id;

    /// <summary>The one kind of money it tells of, or an empty string.</summary>
    public string Money => money;

    /// <summary>The columns that have a role.</summary>
    public IEnumerable<TableColumn> Columns => _columns.Values.Select(c => c.Header);

    /// <summary>Forgets what was known of the columns.</summary>
    public void Begin(IEnumerable<TableColumn> columns)
    {
        foreach (var column in columns)
        {
            if (column.Key.Length > 0)
            {
                _columns[column.Key] = new ColumnCells(column);
            }
        }
    }

    /// <summary>Takes down a row; rows of one name, as those of a code's projects, are added up.</summary>
    public void Put(string row, IReadOnlyList<TableColumn> columns, Cell[] cells)
    {
        for (var c = 0; c < cells.Length && row.Length > 0; c++)
        {
            if (columns[c].Key.Length > 0)
            {
                _columns[columns[c].Key].Add(row, cells[c]);
            }
        }
    }

    /// <summary>Whether the table has the row.</summary>
    public bool Has(string row)
    {
        foreach (var column in _columns.Values)
        {
            if (column.Has(row))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The cell, or null when the table has no such column.</summary>
    public Cell? Find(string column, string row) => _columns.TryGetValue(column, out var cells) ? cells.Find(row) : null;

    private sealed class ColumnCells(TableColumn header)
    {
        private readonly Dictionary<string, Cell[]> _cells = new(StringComparer.Ordinal);
        private bool _hasCodes;

        public TableColumn Header => header;

        public bool Has(string row) => _cells.ContainsKey(row);

        public void Add(string row, Cell cell)
        {
            _hasCodes |= char.IsAsciiDigit(row[0]);
            if (_cells.TryGetValue(row, out var sum))
            {
                sum[0] += cell;
            }
            else
            {
                _cells[row] = [cell];
            }
        }

        /// <summary>A code without a row is blank where rows have codes, and where the total is blank; a total or a named row that was not found is not known.</summary>
        public Cell Find(string row) =>
            _cells.TryGetValue(row, out var cell) ? cell[0] : char.IsAsciiDigit(row[0]) && (_hasCodes || IsEmpty) ? Cell.Blank : Cell.Unknown;

        private bool IsEmpty => _cells.TryGetValue("total", out var total) && total[0].State is CellState.Blank;
    }
}
