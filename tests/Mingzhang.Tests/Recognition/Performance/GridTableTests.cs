using Mingzhang.Disclosures;
using Mingzhang.Recognition.Performance;

namespace Mingzhang.Tests.Recognition.Performance;

/// <summary>Performance tables as grids, whole and as conversions damage them.</summary>
public sealed class GridTableTests
{
    private const string Head = """
        项目支出绩效目标表

        (2025 年)

        预算单位||市政设施养护中心||||||
        项目名称||城区路灯维护项目||||项目负责人|甲乙丙|
        项目资金(万元)||年度预算总额|4,500.00|其中: 财政拨款|4,500.00|其他资金|0.00|
        项目总体目标||维护城区路灯 120 盏。||||||
        一级指标|二级指标|三级指标|指标值|指标值设置依据|上年完成值|指标分值权重|指标赋分规则|佐证资料
        """;

    private static PerformanceTable Read(string rows, string head = Head) =>
        PerformanceReader.Read(Set.Grids(head + "\n" + rows)).Tables.ShouldHaveSingleItem();

    private static string Row(Indicator i) => string.Join(
        '|', i.Level1, i.Level2, i.Level3, i.Target?.Text, i.Basis?.Text, i.LastYear?.Text, i.Weight?.Text, i.ScoreRule?.Text, i.Evidence?.Text);

    [Fact]
    public void A_whole_table_reads_with_levels_filled_down()
    {
        PerformanceTable table = Read("""
            产出指标|数量指标|路灯数量|> =1200 0 盏|计划标准|/|10|按照完成比例赋分|工作资料
            ||灯杆数量|>=3 根|计划标准||8|按照完成比例赋分|工作资料
            |质量指标|路灯亮灯率|1|历史标准|0.95|3.5|按照完成比例赋分|工作资料
            满意度指标|满意度指标|居民满意度|>=90%|计划标准|90%|10|满意度赋分|工作资料
            """);
        (table.Project, table.Unit, table.Owner, table.Year).ShouldBe(("城区路灯维护项目", "市政设施养护中心", "甲乙丙", 2025));
        table.Money[MoneyKeys.Total].Text.ShouldBe("4,500.00");
        table.Goal!.Text.ShouldBe("维护城区路灯120盏。");
        table.Indicators.Select(Row).ShouldBe(
        [
            "产出指标|数量指标|路灯数量|>=12000盏|计划标准|/|10|按照完成比例赋分|工作资料",
            "产出指标|数量指标|灯杆数量|>=3根|计划标准||8|按照完成比例赋分|工作资料",
            "产出指标|质量指标|路灯亮灯率|1|历史标准|0.95|3.5|按照完成比例赋分|工作资料",
            "满意度指标|满意度指标|居民满意度|>=90%|计划标准|90%|10|满意度赋分|工作资料",
        ]);
    }

    [Fact]
    public void A_row_that_lost_its_first_cell_is_moved_back()
    {
        PerformanceTable table = Read("""
            产出指标|数量指标|路灯数量|>=120 盏|计划标准|/|10|按照完成比例赋分|工作资料
            时效指标|路灯修复及时率|=100%|计划标准|46366|5|按照完成比例赋分|工作资料|
            """);
        Row(table.Indicators[1]).ShouldBe("产出指标|时效指标|路灯修复及时率|=100%|计划标准|46366|5|按照完成比例赋分|工作资料");
    }

    [Fact]
    public void A_lower_level_in_the_upper_level_s_column_is_known_by_its_name()
    {
        PerformanceTable table = Read("""
            产出指标|数量指标|路灯数量|>=120 盏|计划标准|/|10|按照完成比例赋分|工作资料
            质量指标||路灯亮灯率|>=95%|计划标准|/|10|按照完成比例赋分|工作资料
            时效指标|时效指标|路灯修复及时率|=100%|计划标准|/|10|按照完成比例赋分|工作资料
            |社会效益指标|提升夜间形象|有效提升|计划标准|/|10|按评判等级赋分|说明材料
            """);
        table.Indicators.Select(i => (i.Level1, i.Level2)).ShouldBe(
            [("产出指标", "数量指标"), ("产出指标", "质量指标"), ("产出指标", "时效指标"), ("效益指标", "社会效益指标")]);
    }

