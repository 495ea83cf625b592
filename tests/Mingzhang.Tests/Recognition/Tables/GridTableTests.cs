using Mingzhang.Disclosures;

namespace Mingzhang.Tests.Recognition.Tables;

public sealed class GridTableTests
{
    [Fact]
    public void Header_groups_make_paths_and_the_group_over_the_whole_table_is_left_out()
    {
        var table = Sheets.Tabbed("某支出表\n单位：元\n科目|||支出预算||||\n科目编码||科目名称|合计|基本支出||项目支出|备注\n类|款|||人员经费|公用经费||\n205||教育支出|6.00|1.00|2.00|3.00|").ReadOne();
        table.Columns.Select(c => c.Path).ShouldBe(["合计", "基本支出/人员经费", "基本支出/公用经费", "项目支出"]);
        table.Figures().ShouldBe(["205 教育支出|合计|6.00", "205 教育支出|基本支出/人员经费|1.00", "205 教育支出|基本支出/公用经费|2.00", "205 教育支出|项目支出|3.00"]);
    }

    [Fact]
    public void Known_spans_give_the_same_paths()
    {
        var table = Sheets.Spanned("某支出表\n单位：元\n科目<3|支出预算<4\n科目编码<2|科目名称^2|合计^2|基本支出<2|项目支出^2\n类|款|人员经费|公用经费\n205|01|教育管理事务|6.00|1.00|2.00|3.00").ReadOne();
        table.Columns.Select(c => c.Path).ShouldBe(["合计", "基本支出/人员经费", "基本支出/公用经费", "项目支出"]);
        table.Rows.ShouldHaveSingleItem().Code.ShouldBe("20501");
    }

    [Fact]
    public void Columns_the_format_knows_take_its_path_and_role()
    {
        var table = Sheets.Tabbed("部门收入总体情况表\n单位：万元\n科目代码|||科目名称|总计|财政拨款（补助）||单位资金\n类|款|项|||财政拨款 (补助)小计|一般公共 预算|\n205|||教育支出|3.00|2.00|2.00|1.00").ReadOne("xinjiang-budget-2026");
        table.Columns.Select(c => (c.Key, c.Path)).ShouldBe(
            [("total", "总计"), ("fiscal", "财政拨款（补助）/小计"), ("general", "财政拨款（补助）/一般公共预算"), ("unit", "单位资金")]);
    }

    [Fact]
    public void When_the_header_lost_a_column_the_row_that_numbers_the_columns_decides()
    {
        const string Text = """
            部门收入总体情况表
            单位：万元
            科目编码||科目名称|总计|财政拨款（补助）||||||财政专户（教育收费）|单位资金|财政拨款结转|非财政拨款结转结余|
            |||||财政拨款（补助）小计|一般公共预算|上级一般公共预算安排的转移支付|政府性基金预算|上级政府性基金安排的转移支付|国有资本经营预算|||||
            ※|※|※|1|2|3|4|5|6|7|8|9|10|11|12
            208||社会保障和就业支出|9.00|6.00|5.00|1.00||||||3.00||
            """;
        var table = Sheets.Tabbed(Text).ReadOne("xinjiang-budget-2025");
        table.Figures().ShouldContain("208 社会保障和就业支出|单位资金|3.00");
        table.Damage.ShouldHaveSingleItem().ShouldContain("栏次");
    }

    [Theory]
    [InlineData("208|01|02|一般行政管理事务|5.00")]
    [InlineData("208|20801|2080102|一般行政管理事务|5.00")]
    [InlineData("2080102|||一般行政管理事务|5.00")]
    [InlineData("208 01 02|||一般行政管理事务|5.00")]
    [InlineData("2080102一般行政管理事务||||5.00")]
    [InlineData("|||2080102 一般行政管理事务|5.00")]
    [InlineData("208|1|2|一般行政管理事务|5.00")]
    public void A_code_is_read_from_one_cell_or_three_alone_or_glued_to_the_name(string row)
    {
        var table = Sheets.Tabbed($"某支出表\n单位：元\n科目编码|||科目名称|合计\n类|款|项||\n{row}").ReadOne();
        table.Figures().ShouldBe(["2080102 一般行政管理事务|合计|5.00"]);
    }

