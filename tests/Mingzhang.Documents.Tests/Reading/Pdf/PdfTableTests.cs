using Mingzhang.Texts;

namespace Mingzhang.Documents.Tests.Reading.Pdf;

public sealed class PdfTableTests
{
    private static readonly double[] Xs = [50, 150, 250, 350];
    private static readonly double[] Ys = [100, 120, 140, 160];

    [Fact]
    public void Ruling_lines_make_a_grid_whose_cells_know_their_text_and_place()
    {
        Grid grid = new DrawnPdf().Grid(Xs, Ys).Text(55, 114, "科目").Text(155, 114, "合计").Text(55, 134, "208").Text(155, 134, "1,234.56").OnlyGrid();
        Rows(grid).ShouldBe(["科目|合计|", "208|1,234.56|", "||"]);
        grid.KnowsSpans.ShouldBeTrue();
        Rectangle place = grid.Rows[1].Cells[1].Source.Box.ShouldNotBeNull();
        (place.X0, place.X1).ShouldBe((155, 195));
        place.Y0.ShouldBeInRange(120, 134);
        grid.Rows[1].Cells[1].Source.Page.ShouldBe(1);
    }

    [Theory]
    [InlineData("0.4")]
    [InlineData("2")]
    public void Borders_drawn_as_thin_rectangles_cell_by_cell_are_the_same_lines(string thickness)
    {
        var pdf = new DrawnPdf();
        for (int row = 0; row < 2; row++)
        {
            for (int column = 0; column < 2; column++)
            {
                (int x, int y) = (100 + (80 * column), 700 - (20 * row));
                pdf.Raw($"{x} {y} 80 {thickness} re {x} {y - 20} 80 {thickness} re {x} {y - 20} {thickness} 20 re {x + 80} {y - 20} {thickness} 20 re f");
            }
        }

        Rows(pdf.Text(105, 156, "甲").Text(185, 156, "乙").Text(105, 176, "丙").Text(185, 176, "丁").OnlyGrid()).ShouldBe(["甲|乙", "丙|丁"]);
    }

    [Fact]
    public void Cells_without_a_line_between_them_are_one_cell_with_spans()
    {
        Grid grid = new DrawnPdf()
            .Line(50, 100, 350, 100).Line(150, 120, 350, 120).Line(50, 140, 350, 140)
            .Line(50, 100, 50, 140).Line(150, 100, 150, 140).Line(250, 120, 250, 140).Line(350, 100, 350, 140)
            .Text(55, 124, "科目").Text(200, 114, "支出预算").Text(155, 134, "基本支出").Text(255, 134, "项目支出").OnlyGrid();
        Rows(grid).ShouldBe(["科目|支出预算", "基本支出|项目支出"]);
        grid.Rows[0].Cells[0].RowSpan.ShouldBe(2);
        grid.Rows[0].Cells[1].ColumnSpan.ShouldBe(2);
        grid.Rows[1].Cells.Select(c => c.Column).ShouldBe([1, 2]);
    }

    [Fact]
    public void Wrapped_lines_of_a_cell_are_joined_and_a_wrapped_figure_is_one_figure()
    {
        Grid grid = new DrawnPdf().Grid([50, 150, 190], [100, 140, 160])
            .Text(55, 114, "机关事业单位基本养").Text(55, 128, "老保险缴费支出").Text(153, 114, "123,456").Text(153, 128, ".78").Text(55, 154, "甲").OnlyGrid();
        Rows(grid).ShouldBe(["机关事业单位基本养老保险缴费支出|123,456.78", "甲|"]);
    }

    [Fact]
    public void A_figure_that_sticks_out_of_its_cell_stays_whole_and_in_it()
    {
        Grid grid = new DrawnPdf().Grid(Xs, Ys).Text(140, 114, "123,456,789,012.34").Text(55, 134, "甲").OnlyGrid();
        Rows(grid)[0].ShouldBe("|123,456,789,012.34|");
    }

    [Fact]
    public void Texts_that_touch_at_a_line_are_parted_there()
    {
        Grid grid = new DrawnPdf().Grid(Xs, Ys).Text(120, 114, "科目编码总额").OnlyGrid();
        Rows(grid)[0].ShouldBe("科目编|码总额|");
    }

    [Theory]
    [InlineData("/Rotate 90")]
    [InlineData("/Rotate 180")]
    [InlineData("/Rotate 270")]
    public void A_page_that_is_shown_turned_is_read_the_way_its_text_runs(string rotation)
    {
        Grid grid = new DrawnPdf().With(rotation).Grid(Xs, Ys).Text(55, 114, "科目").Text(155, 114, "合计").Text(255, 154, "末").OnlyGrid();
        Rows(grid).ShouldBe(["科目|合计|", "||", "||末"]);
    }