    [Fact]
    public void A_header_that_lost_a_column_does_not_shift_the_rows()
    {
        PerformanceTable table = Read(
            """
            产出指标|数量指标|路灯数量|>=120 盏|计划标准|110 盏|10|按照完成比例赋分|工作资料
            ||灯杆数量|>=3 根|计划标准|/|8|按照完成比例赋分 工作资料
            """,
            Head.Replace("|指标赋分规则|佐证资料", "|佐证资料|", StringComparison.Ordinal));
        table.Indicators.Select(i => (i.Weight?.Text, i.ScoreRule?.Text, i.Evidence?.Text)).ShouldBe(
            [("10", "按照完成比例赋分", "工作资料"), ("8", "按照完成比例赋分", "工作资料")]);
    }

    [Fact]
    public void A_row_torn_over_a_blank_line_is_one_row()
    {
        PerformanceTable table = Read("""
            效益|社会|路灯投诉办结率|>|行业标准|92%|5|按照完成比例赋|工作资料

            指标|效益 指标||=92%||||分|
            ||路灯维护面积|>=1000|行业标准|-|5|按照完成比例赋分|

            |||平方米|||||说明材料
            """);
        table.Indicators.Select(Row).ShouldBe(
        [
            "效益指标|社会效益指标|路灯投诉办结率|>=92%|行业标准|92%|5|按照完成比例赋分|工作资料",
            "效益指标|社会效益指标|路灯维护面积|>=1000平方米|行业标准|-|5|按照完成比例赋分|说明材料",
        ]);
    }

    [Fact]
    public void A_table_goes_on_over_a_page_that_repeats_title_and_header()
    {
        PerformanceReading reading = PerformanceReader.Read(Set.Grids(Head + """

            产出指标|数量指标|路灯数量|>=120 盏|计划标准|/|10|按照完成比例赋分|工作资料

            项目支出绩效目标表

            (2025 年)

            一级指标|二级指标|三级指标|指标值|指标值设置依据|上年完成值|指标分值权重|指标赋分规则|佐证资料
            ||灯杆数量|>=3 根|计划标准|/|8|按照完成比例赋分|工作资料

            (五) 其他需说明的事项
            """));
        reading.Tables.ShouldHaveSingleItem().Indicators.Select(i => (i.Level2, i.Level3)).ShouldBe([("数量指标", "路灯数量"), ("数量指标", "灯杆数量")]);
        reading.Consumed.ShouldHaveSingleItem();
    }

    [Fact]
    public void Several_tables_in_one_grid_with_their_titles_in_cells_are_parted()
    {
        PerformanceReading reading = PerformanceReader.Read(Set.Grids("""
            项目支出绩效目标表||||||||
            （2025年）||||||||
            预算单位|市政设施养护中心|||||||
            项目名称|路灯维护||||项目负责人|甲||
            一级指标|二级指标|三级指标|指标值|指标值设置依据|上年完成值|指标分值权重|指标赋分规则|佐证资料
            产出指标|数量指标|路灯数量|≥120盏|计划标准|/|90|直接赋分|工作资料
            项目支出绩效目标表||||||||
            （2025年）||||||||
            预算单位|市政设施养护中心|||||||
            项目名称|灯杆采购||||项目负责人|乙||
            一级指标|二级指标|三级指标|指标值|指标值设置依据|上年完成值|指标分值权重|指标赋分规则|佐证资料
            产出指标|数量指标|灯杆数量|≥12根|计划标准|/|90|直接赋分|工作资料
            """, knowsSpans: true));
        reading.Tables.Select(t => (t.Project, t.Owner, t.Indicators.Count)).ShouldBe([("路灯维护", "甲", 1), ("灯杆采购", "乙", 1)]);
    }

