using Mingzhang.Disclosures;

namespace Mingzhang.Tests.Recognition.Lines;

public sealed class TwoSidedTests
{
    private const string Header = "收 入 支 出\n\n项 目 预算数 功能分类 预算数\n\n";

    [Fact]
    public void Either_side_of_a_line_may_be_blank()
    {
        var table = Typed.Table("部门收支总体情况表", Header + """
            一、本年收入 4,058.19 201 一般公共服务支出

                  上级一般公共预算安排转移支付 204 公共安全支出 12.00

            5.单位资金 212 城乡社区支出

            230 转移性支出 30.50

            收 入 总 计 4,058.19 支 出 总 计 42.50
            """);

        table.Figures().ShouldBe([
            "一、本年收入|收入/预算数|4,058.19",
            "收入总计|收入/预算数|4,058.19",
            "204 公共安全支出|支出/预算数|12.00",
            "230 转移性支出|支出/预算数|30.50",
            "支出总计|支出/预算数|42.50",
        ]);
        table.Rows.Count(r => r.Side is Side.Left).ShouldBe(4);
    }

    [Fact]
    public void The_end_of_a_wrapped_name_glued_to_the_next_code_goes_back_to_its_name()
    {
        var table = Typed.Table("财政拨款收支预算总体情况表", """
            财政拨款收入 财政拨款支出

            项 目 合 计 功 能 分 类 合 计

            一、财政拨款（补助） 9.00 206 科学技术支出

            207 文化旅游体育与传媒

            支出208 社会保障和就业支出 9.00 9.00

            234 抗疫特别国债还本支

            出

            收 入 总 计 9.00 支 出 总 计 9.00 9.00
            """);

        table.Rows.Where(r => r.Side is Side.Right).Select(r => r.Name)
            .ShouldBe(["科学技术支出", "文化旅游体育与传媒支出", "社会保障和就业支出", "抗疫特别国债还本支出", "支出总计"]);
        table.Row("208 社会保障和就业支出").ShouldBe("支出/合计=9.00 支出/一般公共预算=9.00");
        table.Row("支出总计").ShouldBe("支出/合计=9.00 支出/一般公共预算=9.00");
    }

    [Fact]
    public void Two_lines_without_a_gap_are_one_visual_row()
    {
        var table = Typed.Table("部门收支总体情况表", Header + "一、本年收入 5.00\n201 一般公共服务支出 3.00\n\n收入总计\n5.00 支出总计 3.00");

        table.Figures().ShouldBe([
            "一、本年收入|收入/预算数|5.00",
            "收入总计|收入/预算数|5.00",
            "201 一般公共服务支出|支出/预算数|3.00",
            "支出总计|支出/预算数|3.00",
        ]);
    }
}
