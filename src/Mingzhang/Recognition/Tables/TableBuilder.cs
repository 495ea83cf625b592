using Mingzhang.Disclosures;
using Mingzhang.Formats;
using Mingzhang.Recognition.Tables.Grids;
using Mingzhang.Texts;

namespace Mingzhang.Recognition.Tables;

/// <summary>A table while it is being read. Both readers, of grids and of visual lines, fill one.</summary>
/// <param name="region">The region it is read from.</param>
public sealed class TableBuilder(TableRegion region)
{
    private readonly List<TableColumn> _columns = [];
    private readonly List<RowBuilder> _rows = [];
    private readonly List<string> _damage = [];
    private readonly List<UnplacedFigure> _unplaced = [];

    /// <summary>The region it is read from.</summary>
    public TableRegion Region => region;

    /// <summary>The columns so far, in order.</summary>
    public IReadOnlyList<TableColumn> Columns => _columns;

    /// <summary>The rows so far, in the order they were added.</summary>
    public IReadOnlyList<RowBuilder> Rows => _rows;

    /// <summary>Another way to read the table, where its header leaves a doubt that the other tables may settle; else null.</summary>
    public TableBuilder? OtherReading { get; set; }

    /// <summary>Rows whose figures may stand in the wrong columns.</summary>
    internal ShiftedRows Shifted { get; } = new();

    /// <summary>Adds a column that holds figures; its role and canonical path come from the format when the format knows it.</summary>
    /// <param name="path">The header path as printed, joined by <c>/</c>, without the group that spans the whole table.</param>
    /// <param name="side">Its side in a two-sided table.</param>
    public TableColumn AddColumn(string path, Side side = Side.Whole)
    {
        var known = ColumnMatcher.Find(region.Format, path, side, _columns);
        var column = new TableColumn(_columns.Count, PathOf(known, path))
        {
            Key = known?.Key ?? string.Empty,
            Side = side,
        };
        _columns.Add(column);
        return column;
    }

    /// <summary>The column of the format, added when the table does not have it yet.</summary>
    /// <param name="known">The format's column.</param>
    /// <param name="printed">Its header path as printed.</param>
    public TableColumn ColumnOf(ColumnFormat known, string printed)
    {
        var column = _columns.Find(c => c.Key == known.Key);
        if (column is null)
        {
            column = new TableColumn(_columns.Count, PathOf(known, printed)) { Key = known.Key, Side = known.Side };
            _columns.Add(column);
        }

        return column;
    }

    /// <summary>The column with the printed path, added without a role when the table does not have it yet.</summary>
    /// <param name="path">The header path.</param>
    /// <param name="side">Its side in a two-sided table.</param>
    /// <param name="except">Columns that are others although they may read the same.</param>
    public TableColumn ColumnOf(string path, Side side, IEnumerable<TableColumn>? except = null)
    {
        var column = _columns.Find(c => c.Path == path && c.Side == side && except?.Contains(c) != true);
        if (column is null)
        {
            column = new TableColumn(_columns.Count, path) { Side = side };
            _columns.Add(column);
        }

        return column;
    }

    /// <summary>Adds every column of the format, for a table whose header is lost or whose columns are told by their number.</summary>
    public void AddFormatColumns()
    {
        foreach (var column in region.Format?.Columns ?? [])
        {
            _columns.Add(new TableColumn(_columns.Count, column.Path) { Key = column.Key, Side = column.Side });
        }
    }

    /// <summary>Adds a row.</summary>
    /// <param name="kind">What it stands for.</param>
    /// <param name="source">Where its label or, failing that, its first figure stands.</param>
    public RowBuilder AddRow(RowKind kind, Source source)
    {
        var row = new RowBuilder(kind, source);
        _rows.Add(row);
        return row;
    }

    /// <summary>Takes a row out again.</summary>
    public void Remove(RowBuilder row) => _rows.Remove(row);

    /// <summary>Says, in Chinese, what the conversion damaged; the same words are kept once.</summary>
    public void NoteDamage(string words)
    {
        if (!_damage.Contains(words, StringComparer.Ordinal))
        {
            _damage.Add(words);
        }
    }

    /// <summary>Keeps a figure whose row or column the text does not settle.</summary>
    /// <param name="printed">The figure as printed.</param>
    /// <param name="source">Where it stands.</param>
    /// <param name="reason">Why, in Chinese.</param>
    public void LeaveUnplaced(string printed, Source source, string reason) =>
        _unplaced.Add(new UnplacedFigure(printed, source, reason));

    private string PathOf(ColumnFormat? known, string printed) =>
        known is null || region.Format!.IsOpen ? PrintedWords.WithoutSpaces(printed) : known.Path;

    /// <summary>The table as read. Rows of the left side come before those of the right.</summary>
    public Table Build()
    {
        var ordered = _rows.OrderBy(r => r.Side).ThenBy(r => r.Panel).ToList();
        var keys = RowMatcher.Keys(region.Format, ordered);
        var rows = new List<TableRow>(ordered.Count);
        for (var i = 0; i < ordered.Count; i++)
        {
            rows.Add(ordered[i].Build(i, keys[i]));
        }

        var table = new Table
        {
            Format = region.Format,
            Number = region.Number,
            Title = region.Title,
            Entity = region.Entity,
            Unit = region.Unit,
            Source = region.Source,
            Columns = _columns,
            Rows = rows,
            Notes = region.Notes,
            Damage = _damage,
            Unplaced = _unplaced,
        };
        foreach (var fact in table.Facts)
        {
            fact.Table = table;
        }

        return table;
    }
}