    [Fact]
    public void A_department_s_target_has_its_own_levels_and_money()
    {
        PerformanceTable table = PerformanceReader.Read(Set.Grids("""
            部门整体绩效目标表

            (2026 年)

            部门名称（盖章）|市城市管理局||||
            部门联系人|甲|联系电话|0000000||
            年度绩效目标|做好城市管理工作。||||
            年度预算(万元)|资金来源||资金总额（万元）||
            |财政资金（万元）|上级安排||363.68|
            ||本级安排||43,195.64|
            |其他资金（万元）|其他||1,498.00|
            合计：|||45,057.32||
            一级指标|二级指标|三级指标|指标值|指标设定依据|分值权重
            履职效能|数量指标|路灯数量|>=38 万盏|市“十四五”规划|45
            |质量指标|亮灯率|≥95%|市政府工作报告|25
            社会效益|满意度指标|居民满意率|≥95%|市政府工作报告|20
            """)).Tables.ShouldHaveSingleItem();
        table.Kind.ShouldBe(PerformanceKind.DepartmentTarget);
        (table.Unit, table.Owner, table.Goal!.Text).ShouldBe(("市城市管理局", string.Empty, "做好城市管理工作。"));
        table.Money.Select(m => m.Key + "=" + m.Value.Text).ShouldBe(
            ["fiscal.higher=363.68", "fiscal.local=43,195.64", "other=1,498.00", "total=45,057.32"]);
        table.Indicators.Select(Row).ShouldBe(
        [
            "履职效能|数量指标|路灯数量|>=38万盏|市“十四五”规划||45||",
            "履职效能|质量指标|亮灯率|≥95%|市政府工作报告||25||",
            "社会效益|满意度指标|居民满意率|≥95%|市政府工作报告||20||",
        ]);
    }

    [Fact]
    public void A_self_evaluation_grid_gives_goal_and_completion_by_column()
    {
        PerformanceTable table = PerformanceReader.Read(Set.Grids("""
            项目支出绩效自评表
            （2024年度）
            项目名称|路灯维护|||||||
            主管部门|市城市管理局||||实施单位|养护中心||
            项目资金（万元）||年初预算数|全年预算数|全年执行数|分值|执行率|得分|
            |年度资金总额|20.00|20.00|19.99|10|99.95%|10.00|
            |其中：当年财政拨款|20.00|20.00|19.99|—|—|—|
            |其他资金||||—|—|—|
            年度总体目标|预期目标||||实际完成情况|||
            |维护路灯80盏。||||维护路灯84盏。|||
            年度绩效指标完成情况|一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分|偏差原因分析及改进措施
            |产出指标|数量指标|路灯数量|>=80盏|=84盏|60|60.00|
            |成本指标|经济成本指标|维护费用|<=20万元|=21万元|30|28.50|材料涨价
            总分||||||100|98.50|
            """)).Tables.ShouldHaveSingleItem();
        table.Kind.ShouldBe(PerformanceKind.ProjectSelfEvaluation);
        (table.Goal?.Text, table.ActualCompletion?.Text).ShouldBe(("维护路灯80盏。", "维护路灯84盏。"));
        table.Money["executed.fiscal"].Text.ShouldBe("19.99");
        table.Money.ContainsKey("executed.other").ShouldBeFalse();
        table.Money[MoneyKeys.TotalScore].Text.ShouldBe("98.50");
        table.Indicators.Select(i => string.Join('|', i.Level1, i.Level2, i.Level3, i.Target?.Text, i.Actual?.Text, i.Weight?.Text, i.Score?.Text, i.Deviation?.Text)).ShouldBe(
        [
            "产出指标|数量指标|路灯数量|>=80盏|=84盏|60|60.00|",
            "成本指标|经济成本指标|维护费用|<=20万元|=21万元|30|28.50|材料涨价",
        ]);
    }

    [Fact]
    public void Operator_and_unit_in_columns_of_their_own_join_the_target()
    {
        PerformanceTable table = PerformanceReader.Read(Set.Grids("""
            项目绩效目标表

            项目名称：|路灯维护|||||
            一级指标|二级指标|指标名称|指标方向|指标值|计量单位|备注
            产出指标|数量指标|路灯数量|≥|120|盏|
            效益指标|社会效益指标|夜间形象|定性|提升||
            """)).Tables.ShouldHaveSingleItem();
        table.Project.ShouldBe("路灯维护");
        table.Indicators.Select(i => (i.Level3, i.Target?.Text)).ShouldBe([("路灯数量", "≥120盏"), ("夜间形象", "定性提升")]);
    }
}
