using Mingzhang.Texts;
using static Mingzhang.Documents.Tests.Packages;

namespace Mingzhang.Documents.Tests.Reading;

public sealed class WorkbookReadingTests
{
    private const string Styles = "<numFmts><numFmt numFmtId=\"176\" formatCode=\"#,##0.00_ \"/><numFmt numFmtId=\"177\" formatCode=\"yyyy&quot;年&quot;m&quot;月&quot;\"/></numFmts>"
        + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"176\"/><xf numFmtId=\"177\"/><xf numFmtId=\"10\"/></cellXfs>";

    [Fact]
    public void A_sheet_is_a_page_with_a_grid_of_what_it_shows()
    {
        byte[] bytes = Xlsx(
            "<si><t>部门收支总体情况表</t></si><si><r><t>项</t></r><r><t>目</t></r><rPh><t>xm</t></rPh></si>",
            Styles,
            ("表1", "<sheetData><row r=\"2\"><c r=\"B2\" t=\"s\"><v>0</v></c></row>"
                + "<row r=\"3\"><c r=\"B3\" t=\"s\"><v>1</v></c><c r=\"C3\" t=\"inlineStr\"><is><t>预算\n数</t></is></c></row>"
                + "<row r=\"4\"><c r=\"B4\" s=\"2\"><v>45345</v></c><c r=\"C4\" s=\"1\"><v>1050.525</v></c></row>"
                + "<row r=\"7\"><c r=\"B7\" s=\"3\"><v>0.70651</v></c><c r=\"D7\" t=\"b\"><v>1</v></c></row></sheetData>"
                + "<mergeCells><mergeCell ref=\"B2:D2\"/><mergeCell ref=\"C3:D3\"/></mergeCells>"));

        Page page = Sample.Document("a.xlsx", bytes).Pages.ShouldHaveSingleItem();

        page.Name.ShouldBe("表1");
        Grid grid = page.Blocks.ShouldHaveSingleItem().ShouldBeOfType<Grid>();
        grid.KnowsSpans.ShouldBeTrue();
        grid.Rows.Select(Show).ShouldBe(
        [
            "B2×3 部门收支总体情况表",
            "B3 项目|C3×2 预算数",
            "B4 2024年2月|C4 1,050.53|D4",
            "B5|C5|D5",
            "B7 70.65%|C7|D7 TRUE",
        ]);
        grid.Rows[1].Cells[1].Column.ShouldBe(1);
        grid.Rows[1].Cells[1].Source.ToString().ShouldBe("表1!C3");
    }

    [Fact]
    public void A_cell_merged_downward_spans_its_rows()
    {
        byte[] bytes = Xlsx(
            "",
            "",
            ("表", "<sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"B1\"><v>2</v></c></row><row r=\"3\"><c r=\"B3\"><v>3</v></c></row></sheetData>"
                + "<mergeCells><mergeCell ref=\"A1:A3\"/></mergeCells>"));

        Grid grid = Sample.Document("a.xlsx", bytes).Blocks.OfType<Grid>().Single();

        grid.Rows[0].Cells[0].RowSpan.ShouldBe(3);
        grid.Rows.Select(Show).ShouldBe(["A1 1|B1 2", "B2", "B3 3"]);
    }

    [Fact]
    public void Hidden_sheets_rows_and_columns_are_left_out_with_a_note()
    {
        byte[] bytes = Xlsx(
            "",
            "",
            ("明", "<cols><col min=\"2\" max=\"2\" hidden=\"1\"/></cols><sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"B1\"><v>2</v></c><c r=\"C1\"><v>3</v></c></row>"
                + "<row r=\"2\" hidden=\"1\"><c r=\"A2\"><v>4</v></c></row></sheetData>"),
            ("~暗", "<sheetData><row r=\"1\"><c r=\"A1\"><v>9</v></c></row></sheetData>"));

        Document document = Sample.Document("a.xlsx", bytes);

        document.Pages.ShouldHaveSingleItem().Blocks.OfType<Grid>().Single().Rows.Select(Show).ShouldBe(["A1 1|C1 3"]);
        document.Notes.ShouldBe(["工作表“暗”是隐藏的，未读取。", "工作表“明”有隐藏的行或列，未读取。"], ignoreOrder: true);
    }

    [Fact]
    public void Formula_errors_are_kept_and_noted()
    {
        byte[] bytes = Xlsx("", "", ("表", "<sheetData><row r=\"1\"><c r=\"A1\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c><c r=\"B1\"><f>A1</f></c><c r=\"C1\" t=\"str\"><f>x</f><v>文</v></c></row></sheetData>"));

        Document document = Sample.Document("a.xlsx", bytes);

        document.Blocks.OfType<Grid>().Single().Rows.Select(Show).ShouldBe(["A1 #DIV/0!|B1|C1 文"]);
        document.Notes.Count.ShouldBe(2);
        document.Notes.ShouldContain(n => n.Contains("#DIV/0!"));
        document.Notes.ShouldContain(n => n.Contains("没有保存结果"));
    }

    [Fact]
    public void Zeros_that_a_sheet_hides_are_blank()
    {
        byte[] bytes = Xlsx("", "", ("表", "<sheetViews><sheetView showZeros=\"0\"/></sheetViews><sheetData><row><c><v>0</v></c><c><v>5</v></c></row></sheetData>"));

        Sample.Document("a.xlsx", bytes).Blocks.OfType<Grid>().Single().Rows.Select(Show).ShouldBe(["B1 5"]);
    }

    [Fact]
    public void An_old_workbook_gives_the_same_as_a_new_one()
    {
        Document document = Sample.Document("a.xls", File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Data", "small.xls")));

        document.Pages.Select(p => p.Name).ShouldBe(["表1"]);
        document.Blocks.OfType<Grid>().Single().Rows.Select(Show).ShouldBe(
            ["A1×3 部门收支总体情况表", "A2 项目|B2×2 预算数", "A3 2024年2月|B3 1,050.53|C3", "A4 70.65%|B4|C4 TRUE"]);
        document.Notes.ShouldHaveSingleItem().ShouldContain("暗");
    }

    private static string Show(GridRow row) => string.Join(
        '|',
        row.Cells.Select(c => $"{c.Source.Cell}{(c.ColumnSpan > 1 ? "×" + c.ColumnSpan : "")} {c.Text}".Trim()));
}
