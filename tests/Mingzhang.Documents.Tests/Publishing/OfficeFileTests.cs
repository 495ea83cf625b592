using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Mingzhang.Composition.Publishing;
using Mingzhang.Documents.Publishing;
using Mingzhang.Documents.Publishing.Fonts;
using Mingzhang.Documents.Publishing.Word;
using Mingzhang.Documents.Publishing.Workbooks;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Mingzhang.Documents.Tests.Publishing;

/// <summary>The Office files are what Word and Excel expect, and set as an official document is.</summary>
public sealed class OfficeFileTests
{
    private static readonly Publication s_draft = WrittenBudget.Publication with { IsDraft = true, Missing = ["“三公”经费减少的原因"] };

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_written_document_holds_to_the_schema(bool isDraft)
    {
        using var word = WordprocessingDocument.Open(new MemoryStream(Docx(isDraft ? s_draft : WrittenBudget.Publication)), isEditable: false);
        Errors(word).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_written_workbook_holds_to_the_schema(bool isDraft)
    {
        using var book = SpreadsheetDocument.Open(new MemoryStream(Xlsx(isDraft ? s_draft : WrittenBudget.Publication)), isEditable: false);
        Errors(book).ShouldBeEmpty();
    }

    [Fact]
    public void Pages_have_the_margins_of_the_standard_and_wide_tables_lie_across()
    {
        using var word = WordprocessingDocument.Open(new MemoryStream(Docx(WrittenBudget.Publication)), isEditable: false);
        var sections = word.MainDocumentPart!.Document.Descendants<W.SectionProperties>().ToList();

        // 37, 35, 28 and 26 mm in twentieths of a point; a quarter turn where the page lies across.
        sections.Select(s => s.GetFirstChild<W.PageSize>()!.Orient?.Value == W.PageOrientationValues.Landscape).ShouldContain(true);
        foreach (var section in sections)
        {
            var margin = section.GetFirstChild<W.PageMargin>()!;
            var isAcross = section.GetFirstChild<W.PageSize>()!.Orient?.Value == W.PageOrientationValues.Landscape;
            (isAcross ? (margin.Right!.Value, margin.Top!.Value) : ((uint)margin.Top!.Value, (int)margin.Left!.Value)).ShouldBe((2098u, 1587));
        }
    }

    [Fact]
    public void Header_rows_repeat_and_no_row_breaks()
    {
        using var word = WordprocessingDocument.Open(new MemoryStream(Docx(WrittenBudget.Publication)), isEditable: false);
        var tables = word.MainDocumentPart!.Document.Descendants<W.Table>().ToList();
        var written = WrittenBudget.Publication.Blocks.OfType<TableBlock>().ToList();

        tables.Select(t => t.Descendants<W.TableHeader>().Count()).ShouldBe(written.Select(t => t.Header.Count));
        tables.SelectMany(t => t.Elements<W.TableRow>()).ShouldAllBe(r => r.Descendants<W.CantSplit>().Any());
    }

    [Fact]
    public void Every_entry_of_the_contents_leads_to_a_bookmark_and_names_its_page()
    {
        using var word = WordprocessingDocument.Open(new MemoryStream(Docx(WrittenBudget.Publication)), isEditable: false);
        var body = word.MainDocumentPart!.Document.Body!;
        var bookmarks = body.Descendants<W.BookmarkStart>().Select(b => b.Name!.Value!).ToHashSet(StringComparer.Ordinal);
        var links = body.Descendants<W.Hyperlink>().ToList();

        links.Count.ShouldBe(31);
        links.ShouldAllBe(l => bookmarks.Contains(l.Anchor!.Value!));
        links.ShouldAllBe(l => int.Parse(l.Descendants<W.Text>().Last().Text) >= 1);
    }

    [Fact]
    public void Each_section_of_a_draft_bears_its_mark()
    {
        using var word = WordprocessingDocument.Open(new MemoryStream(Docx(s_draft)), isEditable: false);

        word.MainDocumentPart!.Document.Descendants<W.SectionProperties>().ShouldAllBe(s => s.Elements<W.HeaderReference>().Count() == 2);
        word.MainDocumentPart.HeaderParts.Single().Header.InnerText.ShouldContain("草稿");
    }

    [Fact]
    public void Nothing_in_a_workbook_can_become_a_formula()
    {
        const string Evil = "=cmd|'/c calc'!A1";
        var publication = new Publication(Evil, "甲", 2026, [new ParagraphBlock(Evil), Table(new PublicationCell(Evil), new PublicationCell(Evil, PublicationCellKind.Figure))]);
        using var book = SpreadsheetDocument.Open(new MemoryStream(Xlsx(publication)), isEditable: false);
        var cells = book.WorkbookPart!.WorksheetParts.SelectMany(p => p.Worksheet.Descendants<Cell>()).ToList();

        cells.Count(c => c.InnerText == Evil).ShouldBe(3);
        cells.Where(c => c.InnerText == Evil).ShouldAllBe(c => c.DataType!.Value == CellValues.InlineString && c.CellFormula == null);
        var styles = book.WorkbookPart.WorkbookStylesPart!.Stylesheet.CellFormats!.Elements<CellFormat>().ToList();
        cells.Where(c => c.InnerText == Evil).ShouldAllBe(c => styles[(int)c.StyleIndex!.Value].QuotePrefix! == true);
    }

    [Fact]
    public void Figures_are_numbers_and_codes_are_text()
    {
        var publication = new Publication("表", "甲", 2026, [Table(new PublicationCell("0101", PublicationCellKind.Code), new PublicationCell("1,234.50", PublicationCellKind.Figure))]);
        using var book = SpreadsheetDocument.Open(new MemoryStream(Xlsx(publication)), isEditable: false);
        var cells = book.WorkbookPart!.WorksheetParts.Single().Worksheet.Descendants<Cell>().ToList();

        cells.Single(c => c.InnerText == "0101").DataType!.Value.ShouldBe(CellValues.InlineString);
        cells.Single(c => c.CellValue is not null).CellValue!.Text.ShouldBe("1234.50");
    }

    private static TableBlock Table(params PublicationCell[] cells) => new()
    {
        Id = "t",
        Title = "表",
        Widths = [.. cells.Select(_ => 1m)],
        Header = [new PublicationRow([.. cells.Select((_, i) => new PublicationCell("列" + i, PublicationCellKind.Label))])],
        Rows = [new PublicationRow(cells)],
    };

    private static byte[] Docx(Publication publication) =>
        Bytes(new WordPublicationWriter(FontList.Shipped.Official(), FontList.Shipped.OtherName, new WordPrint { Pages = PageEstimate.Of(publication) }), publication);

    private static byte[] Xlsx(Publication publication) => Bytes(new XlsxPublicationWriter(), publication);

    private static byte[] Bytes(IPublicationWriter writer, Publication publication)
    {
        using var stream = new MemoryStream();
        writer.Write(publication, stream);
        return stream.ToArray();
    }

    private static IEnumerable<string> Errors(OpenXmlPackage package) => new OpenXmlValidator(FileFormatVersions.Office2019).Validate(package)
        .Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}");
}
