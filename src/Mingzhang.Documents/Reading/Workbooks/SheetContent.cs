using Mingzhang.Amounts;
using Mingzhang.Documents.Reading.Common;
using Mingzhang.Texts;

namespace Mingzhang.Documents.Reading.Workbooks;

/// <summary>Gathers a sheet's cells as shown and makes a grid of the part that holds something, or text where that is one column.</summary>
/// <remarks>
/// Hidden rows and columns are left out. A run of blank rows becomes one. Columns count from the first that is used; sources keep
/// the sheet's own addresses.
/// </remarks>
internal sealed class SheetContent(string name, ReadingInput input)
{
    private readonly SortedDictionary<int, List<(int Column, string Text)>> _rows = [];
    private readonly List<CellRange> _merged = [];
    private readonly HashSet<int> _hiddenRows = [];
    private readonly HashSet<int> _hiddenColumns = [];

    /// <summary>Keeps a cell that shows something; blank ones are filled in later.</summary>
    public void Add(int row, int column, string text)
    {
        string shown = PlainText.Join(text.Split('\n'));
        if (shown.Length == 0)
        {
            input.Tick();
            return;
        }

        input.CheckColumn(column);
        input.CountCell(shown.Length);
        if (!_rows.TryGetValue(row, out List<(int, string)>? cells))
        {
            input.CheckRow(_rows.Count);
            _rows[row] = cells = [];
        }

        cells.Add((column, shown));
    }

    public void AddMerged(CellRange range)
    {
        if (_merged.Count >= input.Limits.MaxCells)
        {
            throw ReadingException.TooLarge("合并单元格过多");
        }

        _merged.Add(range);
    }

    public void HideRow(int row) => _hiddenRows.Add(row);

    public void HideColumns(int first, int last)
    {
        for (int column = Math.Max(0, first); column <= Math.Min(last, input.Limits.MaxColumns); column++)
        {
            _hiddenColumns.Add(column);
        }
    }

    /// <summary>The sheet as a page; null when it shows nothing.</summary>
    public Page? ToPage(int number)
    {
        DropHidden();
        if (_rows.Count == 0)
        {
            return null;
        }

        int firstColumn = int.MaxValue;
        int lastColumn = 0;
        foreach (List<(int Column, string Text)> cells in _rows.Values)
        {
            cells.Sort((a, b) => a.Column.CompareTo(b.Column));
            firstColumn = Math.Min(firstColumn, cells[0].Column);
            lastColumn = Math.Max(lastColumn, cells[^1].Column);
        }

        if (firstColumn == lastColumn && !_rows.Values.Any(r => Amount.TryParse(r[0].Text, out _)))
        {
            return new Page(number, [.. _rows.Select(r => Paragraph(r.Key, r.Value[0]))]) { Name = name };
        }

        var used = new CellRange(_rows.Keys.First(), firstColumn, _rows.Keys.Last(), lastColumn);
        IReadOnlyList<GridRow> rows = ToRows(used, new SheetMerges(_merged, used, input));
        return new Page(number, [new Grid(rows, rows[0].Source) { KnowsSpans = true }]) { Name = name };
    }

    /// <summary>Where only one column is used, and not for figures, the sheet is no table but text, a paragraph a row.</summary>
    private TextBlock Paragraph(int row, (int Column, string Text) cell)
    {
        input.CountBlock(0);
        return new TextBlock(cell.Text, Source.InSheet(name, CellAddress.Write(row, cell.Column)));
    }

    private List<GridRow> ToRows(CellRange used, SheetMerges merges)
    {
        var rows = new List<GridRow>(_rows.Count);
        int next = used.Top;
        foreach ((int row, List<(int Column, string Text)> cells) in _rows)
        {
            // A blank row stands for all between, but those that a merged cell covers are counted in its span.
            for (int blank = next; blank < row; blank++)
            {
                if (!_hiddenRows.Contains(blank) && (blank == next || merges.ReachInto(blank)))
                {
                    input.CheckRow(rows.Count);
                    rows.Add(ToRow(blank, [], used, merges));
                }
            }

            rows.Add(ToRow(row, cells, used, merges));
            next = row + 1;
        }

        return rows;
    }

    private GridRow ToRow(int row, List<(int Column, string Text)> shown, CellRange used, SheetMerges merges)
    {
        var cells = new List<GridCell>(used.Right - used.Left + 1);
        int next = 0;
        int gridColumn = 0;
        for (int column = used.Left; column <= used.Right; column++)
        {
            if (_hiddenColumns.Contains(column))
            {
                continue;
            }

            while (next < shown.Count && shown[next].Column < column)
            {
                next++;
            }

            if (!merges.Cover(row, column))
            {
                string text = next < shown.Count && shown[next].Column == column ? shown[next].Text : string.Empty;
                cells.Add(ToCell(text, gridColumn, row, column, merges.BeginningAt(row, column)));
            }

            gridColumn++;
        }

        return new GridRow(cells, Source.InSheet(name, CellAddress.Write(row, used.Left)));
    }

    private GridCell ToCell(string text, int gridColumn, int row, int column, CellRange? merged)
    {
        if (text.Length == 0)
        {
            input.CountCell(0);
        }

        var cell = new GridCell(text, gridColumn, Source.InSheet(name, CellAddress.Write(row, column)));
        return merged is not { } m
            ? cell
            : cell with { ColumnSpan = Shown(m.Left, m.Right, _hiddenColumns), RowSpan = Shown(m.Top, m.Bottom, _hiddenRows) };
    }

    private static int Shown(int first, int last, HashSet<int> hidden)
    {
        int n = 0;
        for (int i = first; i <= last; i++)
        {
            n += hidden.Contains(i) ? 0 : 1;
        }

        return Math.Max(1, n);
    }

    private void DropHidden()
    {
        bool dropped = false;
        foreach (int row in _hiddenRows)
        {
            dropped |= _rows.Remove(row);
        }

        if (_hiddenColumns.Count > 0)
        {
            foreach (int row in _rows.Keys.ToList())
            {
                dropped |= _rows[row].RemoveAll(c => _hiddenColumns.Contains(c.Column)) > 0;
                if (_rows[row].Count == 0)
                {
                    _rows.Remove(row);
                }
            }
        }

        if (dropped)
        {
            input.Note($"工作表“{name}”有隐藏的行或列，未读取。");
        }
    }
}
