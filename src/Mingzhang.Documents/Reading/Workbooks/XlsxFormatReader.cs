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
        string main = PackageRelations.MainPart(package, input, "xl/workbook.xml");
        List<(string Type, string Id, string Target)> relations = PackageRelations.Of(package, input, main);
        using XmlWalk walk = package.Walk(main, input) ?? throw ReadingException.Damaged("找不到工作簿");
        Workbook workbook = ReadWorkbook(walk);
        if (package.Has("xl/vbaProject.bin"))
        {
            input.Note("工作簿含宏，宏未运行也未读取。");
        }

        var cells = new XlsxCells(
            SharedStrings.Read(package.Walk(Related("/sharedStrings", "xl/sharedStrings.xml"), input), input),
            SheetStyles.Read(package.Walk(Related("/styles", "xl/styles.xml"), input)),
            workbook.Epoch1904,
            input);
        var pages = new List<Page>();
        foreach (Sheet sheet in workbook.Sheets)
        {
            SheetNotes.CheckCount(pages.Count, input);
            if (sheet.IsHidden)
            {
                SheetNotes.NoteHidden(sheet.Name, input);
            }
            else if (Target(sheet) is { } part && package.Walk(part, input) is { } sheetWalk)
            {
                using (sheetWalk)
                {
                    Add(new XlsxSheet(sheetWalk, cells, sheet.Name, input).Read());
                }
            }
        }

        return new Document(input.FileName, FileKind.Workbook, pages) { Notes = input.Notes };

        void Add(SheetContent content)
        {
            if (content.ToPage(pages.Count + 1) is { } page)
            {
                pages.Add(page);
            }
        }

        string? Target(Sheet sheet) => relations.Find(r => r.Id == sheet.RelationId && r.Type.EndsWith("/worksheet", StringComparison.Ordinal)).Target;

        string Related(string type, string customary) =>
            relations.Find(r => r.Type.EndsWith(type, StringComparison.Ordinal)).Target ?? customary;
    }

    private static Workbook ReadWorkbook(XmlWalk walk)
    {
        var workbook = new Workbook();
        walk.MoveToRoot();
        int depth = walk.Enter();
        while (walk.NextChild(depth))
        {
            if (walk.Name == "workbookPr")
            {
                workbook.Epoch1904 = walk.Attribute("date1904") is "1" or "true";
            }
            else if (walk.Name == "sheets")
            {
                int inner = walk.Enter();
                while (walk.NextChild(inner))
                {
                    workbook.Sheets.Add(new Sheet(
                        walk.Attribute("name") ?? string.Empty,
                        walk.Attribute("id") ?? string.Empty,
                        walk.Attribute("state") is "hidden" or "veryHidden"));
                }
            }
        }

        return workbook;
    }

    private sealed record Sheet(string Name, string RelationId, bool IsHidden);

    private sealed class Workbook
    {
        public List<Sheet> Sheets { get; } = [];

        public bool Epoch1904 { get; set; }
    }
}
