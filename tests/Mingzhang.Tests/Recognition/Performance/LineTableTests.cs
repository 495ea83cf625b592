using Mingzhang.Disclosures;
using Mingzhang.Recognition.Performance;
using Mingzhang.Texts;
using static Mingzhang.Tests.Recognition.Performance.TornTable;

namespace Mingzhang.Tests.Recognition.Performance;

/// <summary>What conversions of PDFs do to performance tables, one trap a test.</summary>
public sealed class LineTableTests
{
    [Fact]
    public void A_head_torn_over_lines_gives_its_fields_and_money()
    {
        PerformanceTable table = Read("数量\n\n指标\n路灯数量 ＞=120 盏 计划标准 90 按照完成比例赋分 工作资料\n");
        table.Kind.ShouldBe(PerformanceKind.ProjectTarget);
        table.Title.ShouldBe("项目支出绩效目标表");
        table.Year.ShouldBe(2024);
        table.Unit.ShouldBe("市政设施养护中心");
        table.Project.ShouldBe("城区路灯维护项目经费");
        table.Owner.ShouldBe("甲乙丙");
        table.Money.ToDictionary(m => m.Key, m => m.Value.Text, StringComparer.Ordinal).ShouldBe(
            new Dictionary<string, string>(StringComparer.Ordinal) { ["total"] = "30.00", ["fiscal"] = "10.00", ["other"] = "20.00" });
        table.Goal!.Text.ShouldBe("维护城区路灯120盏，改善人居环境。");
    }

    [Fact]
    public void An_operator_and_a_number_torn_over_lines_are_joined()
    {
        PerformanceTable table = Read("""
            路灯数量

            ＞

            =3800

            0盏

            计划标准
            34000

            盏
            8

            按照完成比例赋

            分

            工作资料,说明

            材料
            """);
        Row(table.Indicators.ShouldHaveSingleItem()).ShouldBe("||路灯数量|＞=38000盏|计划标准|34000盏|8|按照完成比例赋分|工作资料,说明材料");
    }

    [Fact]
    public void A_bare_number_behind_the_basis_is_the_weight_when_last_year_is_blank()
    {
        PerformanceTable table = Read("""
            路灯数量
            ＞=2

            盏
            计划标准 2 10

            按照完成比例赋

            分
            工作资料

            灯杆数量
            ＞=3

            根
            其他标准 10

            按照完成比例赋

            分
            工作资料
            """);
        table.Indicators.Select(i => (i.LastYear?.Text, i.Weight?.Text)).ShouldBe([("2", "10"), (null, "10")]);
    }

    [Fact]
    public void Labels_at_the_last_row_of_their_span_and_glued_to_evidence_are_told_apart()
    {
        PerformanceTable table = Read("""
            路灯数量 ＞=2盏 计划标准 10 按照完成比例赋分 工作资料

            灯杆数量 ＞=3根 计划标准 10 按照完成比例赋分 工作资料数量

            指标
            电缆长度 ＞=5米 计划标准 10 按照完成比例赋分 工作资料

            产出

            指标

            质量

            指标 路灯亮灯率 ＞=95% 计划标准 10 按照完成比例赋分 工作资料

            居民满意度 ＞=95% 其他标准 10 满意度赋分 工作资料满意

            度指

            标

            满意

            度指

            标 商户满意度 ＞=90% 其他标准 10 满意度赋分 工作资料
            """);
        table.Indicators.Select(i => (i.Level1, i.Level2, i.Level3, i.Evidence?.Text)).ShouldBe(
        [
            ("产出指标", "数量指标", "路灯数量", "工作资料"),
            ("产出指标", "数量指标", "灯杆数量", "工作资料"),
            ("产出指标", "数量指标", "电缆长度", "工作资料"),
            ("产出指标", "质量指标", "路灯亮灯率", "工作资料"),
            ("满意度指标", "满意度指标", "居民满意度", "工作资料"),
            ("满意度指标", "满意度指标", "商户满意度", "工作资料"),
        ]);
    }

    [Fact]
    public void Labels_at_the_first_row_of_their_span_cover_the_rows_below()
    {
        PerformanceTable table = Read("""
            产出指

            标

            数量指标
            路灯数量 ≥2盏 计划标准 10 直接赋分 工作资料

            灯杆数量 ≥3根 计划标准 10 直接赋分 工作资料

            质量指标
            路灯亮灯率 95% 计划标准 10 直接赋分 工作资料

            成本指

            标

            经济成本指标
            路灯维修费用 ≤20万元 计划标准 10 直接赋分 原始凭证

            灯杆采购费用 ≤10万元 计划标准 10 直接赋分 原始凭证
            """);
        table.Indicators.Select(i => (i.Level1, i.Level2)).ShouldBe(
            [("产出指标", "数量指标"), ("产出指标", "数量指标"), ("产出指标", "质量指标"), ("成本指标", "经济成本指标"), ("成本指标", "经济成本指标")]);
    }

