using System.Globalization;
using System.Text;
using Mingzhang.Composition.Ledgers;
using Mingzhang.Documents.Ledgers.Layout;
using Mingzhang.Documents.Ledgers.Writing;
using Mingzhang.Documents.Publishing.Packages;
using Mingzhang.Formats.Writing;

namespace Mingzhang.Documents.Ledgers;

/// <summary>Writes a ledger as a workbook to be filled in: drop-downs, locked heads, live sums, notes, hidden stable keys.</summary>
public static class LedgerWorkbook
{
    private const string Types = "http://schemas.openxmlformats.org/package/2006/content-types";
    private const string Relations = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string SheetType = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    /// <summary>Writes the workbook; the same ledger gives the same bytes.</summary>
    /// <param name="ledger">The ledger, empty or filled.</param>
    /// <param name="writing">How its format is written.</param>
    /// <param name="unit">The unit of money in it, 万元 or 元.</param>
    /// <param name="output">Where to.</param>
    public static void Write(Ledger ledger, WritingFormat writing, string unit, Stream output)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(writing);
        var sheets = LedgerLayout.Of(writing);
        var rows = new LedgerRows(ledger, writing, unit);
        var content = sheets.Select(rows.Of).ToList();
        var ends = sheets.Zip(content).Where(p => p.First.IsReference).ToDictionary(p => p.First.Title, p => LedgerSheet.FirstRow + Math.Max(p.Second.Count, 1) - 1, StringComparer.Ordinal);
        using var package = new OfficePackage(output);
        package.Add("[Content_Types].xml", ContentTypes(sheets.Count));
        package.Add("_rels/.rels", $"<Relationships xmlns=\"{Relations}\"><Relationship Id=\"rId1\" Type=\"{Office}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        package.Add("xl/workbook.xml", Book(sheets));
        package.Add("xl/_rels/workbook.xml.rels", BookRelations(sheets.Count));
        package.Add("xl/styles.xml", LedgerStyles.Xml);
        for (var i = 0; i < sheets.Count; i++)
        {
            package.Add(Invariant($"xl/worksheets/sheet{i + 1}.xml"), LedgerSheetXml.Make(sheets[i], content[i], ends));
        }
    }

    private static string ContentTypes(int sheets)
    {
        var xml = new StringBuilder($"<Types xmlns=\"{Types}\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"{SheetType}sheet.main+xml\"/><Override PartName=\"/xl/styles.xml\" ContentType=\"{SheetType}styles+xml\"/>");
        for (var i = 1; i <= sheets; i++)
        {
            xml.Append(Invariant($"<Override PartName=\"/xl/worksheets/sheet{i}.xml\" ContentType=\"{SheetType}worksheet+xml\"/>"));
        }

        return xml.Append("</Types>").ToString();
    }

    private static string Book(IReadOnlyList<LedgerSheet> sheets)
    {
        var xml = new StringBuilder($"<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"{Office}\"><bookViews><workbookView/></bookViews><sheets>");
        for (var i = 0; i < sheets.Count; i++)
        {
            xml.Append(Invariant($"<sheet name=\"{sheets[i].Title}\" sheetId=\"{i + 1}\" r:id=\"rId{i + 1}\"/>"));
        }

        return xml.Append("</sheets><calcPr fullCalcOnLoad=\"1\"/></workbook>").ToString();
    }

    private static string BookRelations(int sheets)
    {
        var xml = new StringBuilder($"<Relationships xmlns=\"{Relations}\">");
        for (var i = 1; i <= sheets; i++)
        {
            xml.Append(Invariant($"<Relationship Id=\"rId{i}\" Type=\"{Office}/worksheet\" Target=\"worksheets/sheet{i}.xml\"/>"));
        }

        return xml.Append(Invariant($"<Relationship Id=\"rId{sheets + 1}\" Type=\"{Office}/styles\" Target=\"styles.xml\"/></Relationships>")).ToString();
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
