using Mingzhang.Documents.Reading.Common;
using Mingzhang.Documents.Reading.Packages;
using Mingzhang.Texts;

namespace Mingzhang.Documents.Reading.Workbooks;

/// <summary>
/// Reads workbooks (.xlsx, .xlsm) straight from their XML: a page a sheet with one grid, merged cells as spans, figures as the
/// sheet shows them. Hidden sheets, rows and columns are left out with a note.
/// </summary>
internal sealed class XlsxFormatReader : IFormatReader
{
    /// <inheritdoc/>
    public Document Read(ReadingInput input)
    {
        using Package package = Package.Open(input);
        XlsxWorkbook workbook = XlsxWorkbook.Open(package, input);
        if (package.Has("xl/vbaProject.bin"))
        {
            input.Note("工作簿含宏，宏未运行也未读取。");
        }

        var cells = new XlsxCells(workbook.Shared, workbook.Styles, workbook.Epoch1904, input);
        var pages = new List<Page>();
        foreach (XlsxSheetEntry sheet in workbook.Sheets)
        {
            SheetNotes.CheckCount(pages.Count, input);
            if (sheet.IsHidden)
            {
                SheetNotes.NoteHidden(sheet.Name, input);
                continue;
            }

            using XmlWalk? walk = package.Walk(sheet.Part, input);
            if (walk is not null && new XlsxSheet(walk, cells, sheet.Name, input).Read().ToPage(pages.Count + 1) is { } page)
            {
                pages.Add(page);
            }
        }

        return new Document(input.FileName, FileKind.Workbook, pages) { Notes = input.Notes };
    }
}
