using System.Text;
using Mingzhang.Documents.Reading;
using Mingzhang.Texts;

namespace Mingzhang.Documents.Tests.Reading;

public sealed class TextReadingTests
{
    [Fact]
    public void Each_line_that_is_not_blank_is_a_block_with_its_line_number()
    {
        Document document = Read("\n第一部分\n\n  一、主要职能\n续行\n");

        TextBlock[] lines = [.. document.Blocks.Cast<TextBlock>()];
        lines.Select(l => (l.Text, l.Source.Line, l.AfterGap, l.Indent)).ShouldBe(
            [("第一部分", 2, true, 0), ("一、主要职能", 4, true, 2), ("续行", 5, false, 0)]);
        lines.ShouldAllBe(l => l.IsVisualLine);
    }

    [Fact]
    public void A_single_leading_space_or_a_form_feed_begins_a_page()
    {
        string filler = string.Concat(Enumerable.Repeat("正文\n", 20));
        TextBlock[] lines = [.. Read(filler + " 第二页\n\f第三页\n  缩进\n").Blocks.Cast<TextBlock>()];

        lines.Where(l => l.StartsPage).Select(l => l.Text).ShouldBe(["第二页", "第三页"]);
        lines.Single(l => l.Text == "第三页").Source.Line.ShouldBe(22);
    }

    [Fact]
    public void Lines_that_all_begin_with_a_space_begin_no_page() =>
        Read(" 甲\n 乙\n 丙\n 丁\n").Blocks.Cast<TextBlock>().ShouldAllBe(l => !l.StartsPage && l.Indent == 1);

    [Fact]
    public void Lines_with_tabs_become_a_grid_that_keeps_its_empty_cells()
    {
        Document document = Read("表 1\n\n项目\t预算数\t\n一、收入\t\t1,050.50\n\n后文\n");

        Grid grid = document.Blocks.OfType<Grid>().ShouldHaveSingleItem();
        grid.KnowsSpans.ShouldBeFalse();
        grid.Rows.Select(r => r.Source.Line).ShouldBe([3, 4]);
        grid.Rows[1].Cells.Select(c => (c.Text, c.Column)).ShouldBe([("一、收入", 0), ("", 1), ("1,050.50", 2)]);
    }

    [Fact]
    public void A_blank_line_ends_a_grid() =>
        Read("甲\t1\n乙\t2\n\n丙\t3\n").Blocks.OfType<Grid>().Select(g => g.Rows.Count).ShouldBe([2, 1]);

    [Fact]
    public void Tabs_that_only_indent_make_no_grid() =>
        Read("\t正文一段\n\t又一段\n").Blocks.ShouldAllBe(b => b is TextBlock);

    [Fact]
    public void A_row_with_a_single_filled_cell_stays_in_the_grid() =>
        Read("甲\t1\n\t\t人\t\n乙\t2\n").Blocks.OfType<Grid>().Single().Rows.Count.ShouldBe(3);

    [Fact]
    public void Stray_tags_and_entities_are_taken_out()
    {
        Document document = Read("目标\t<p>坚持&nbsp;就业优先</p>\t&gt;=95%\n\n<p>正文<br/></p>\n\n小于<5且大于&lt;3\n\n<p></p>\n");

        document.Blocks.OfType<Grid>().Single().Rows[0].Cells.Select(c => c.Text).ShouldBe(["目标", "坚持 就业优先", ">=95%"]);
        document.Blocks.OfType<TextBlock>().Select(b => b.Text).ShouldBe(["正文", "小于<5且大于<3"]);
    }

    [Fact]
    public void Markdown_marks_are_understood()
    {
        Document document = Read("# 第一部分 概况\n- 一、 主要职能\n- 3 -\n-5.20\n| 项目 | 预算数 |\n|---|---:|\n| 合计 | 1.50 |\n");

        TextBlock[] lines = [.. document.Blocks.OfType<TextBlock>()];
        lines.Select(l => l.Text).ShouldBe(["第一部分 概况", "一、 主要职能", "- 3 -", "-5.20"]);
        lines.Select(l => l.IsHeading).ShouldBe([true, false, false, false]);
        Grid grid = document.Blocks.OfType<Grid>().Single();
        grid.Rows.Select(r => string.Join('|', r.Cells.Select(c => c.Text))).ShouldBe(["项目|预算数", "合计|1.50"]);
        grid.Rows[1].Source.Line.ShouldBe(7);
    }

