using Mingzhang.Documents.Reading;
using Mingzhang.Texts;
using static Mingzhang.Documents.Tests.Packages;

namespace Mingzhang.Documents.Tests.Reading;

public sealed class WordReadingTests
{
    [Fact]
    public void Paragraphs_are_whole_and_counted_with_table_rows()
    {
        Document document = Read(P("一、收支总体") + P("") + $"<w:tbl><w:tr>{Tc("甲")}{Tc("1.00")}</w:tr><w:tr>{Tc("乙")}{Tc("")}</w:tr></w:tbl>" + P("后文"));

        TextBlock[] text = [.. document.Blocks.OfType<TextBlock>()];
        text.Select(t => (t.Text, t.Source.Line, t.IsVisualLine, t.AfterGap)).ShouldBe([("一、收支总体", 1, false, true), ("后文", 5, false, true)]);
        Grid grid = document.Blocks.OfType<Grid>().ShouldHaveSingleItem();
        grid.KnowsSpans.ShouldBeTrue();
        grid.Rows.Select(r => r.Source.Line).ShouldBe([3, 4]);
        grid.Rows[1].Cells.Select(c => c.Text).ShouldBe(["乙", ""]);
    }

    [Fact]
    public void Merged_cells_are_spans()
    {
        Document document = Read("<w:tbl>"
            + $"<w:tr>{Tc("科目", "<w:gridSpan w:val=\"2\"/>")}{Tc("合计", "<w:vMerge w:val=\"restart\"/>")}</w:tr>"
            + $"<w:tr><w:trPr><w:gridBefore w:val=\"1\"/></w:trPr>{Tc("款")}{Tc("不显示", "<w:vMerge/>")}</w:tr>"
            + $"<w:tr>{Tc("左", "<w:hMerge w:val=\"restart\"/>")}{Tc("", "<w:hMerge/>")}{Tc("3")}</w:tr></w:tbl>");

        Grid grid = document.Blocks.OfType<Grid>().Single();
        grid.Rows[0].Cells.Select(c => (c.Text, c.Column, c.ColumnSpan, c.RowSpan)).ShouldBe([("科目", 0, 2, 1), ("合计", 2, 1, 2)]);
        grid.Rows[1].Cells.Select(c => (c.Text, c.Column)).ShouldBe([("款", 1)]);
        grid.Rows[2].Cells.Select(c => (c.Text, c.Column, c.ColumnSpan)).ShouldBe([("左", 0, 2), ("3", 2, 1)]);
    }

    [Fact]
    public void The_paragraphs_of_a_cell_join_without_a_separator_between_Chinese()
    {
        Document document = Read($"<w:tbl><w:tr><w:tc>{P("一般公共")}{P("预算")}</w:tc><w:tc>{P("12.50")}{P("13.50")}</w:tc></w:tr></w:tbl>");

        document.Blocks.OfType<Grid>().Single().Rows[0].Cells.Select(c => c.Text).ShouldBe(["一般公共预算", "12.50 13.50"]);
    }

    [Fact]
    public void Tracked_changes_are_accepted_and_hidden_text_left_out()
    {
        Document document = Read("<w:p><w:r><w:t>收入</w:t></w:r><w:del><w:r><w:delText>旧</w:delText></w:r></w:del>"
            + "<w:ins><w:r><w:t>新</w:t></w:r></w:ins><w:moveFrom><w:r><w:t>移走</w:t></w:r></w:moveFrom>"
            + "<w:r><w:rPr><w:vanish/></w:rPr><w:t>隐藏</w:t></w:r><w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>可见</w:t></w:r>"
            + "<w:r><w:rPr><w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr><w:t>末</w:t></w:r></w:p>"
            + $"<w:tbl><w:tr><w:trPr><w:del/></w:trPr>{Tc("删去的行")}</w:tr><w:tr>{Tc("留下的行")}{Tc("")}</w:tr></w:tbl>");

        document.Blocks.OfType<TextBlock>().Single().Text.ShouldBe("收入新可见末");
        document.Blocks.OfType<Grid>().Single().Rows.ShouldHaveSingleItem().Cells[0].Text.ShouldBe("留下的行");
    }

    [Fact]
    public void A_deleted_paragraph_end_joins_two_paragraphs() =>
        Read(P("前半", "<w:rPr><w:del/></w:rPr>") + P("后半")).Blocks.ShouldHaveSingleItem().ShouldBeOfType<TextBlock>().Text.ShouldBe("前半后半");

    [Fact]
    public void Headings_are_known_by_style_and_outline_level()
    {
        const string Styles = "<w:style w:type=\"paragraph\" w:styleId=\"a\"><w:name w:val=\"heading 1\"/></w:style>"
            + "<w:style w:type=\"paragraph\" w:styleId=\"b\"><w:basedOn w:val=\"a\"/></w:style>"
            + "<w:style w:type=\"paragraph\" w:styleId=\"c\"><w:name w:val=\"正文\"/></w:style>";
        Document document = Read(
            P("甲", "<w:pStyle w:val=\"b\"/>") + P("乙", "<w:pStyle w:val=\"c\"/>") + P("丙", "<w:outlineLvl w:val=\"0\"/>") + P("丁", "<w:outlineLvl w:val=\"9\"/>"),
            Styles);

        document.Blocks.Cast<TextBlock>().Select(t => t.IsHeading).ShouldBe([true, false, true, false]);
    }

    [Fact]
    public void Automatic_numbers_are_written_out()
    {
        const string Lists = "<w:abstractNum w:abstractNumId=\"7\">"
            + "<w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"chineseCounting\"/><w:suff w:val=\"nothing\"/><w:lvlText w:val=\"%1、\"/></w:lvl>"
            + "<w:lvl w:ilvl=\"1\"><w:numFmt w:val=\"chineseCountingThousand\"/><w:lvlText w:val=\"（%2）\"/></w:lvl>"
            + "<w:lvl w:ilvl=\"2\"><w:numFmt w:val=\"decimal\"/><w:isLgl/><w:lvlText w:val=\"%1.%3\"/></w:lvl>"
            + "<w:lvl w:ilvl=\"3\"><w:numFmt w:val=\"bullet\"/><w:lvlText w:val=\"●\"/></w:lvl></w:abstractNum>"
            + "<w:num w:numId=\"3\"><w:abstractNumId w:val=\"7\"/></w:num>"
            + "<w:num w:numId=\"4\"><w:abstractNumId w:val=\"7\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"11\"/></w:lvlOverride></w:num>";
        string Item(string text, int level, int list = 3) => P(text, $"<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{list}\"/></w:numPr>");

        Document document = Read(
            Item("收入", 0) + Item("规模", 1) + Item("结构", 1) + Item("支出", 0) + Item("规模", 1) + Item("说明", 2) + Item("点", 3) + Item("另起", 0, 4)
            + P("无号", "<w:numPr><w:numId w:val=\"0\"/></w:numPr>"),
            numbering: Lists);

        document.Blocks.Cast<TextBlock>().Select(t => t.Text).ShouldBe(
            ["一、收入", "（一）规模", "（二）结构", "二、支出", "（一）规模", "2.1 说明", "点", "十一、另起", "无号"]);
    }

    [Fact]
    public void Field_results_stay_and_instructions_go()
    {
        const string Field = "<w:p><w:r><w:t>第</w:t></w:r><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>PAGEREF a</w:instrText><w:t>令</w:t></w:r>"
            + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>12</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r><w:r><w:t>页</w:t></w:r>"
            + "<w:fldSimple><w:r><w:t>完</w:t></w:r></w:fldSimple></w:p>";

        Read(Field).Blocks.Cast<TextBlock>().Single().Text.ShouldBe("第12页完");
    }

    [Fact]
    public void A_text_box_is_read_once_after_its_paragraph()
    {
        string box = "<w:p><w:r><w:t>正文</w:t></w:r><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:txbx><w:txbxContent>"
            + P("部门预算") + P("公开") + "</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>"
            + P("部门预算") + "</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>";

        Read(box + P("后")).Blocks.Cast<TextBlock>().Select(t => t.Text).ShouldBe(["正文", "部门预算", "公开", "后"]);
    }

    [Fact]
    public void Page_breaks_mark_what_follows()
    {
        Document document = Read(P("封面") + "<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>" + P("目录") + P("表 2", "<w:pageBreakBefore/>")
            + P("节末", "<w:sectPr/>") + P("新节") + P("续节末", "<w:sectPr><w:type w:val=\"continuous\"/></w:sectPr>") + P("同页"));

        document.Blocks.Cast<TextBlock>().Where(t => t.StartsPage).Select(t => t.Text).ShouldBe(["目录", "表 2", "新节"]);
    }

    [Fact]
    public void A_line_break_makes_lines_that_may_go_on()
    {
        Document document = Read("<w:p><w:r><w:t>一、职能</w:t><w:br/><w:t>负责</w:t><w:tab/><w:t>工作</w:t></w:r></w:p>");

        document.Blocks.Cast<TextBlock>().Select(t => (t.Text, t.IsVisualLine)).ShouldBe([("一、职能", true), ("负责\t工作", true)]);
    }

    [Fact]
    public void Tables_in_tables_are_unwrapped_or_follow()
    {
        string inner = $"<w:tbl><w:tr>{Tc("内甲")}{Tc("1")}</w:tr></w:tbl>";
        Document layout = Read($"<w:tbl><w:tr><w:tc>{P("说明")}{inner}</w:tc></w:tr></w:tbl>");
        Document nested = Read($"<w:tbl><w:tr>{Tc("外")}<w:tc>{inner}{P("格")}</w:tc></w:tr></w:tbl>");

        layout.Blocks.Select(b => b.GetType().Name).ShouldBe(["TextBlock", "Grid"]);
        nested.Blocks.Cast<Grid>().Select(g => string.Join('|', g.Rows[0].Cells.Select(c => c.Text))).ShouldBe(["外|格", "内甲|1"]);
    }

    [Fact]
    public void Content_controls_and_links_give_their_content()
    {
        Document document = Read($"<w:sdt><w:sdtPr/><w:sdtContent>{P("控件")}<w:tbl><w:sdt><w:sdtContent><w:tr><w:sdt><w:sdtContent>{Tc("格")}</w:sdtContent></w:sdt>{Tc("2")}</w:tr>"
            + "</w:sdtContent></w:sdt></w:tbl></w:sdtContent></w:sdt><w:p><w:hyperlink><w:r><w:t>链接</w:t></w:r></w:hyperlink></w:p>");

        document.Blocks.OfType<TextBlock>().Select(t => t.Text).ShouldBe(["控件", "链接"]);
        document.Blocks.OfType<Grid>().Single().Rows[0].Cells.Select(c => c.Text).ShouldBe(["格", "2"]);
    }

    [Fact]
    public void Macros_are_noted_and_not_read()
    {
        byte[] bytes = Zip(("word/document.xml", "<w:document xmlns:w=\"w\"><w:body><w:p><w:r><w:t>文</w:t></w:r></w:p></w:body></w:document>"), ("word/vbaProject.bin", "x"));

        Sample.Document("a.docm", bytes).Notes.ShouldHaveSingleItem().ShouldContain("宏");
    }

    [Theory]
    [InlineData("corpus/xinjiang/001.docx", 20, 358)]
    [InlineData("corpus/xinjiang/003.docx", 12, 233)]
    public void A_real_document_is_read_whole(string file, int tables, int rows)
    {
        Document document = DocumentReader.Read(Corpus.File(file)).Document.ShouldNotBeNull();

        Grid[] grids = [.. document.Blocks.OfType<Grid>()];
        grids.Length.ShouldBe(tables);
        grids.Sum(g => g.Rows.Count).ShouldBe(rows);
        foreach (Grid grid in grids)
        {
            int width = Width(grid.Rows[0]);
            Covered(grid).ShouldAllBe(n => n == width);
        }
    }

    private static int Width(GridRow row) => row.Cells.Sum(c => c.ColumnSpan);

    /// <summary>For each row the columns that its own cells and those reaching down from above cover.</summary>
    private static IEnumerable<int> Covered(Grid grid) => grid.Rows.Select((_, i) =>
        grid.Rows.Take(i + 1).SelectMany((r, j) => r.Cells.Where(c => j + c.RowSpan > i)).Sum(c => c.ColumnSpan));

    private static Document Read(string body, string styles = "", string numbering = "") => Sample.Document("a.docx", Docx(body, styles, numbering));
}
