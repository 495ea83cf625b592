using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Mingzhang.Documents.Tests.Ledgers;

/// <summary>Makes workbooks like those that budget systems export.</summary>
internal static class ExportFile
{
    /// <summary>Writes a workbook of one sheet. Texts, decimals, dates (<see cref="DateTime"/>) and errors (texts that begin with <c>#</c>) become cells of their kind.</summary>
    public static void Workbook(string path, IReadOnlyList<object?[]> rows, params string[] merged)
    {
        using var document = SpreadsheetDocument.Create(path, SpreadsheetDocumentType.Workbook);
        var book = document.AddWorkbookPart();
        book.Workbook = new Workbook();
        var styles = book.AddNewPart<WorkbookStylesPart>();
        styles.Stylesheet = new Stylesheet(new Fonts(new Font()), new Fills(new Fill()), new Borders(new Border()), new CellStyleFormats(new CellFormat()), new CellFormats(new CellFormat(), new CellFormat { NumberFormatId = 14, ApplyNumberFormat = true }));
        var part = book.AddNewPart<WorksheetPart>();
        var data = new SheetData();
        for (var r = 0; r < rows.Count; r++)
        {
            var row = new Row { RowIndex = (uint)r + 1 };
            for (var c = 0; c < rows[r].Length; c++)
            {
                if (rows[r][c] is { } value)
                {
                    row.AppendChild(Of(value, (char)('A' + c) + (r + 1).ToString(CultureInfo.InvariantCulture)));
                }
            }

            data.AppendChild(row);
        }

        part.Worksheet = new Worksheet(data);
        if (merged.Length > 0)
        {
            part.Worksheet.AppendChild(new MergeCells(merged.Select(m => new MergeCell { Reference = m })));
        }

        book.Workbook.AppendChild(new Sheets(new Sheet { Name = "支出明细导出", SheetId = 1, Id = book.GetIdOfPart(part) }));
    }

    private static Cell Of(object value, string reference) => value switch
    {
        DateTime date => new Cell { CellReference = reference, StyleIndex = 1, CellValue = new CellValue(date.ToOADate()) },
        string text when text.StartsWith('#') => new Cell { CellReference = reference, DataType = CellValues.Error, CellFormula = new CellFormula("1/0"), CellValue = new CellValue(text) },
        string text => new Cell { CellReference = reference, DataType = CellValues.InlineString, InlineString = new InlineString(new Text(text)) },
        IFormattable number => new Cell { CellReference = reference, CellValue = new CellValue(number.ToString(null, CultureInfo.InvariantCulture)) },
        _ => throw new ArgumentException(value.ToString(), nameof(value)),
    };
}
