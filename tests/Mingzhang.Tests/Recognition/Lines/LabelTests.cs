using Mingzhang.Disclosures;

namespace Mingzhang.Tests.Recognition.Lines;

public sealed class LabelTests
{
    private const string Expenditure = "部门支出总体情况表";
    private const string Projects = "一般公共预算项目支出情况表";
    private const string Header = "类 款 项\n功能分类科目名称 合计 基本支出 项目支出\n\n※ ※ ※ ※ 1 2 3\n\n";
    private const string ProjectHeader = "类 款 项\n\n功能分类科目名称 项目名称\n\n※ ※ ※ ※ ※ 1 2 3 4 5 6 7 8 9 10 11\n\n";

    [Fact]
    public void A_wrapped_row_is_its_code_the_pieces_of_its_name_and_its_figures()
    {
        var table = Typed.Table(Expenditure, Header + """
            总 计 30.00 20.00 10.00

            205 01 99
            其他教育管理事务支

            出
            20.00 20.00

            205 02 99

            其他普通教育

            支出

            10.00 10.00
            """);

        table.Labels().ShouldBe(["总计", "2050199 其他教育管理事务支出", "2050299 其他普通教育支出"]);
        table.Facts.Single(f => f.Row.Code == "2050199" && f.Column.Path == "基本支出").Source.Line.ShouldBe(18);
        table.Rows[1].Source.Line.ShouldBe(14);
    }

    [Fact]
    public void A_name_set_around_its_code_is_joined_from_above_and_below()
    {
        var table = Typed.Table(Expenditure, Header + """
            总计 30.00 20.00 10.00
            其他教育管理
            205 01 99 20.00 20.00
            事务支出
            其他普通教育
            205 02 99 10.00 10.00
            支出
            """);

        table.Labels().ShouldBe(["总计", "2050199 其他教育管理事务支出", "2050299 其他普通教育支出"]);
    }

    [Fact]
    public void A_name_known_from_another_table_tells_where_a_wrapped_one_ends()
    {
        var tables = Typed.Tables($"""
            表 3

            部门支出总体情况表

            编制部门：某某市测试局 单位：万元

            {Header}205 01 01 行政运行 20.00 20.00

            205 01 99 某某教育管理工作及其他支出 10.00 10.00
             表 5

            一般公共预算支出情况表

            编制部门：某某市测试局 单位：万元

            {Header}205 01 01 行政运行 20.00 20.00

            某某教育管理工作

            205 01 99 及其他支出 10.00 10.00
            """);

        tables[1].Labels().ShouldBe(["2050101 行政运行", "2050199 某某教育管理工作及其他支出"]);
    }

    [Fact]
    public void A_code_broken_over_lines_is_joined()
    {
        var table = Typed.Table(Projects, ProjectHeader + """
            20

            5

            教育

            支出

            6.00 6.00

            20

            5
            01 02

            一般行政

            管理事务

            2023 年考试

            工作经费

            6.00 6.00
            """);

        table.Labels().ShouldBe(["205 教育支出", "2050102 一般行政管理事务 2023年考试工作经费"]);
    }

    [Fact]
    public void Numbers_of_a_projects_name_are_no_figures_and_whole_figures_are()
    {
        var table = Typed.Table(Projects, ProjectHeader + """
            总计 3109.00 3109.00

            205 01 02 一般行政管理事务
            提前下达 2023

            年考试工作经费
            3100 3100

            205 01 02 一般行政管理事务 12333 热线维护 5.00 5.00

            205 01 02 一般行政管理事务 特定目标 41100019 4.00 4.00
            """);

        table.Labels().ShouldBe(["总计", "2050102 一般行政管理事务 提前下达2023年考试工作经费", "2050102 一般行政管理事务 12333热线维护", "2050102 一般行政管理事务 特定目标41100019"]);
        table.Facts.Count().ShouldBe(8);
        table.Facts.Count(f => f.Printed == "3100").ShouldBe(2);
    }

    [Fact]
    public void A_page_number_inside_a_table_is_no_figure()
    {
        var table = Typed.Table(Expenditure, Header + "总计 30.00 20.00 10.00\n\n205 教育支出 20.00 20.00\n\n9\n\n206 科学技术支出 10.00 10.00\n\n\n\n25");

        table.Labels().ShouldBe(["总计", "205 教育支出", "206 科学技术支出"]);
        table.Facts.Count().ShouldBe(7);
        table.Unplaced.ShouldBeEmpty();
    }

    [Fact]
    public void A_header_repeated_after_a_page_break_is_no_row_and_a_page_without_one_goes_on()
    {
        var repeated = Typed.Table(Expenditure, Header + "总计 30.00 20.00 10.00\n\n205 教育支出 20.00 20.00\n 编制部门：某某市测试局 单位：万元\n\n" + Header + "206 科学技术支出 10.00 10.00");
        var bare = Typed.Table(Expenditure, Header + "总计 30.00 20.00 10.00\n\n205 教育支出 20.00 20.00\n 206 科学技术支出 10.00 10.00");

        repeated.Labels().ShouldBe(["总计", "205 教育支出", "206 科学技术支出"]);
        bare.Labels().ShouldBe(repeated.Labels());
        bare.Figures().ShouldBe(repeated.Figures());
    }

    [Fact]
    public void A_header_spelled_one_character_a_line_is_no_row()
    {
        var table = Typed.Table(Projects, "科 目 编\n\n码\n\n科目\n\n名称\n项目名称\n\n商\n\n品\n\n和\n\n服\n\n务\n\n支\n\n出类 款 项\n\n205 教育支出 6.00 6.00\n\n合 计 6.00\n6.00");

        table.Labels().ShouldBe(["205 教育支出", "合计"]);
        table.Rows[1].Kind.ShouldBe(RowKind.Total);
        table.Row("合计").ShouldBe("项目支出合计=6.00 商品和服务支出=6.00");
    }

    [Fact]
    public void A_name_after_the_total_that_a_类_follows_is_a_budget_unit()
    {
        var table = Typed.Table(Projects, ProjectHeader + """
            总计 9.00 9.00

            某某市测试局下属考

            试中心
            4.00 4.00

            205   教育支出 4.00 4.00

            205 01 02     一般行政管理事务 考务费 4.00 4.00

            某某市测试局下属服务站 5.00 5.00

            206   科学技术支出 5.00 5.00
            """);

        table.Rows.Where(r => r.Kind is RowKind.Unit).Select(r => r.Name).ShouldBe(["某某市测试局下属考试中心", "某某市测试局下属服务站"]);
        table.Rows.Single(r => r.Item == "考务费").Unit.ShouldBe("某某市测试局下属考试中心");
        table.Rows.Single(r => r.Code == "206").Unit.ShouldBe("某某市测试局下属服务站");
    }

    [Fact]
    public void A_code_that_lost_its_end_is_completed_by_the_name_of_another_table()
    {
        var tables = Typed.Tables($"""
            表 3

            部门支出总体情况表

            编制部门：某某市测试局 单位：万元

            {Header}205 01   教育管理事务 20.00 12.00 8.00

            205 01 01     行政运行 12.00 12.00

            205 01 99     某某支出 8.00 8.00
             表 5

            一般公共预算支出情况表

            编制部门：某某市测试局 单位：万元

            {Header}205 01   教育管理事务 20.00 12.00 8.00

            205 01     行政运行 12.00 12.00

            205 01     某某支出 8.00 8.00
            """);

        tables[1].Rows.Select(r => (r.Code, r.CodeInferred)).ShouldBe([("20501", false), ("2050101", true), ("2050199", true)]);
    }
}
