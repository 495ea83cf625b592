using System.Globalization;
using Mingzhang.Documents.Ledgers.Layout;
using Mingzhang.Documents.Reading;
using Mingzhang.Documents.Reading.Common;
using Mingzhang.Documents.Reading.Workbooks;

namespace Mingzhang.Documents.Ledgers.Reading;

/// <summary>Reads what the cells of one sheet store, in one pass.</summary>
internal sealed class RawSheetReader(XmlWalk walk, XlsxWorkbook workbook, ReadingInput input)
{
    /// <summary>Day numbers beyond this year are no dates: the last is 31 December 9999.</summary>
    private const double LastDay = 2_958_466;

    /// <summary>From the first day of 1900 to that of 1904.</summary>
    private const int DaysTo1904 = 1462;

    private readonly Dictionary<(int, int), RawCell> _cells = [];
    private readonly List<string> _merged = [];
    private readonly HashSet<int> _hidden = [];
    private int _row;
    private int _column;

    /// <summary>Where the reading has come to, such as <c>H12</c>.</summary>
    public string At => LedgerSheet.Letters(Math.Max(0, _column)) + _row.ToString(CultureInfo.InvariantCulture);

    /// <summary>The sheet of that name.</summary>
    public RawSheet Read(string name)
    {
        walk.MoveToRoot();
        var depth = walk.Enter();
        while (walk.NextChild(depth))
        {
            if (walk.Name == "sheetData")
            {
                ReadRows();
            }
            else if (walk.Name == "mergeCells")
            {
                ReadMerged();
            }
        }

        return new RawSheet(name, _cells, _merged) { Hidden = _hidden };
    }

    private void ReadRows()
    {
        var depth = walk.Enter();
        while (walk.NextChild(depth))
        {
            _row = walk.Number("r", _row + 1);
            _column = -1;
            if (walk.Attribute("hidden") is "1" or "true")
            {
                _hidden.Add(_row);
            }

            var inner = walk.Enter();
            while (walk.NextChild(inner))
            {
                ReadCell();
            }
        }
    }

    private void ReadMerged()
    {
        var depth = walk.Enter();
        while (walk.NextChild(depth))
        {
            _merged.Add(walk.Attribute("ref") ?? string.Empty);
        }
    }

    private void ReadCell()
    {
        var stored = StoredCell.Read(walk);
        _column = CellAddress.TryRead(stored.Address, out _, out var column) ? column : _column + 1;
        if (Cell(stored) is { } cell)
        {
            // Rows and columns that only have a format, down to the sheet's end, hold nothing.
            input.CheckRow(_row);
            input.CheckColumn(_column);
            input.CountCell(cell.Text.Length);
            _cells[(_row, _column)] = cell;
        }
    }

    private RawCell? Cell(StoredCell cell)
    {
        if (cell.IsUncalculated)
        {
            return new RawCell(string.Empty, IsNumber: false, IsError: false, IsUncalculated: true);
        }

        if (cell.Type is null or "n")
        {
            return string.IsNullOrEmpty(cell.Value) ? null : Date(cell.Style, cell.Value)
                ?? new RawCell(cell.Value, IsNumber: true, IsError: false, IsUncalculated: false) { IsPercent = workbook.Styles.Of(cell.Style).IsPercent };
        }

        var text = cell.Type != "s" ? cell.Value
            : int.TryParse(cell.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var i) && i < workbook.Shared.Count ? workbook.Shared[i] : string.Empty;
        return string.IsNullOrWhiteSpace(text) ? null : new RawCell(text, IsNumber: false, IsError: cell.Type == "e", IsUncalculated: false);
    }

    /// <summary>A number that is shown as a date; null for any other.</summary>
    private RawCell? Date(int style, string value)
    {
        if (!workbook.Styles.Of(style).IsDate || !double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var day))
        {
            return null;
        }

        day += workbook.Epoch1904 ? DaysTo1904 : 0;
        return day is > 0 and < LastDay
            ? new RawCell(DateTime.FromOADate(day).ToString("yyyy年M月d日", CultureInfo.InvariantCulture), IsNumber: false, IsError: false, IsUncalculated: false) { IsDate = true }
            : null;
    }
}
