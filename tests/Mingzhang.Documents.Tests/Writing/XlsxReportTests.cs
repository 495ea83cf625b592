using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Mingzhang.Documents.Writing;

namespace Mingzhang.Documents.Tests.Writing;

public sealed class XlsxReportTests
{
    [Fact]
    public void The_workbook_is_valid()
    {
        using var book = Open(false, CheckedFile.Of(Results.Flawed()));
        new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2013).Validate(book).Select(e => e.Path!.XPath + " " + e.Description).ShouldBeEmpty();
    }

    [Fact]
    public void The_list_has_a_row_a_finding_and_blank_columns_to_fill_in()
    {
        using var book = Open(false, CheckedFile.Of(Results.Flawed()));
        var rows = Rows(book, "问题清单");
        rows.Count.ShouldBe(6);
        rows[0].ShouldBe(["序号", "级别", "类别", "位置", "表/章节", "行", "列", "原文数字", "应为", "差额", "说明", "建议", "依据规则", "整改情况", "备注"]);
        rows[1].ShouldBe(
        [
            "1", "错误", "合计关系", "第 214 行", "表 2 部门收入总体情况表", "20701 文化和旅游", "总计", "918.72", "981.72", "-63.00",
            "各项之和不等于本款\n512.40 + 469.32 = 981.72，表中印为 918.72，疑似数字颠倒", "请核对 20701 文化和旅游的总计，改为 981.72 后 5 处关系全部成立。", "MZ-S01", "", "",
        ]);
    }

    [Fact]
    public void Several_files_are_named_and_a_bad_one_is_listed()
    {
        using var book = Open(true, CheckedFile.Of(Results.Flawed()), Results.Unreadable());
        var rows = Rows(book, "问题清单");
        rows[0][1].ShouldBe("文件");
        rows[^1][1].ShouldBe("坏文件.docx");
        rows[^1][3].ShouldBe("无法核对");
        rows[^1].Count.ShouldBe(rows[0].Count);
    }

    [Fact]
    public void Coverage_and_uncovered_figures_have_their_sheets()
    {
        using var book = Open(false, CheckedFile.Of(Results.Flawed()));
        Rows(book, "覆盖情况").ShouldContain(r => r.SequenceEqual(new[] { "MZ-U01", "分单位之和等于部门", "不可核对", "0", "表 7 的第二列在转换中丢失" }));
        Rows(book, "未覆盖数字").Count.ShouldBe(36);
    }

    [Fact]
    public void Nothing_a_document_says_becomes_a_formula()
    {
        using var book = Open(true, CheckedFile.Of(Results.Hostile()));
        var styles = book.WorkbookPart!.WorkbookStylesPart!.Stylesheet.CellFormats!.Elements<CellFormat>().ToList();
        var cells = book.WorkbookPart!.WorksheetParts.SelectMany(p => p.Worksheet.Descendants<Cell>()).ToList();
        cells.ShouldAllBe(c => c.CellFormula == null);
        var dangerous = cells.Where(c => c.InnerText.Length > 0 && "=+-@".Contains(c.InnerText[0])).ToList();
        dangerous.Count.ShouldBeGreaterThan(4);
        dangerous.ShouldAllBe(c => c.DataType!.Value == CellValues.InlineString && styles[(int)c.StyleIndex!.Value].QuotePrefix!.Value);
    }

    private static SpreadsheetDocument Open(bool severalFiles, params CheckedFile[] files) =>
        SpreadsheetDocument.Open(new MemoryStream(ReportTests.Bytes(ReportKind.Xlsx, new ReportOptions { SeveralFiles = severalFiles }, files)), isEditable: false);

    private static List<List<string>> Rows(SpreadsheetDocument book, string sheetName)
    {
        var sheet = book.WorkbookPart!.Workbook.Descendants<Sheet>().Single(s => s.Name == sheetName);
        var part = (WorksheetPart)book.WorkbookPart!.GetPartById(sheet.Id!);
        return [.. part.Worksheet.Descendants<Row>().Select(r => r.Elements<Cell>().Select(c => c.InnerText).ToList())];
    }
}
