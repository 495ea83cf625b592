using Mingzhang.Disclosures;
using Mingzhang.Recognition.Performance;
using Mingzhang.Texts;
using static Mingzhang.Tests.Recognition.Performance.TornTable;

namespace Mingzhang.Tests.Recognition.Performance;

/// <summary>Performance tables whose rows or parts a conversion set in another order.</summary>
public sealed class DisorderedLineTableTests
{
    [Fact]
    public void Rows_set_in_the_order_of_height_are_put_together()
    {
        PerformanceTable table = Read("""
            ＞

            =800
            参加各类技能竞赛的选手

            人数
            人

            1026
            其他标准

            人

            按照完成比例赋
            15

            分
            工作资料

            ＞=10
            技能竞赛专业类别的数量

            个
            其他标准 1

            按照完成比例赋
            75

            分

            数量

            工作资料指标
            """);
        table.Indicators.Select(Row).ShouldBe(
        [
            "产出指标|数量指标|参加各类技能竞赛的选手人数|＞=800人|其他标准|1026人|15|按照完成比例赋分|工作资料",
            "产出指标|数量指标|技能竞赛专业类别的数量|＞=10个|其他标准|1|75|按照完成比例赋分|工作资料",
        ]);
    }

    [Fact]
    public void The_tail_of_a_table_after_half_of_the_next_part_is_found()
    {
        PerformanceReading reading = PerformanceReader.Read(Set.Lines(TornTable.Head + """
            效益指标

            经济效益指标

            指标 1：城区商户新增

            户数（户） ≥50 其他标准 48 30

            按照完成

            比例赋分
            工作资料
             （五）其他需说明的事项

            无其他需说明的事项。

            七、“三公”经费：指用一般公共预算财政拨款安排的因公出国（境）费、公务

            指标 2：城区夜间客流

            增长率
            ≤3.5% 其他标准 ≤3.5% 30

            按照完成

            比例赋分
            工作资料

            社会效益

            指标

            指标 1：夜间事故次数

            （起） ≤5 其他标准 0 30

            按照完成

            比例赋分
            工作资料
             用车购置及运行维护费和公务接待费。
            """));
        PerformanceTable table = reading.Tables.ShouldHaveSingleItem();
        table.Indicators.Select(i => (i.Level2, i.Level3, i.Target?.Text, i.LastYear?.Text)).ShouldBe(
        [
            ("经济效益指标", "指标1：城区商户新增户数（户）", "≥50", "48"),
            ("经济效益指标", "指标2：城区夜间客流增长率", "≤3.5%", "≤3.5%"),
            ("社会效益指标", "指标1：夜间事故次数（起）", "≤5", "0"),
        ]);
        reading.Consumed.Count.ShouldBe(2);
    }

    [Fact]
    public void Blocks_of_the_narrative_are_not_consumed()
    {
        IReadOnlyList<Block> blocks = Set.Lines("（四）预算绩效情况\n\n具体情况见下表：\n" + TornTable.Head + "数量指标\n路灯数量 ＞=2盏 计划标准 90 直接赋分 工作资料\n\n（五）其他需说明的事项\n\n无。");
        (int first, int last) = PerformanceReader.Read(blocks).Consumed.ShouldHaveSingleItem();
        ((TextBlock)blocks[first]).Text.ShouldBe("项目支出绩效目标表");
        ((TextBlock)blocks[last]).Text.ShouldContain("工作资料");
    }
}
