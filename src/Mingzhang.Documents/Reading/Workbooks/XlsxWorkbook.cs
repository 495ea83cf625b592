using Mingzhang.Documents.Reading.Common;
using Mingzhang.Documents.Reading.Packages;

namespace Mingzhang.Documents.Reading.Workbooks;

/// <summary>What the sheets of an XLSX workbook have in common: their names and parts, the shared texts, the styles.</summary>
internal sealed class XlsxWorkbook
{
    private readonly List<XlsxSheetEntry> _sheets = [];

    private XlsxWorkbook(List<string> shared, SheetStyles styles)
    {
        Shared = shared;
        Styles = styles;
    }

    /// <summary>The sheets in order, chart sheets left out.</summary>
    public IReadOnlyList<XlsxSheetEntry> Sheets => _sheets;

    /// <summary>The texts that cells share.</summary>
    public List<string> Shared { get; }

    /// <summary>The number formats of the cells' styles.</summary>
    public SheetStyles Styles { get; }

    /// <summary>Whether days count from 1904 instead of 1900.</summary>
    public bool Epoch1904 { get; private set; }

    /// <summary>Reads all but the sheets themselves.</summary>
    /// <exception cref="ReadingException">There is no workbook in the package.</exception>
    public static XlsxWorkbook Open(Package package, ReadingInput input)
    {
        string main = PackageRelations.MainPart(package, input, "xl/workbook.xml");
        List<(string Type, string Id, string Target)> relations = PackageRelations.Of(package, input, main);
        using XmlWalk walk = package.Walk(main, input) ?? throw ReadingException.Damaged("找不到工作簿");
        var workbook = new XlsxWorkbook(
            SharedStrings.Read(package.Walk(Related("/sharedStrings", "xl/sharedStrings.xml"), input), input),
            SheetStyles.Read(package.Walk(Related("/styles", "xl/styles.xml"), input)));
        workbook.Read(walk, id => relations.Find(r => r.Id == id && r.Type.EndsWith("/worksheet", StringComparison.Ordinal)).Target);
        return workbook;

        string Related(string type, string customary) =>
            relations.Find(r => r.Type.EndsWith(type, StringComparison.Ordinal)).Target ?? customary;
    }

    private void Read(XmlWalk walk, Func<string, string?> partOf)
    {
        walk.MoveToRoot();
        int depth = walk.Enter();
        while (walk.NextChild(depth))
        {
            if (walk.Name == "workbookPr")
            {
                Epoch1904 = walk.Attribute("date1904") is "1" or "true";
            }
            else if (walk.Name == "sheets")
            {
                int inner = walk.Enter();
                while (walk.NextChild(inner))
                {
                    if (partOf(walk.Attribute("id") ?? string.Empty) is { } part)
                    {
                        _sheets.Add(new XlsxSheetEntry(walk.Attribute("name") ?? string.Empty, part, walk.Attribute("state") is "hidden" or "veryHidden"));
                    }
                }
            }
        }
    }
}

/// <summary>A sheet as the workbook lists it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Part">The part of the package that holds it.</param>
/// <param name="IsHidden">Whether no reader of the workbook sees it.</param>
internal sealed record XlsxSheetEntry(string Name, string Part, bool IsHidden);
