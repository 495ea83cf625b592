using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Mingzhang.Documents.Ledgers.Layout;
using Mingzhang.Documents.Reading.Workbooks;

namespace Mingzhang.Documents.Ledgers.Reading;

/// <summary>What a cell of a workbook stores.</summary>
/// <param name="Text">The value as text.</param>
/// <param name="IsNumber">Whether it is stored as a number.</param>
/// <param name="IsError">Whether a formula gave an error.</param>
/// <param name="IsUncalculated">Whether it is a formula without a stored result.</param>
internal sealed record RawCell(string Text, bool IsNumber, bool IsError, bool IsUncalculated)
{
    /// <summary>Whether a number is shown as a date; the text is then the date, such as <c>2026年2月10日</c>.</summary>
    public bool IsDate { get; init; }
}

/// <summary>A sheet of a workbook as stored.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Cells">Its cells by 1-based row and 0-based column.</param>
/// <param name="Merged">Its merged ranges as stored, such as <c>B5:C6</c>.</param>
internal sealed record RawSheet(string Name, IReadOnlyDictionary<(int Row, int Column), RawCell> Cells, IReadOnlyList<string> Merged)
{
    /// <summary>The last row that holds something.</summary>
    public int LastRow => Cells.Count == 0 ? 0 : Cells.Keys.Max(k => k.Row);

    /// <summary>The text of a cell, trimmed; empty when there is none.</summary>
    public string Text(int row, int column) => Cells.GetValueOrDefault((row, column))?.Text.Trim() ?? string.Empty;

    /// <summary>Sheet and cell as people write it.</summary>
    public string Place(int row, int column) => string.Create(CultureInfo.InvariantCulture, $"{Name}!{LedgerSheet.Letters(column)}{row}");
}

/// <summary>Reads the stored cells of an XLSX workbook.</summary>
internal static class RawWorkbook
{
    /// <summary>The sheets in order.</summary>
    /// <exception cref="LedgerFileException">The file is no XLSX workbook or cannot be opened; the message is Chinese.</exception>
    public static IReadOnlyList<RawSheet> Read(string path)
    {
        try
        {
            using var document = SpreadsheetDocument.Open(path, isEditable: false);
            var book = document.WorkbookPart!;
            var shared = book.SharedStringTablePart?.SharedStringTable.Elements<SharedStringItem>().Select(s => s.InnerText).ToList() ?? [];
            var dates = DateStyles(book.WorkbookStylesPart?.Stylesheet);
            return [.. book.Workbook.Descendants<Sheet>().Where(s => s.Id?.Value is not null && book.GetPartById(s.Id.Value) is WorksheetPart)
                .Select(s => Sheet(s.Name?.Value ?? string.Empty, ((WorksheetPart)book.GetPartById(s.Id!.Value!)).Worksheet, shared, dates))];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or OpenXmlPackageException or InvalidDataException or System.Xml.XmlException or FormatException or NullReferenceException or KeyNotFoundException)
        {
            throw new LedgerFileException($"无法读取台账“{Path.GetFileName(path)}”：{(File.Exists(path) ? "不是完好的 XLSX 工作簿，请用 Excel 或 WPS 另存为 .xlsx" : "文件不存在")}。", e);
        }
    }

    /// <summary>The cell styles that show a number as a date.</summary>
    private static HashSet<uint> DateStyles(Stylesheet? styles)
    {
        var own = styles?.NumberingFormats?.Elements<NumberingFormat>().ToDictionary(f => (int)(f.NumberFormatId?.Value ?? 0), f => f.FormatCode?.Value ?? string.Empty) ?? [];
        var dates = new HashSet<uint>();
        uint place = 0;
        foreach (var format in styles?.CellFormats?.Elements<CellFormat>() ?? [])
        {
            var id = (int)(format.NumberFormatId?.Value ?? 0);
            if (NumberFormat.Parse(own.GetValueOrDefault(id) ?? BuiltInFormats.Of(id)).IsDate)
            {
                dates.Add(place);
            }

            place++;
        }

        return dates;
    }

    private static RawSheet Sheet(string name, Worksheet sheet, List<string> shared, HashSet<uint> dates)
    {
        var cells = new Dictionary<(int, int), RawCell>();
        var row = 0;
        foreach (var line in sheet.Descendants<Row>())
        {
            row = (int)(line.RowIndex?.Value ?? (uint)row + 1);
            var column = -1;
            foreach (var cell in line.Elements<Cell>())
            {
                column = cell.CellReference?.Value is { } reference ? Column(reference) : column + 1;
                if (Cell(cell, shared, dates) is { } raw)
                {
                    cells[(row, column)] = raw;
                }
            }
        }

        return new RawSheet(name, cells, [.. sheet.Descendants<MergeCell>().Select(m => m.Reference?.Value ?? string.Empty)]);
    }

    private static RawCell? Cell(Cell cell, List<string> shared, HashSet<uint> dates)
    {
        var value = cell.CellValue?.Text;
        if (cell.CellFormula is not null && value is null)
        {
            return new RawCell(string.Empty, IsNumber: false, IsError: false, IsUncalculated: true);
        }

        if (cell.DataType is null || cell.DataType.Value == CellValues.Number)
        {
            return string.IsNullOrEmpty(value) ? null : dates.Contains(cell.StyleIndex?.Value ?? 0) && double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var serial) && serial is > 0 and < 2_958_466
                ? new RawCell(DateTime.FromOADate(serial).ToString("yyyy年M月d日", CultureInfo.InvariantCulture), IsNumber: false, IsError: false, IsUncalculated: false) { IsDate = true }
                : new RawCell(value, IsNumber: true, IsError: false, IsUncalculated: false);
        }

        var text = cell.DataType.Value switch
        {
            CellValues.SharedString => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var i) && i < shared.Count ? shared[i] : string.Empty,
            CellValues.InlineString => cell.InlineString?.InnerText,
            _ => value,
        };
        return string.IsNullOrWhiteSpace(text) ? null : new RawCell(text, IsNumber: false, cell.DataType.Value == CellValues.Error, IsUncalculated: false);
    }

    private static int Column(string reference)
    {
        var column = 0;
        foreach (var c in reference.TakeWhile(char.IsAsciiLetter))
        {
            column = (column * 26) + (char.ToUpperInvariant(c) - 'A' + 1);
        }

        return column - 1;
    }
}
