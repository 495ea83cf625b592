namespace Mingzhang.Tests.Recognition.Lines;

public sealed class ColumnTests
{
    private const string Expenditure = "部门支出总体情况表";
    private const string Header = "功能分类科目编码\n\n类 款 项\n功能分类科目名称 合计 基本支出 项目支出\n\n※ ※ ※ ※ 1 2 3\n\n";

    [Fact]
    public void The_parts_of_a_code_tell_which_column_they_stand_in_by_their_sum()
    {
        var table = Typed.Table(Expenditure, Header + """
            总计 100.00 65.00 35.00

            205 教育支出 100.00 65.00 35.00

            205 01   教育管理事务 100.00 65.00 35.00

            205 01 01     行政运行 40.00 40.00

            205 01 02     一般行政管理事务 11.00 11.00

            205 01 03     机关服务 25.00 25.00

            205 01 99     其他教育管理事务支出 24.00 24.00
            """);

        table.Row("2050101 行政运行").ShouldBe("合计=40.00 基本支出=40.00");
        table.Row("2050102 一般行政管理事务").ShouldBe("合计=11.00 项目支出=11.00");
        table.Row("2050103 机关服务").ShouldBe("合计=25.00 基本支出=25.00");
        table.Row("2050199 其他教育管理事务支出").ShouldBe("合计=24.00 项目支出=24.00");
        table.Unplaced.ShouldBeEmpty();
    }

    [Fact]
    public void A_figure_whose_neighbours_vanished_says_that_its_column_is_inferred_and_a_full_row_does_not()
    {
        var table = Typed.Table(Expenditure, Header + "总计 100.00 70.00 30.00\n\n205 教育支出 70.00 70.00\n\n206 科学技术支出 30.00 30.00");

        table.Facts.Where(f => f.Row.Name == "总计").ShouldAllBe(f => !f.ColumnInferred);
        table.Facts.Where(f => f.Row.Name != "总计").ShouldAllBe(f => f.ColumnInferred);
        table.Damage.ShouldHaveSingleItem().ShouldContain("空白单元格");
    }

    [Fact]
    public void A_sum_that_is_off_by_rounding_still_tells_the_columns()
    {
        var table = Typed.Table(Expenditure, Header + """
            总计 90.00 59.99 30.00

            205 教育支出 90.00 59.99 30.00

            205 01   教育管理事务 33.33 33.33

            205 02   普通教育 26.67 26.67

            205 03   职业教育 30.00 30.00
            """);

        table.Row("20501 教育管理事务").ShouldBe("合计=33.33 基本支出=33.33");
        table.Row("20502 普通教育").ShouldBe("合计=26.67 基本支出=26.67");
        table.Row("20503 职业教育").ShouldBe("合计=30.00 项目支出=30.00");
    }

    [Fact]
    public void Equal_parts_that_nothing_tells_apart_are_left_unplaced_with_the_columns_they_may_stand_in()
    {
        var table = Typed.Table(Expenditure, Header + "总计 10.00 5.00 5.00\n\n205 教育支出 5.00 5.00\n\n206 科学技术支出 5.00 5.00");

        table.Row("205 教育支出").ShouldBe("合计=5.00");
        table.Unplaced.Count.ShouldBe(2);
        table.Unplaced[0].Printed.ShouldBe("5.00");
        table.Unplaced[0].Reason.ShouldContain("基本支出、项目支出");
    }

    [Fact]
    public void One_wrong_figure_stands_where_it_is_printed_and_moves_no_other()
    {
        var right = Header + "总计 100.00 70.00 30.00\n\n205 教育支出 70.00 70.00\n\n206 科学技术支出 30.00 30.00";

        var table = Typed.Table(Expenditure, right.Replace("教育支出 70.00 70.00", "教育支出 70.00 78.00", StringComparison.Ordinal));

        table.Row("205 教育支出").ShouldBe("合计=70.00 基本支出=78.00");
        table.Row("206 科学技术支出").ShouldBe("合计=30.00 项目支出=30.00");
    }