    [Fact]
    public void A_row_that_prints_only_the_end_of_its_code_inherits_the_rest()
    {
        var table = Sheets.Tabbed("某支出表\n单位：元\n科目编码|||科目名称|合计\n类|款|项||\n208|||社会保障和就业支出|5.00\n|05||行政事业单位养老支出|5.00\n||01|行政单位离退休|5.00").ReadOne();
        table.Rows.Select(r => r.Code).ShouldBe(["208", "20805", "2080501"]);
    }

    [Fact]
    public void Merged_code_cells_hold_for_all_their_rows()
    {
        var table = Sheets.Spanned("一般公共预算项目支出情况表\n单位：万元\n科目编码|科目名称|项目名称|项目支出合计\n2080102^2|一般行政管理事务^2|修缮项目|5.00\n培训项目|6.00").ReadOne("xinjiang-budget-2026");
        table.Figures().ShouldBe(["2080102 一般行政管理事务 修缮项目|项目支出合计|5.00", "2080102 一般行政管理事务 培训项目|项目支出合计|6.00"]);
    }

    [Fact]
    public void A_header_repeated_inside_the_grid_is_no_row()
    {
        var table = Sheets.Tabbed("某支出表\n单位：元\n科目编码|科目名称|合计\n※|※|1\n205|教育支出|5.00\n科目编码|科目名称|合计\n※|※|1\n206|科学技术支出|6.00").ReadOne();
        table.Labels().ShouldBe(["Code:205 教育支出", "Code:206 科学技术支出"]);
    }

    [Fact]
    public void A_shifted_row_finds_its_columns_by_the_row_above_it_in_the_tree()
    {
        const string Text = """
            部门支出总体情况表
            单位：万元
            科目编码||科目名称|合计|基本支出|项目支出
            类|款||||
            230||转移性支出|7.00||7.00
            230|02|一般性转移支付|7.00||7.00
            230|02|48|社会保障共同财政事权转移支付支出|7.00|7.00
            """;
        var table = Sheets.Tabbed(Text).ReadOne("xinjiang-budget-2025");
        var shifted = table.Rows[^1];
        shifted.Code.ShouldBe("2300248");
        shifted.Facts.Select(f => (f.Column.Key, f.ColumnInferred)).ShouldBe([("total", true), ("project", true)]);
    }

    [Theory]
    [InlineData("208|05||行政事业单位养老支出|5.00|5.00", "基本支出")]
    [InlineData("208|01||人力资源事务|3.00|3.00", "项目支出")]
    public void A_row_that_lost_a_blank_cell_is_put_right_by_the_sums_around_it(string row, string column)
    {
        var rows = new[] { "208|||社会保障和就业支出|8.00|5.00|3.00", "208|01||人力资源事务|3.00||3.00", "208|05||行政事业单位养老支出|5.00|5.00|" };
        var code = row.Split('|')[1];
        var text = string.Join('\n', rows.Select(r => r.Split('|')[1] == code ? row : r));
        var table = Sheets.Tabbed($"部门支出总体情况表\n单位：万元\n科目编码|||科目名称|合计|基本支出|项目支出\n类|款|项||||\n{text}").ReadOne("xinjiang-budget-2025");
        table.Rows.Single(r => r.Code == "208" + code).Facts[^1].Column.Path.ShouldBe(column);
    }

    [Fact]
    public void A_lost_blank_before_the_right_side_moves_the_whole_side()
    {
        var table = Sheets.Tabbed("财政拨款收支预算总体情况表\n单位：万元\n财政拨款收入||财政拨款支出||\n项目|合计|科目名称|合计|一般公共预算\n一、财政拨款（补助）|5.00|201 一般公共服务支出||\n|208 社会保障和就业支出|5.00|5.00").ReadOne("xinjiang-budget-2026");
        table.Figures().ShouldContain("208 社会保障和就业支出|支出/一般公共预算|5.00");
    }