    [Fact]
    public void An_HTML_table_inside_Markdown_is_a_grid_whose_rows_know_their_lines()
    {
        Document document = Read("前文\n<table><tr><td colspan=\"2\">收入</td></tr>\n<tr><td>甲</td><td>1</td></tr></table>\n后文\n<table>没有结尾\n");

        document.Blocks.OfType<TextBlock>().Select(b => b.Text).ShouldBe(["前文", "后文", "没有结尾"]);
        Grid grid = document.Blocks.OfType<Grid>().ShouldHaveSingleItem();
        grid.Rows.Select(r => (r.Source.Line, r.Cells.Count, r.Cells[0].ColumnSpan)).ShouldBe([(2, 1, 2), (3, 2, 1)]);
        grid.KnowsSpans.ShouldBeTrue();
    }

    [Theory]
    [InlineData("utf-8", false)]
    [InlineData("utf-8", true)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16", false)]
    [InlineData("utf-16BE", true)]
    [InlineData("gb18030", false)]
    public void The_encoding_is_recognised(string name, bool mark)
    {
        const string Text = "部门预算公开\r\n收入总计\t1,050.52\r\n囧犇\u3007\r\n2024年 单位：万元\r\n";
        Encoding encoding = name == "gb18030" ? CodePagesEncodingProvider.Instance.GetEncoding(name)! : Encoding.GetEncoding(name);
        byte[] bytes = [.. mark ? encoding.GetPreamble() : [], .. encoding.GetBytes(Text)];

        Document document = Sample.Document("a.txt", bytes);

        document.Notes.ShouldBeEmpty();
        document.Blocks.OfType<TextBlock>().Select(b => b.Text).ShouldBe(["部门预算公开", "囧犇\u3007", "2024年 单位：万元"]);
        document.Blocks.OfType<Grid>().Single().Rows[0].Cells[1].Text.ShouldBe("1,050.52");
    }

    [Theory]
    [InlineData("部门预算")]
    [InlineData("收入总计\t1,050.52\n")]
    public void A_short_text_cut_in_the_middle_of_a_letter_keeps_its_encoding(string text)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(text + "公开情况说明表");
        byte[] gb = CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!.GetBytes(text + "公开情况说明表");

        foreach (byte[] bytes in (byte[][])[utf8[..^1], gb[..^1]])
        {
            string read = string.Concat(Sample.Document("a.txt", bytes).Blocks.Select(b => b is TextBlock t ? t.Text : string.Join('\t', ((Grid)b).Rows[0].Cells.Select(c => c.Text))));
            read.ShouldStartWith(text.TrimEnd() + "公开情况说明");
        }
    }

    [Fact]
    public void Text_cut_in_the_middle_of_a_letter_is_read_with_a_note()
    {
        byte[] bytes = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("部门预算公开情况说明\n", 30)));

        Document document = Sample.Document("a.txt", bytes[..^2]);

        document.Notes.ShouldHaveSingleItem().ShouldContain("无法识别的字符");
        document.Blocks.Cast<TextBlock>().First().Text.ShouldBe("部门预算公开情况说明");
    }

    [Fact]
    public void A_seed_with_tabs_gives_grids_and_no_text_with_tabs()
    {
        Document document = DocumentReader.Read(Corpus.Seed("000")).Document.ShouldNotBeNull();

        document.Blocks.OfType<Grid>().Sum(g => g.Rows.Count).ShouldBe(489);
        document.Blocks.OfType<TextBlock>().ShouldAllBe(b => !b.Text.Contains('\t') && !b.Text.StartsWith("- "));
        document.Blocks.OfType<Grid>().SelectMany(g => g.Rows).SelectMany(r => r.Cells).ShouldAllBe(c => !c.Text.Contains("<p>"));
    }

    [Fact]
    public void A_seed_of_visual_lines_marks_its_pages()
    {
        Document document = DocumentReader.Read(Corpus.Seed("001")).Document.ShouldNotBeNull();

        document.Blocks.ShouldAllBe(b => b is TextBlock);
        TextBlock[] lines = [.. document.Blocks.Cast<TextBlock>()];
        lines.Count(l => l.StartsPage).ShouldBe(34);
        lines.Single(l => l.Source.Line == 66).ShouldSatisfyAllConditions(
            l => l.Indent.ShouldBe(6),
            l => l.StartsPage.ShouldBeFalse(),
            l => l.AfterGap.ShouldBeTrue());
        lines.Single(l => l.Source.Line == 48).AfterGap.ShouldBeFalse();
    }

    private static Document Read(string text) => Sample.Document("a.txt", Encoding.UTF8.GetBytes(text));
}
