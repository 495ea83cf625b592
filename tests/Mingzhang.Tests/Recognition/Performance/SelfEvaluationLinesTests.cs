using Mingzhang.Disclosures;
using Mingzhang.Recognition.Performance;

namespace Mingzhang.Tests.Recognition.Performance;

/// <summary>Self-evaluations set as lines: name lines, a line of values, the lines of the reason, the next name.</summary>
public sealed class SelfEvaluationLinesTests
{
    private const string Text = """
         项 目 支 出 绩 效 自 评 表
        （2023 年度）

        项目名称 城区路灯维护项目经费（区级）

        主管部门 城市管理局 实施单位 市政设施养护中心

        项目资金

        （万元）

        年初预算数 全年预算数 全年执行数 分值 执行率 得分

        年度资金总额 1,020.00 20.00 19.99 10 99.95% 10.00

        其中：当年财

        政拨款
        20.00 20.00 19.99 — — —

        其他资金 1,000.00 0.00 0.00 — — —

        年度

        总体

        目标

        预期目标 实际完成情况

        维护城区路灯，使居民的满意率比较高，提升城市夜间

        的形象。

        2023 年，养护中心维护路灯 84 盏，更换灯

        杆 3 根，居民的满意率比较高，城市夜间形象

        得到提升。

        一级指

        标
        二级指标 三级指标 年度指标值 实际完成值 分值 得分

        偏差原

        因分析

        及改进

        措施

        年度

        绩效

        指标

        完成

        情况

        产出指

        标

        数量指标

        城区主要路

        段路灯维护

        数量

        >=80 盏 =84 盏 10 10.00

        灯杆更换数

        量
        >=4 根 =3 根 10 3.75

        2023 年

        灯杆采

        购推迟，

        只到货

        3 根。

        电缆更换长

        度 >=100 米
        =14.3238 万

        米
        10 10.00

        41

        成本指

        标
        经济成本指标

        路灯维护成

        本
        <=20 万元
        =19.9938 万

        元
        30 29.99

        根据实

        际情况

        支付费

        用

        业务工作运

        行成本控制

        率（%）
        <=100% =99.97% 10 10.00
         效益指

        标
        社会效益指标

        提升城市夜

        间形象
        提升 提升 20 20.00

        总分 100 93.74 分

        十二、其他需说明的事项
        """;

    private static PerformanceTable Table => PerformanceReader.Read(Set.Lines(Text.Replace("\n41\n", "\n\n41\n\n", StringComparison.Ordinal))).Tables.ShouldHaveSingleItem();

    [Fact]
    public void Money_is_read_by_source_and_column()
    {
        IReadOnlyDictionary<string, PrintedValue> money = Table.Money;
        money["initial.total"].Text.ShouldBe("1,020.00");
        money["full.fiscal"].Text.ShouldBe("20.00");
        money["executed.other"].Text.ShouldBe("0.00");
        money[MoneyKeys.ExecutionWeight].Text.ShouldBe("10");
        money[MoneyKeys.ExecutionRate].Text.ShouldBe("99.95%");
        money[MoneyKeys.ExecutionScore].Text.ShouldBe("10.00");
        money[MoneyKeys.TotalWeight].Text.ShouldBe("100");
        money[MoneyKeys.TotalScore].Text.ShouldBe("93.74");
    }

    [Fact]
    public void Goal_and_completion_set_one_after_the_other_are_parted()
    {
        Table.Goal!.Text.ShouldBe("维护城区路灯，使居民的满意率比较高，提升城市夜间的形象。");
        Table.ActualCompletion!.Text.ShouldBe("2023年，养护中心维护路灯84盏，更换灯杆3根，居民的满意率比较高，城市夜间形象得到提升。");
    }

