using Mingzhang.Disclosures;

namespace Mingzhang.Tests.Recognition.Tables;

public sealed class TableShapeTests
{
    [Fact]
    public void The_sides_of_a_two_sided_table_are_read_apart()
    {
        const string Text = """
            部门收支总体情况表
            单位：万元
            收入||支出|
            项目|预算数|功能分类|预算数
            一、本年收入|6.00|201 一般公共服务支出|
            1. 一般公共预算拨款|6.00|208 社会保障和就业支出|6.00
            其中：一般财力|6.00||
            收入总计|6.00|支出总计|6.00
            """;
        var table = Sheets.Tabbed(Text).ReadOne("xinjiang-budget-2026");
        table.Rows.Select(r => (r.Side, r.Key, r.Level)).Take(3).ShouldBe([(Side.Left, "current-year", 1), (Side.Left, "general", 2), (Side.Left, "general-own", 3)]);
        table.Figures().ShouldBe(
            ["一、本年收入|收入/预算数|6.00", "1.一般公共预算拨款|收入/预算数|6.00", "其中：一般财力|收入/预算数|6.00", "收入总计|收入/预算数|6.00", "208 社会保障和就业支出|支出/预算数|6.00", "支出总计|支出/预算数|6.00"]);
    }

    [Fact]
    public void An_unknown_two_sided_table_is_told_by_收入_and_支出_over_it()
    {
        var table = Sheets.Tabbed("收支总表\n单位：元\n本年收入||本年支出||\n项目|预算数|项目|合计|项目支出\n一、财政拨款收入|6|一、教育支出|6|6\n收入总计|6|支出总计|6|6").ReadOne();
        table.Columns.Select(c => (c.Side, c.Path)).ShouldBe([(Side.Left, "收入/预算数"), (Side.Right, "支出/合计"), (Side.Right, "支出/项目支出")]);
        table.Rows.Count(r => r.Kind == RowKind.Total).ShouldBe(2);
    }

    [Fact]
    public void Lines_numbers_and_column_numbers_of_final_accounts_are_no_figures()
    {
        const string Text = """
            收入支出决算总表
            公开01表
            单位：万元
            收入|||支出||
            项目|行次|决算数|项目|行次|决算数
            栏次||1|栏次||2
            一、一般公共预算财政拨款收入|1|6.00|一、一般公共服务支出|12|6.00
            本年收入合计|9|6.00|本年支出合计|30|6.00
            总计|11|6.00|总计|33|6.00
            """;
        var table = Sheets.Tabbed(Text).ReadOne("xinjiang-final-accounts-2023");
        table.Figures().Count.ShouldBe(6);
        table.Rows.Select(r => r.Key).ShouldBe(["general", "current", string.Empty, "201", "current-expenditure", string.Empty]);
    }

    [Fact]
    public void A_list_set_side_by_side_is_one_list()
    {
        const string Text = """
            一般公共预算财政拨款基本支出决算表
            单位：万元
            人员经费|||公用经费|||||
            科目编码|科目名称|决算数|科目编码|科目名称|决算数|科目编码|科目名称|决算数
            301|工资福利支出|6.00|302|商品和服务支出|3.00|310|资本性支出|1.00
            30101|基本工资|6.00|30201|办公费|3.00|31002|办公设备购置|1.00
            人员经费合计||6.00|公用经费合计||||4.00
            """;
        var table = Sheets.Tabbed(Text).ReadOne("xinjiang-final-accounts-2023");
        table.Rows.Where(r => r.Code.Length > 0).Select(r => r.Code).ShouldBe(["301", "30101", "302", "30201", "310", "31002"]);
        table.Columns.Select(c => c.Key).ShouldBe(["staff", "running"]);
        table.Figures().ShouldContain("302 商品和服务支出|公用经费|3.00");
    }

    [Fact]
    public void A_single_row_of_三公_needs_no_label()
    {
        const string Text = """
            财政拨款“三公”经费支出决算表
            单位：万元
            预算数||||||决算数|||||
            合计|因公出国（境）费|公务用车购置及运行维护费|||公务接待费|合计|因公出国（境）费|公务用车购置及运行维护费|||公务接待费
            ||小计|公务用车购置费|公务用车运行维护费||||小计|公务用车购置费|公务用车运行维护费|
            9.18||8.80||8.80|0.38|9.18||8.80||8.80|0.38
            """;
        var table = Sheets.Tabbed(Text).ReadOne("xinjiang-final-accounts-2023");
        table.Rows.ShouldHaveSingleItem().Kind.ShouldBe(RowKind.Total);
        table.Facts.Select(f => f.Column.Key).ShouldBe(["budget-total", "budget-vehicles", "budget-vehicle-running", "budget-reception", "total", "vehicles", "vehicle-running", "reception"]);
    }

    [Fact]
    public void Units_open_blocks_where_a_table_repeats_per_unit()
    {
        const string Text = """
            一般公共预算项目支出情况表
            单位：万元
            科目编码|||科目名称|项目名称|项目支出合计
            类|款|项|||
            |||总计||9.00
            |||某厅本级||5.00
            208|||社会保障和就业支出||5.00
            208|01|02|一般行政管理事务|12345热线维护|5.00
            |||某考试中心||4.00
            208|||社会保障和就业支出||4.00
            208|01|99|其他支出|考务|4.00
            """;
        var table = Sheets.Tabbed(Text).ReadOne("xinjiang-budget-2026");
        table.Labels().ShouldBe(
            ["Total:总计", "Unit:某厅本级", "Code:208 社会保障和就业支出", "Project:2080102 一般行政管理事务 12345热线维护", "Unit:某考试中心", "Code:208 社会保障和就业支出", "Project:2080199 其他支出 考务"]);
        table.Rows.Select(r => r.Unit).ShouldBe(["", "", "某厅本级", "某厅本级", "", "某考试中心", "某考试中心"]);
    }

    [Fact]
    public void A_single_unit_makes_no_blocks()
    {
        var table = Sheets.Tabbed("上年结转结余情况表\n编制部门：某局\n单位：万元\n项目|合计|财政拨款\n||小计\n某局|5.00|5.00\n2025年驻村经费|2.00|2.00\n专项|3.00|3.00\n总计|5.00|5.00").ReadOne("xinjiang-budget-2026");
        table.Labels().ShouldBe(["Unit:某局", "Project:2025年驻村经费", "Project:专项", "Total:总计"]);
        table.Rows.ShouldAllBe(r => r.Unit.Length == 0);
        table.Rows[1].Item.ShouldBe("2025年驻村经费");
        table.Rows[1].Name.ShouldBeEmpty();
    }

    [Fact]
    public void A_unit_unknown_by_name_is_told_by_being_the_sum_of_what_follows()
    {
        Sheets.Tabbed("上年结转结余情况表\n单位：万元\n项目|合计\n某县服务中心|5.00\n考务费|2.00\n培训费|3.00").ReadOne("xinjiang-budget-2026")
            .Labels().ShouldBe(["Unit:某县服务中心", "Project:考务费", "Project:培训费"]);
    }
}