    [Fact]
    public void Places_on_a_turned_page_are_those_of_the_page_as_it_is_shown()
    {
        // Shown turned clockwise, the left of the text is at the top and its top is at the right.
        Grid grid = new DrawnPdf().With("/Rotate 90").Grid(Xs, Ys).Text(55, 114, "科目").OnlyGrid();
        Rectangle place = grid.Rows[0].Cells[0].Source.Box.ShouldNotBeNull();
        (place.Y0, place.Y1).ShouldBe((55, 75));
        place.X0.ShouldBeInRange(842 - 120, 842 - 114);
    }

    [Fact]
    public void White_lines_and_dotted_lines_are_told_apart()
    {
        Grid grid = new DrawnPdf().Grid(Xs, Ys).Raw("1 G 50 712 m 350 712 l S").Text(55, 114, "甲")
            .Raw("0 G").OnlyGrid();
        grid.Rows.Count.ShouldBe(3);
        string dots = string.Concat(Enumerable.Range(0, 100).Select(i => $"{50 + (3 * i)} 732 1 1 re f "));
        new DrawnPdf().Grid(Xs, Ys).Raw(dots).Text(55, 114, "甲").OnlyGrid().Rows.Count.ShouldBe(4);
    }

    [Fact]
    public void Lines_that_hold_no_text_and_single_boxes_are_no_table()
    {
        DrawnPdf pdf = new DrawnPdf().Grid(Xs, [300, 320]).Grid([50, 350], [100, 200]).Text(60, 150, "框内文字");
        pdf.Document().Blocks.OfType<Grid>().ShouldBeEmpty();
        pdf.Lines().ShouldBe(["框内文字"]);
    }

    [Fact]
    public void A_table_open_at_its_sides_has_its_outer_columns()
    {
        Grid grid = new DrawnPdf().Line(50, 100, 350, 100).Line(50, 120, 350, 120).Line(50, 140, 350, 140).Line(150, 100, 150, 140).Line(250, 100, 250, 140)
            .Text(55, 114, "甲").Text(155, 114, "乙").Text(255, 114, "丙").Text(255, 134, "丁").OnlyGrid();
        Rows(grid).ShouldBe(["甲|乙|丙", "||丁"]);
    }

    [Fact]
    public void A_table_that_goes_on_counts_its_columns_as_before()
    {
        var pdf = new DrawnPdf();
        pdf.Grid(Xs, [700, 720, 740]).Text(55, 714, "甲").Text(255, 734, "乙");
        pdf.Page().Grid([50, 150, 350], [60, 80, 100]).Text(55, 74, "丙").Text(255, 94, "丁");
        Grid second = pdf.Document().Pages[1].Blocks.OfType<Grid>().ShouldHaveSingleItem();
        second.Rows[0].Cells.Select(c => (c.Column, c.ColumnSpan)).ShouldBe([(0, 1), (1, 2)]);
    }

    [Fact]
    public void A_row_cut_by_the_page_break_is_one_row()
    {
        var pdf = new DrawnPdf();
        pdf.Grid(Xs, [700, 720, 760]).Text(55, 714, "项目").Text(155, 714, "依据").Text(255, 714, "金额");
        pdf.Text(55, 734, "公共服务").Text(155, 734, "根据年度工作安排和").Text(155, 748, "上级部门下达的指标").Text(255, 734, "30.00");
        pdf.Page().Grid(Xs, [60, 80, 100]).Text(155, 74, "确定").Text(55, 94, "运行维护").Text(255, 94, "20.00");
        Document document = pdf.Document();
        Rows((Grid)document.Pages[0].Blocks[0]).ShouldBe(["项目|依据|金额", "公共服务|根据年度工作安排和上级部门下达的指标确定|30.00"]);
        Rows((Grid)document.Pages[1].Blocks[0]).ShouldBe(["运行维护||20.00"]);
    }

    [Fact]
    public void A_row_of_its_own_after_a_page_break_stays_one()
    {
        var pdf = new DrawnPdf();
        pdf.Grid(Xs, [700, 720, 760]).Text(55, 714, "项目").Text(155, 714, "依据").Text(55, 734, "公共服务").Text(155, 734, "年度安排").Text(255, 734, "30.00");
        pdf.Page().Grid(Xs, [60, 80, 100]).Text(155, 74, "其他依据").Text(55, 94, "运行维护").Text(255, 94, "20.00");
        Rows((Grid)pdf.Document().Pages[1].Blocks[0])[0].ShouldBe("|其他依据|");
    }

    private static string[] Rows(Grid grid) => [.. grid.Rows.Select(r => string.Join('|', r.Cells.Select(c => c.Text)))];
}