    [Fact]
    public void Equations_with_another_table_tell_which_source_money_has()
    {
        var tables = Typed.Tables("""
            表 1

            部门收支总体情况表

            编制部门：某某市测试局 单位：万元

            收入 支出

            项目 预算数 支出功能分类 预算数

            一、本年收入 80.00 205 教育支出 100.00

            1、一般公共预算拨款 50.00 206 科学技术支出

            其中：一般财力 50.00 207 文化旅游体育与传媒支出

            5.单位资金 30.00 208 社会保障和就业支出

            二、上年结转结余 20.00 209 社会保险基金支出

            1、财政拨款结转 20.00 210 卫生健康支出

            收 入 总 计 100.00 支 出 总 计 100.00
             表 2

            部门收入总体情况表

            编制部门：某某市测试局 单位：万元

            类 款 项

            功能分类科目名称 总计

            ※ ※ ※ ※ 1 2 3 4 5 6 7 8 9 10 11 12

            总计 100.00 50.00 50.00 30.00 20.00

            205 教育支出 100.00 50.00 50.00 30.00 20.00

            205 01   教育管理事务 50.00 50.00 50.00

            205 02   普通教育 30.00 30.00

            205 03   职业教育 20.00 20.00
            """);

        var income = tables[1];
        income.Row("205 教育支出").ShouldBe("总计=100.00 财政拨款（补助）/小计=50.00 财政拨款（补助）/一般公共预算=50.00 单位资金=30.00 财政拨款结转=20.00");
        income.Row("20502 普通教育").ShouldBe("总计=30.00 单位资金=30.00");
        income.Row("20503 职业教育").ShouldBe("总计=20.00 财政拨款结转=20.00");
    }

    [Fact]
    public void A_code_filled_in_one_table_only_for_projects_is_so_in_another_whose_own_sums_are_wrong()
    {
        var tables = Typed.Tables($"""
            表 3

            部门支出总体情况表

            编制部门：某某市测试局 单位：万元

            {Header}总计 50.00 20.00 30.00

            205 教育支出 20.00 20.00

            206 科学技术支出 30.00 30.00
             表 5

            一般公共预算支出情况表

            编制部门：某某市测试局 单位：万元

            {Header}总计 50.00 20.00 30.00

            205 教育支出 20.00 20.00

            206 科学技术支出 30.00 30.01
            """);

        tables[1].Row("206 科学技术支出").ShouldBe("合计=30.00 项目支出=30.01");
    }

    [Fact]
    public void A_total_column_printed_last_is_told_by_the_sums()
    {
        var table = Typed.Table(Expenditure, "类 款 项\n功能分类科目名称 基本支出 项目支出 合计\n\n总计 70.00 30.00 100.00\n\n205 教育支出 70.00 70.00\n\n206 科学技术支出 30.00 30.00");

        table.Columns.Select(c => c.Path).ShouldBe(["基本支出", "项目支出", "合计"]);
        table.Row("总计").ShouldBe("基本支出=70.00 项目支出=30.00 合计=100.00");
        table.Row("206 科学技术支出").ShouldBe("项目支出=30.00 合计=30.00");
    }

    [Fact]
    public void A_dash_holds_the_place_of_a_blank_cell()
    {
        var table = Typed.Table(Expenditure, Header + "总计 10.00 5.00 5.00\n\n205 教育支出 5.00 - 5.00\n\n206 科学技术支出 5.00 5.00 -");

        table.Row("205 教育支出").ShouldBe("合计=5.00 项目支出=5.00");
        table.Row("206 科学技术支出").ShouldBe("合计=5.00 基本支出=5.00");
        table.Facts.ShouldAllBe(f => !f.ColumnInferred);
    }

    [Fact]
    public void More_figures_than_columns_are_left_unplaced()
    {
        var table = Typed.Table(Expenditure, Header + "总计 10.00 5.00 5.00\n\n205 教育支出 10.00 5.00 5.00 3.00");

        table.Row("205 教育支出").ShouldBe(string.Empty);
        table.Unplaced.Count.ShouldBe(4);
        table.Unplaced[0].Reason.ShouldContain("多于");
    }

    [Fact]
    public void Many_rows_that_could_stand_in_two_columns_are_settled_in_bounded_time()
    {
        var amounts = Enumerable.Range(1, 60).Select(i => (Code: $"205 {i:00}", Amount: (i * 7) + (i * i) + 0.25m, IsBasic: i % 3 == 0)).ToList();
        var basic = amounts.Where(a => a.IsBasic).Sum(a => a.Amount);
        var project = amounts.Where(a => !a.IsBasic).Sum(a => a.Amount);
        var body = Header + $"总计 {basic + project} {basic} {project}\n\n205 教育支出 {basic + project} {basic} {project}\n\n"
            + string.Join("\n\n", amounts.Select(a => $"{a.Code} 科目{a.Code[^2..]}项 {a.Amount} {a.Amount}"));

        var clock = System.Diagnostics.Stopwatch.StartNew();
        var table = Typed.Table(Expenditure, body);

        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(20));
        (table.Facts.Count() + table.Unplaced.Count).ShouldBe(126);
        table.Facts.Count(f => f.Column.Path == "合计").ShouldBe(62);
    }
}
