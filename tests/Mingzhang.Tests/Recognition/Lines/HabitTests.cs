namespace Mingzhang.Tests.Recognition.Lines;

public sealed class HabitTests
{
    private const string Projects = "一般公共预算项目支出情况表";
    private const string Header = "科目编码\n\n类 款 项\n\n功能分类科目名称 项目名称\n项目支出\n\n合计\n\n※ ※ ※ ※ ※ 1 2 3 4 5 6 7 8 9 10 11\n\n";

    [Fact]
    public void An_offices_project_money_buys_services_first_and_equipment_second()
    {
        var table = Typed.Table(Projects, Header + "总计 50.00 45.00 5.00\n\n205 教育支出 50.00 45.00 5.00\n\n205 01 02 一般行政管理事务 考试工作经费 50.00 45.00 5.00");

        table.Row("2050102 一般行政管理事务 考试工作经费").ShouldBe("项目支出合计=50.00 商品和服务支出=45.00 资本性支出=5.00");
    }

    [Fact]
    public void Where_most_projects_are_aid_the_columns_are_not_told_apart()
    {
        var table = Typed.Table(Projects, Header + "总计 50.00 50.00\n\n205 教育支出 50.00 50.00\n\n205 01 02 一般行政管理事务 困难学生补助资金 50.00 50.00");

        table.Row("2050102 一般行政管理事务 困难学生补助资金").ShouldBe("项目支出合计=50.00");
        table.Unplaced.Count.ShouldBe(3);
    }

    [Fact]
    public void Carried_over_projects_stand_under_project_expenditure_when_nothing_else_tells()
    {
        var table = Typed.Tables("""
            表 1

            部门收支总体情况表

            编制部门：某某市测试局 单位：万元

            项目 预算数 支出功能分类 预算数

            二、上年结转结余 7.00 205 教育支出 7.00

            1、财政拨款结转 7.00 206 科学技术支出
             表 11

            上年结转结余情况明细表

            编制部门：某某市测试局 单位：万元

            财政拨款 非财政拨款

            项目名称 总计

            ※ 1 2 3 4 5 6 7 8 9

            总计 7.00 7.00 3.00 4.00

            考务费 3.00 3.00 3.00

            培训费 4.00 4.00 4.00
            """)[1];

        table.Unplaced.Select(u => u.Printed).ShouldBe(["3.00", "3.00"], "人员经费还是公用经费，表内看不出");
        table.Row("培训费").ShouldBe("总计=4.00 财政拨款/合计=4.00 财政拨款/项目支出=4.00");
    }

    [Fact]
    public void Wages_are_staff_money_and_goods_are_running_money_when_the_total_is_lost()
    {
        var table = Typed.Table("一般公共预算基本支出情况表", "类 款\n\n经济分类科目名称 合计 人员经费 公用经费\n\n301 工资福利支出 5.00 5.00\n\n302 商品和服务支出 5.00 5.00");

        table.Row("301 工资福利支出").ShouldBe("合计=5.00 人员经费=5.00");
        table.Row("302 商品和服务支出").ShouldBe("合计=5.00 公用经费=5.00");
    }
}
