using System.Globalization;
using System.Text;
using ExcelDataReader;
using ExcelDataReader.Exceptions;
using Mingzhang.Documents.Ledgers.Reading;
using Mingzhang.Documents.Reading;
using Mingzhang.Documents.Reading.Text;
using Mingzhang.Documents.Reading.Workbooks;
using Mingzhang.Texts;

using CellRange = Mingzhang.Documents.Reading.Workbooks.CellRange;

namespace Mingzhang.Documents.Ledgers.Importing;

/// <summary>Reads the sheets of an export with the figures as they are stored, not as they are shown: a cell that shows 1,235 may hold 1234.56.</summary>
internal static class ImportReader
{
    /// <summary>The sheets of a workbook, the one of a text file, or the tables of anything else that documents are read from.</summary>
    /// <exception cref="LedgerFileException">The file cannot be read; the message is Chinese.</exception>
    public static IReadOnlyList<ImportSheet> Read(string path, CancellationToken cancellation)
    {
        var name = Path.GetFileName(path);
        try
        {
            var input = new ReadingInput(name, FileBytes.OfFile(path, ReadingLimits.Default), ReadingLimits.Default, cancellation);
            var sniffed = FileSniffer.Sniff(input);
            return sniffed switch
            {
                { Problem: { } problem } => throw new LedgerFileException(problem.ToError(name).Message),
                { Format: FileFormat.Xlsx } => [.. RawWorkbook.Read(path).Select(Sheet)],
                { Format: FileFormat.Xls } => OldWorkbook(input),
                { Format: FileFormat.Text } => [new ImportSheet(string.Empty, DelimitedText.Rows(TextDecoder.Decode(input)))],
                _ => Tables(path, cancellation),
            };
        }
        catch (ReadingException e)
        {
            throw new LedgerFileException(e.ToError(name).Message, e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new LedgerFileException($"{name}：{(File.Exists(path) ? "无法打开文件" : "找不到文件")}。", e);
        }
        catch (Exception e) when (e is ExcelReaderException or InvalidDataException or System.Xml.XmlException or FormatException or ArgumentException or IndexOutOfRangeException or NullReferenceException)
        {
            throw new LedgerFileException($"{name}：不是完好的工作簿，请用 Excel 或 WPS 另存后再导入。", e);
        }
    }

    private static List<ImportSheet> OldWorkbook(ReadingInput input)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using var reader = ExcelReaderFactory.CreateBinaryReader(new MemoryStream(input.Bytes));
        var sheets = new List<ImportSheet>();
        do
        {
            if (string.Equals(reader.VisibleState, "visible", StringComparison.OrdinalIgnoreCase))
            {
                sheets.Add(Sheet(reader, input));
            }
        }
        while (reader.NextResult());

        return sheets;
    }

    private static ImportSheet Sheet(IExcelDataReader reader, ReadingInput input)
    {
        var merged = reader.MergeCells ?? [];
        var rows = new List<ImportCell[]>();
        while (reader.Read())
        {
            input.Cancellation.ThrowIfCancellationRequested();
            var cells = new ImportCell[reader.FieldCount];
            for (var column = 0; column < cells.Length; column++)
            {
                cells[column] = new ImportCell(Stored(reader.GetValue(column)), IsCovered: false);
            }

            rows.Add(cells);
        }

        Cover(rows, merged.Select(m => new CellRange(m.FromRow, m.FromColumn, m.ToRow, m.ToColumn)));
        return new ImportSheet(reader.Name, rows);
    }

    private static ImportSheet Sheet(RawSheet sheet)
    {
        var width = sheet.Cells.Count == 0 ? 0 : sheet.Cells.Keys.Max(k => k.Column) + 1;
        var rows = Enumerable.Range(1, sheet.LastRow).Select(r => Enumerable.Range(0, width).Select(c => new ImportCell(Stored(sheet.Cells.GetValueOrDefault((r, c))), IsCovered: false)).ToArray()).ToList();
        Cover(rows, sheet.Merged.Select(m => CellAddress.TryReadRange(m, out var range) ? range : (CellRange?)null).OfType<CellRange>());
        return new ImportSheet(sheet.Name, rows);
    }

    private static string Stored(RawCell? cell) => cell switch
    {
        null => string.Empty,
        { IsUncalculated: true } => "#（公式没有结果）",
        { IsNumber: true } when decimal.TryParse(cell.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => Math.Round(number, 8).ToString("0.########", CultureInfo.InvariantCulture),
        _ => cell.Text.Trim(),
    };

    /// <summary>Gives the cells that a merged one covers its text, so that each row can be read by itself.</summary>
    private static void Cover(List<ImportCell[]> rows, IEnumerable<CellRange> merged)
    {
        foreach (var range in merged)
        {
            for (var row = range.Top; row <= Math.Min(range.Bottom, rows.Count - 1); row++)
            {
                for (var column = range.Left; column <= Math.Min(range.Right, rows[row].Length - 1); column++)
                {
                    if ((row, column) != (range.Top, range.Left))
                    {
                        rows[row][column] = new ImportCell(rows[range.Top][range.Left].Text, IsCovered: true);
                    }
                }
            }
        }
    }

    private static string Stored(object? value) => value switch
    {
        null => string.Empty,
        double number when Math.Abs(number) < 1e15 => Math.Round((decimal)number, 8).ToString("0.########", CultureInfo.InvariantCulture),
        DateTime date => date.ToString("yyyy年M月d日", CultureInfo.InvariantCulture),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture).Trim(),
        _ => value.ToString()!.Trim(),
    };

    private static List<ImportSheet> Tables(string path, CancellationToken cancellation)
    {
        var read = DocumentReader.Read(path, limits: null, cancellation);
        return read.IsRead
            ? [.. read.Document.Pages.SelectMany(p => p.Blocks.OfType<Grid>()).Select(Filled)]
            : throw new LedgerFileException(read.Error.Message);
    }

    private static ImportSheet Filled(Grid grid)
    {
        var width = grid.Rows.SelectMany(r => r.Cells).Select(c => c.Column + c.ColumnSpan).DefaultIfEmpty(0).Max();
        var rows = grid.Rows.Select(_ => Enumerable.Repeat(ImportCell.Blank, width).ToArray()).ToList();
        for (var row = 0; row < rows.Count; row++)
        {
            foreach (var cell in grid.Rows[row].Cells)
            {
                for (var i = row; i < Math.Min(row + cell.RowSpan, rows.Count); i++)
                {
                    for (var j = cell.Column; j < Math.Min(cell.Column + cell.ColumnSpan, width); j++)
                    {
                        rows[i][j] = new ImportCell(cell.Text.Trim(), (i, j) != (row, cell.Column));
                    }
                }
            }
        }

        return new ImportSheet(string.Empty, rows);
    }
}
