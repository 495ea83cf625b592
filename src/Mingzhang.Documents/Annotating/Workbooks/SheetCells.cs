using System.Xml.Linq;
using Mingzhang.Documents.Reading.Workbooks;

namespace Mingzhang.Documents.Annotating.Workbooks;

/// <summary>The cells of a sheet by their addresses, counted as <see cref="XlsxSheet"/> counts them where they bear none.</summary>
internal sealed class SheetCells
{
    private readonly Dictionary<string, XElement> _cells = new(StringComparer.Ordinal);

    public SheetCells(XElement sheet)
    {
        int row = -1;
        foreach (XElement line in sheet.Elements().Where(e => e.Name.LocalName == "sheetData").Elements().Where(e => e.Name.LocalName == "row"))
        {
            row = WorkbookParts.Number(line, "r", row + 2) - 1;
            int column = -1;
            foreach (XElement cell in line.Elements().Where(e => e.Name.LocalName == "c"))
            {
                if (WorkbookParts.Value(cell, "r") is { } address && CellAddress.TryRead(address, out int r, out int c))
                {
                    row = r;
                    column = c;
                }
                else
                {
                    column++;
                }

                _cells.TryAdd(CellAddress.Write(row, column), cell);
            }
        }
    }

    /// <summary>The cell at the address, or null when the sheet holds none there.</summary>
    public XElement? this[string address] => _cells.GetValueOrDefault(address);
}