    [Fact]
    public void A_lost_header_cell_without_numbered_columns_is_noticed_by_the_other_tables()
    {
        const string Text = """
            部门收支总体情况表
            单位：万元
            收入||支出|
            项目|预算数|功能分类|预算数
            一、本年收入|9.00|208 社会保障和就业支出|9.00
            5.单位资金|3.00||
            收入总计|9.00|支出总计|9.00

            部门收入总体情况表
            单位：万元
            科目编码||科目名称|总计|财政拨款（补助）||||||财政专户（教育收费）|单位资金|财政拨款结转|非财政拨款结转结余|
            ||||财政拨款（补助）小计|一般公共预算|上级一般公共预算安排的转移支付|政府性基金预算|上级政府性基金安排的转移支付|国有资本经营预算|||||
            208||社会保障和就业支出|9.00|6.00|6.00|||||||3.00||
            ||总计|9.00|6.00|6.00|||||||3.00||
            """;
        Sheets.Tabbed(Text).Read("xinjiang-budget-2025")[1].Figures().ShouldContain("208 社会保障和就业支出|单位资金|3.00");
    }

    [Fact]
    public void The_rest_of_a_wrapped_name_joins_its_row()
    {
        var table = Sheets.Tabbed("部门支出总体情况表\n单位：万元\n科目编码|||科目名称|合计\n类|款|项||\n208|||社会保障和就业支出|5.00\n208|05|05|机关事业单位基本养老保险缴费|5.00\n|||支出|\n|||总计|5.00").ReadOne("xinjiang-budget-2025");
        table.Labels().ShouldBe(["Code:208 社会保障和就业支出", "Code:2080505 机关事业单位基本养老保险缴费支出", "Total:总计"]);
    }

    [Fact]
    public void Figures_that_no_column_takes_are_kept_apart_with_the_reason()
    {
        var table = Sheets.Tabbed("某支出表\n单位：元\n科目编码|科目名称|合计\n205|教育支出|5.00万").ReadOne();
        table.Facts.ShouldBeEmpty();
        table.Unplaced.ShouldHaveSingleItem().Printed.ShouldBe("5.00万");
    }

    [Fact]
    public void Every_figure_keeps_its_print_and_its_place()
    {
        var fact = Sheets.Tabbed("某支出表\n单位：元\n科目编码|科目名称|合计\n205|教育支出|1,234.50").ReadOne().Facts.ShouldHaveSingleItem();
        fact.Printed.ShouldBe("1,234.50");
        fact.Amount.ToString().ShouldBe("1234.50");
        fact.Source.Line.ShouldBe(4);
    }

    [Fact]
    public void A_dash_is_a_blank_and_a_printed_zero_is_a_figure()
    {
        Sheets.Tabbed("某支出表\n单位：元\n科目编码|科目名称|合计|基本支出|项目支出\n205|教育支出|5.00|—|5.00\n206|科学技术支出|0.00|0|-").ReadOne()
            .Figures().ShouldBe(["205 教育支出|合计|5.00", "205 教育支出|项目支出|5.00", "206 科学技术支出|合计|0.00", "206 科学技术支出|基本支出|0"]);
    }

    [Fact]
    public void A_table_without_figures_keeps_its_rows()
    {
        var table = Sheets.Tabbed("政府性基金预算支出情况表\n单位：万元\n科目编码|||科目名称|合计|基本支出|项目支出\n类|款|项||||\n|||总计|||").ReadOne("xinjiang-budget-2023");
        table.Rows.ShouldHaveSingleItem().Kind.ShouldBe(RowKind.Total);
        table.Columns.Count.ShouldBe(3);
    }
}
