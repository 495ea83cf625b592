using Mingzhang.Documents.Reading.Common;

namespace Mingzhang.Documents.Reading.Workbooks;

/// <summary>Reads one sheet of a workbook in one pass.</summary>
internal sealed class XlsxSheet(XmlWalk walk, XlsxCells cells, string name, ReadingInput input)
{
    private readonly SheetContent _content = new(name, input);
    private bool _hidesZeros;
    private int _row = -1;
    private int _column = -1;

    public SheetContent Read()
    {
        walk.MoveToRoot();
        int depth = walk.Enter();
        while (walk.NextChild(depth))
        {
            switch (walk.Name)
            {
                case "sheetViews":
                    ReadViews();
                    break;
                case "cols":
                    ReadColumns();
                    break;
                case "sheetData":
                    ReadRows();
                    break;
                case "mergeCells":
                    ReadMerged();
                    break;
            }
        }

        return _content;
    }

    private void ReadViews()
    {
        int depth = walk.Enter();
        while (walk.NextChild(depth))
        {
            _hidesZeros |= walk.Attribute("showZeros") is "0" or "false";
        }
    }

    private void ReadColumns()
    {
        int depth = walk.Enter();
        while (walk.NextChild(depth))
        {
            if (walk.Attribute("hidden") is "1" or "true")
            {
                _content.HideColumns(walk.Number("min", 1) - 1, walk.Number("max", 0) - 1);
            }
        }
    }

    private void ReadRows()
    {
        int depth = walk.Enter();
        while (walk.NextChild(depth))
        {
            if (walk.Name != "row")
            {
                continue;
            }

            _row = walk.Number("r", _row + 2) - 1;
            _column = -1;
            if (walk.Attribute("hidden") is "1" or "true")
            {
                _content.HideRow(_row);
            }

            int inner = walk.Enter();
            while (walk.NextChild(inner))
            {
                if (walk.Name == "c")
                {
                    ReadCell();
                }
            }
        }
    }

    private void ReadCell()
    {
        StoredCell cell = StoredCell.Read(walk);
        if (cell.Address is not null && CellAddress.TryRead(cell.Address, out int row, out int column))
        {
            _row = row;
            _column = column;
        }
        else
        {
            _column++;
        }

        if (cell.IsUncalculated)
        {
            input.Note($"工作表“{name}”有公式没有保存结果（如 {CellAddress.Write(_row, _column)}），请用 Excel 或 WPS 打开保存后再读。");
        }

        input.CheckColumn(_column);
        if (!string.IsNullOrEmpty(cell.Value) && !(_hidesZeros && cell is { Type: null or "n", Value: "0" }))
        {
            _content.Add(_row, _column, cells.Show(cell.Type, cell.Style, cell.Value, name, CellAddress.Write(_row, _column)));
        }
    }

    private void ReadMerged()
    {
        int depth = walk.Enter();
        while (walk.NextChild(depth))
        {
            if (walk.Attribute("ref") is { } text && CellAddress.TryReadRange(text, out CellRange range))
            {
                _content.AddMerged(range);
            }
        }
    }
}