    [Fact]
    public void Rows_keep_their_reasons_and_the_next_name_apart()
    {
        Table.Indicators.Select(i => string.Join('|', i.Level2, i.Level3, i.Target?.Text, i.Actual?.Text, i.Weight?.Text, i.Score?.Text, i.Deviation?.Text)).ShouldBe(
        [
            "数量指标|城区主要路段路灯维护数量|>=80盏|=84盏|10|10.00|",
            "数量指标|灯杆更换数量|>=4根|=3根|10|3.75|2023年灯杆采购推迟，只到货3根。",
            "数量指标|电缆更换长度|>=100米|=14.3238万米|10|10.00|",
            "经济成本指标|路灯维护成本|<=20万元|=19.9938万元|30|29.99|根据实际情况支付费用",
            "经济成本指标|业务工作运行成本控制率（%）|<=100%|=99.97%|10|10.00|",
            "社会效益指标|提升城市夜间形象|提升|提升|20|20.00|",
        ]);
    }

    [Fact]
    public void A_row_stands_where_its_target_stands_and_the_project_where_its_name_does()
    {
        string[] lines = Text.Split('\n');
        Table.Indicators[0].Source.Line.ShouldBe(Array.FindIndex(lines, l => l.StartsWith(">=80", StringComparison.Ordinal)) + 1);
        Table.NameSource!.Line.ShouldBe(Array.FindIndex(lines, l => l.StartsWith("项目名称", StringComparison.Ordinal)) + 1);
    }

    [Fact]
    public void Tables_of_one_document_are_numbered()
    {
        PerformanceReader.Read(Set.Lines(Text + "\n" + Text)).Tables.Select(t => t.Title).ShouldBe(["项目支出绩效自评表01", "项目支出绩效自评表02"]);
    }

    [Fact]
    public void A_department_s_own_table_has_its_governments_money_and_no_project()
    {
        PerformanceTable table = PerformanceReader.Read(Set.Lines("""
             部门（单位）整体支出绩效目标自评表
            （2023 年度）

            部门（单位）名称 市城市管理局

            部门资

            金（万

            元）

            资金来源 年初预算数 全年预算数
            全年执

            行数
            分值权重 执行率 得分

            中央安排 0.00 0.00 0.00 10 93.85% 9.4

            地（州、市）

            安排
            2049.89 2638.26 2638.26 - - -

            其他资金 730.00 567.64 370.34 - - -

            合计 2779.89 3205.90 3008.60 - - -

            年度总

            体目标

            预期目标 实际完成情况

            完成全年城市管理工作。

            全年城市管理工作已经完成。

            一级指标 二级指标 三级指标 预期指标值
            指标值设定

            依据
            分值权重

            实际完成指标

            值
            得分

            履职效能

            数量指标

            城区路灯

            维护
            >=2.20 万盏
            市政府工作

            报告
            45 2.24 万盏 45

            履职效能 质量指标

            路灯亮灯

            率

            >=97%

            关于下达城

            市管理计划

            的通知

            45 100% 45
            """)).Tables.ShouldHaveSingleItem();
        table.Kind.ShouldBe(PerformanceKind.DepartmentSelfEvaluation);
        table.Project.ShouldBeEmpty();
        table.Unit.ShouldBe("市城市管理局");
        table.Money["full.total"].Text.ShouldBe("3205.90");
        table.Money["executed.fiscal.prefecture"].Text.ShouldBe("2638.26");
        table.Money[MoneyKeys.ExecutionRate].Text.ShouldBe("93.85%");
        table.Indicators.Select(i => string.Join('|', i.Level1, i.Level2, i.Level3, i.Target?.Text, i.Basis?.Text, i.Weight?.Text, i.Actual?.Text, i.Score?.Text)).ShouldBe(
        [
            "履职效能|数量指标|城区路灯维护|>=2.20万盏|市政府工作报告|45|2.24万盏|45",
            "履职效能|质量指标|路灯亮灯率|>=97%|关于下达城市管理计划的通知|45|100%|45",
        ]);
    }
}
