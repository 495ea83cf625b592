using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Mingzhang.Composition.Ledgers;
using Mingzhang.Composition.Publishing;
using Mingzhang.Documents.Ledgers;
using Mingzhang.Formats;

namespace Mingzhang.Acceptance.Writing;

/// <summary>Ledgers kept in workbooks: what is filled in comes back, what is wrong is named with its sheet and cell.</summary>
public sealed class LedgerWorkbookTests
{
    public static TheoryData<string> Formats => [.. FormatLibrary.Shipped.Ids.Where(i => !FormatLibrary.Shipped.Get(i).IsAbstract && FormatLibrary.Shipped.Writing(i)?.Sections.Count > 0)];

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_ledger_comes_back_from_its_workbook_and_writes_the_same_document(string format)
    {
        var writing = FormatLibrary.Shipped.Writing(format)!;
        var ledger = RandomLedger.Make(11, writing);
        var reading = ReadBack(ledger, writing.Format.Unit, _ => { });
        reading.Problems.Where(p => !p.IsQuestion).Select(p => p.ToString()).ShouldBeEmpty();
        Texts(PublicationComposer.Compose(reading.Ledger!, writing)).ShouldBe(Texts(PublicationComposer.Compose(ledger, writing)));
    }

    [Theory]
    [InlineData("amount", "六十", "支出明细!H5：应填数字，现为“六十”。")]
    [InlineData("amount", "-1", "支出明细!H5：金额不能为负数，现为 -1。")]
    [InlineData("function", "99", "支出明细!C5：“99”不是功能科目编码。")]
    [InlineData("source", "天上", "支出明细!E5：资金来源“天上”不在名单中")]
    [InlineData("unit", "别的单位", "支出明细!B5：“预算单位”中没有“别的单位”。")]
    public void What_is_wrong_is_named_with_its_sheet_and_cell(string column, string text, string message)
    {
        var writing = FormatLibrary.Shipped.Writing("xinjiang-budget-2026")!;
        var reading = ReadBack(RandomLedger.Make(3, writing), "万元", document => Set(document, "支出明细", column, text));
        reading.Ledger.ShouldBeNull();
        reading.Problems.ShouldContain(p => p.ToString().StartsWith(message, StringComparison.Ordinal), string.Join('\n', reading.Problems));
    }

    [Fact]
    public void Merged_cells_errors_of_formulas_and_projects_listed_twice_are_named()
    {
        var writing = FormatLibrary.Shipped.Writing("xinjiang-budget-2026")!;
        var made = RandomLedger.Make(3, writing);
        var ledger = new Ledger
        {
            FormatId = made.FormatId,
            Entity = made.Entity,
            Year = made.Year,
            Units = made.Units,
            Lines = made.Lines,
            Projects = [.. made.Projects, made.Projects[0]],
        };
        ReadBack(ledger, "万元", _ => { }).Problems.ShouldContain(p => p.Message.Contains("重复", StringComparison.Ordinal) && p.Place.StartsWith("项目!C", StringComparison.Ordinal));
        var broken = ReadBack(ledger, "万元", document =>
        {
            var sheet = Sheet(document, "支出明细");
            sheet.InsertAfter(new MergeCells(new MergeCell { Reference = "B6:B7" }), sheet.GetFirstChild<SheetProtection>());
            var cell = sheet.Descendants<Cell>().First(c => c.CellReference == "H5");
            cell.DataType = CellValues.Error;
            cell.CellFormula = new CellFormula("1/0");
            cell.CellValue = new CellValue("#DIV/0!");
        });
        broken.Ledger.ShouldBeNull();
        broken.Problems.ShouldContain(p => p.Place == "支出明细!B6:B7");
        broken.Problems.ShouldContain(p => p.Place == "支出明细!H5" && p.Message.Contains("#DIV/0!", StringComparison.Ordinal));
    }

    [Fact]
    public void The_same_ledger_gives_the_same_bytes()
    {
        var writing = FormatLibrary.Shipped.Writing("shanghai-budget")!;
        Bytes(RandomLedger.Make(5, writing), "元").ShouldBe(Bytes(RandomLedger.Make(5, writing), "元"));
    }

    private static byte[] Bytes(Ledger ledger, string unit)
    {
        using var stream = new MemoryStream();
        LedgerWorkbook.Write(ledger, FormatLibrary.Shipped.Writing(ledger.FormatId)!, unit, stream);
        return stream.ToArray();
    }

    private static LedgerReading ReadBack(Ledger ledger, string unit, Action<SpreadsheetDocument> change)
    {
        var path = Path.Combine(Path.GetTempPath(), string.Create(CultureInfo.InvariantCulture, $"mingzhang-ledger-{Guid.NewGuid():N}.xlsx"));
        try
        {
            File.WriteAllBytes(path, Bytes(ledger, unit));
            using (var document = SpreadsheetDocument.Open(path, isEditable: true))
            {
                change(document);
            }

            return LedgerReader.Read(path, FormatLibrary.Shipped);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static Worksheet Sheet(SpreadsheetDocument document, string name)
    {
        var book = document.WorkbookPart!;
        return ((WorksheetPart)book.GetPartById(book.Workbook.Descendants<Sheet>().First(s => s.Name == name).Id!.Value!)).Worksheet;
    }

    private static void Set(SpreadsheetDocument document, string sheet, string column, string text)
    {
        var cells = Sheet(document, sheet).Descendants<Cell>().ToList();
        var letters = cells.First(c => c.CellReference!.Value!.EndsWith('3') && c.CellReference.Value.Length == 2 && c.InnerText == column).CellReference!.Value![..1];
        var cell = cells.First(c => c.CellReference == letters + "5");
        cell.RemoveAllChildren();
        cell.DataType = CellValues.InlineString;
        cell.AppendChild(new InlineString(new Text(text)));
    }

    private static List<string> Texts(Publication publication) =>
    [
        .. publication.Blocks.SelectMany(b => b switch
        {
            ParagraphBlock paragraph => [paragraph.Text],
            TableBlock table => table.Rows.Select(r => string.Join('|', r.Cells.Select(c => c.Text))),
            _ => Array.Empty<string>(),
        }),
    ];
}