    [Fact]
    public void A_qualitative_target_is_parted_from_a_wrapped_name()
    {
        PerformanceTable table = Read("""
            路灯数量增加到位并且持

            续保持完好
            ＞=2盏 计划标准 10 按照完成比例赋分 工作资料

            为城区居民出行提供安全

            保障，提升城市夜间的形

            象
            提升 其他标准 20 按评判等级赋分 工作资料

            改善城区居民人居环境的

            水平 改善 其他标准 改善 20 按评判等级赋分 工作资料
            """);
        table.Indicators.Select(i => (i.Level3, i.Target?.Text, i.LastYear?.Text)).ShouldBe(
        [
            ("路灯数量增加到位并且持续保持完好", "＞=2盏", null),
            ("为城区居民出行提供安全保障，提升城市夜间的形象", "提升", null),
            ("改善城区居民人居环境的水平", "改善", "改善"),
        ]);
    }

    [Fact]
    public void A_header_that_a_page_repeats_is_no_row()
    {
        PerformanceTable table = Read("""
            数量指标
            路灯数量 ＞=2盏 计划标准 40 直接赋分 工作资料
             项目支出绩效目标表

            一级指标 二级指标 三级指标 指标值 指标值设置依据 上年完成值 指标分值权重 指标赋分规则 佐证资料

            质量指标
            路灯亮灯率 ＞=95% 计划标准 50 直接赋分 工作资料
            """);
        table.Indicators.Select(i => i.Level3).ShouldBe(["路灯数量", "路灯亮灯率"]);
    }

    [Fact]
    public void A_date_torn_over_lines_is_one_target()
    {
        PerformanceTable table = Read("""
            时效指标
            路灯数量 ＞=2盏 计划标准 40 直接赋分 工作资料

            完成时限

            2023 年

            12 月 31

            日

            计划标准 10

            直接赋分

            工作资料
            """);
        table.Indicators[1].Target!.Text.ShouldBe("2023年12月31日");
        table.Indicators[1].Target!.Pieces.Count.ShouldBe(3);
    }

    [Fact]
    public void A_title_without_a_table_is_left_to_the_narrative()
    {
        PerformanceReader.Read(Set.Lines("目录\n\n项目支出绩效目标表\n\n第四部分 名词解释\n\n一、财政拨款：指由财政安排的拨款数。")).Tables.ShouldBeEmpty();
    }

    [Fact]
    public void A_numbered_title_a_bare_year_and_a_general_form_are_read()
    {
        PerformanceTable table = PerformanceReader.Read(Set.Lines("""
            附件3：项目支出绩效目标申报表

            2022年度

            项目名称：城区路灯维护 主管部门：市城市管理局

            年度目标 维护城区路灯。

            一级指标 二级指标 三级指标 指标值

            产出指标 数量指标 路灯数量 ≥120盏

            质量指标 路灯亮灯率 ≥98%

            效益指标 社会效益指标 夜间形象 有效提升
            """)).Tables.ShouldHaveSingleItem();
        (table.Title, table.Year, table.Project, table.Department).ShouldBe(("项目支出绩效目标申报表", 2022, "城区路灯维护", "市城市管理局"));
        table.Indicators.Select(i => (i.Level1, i.Level2, i.Level3, i.Target?.Text)).ShouldBe(
        [
            ("产出指标", "数量指标", "路灯数量", "≥120盏"),
            ("产出指标", "质量指标", "路灯亮灯率", "≥98%"),
            ("效益指标", "社会效益指标", "夜间形象", "有效提升"),
        ]);
    }

    [Fact]
    public void Points_may_have_their_unit_and_the_sum_another_name()
    {
        PerformanceTable table = PerformanceReader.Read(Set.Lines("""
            项目支出绩效自评表

            （2022年度）

            项目名称 城区路灯维护

            一级指标 二级指标 三级指标 年度指标值 实际完成值 分值 得分 未完成原因分析

            产出指标 数量指标 路灯数量 ≥120盏 118盏 50分 49分 有两盏待修

            质量指标 路灯亮灯率 ≥98% 99% 40分 40分

            合计 100分 98分
            """)).Tables.ShouldHaveSingleItem();
        table.Indicators.Select(i => (i.Level3, i.Actual?.Text, i.Weight?.Text, i.Score?.Text, i.Deviation?.Text)).ShouldBe(
            [("路灯数量", "118盏", "50分", "49分", "有两盏待修"), ("路灯亮灯率", "99%", "40分", "40分", null)]);
        table.Money[MoneyKeys.TotalScore].Text.ShouldBe("98");
    }
}
