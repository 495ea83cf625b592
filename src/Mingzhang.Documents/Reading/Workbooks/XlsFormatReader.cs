using System.Runtime.CompilerServices;
using System.Text;
using ExcelDataReader;
using ExcelDataReader.Exceptions;
using Mingzhang.Documents.Reading.Common;
using Mingzhang.Documents.Reading.Packages;
using Mingzhang.Texts;

namespace Mingzhang.Documents.Reading.Workbooks;

/// <summary>Reads workbooks of Excel 97–2003 (.xls), giving the same as the reader of .xlsx.</summary>
/// <remarks>The library gives a formula's error as a blank cell, so errors are not noted here.</remarks>
internal sealed class XlsFormatReader : IFormatReader
{
    /// <summary>The rows that the format can hold.</summary>
    private const int MaxRows = 65_536;

    /// <inheritdoc/>
    public Document Read(ReadingInput input)
    {
        // The library looks up the file's code page among the registered ones; registering again is harmless.
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        try
        {
            return ReadSheets(input);
        }
        catch (InvalidPasswordException)
        {
            throw CompoundSniffer.Encrypted();
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Document ReadSheets(ReadingInput input)
    {
        using IExcelDataReader reader = ExcelReaderFactory.CreateBinaryReader(new TimedStream(input));
        var formats = new Dictionary<string, NumberFormat>(StringComparer.Ordinal);
        var pages = new List<Page>();
        do
        {
            SheetNotes.CheckCount(pages.Count, input);
            if (!string.Equals(reader.VisibleState, "visible", StringComparison.OrdinalIgnoreCase))
            {
                SheetNotes.NoteHidden(reader.Name, input);
            }
            else if (ReadSheet(reader, formats, input).ToPage(pages.Count + 1) is { } page)
            {
                pages.Add(page);
            }
        }
        while (reader.NextResult());

        return new Document(input.FileName, FileKind.Workbook, pages) { Notes = input.Notes };
    }

    private static SheetContent ReadSheet(IExcelDataReader reader, Dictionary<string, NumberFormat> formats, ReadingInput input)
    {
        // The library walks all rows that the sheet claims, so a broken claim must not reach it.
        if (reader.RowCount is < 0 or > MaxRows)
        {
            throw ReadingException.Damaged("工作表的行数不合理");
        }

        var content = new SheetContent(reader.Name, input);
        foreach (CellRange range in (reader.MergeCells ?? []).Select(m => new CellRange(m.FromRow, m.FromColumn, m.ToRow, m.ToColumn)))
        {
            content.AddMerged(range);
        }

        for (int row = 0; reader.Read(); row++)
        {
            input.Tick();
            if (reader.RowHeight == 0)
            {
                content.HideRow(row);
            }

            for (int column = 0; column < reader.FieldCount; column++)
            {
                if (row == 0 && reader.GetColumnWidth(column) == 0)
                {
                    content.HideColumns(column, column);
                }

                content.Add(row, column, Show(reader, column, formats));
            }
        }

        return content;
    }

    private static string Show(IExcelDataReader reader, int column, Dictionary<string, NumberFormat> formats)
    {
        object? value = reader.GetValue(column);
        return value switch
        {
            null => string.Empty,
            string text => text,
            bool flag => flag ? "TRUE" : "FALSE",
            DateTime date => Format().Write(date.ToOADate(), epoch1904: false),
            TimeSpan time => Format().Write(time.TotalDays, epoch1904: false),
            IConvertible number => Format().Write(number.ToDouble(System.Globalization.CultureInfo.InvariantCulture), epoch1904: false),
            _ => value.ToString() ?? string.Empty,
        };

        NumberFormat Format()
        {
            string code = reader.GetNumberFormatString(column) ?? BuiltInFormats.Of(reader.GetNumberFormatIndex(column));
            if (!formats.TryGetValue(code, out NumberFormat? format))
            {
                formats[code] = format = NumberFormat.Parse(code);
            }

            return format;
        }
    }
}
