using Mingzhang.Disclosures;

namespace Mingzhang.Tests.Recognition.Lines;

public sealed class NamedRowTests
{
    [Fact]
    public void An_items_name_may_wrap_before_its_figures_and_blank_items_are_rows_too()
    {
        var table = Typed.Table("财政拨款“三公”经费支出情况表", """
            三公支出内容 合计

            资金来源

            一般公

            共预算
            政府性基金

            国有资本

            经营预算

            合计 7.8 7.8

            因公出国（境）费

            公务接待费

            公务用车购置及运行费

            （小计）
            7.8 7.8

            其中：公务用车购置费

            公务用车运行费 7.8 7.8
            """, "xinjiang-budget-2023");

        table.Labels().ShouldBe(["合计", "因公出国（境）费", "公务接待费", "公务用车购置及运行费（小计）", "其中：公务用车购置费", "公务用车运行费"]);
        table.Row("公务用车购置及运行费（小计）").ShouldBe("合计=7.8 资金来源/一般公共预算=7.8");
        table.Facts.Count().ShouldBe(6);
    }

    [Fact]
    public void Units_are_the_rows_whose_projects_add_up_to_them()
    {
        var table = Typed.Table("上年结转结余情况明细表", """
            财政拨款 非财政拨款

            项目名称 总计

            ※ 1 2 3 4 5 6 7 8 9

            总计 9.00 9.00 9.00

            甲单位 4.00 4.00 4.00

            考务费 1.00 1.00 1.00

            某项很长很长的名字写不下

            的专项经费
            3.00 3.00 3.00

            乙单位 5.00 5.00 5.00

            办案费 5.00 5.00 5.00
            """);

        table.Rows.Where(r => r.Kind is RowKind.Unit).Select(r => r.Name).ShouldBe(["甲单位", "乙单位"]);
        table.Rows.Where(r => r.Kind is RowKind.Project).Select(r => $"{r.Unit}/{r.Item}").ShouldBe(["甲单位/考务费", "甲单位/某项很长很长的名字写不下的专项经费", "乙单位/办案费"]);
    }

    [Fact]
    public void A_table_without_rows_has_none()
    {
        var table = Typed.Table("政府性基金预算支出情况表", """
            科目 政府性基金预算支出

            类 款 项
            功能分类科目名称 合计

            ※ ※ ※ ※ 1 2 3 4

            某某市测试局 2024年没有使用政府性基金预算拨款安排的支出，政府性

            基金预算支出情况表为空表。
            """);

        table.Rows.ShouldBeEmpty();
        table.Notes.ShouldNotBeEmpty();
    }

    [Fact]
    public void A_table_that_no_format_knows_takes_its_columns_from_its_header()
    {
        var table = Typed.Table("某某专项支出明细表", "科目编码 科目名称 合计 基本支出 项目支出\n\n205 教育支出 9.00 4.00 5.00\n\n205 01 教育管理事务 4.00 4.00\n\n205 02 普通教育 5.00 5.00\n\n合计 9.00 4.00 5.00", "general-budget");

        table.Columns.Select(c => c.Path).ShouldBe(["合计", "基本支出", "项目支出"]);
        table.Row("20502 普通教育").ShouldBe("合计=5.00 项目支出=5.00");
    }
}
