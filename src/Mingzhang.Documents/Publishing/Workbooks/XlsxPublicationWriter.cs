using System.Security;
using System.Text;
using Mingzhang.Composition.Publishing;
using Mingzhang.Documents.Publishing.Packages;
using Mingzhang.Documents.Writing;

namespace Mingzhang.Documents.Publishing.Workbooks;

/// <summary>Writes a workbook: figures as numbers that show as printed, everything else as text that can never become a formula.</summary>
internal sealed class XlsxPublicationWriter : IPublicationWriter
{
    private const string Sheets = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <inheritdoc/>
    public void Write(Publication publication, Stream output)
    {
        using var package = new OfficePackage(output);
        var styles = new SheetStyles();
        var list = new StringBuilder();
        var titles = new StringBuilder();
        var types = new StringBuilder();
        var relations = new StringBuilder();
        var count = 0;
        foreach (var (name, sheet) in new PublicationSheets(publication, styles).All())
        {
            count++;
            package.Add(Wording.Invariant($"xl/worksheets/sheet{count}.xml"), sheet.Write);
            list.Append(Wording.Invariant($"<sheet name=\"{SecurityElement.Escape(name)}\" sheetId=\"{count}\" r:id=\"rId{count}\"/>"));
            types.Append(Wording.Invariant($"<Override PartName=\"/xl/worksheets/sheet{count}.xml\" ContentType=\"{Sheets}worksheet+xml\"/>"));
            relations.Append(Wording.Invariant($"<Relationship Id=\"rId{count}\" Type=\"{Relations}/worksheet\" Target=\"worksheets/sheet{count}.xml\"/>"));
            if (sheet.FrozenRows > 0)
            {
                titles.Append(Wording.Invariant($"<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"{count - 1}\">'{SecurityElement.Escape(name)}'!$1:${sheet.FrozenRows}</definedName>"));
            }
        }

        package.Add("xl/styles.xml", styles.Xml());
        package.Add("xl/workbook.xml", $"<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"{Relations}\"><bookViews><workbookView/></bookViews><sheets>{list}</sheets>"
            + (titles.Length > 0 ? $"<definedNames>{titles}</definedNames>" : string.Empty) + "</workbook>");
        package.Add("xl/_rels/workbook.xml.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + relations
            + $"<Relationship Id=\"rIdStyles\" Type=\"{Relations}/styles\" Target=\"styles.xml\"/></Relationships>");
        package.Add(CoreProperties.Part, CoreProperties.Xml(publication));
        package.Add("_rels/.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            + $"<Relationship Id=\"rId1\" Type=\"{Relations}/officeDocument\" Target=\"xl/workbook.xml\"/>{CoreProperties.Relation}</Relationships>");
        package.Add("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + $"<Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"{Sheets}sheet.main+xml\"/>{types}"
            + $"<Override PartName=\"/xl/styles.xml\" ContentType=\"{Sheets}styles+xml\"/>{CoreProperties.ContentType}</Types>");
    }
}
