using Mingzhang.Disclosures;
using Mingzhang.Recognition.Performance;

namespace Mingzhang.Tests.Recognition.Performance;

/// <summary>Invented tables of every known form, set as lines in many ways, read back to the last cell.</summary>
public sealed class TypesetTablesTests
{
    /// <summary>Each seed sets other rows, widths and breaks.</summary>
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 40)];

    private static readonly (string Level1, string Level2)[] s_levels =
    [
        ("产出指标", "数量指标"), ("产出指标", "质量指标"), ("产出指标", "时效指标"), ("成本指标", "经济成本指标"), ("效益指标", "社会效益指标"),
        ("满意度指标", "满意度指标"),
    ];

    private static readonly string[][] s_names =
    [
        ["维修路灯数量", "修剪行道树株数", "采购垃圾清运车辆数量", "发放环境卫生宣传手册册数", "聘用保洁人员人数"],
        ["路灯亮灯率（%）", "垃圾清运合格率", "道路保洁质量达标率"],
        ["路灯故障修复时间（小时）", "垃圾清运及时率", "项目完成时间"],
        ["路灯维修费用", "保洁人员工资及社会保险费用", "宣传手册印制费（万元）"],
        ["改善城区人居环境", "提升市容环境卫生整体水平，增强群众获得感"],
        ["城区居民满意度（%）", "受益群众满意率"],
    ];

    private static readonly string[][] s_targets =
    [
        ["＞=120盏", "＞=38000株", "=3辆", "＞=5000册", "＞=46人"],
        ["＞=98%", "=100%", "＞=95%"],
        ["＜=24小时", "=100%", "2024年12月31日前"],
        ["＜=13.50万元", "＜=165.60万元", "＜=0.80万元"],
        ["改善", "有效提升"],
        ["＞=90%", "＞=95%"],
    ];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_target_table_set_as_lines_reads_back_whole(int seed)
    {
        (string[] expected, string[] actual) = SetAndRead(seed, isByHeight: false);
        actual.ShouldBe(expected, $"seed {seed}");
    }

    [Fact]
    public void A_target_table_read_by_height_keeps_its_rows_and_nearly_all_cells()
    {
        int rows = 0;
        int right = 0;
        for (int seed = 1; seed <= 40; seed++)
        {
            (string[] expected, string[] actual) = SetAndRead(seed, isByHeight: true);
            actual.Length.ShouldBe(expected.Length, $"seed {seed}");
            rows += expected.Length;
            right += expected.Zip(actual).Count(r => r.First == r.Second);
        }

        // Such a page no longer says which cell a piece belongs to; a tenth of the rows may keep a piece in a neighbour's cell.
        ((decimal)right / rows).ShouldBeGreaterThan(0.9m, $"{right} of {rows}");
    }

    private static (string[] Expected, string[] Actual) SetAndRead(int seed, bool isByHeight)
    {
        var random = new Random(seed);
        LabelAt place = seed % 2 == 0 ? LabelAt.First : LabelAt.Last;
        var rows = Rows(random, (level, target) =>
        [
            target,
            level == 0 ? "计划标准" : "其他标准",
            random.Next(3) switch { 0 => string.Empty, 1 => "0", _ => target.TrimStart('＞', '＜', '=') },
            (random.Next(1, 5) * 5).ToString(System.Globalization.CultureInfo.InvariantCulture),
            level >= 4 ? "按评判等级赋分" : "按照完成比例赋分",
            level == 3 ? "原始凭证" : random.Next(4) == 0 ? "工作资料,说明材料" : "工作资料",
        ]);
        var type = new Typesetter(place, random);
        TargetHead(type, "城区路灯维护项目经费", "35.00");
        int[] widths = [8 + random.Next(4), 3 + random.Next(2), 5, 3, 2, 4 + random.Next(4), 6];
        if (isByHeight)
        {
            type.RowsByHeight(rows, 2, widths);
        }
        else
        {
            type.Rows(rows, 2 + random.Next(2), widths);
        }

        PerformanceTable table = PerformanceReader.Read(type.Blocks).Tables.ShouldHaveSingleItem();
        table.Project.ShouldBe("城区路灯维护项目经费");
        table.Money[MoneyKeys.Total].Text.ShouldBe("35.00");
        string actual = Flat(table.Indicators.Select(i =>
            (i.Level1, i.Level2, (PrintedValue?[])[i.Target, i.Basis, i.LastYear, i.Weight, i.ScoreRule, i.Evidence], i.Level3)));
        return (Flat(rows).Split('\n'), actual.Split('\n'));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_self_evaluation_set_as_lines_reads_back_whole(int seed)
    {
        var random = new Random(seed);
        var rows = Rows(random, (level, target) =>
        {
            string weight = (random.Next(1, 5) * 5).ToString(System.Globalization.CultureInfo.InvariantCulture);
            bool isMet = random.Next(3) > 0;
            string actual = target.Replace("＞=", "=", StringComparison.Ordinal).Replace("＜=", "=", StringComparison.Ordinal);
            return
            [
                target, actual, weight, isMet ? weight + ".00" : "4.25",
                isMet ? string.Empty : level == 3 ? "因设备采购价格低于预期，故产生偏差。" : "受天气影响，部分工作推迟到下半年开展，因此与原定目标产生偏差。",
            ];
        });
        var type = new Typesetter(LabelAt.First, random);
        type.Line("项目支出绩效自评表");
        type.Line("（2023年度）");
        type.Line("项目名称 城区路灯维护项目经费");
        type.Line("主管部门 城市管理局 实施单位 市政设施养护中心");
        type.Line("年初预算数 全年预算数 全年执行数 分值 执行率 得分");
        type.Line("年度资金总额 35.00 30.00 28.50 10 95.00% 10.00");
        type.Line("其中：当年财政拨款 35.00 30.00 28.50 — — —");
        type.Line("其他资金 0.00 0.00 0.00 — — —");
        type.Line("年度总体目标");
        type.Line("预期目标 实际完成情况");
        type.Line("维护城区路灯，保障亮灯率达到百分之九十八以上，");
        type.Line("改善人居环境。");
        type.Line("全年维护城区路灯一百二十盏，亮灯率");
        type.Line("达到百分之九十九，人居环境改善。");
        type.Line("一级指标 二级指标 三级指标 年度指标值 实际完成值 分值 得分 偏差原因分析及改进措施");
        type.Rows(rows, 4, [5, 5, 5, 2, 3, 4]);
        type.Line("总分 100 98.25 分");
        PerformanceTable table = PerformanceReader.Read(type.Blocks).Tables.ShouldHaveSingleItem();
        table.Title.ShouldBe("项目支出绩效自评表01");
        table.Money["full.total"].Text.ShouldBe("30.00");
        table.Money[MoneyKeys.TotalScore].Text.ShouldBe("98.25");
        table.Goal!.Text.ShouldBe("维护城区路灯，保障亮灯率达到百分之九十八以上，改善人居环境。");
        table.ActualCompletion!.Text.ShouldStartWith("全年维护");
        Flat(table.Indicators.Select(i => (i.Level1, i.Level2, (PrintedValue?[])[i.Target, i.Actual, i.Weight, i.Score, i.Deviation], i.Level3)))
            .ShouldBe(Flat(rows), $"seed {seed}");
    }

    private static void TargetHead(Typesetter type, string project, string money)
    {
        type.Line("项目支出绩效目标表");
        type.Line("（2024年）");
        type.Line("预算单位 市政设施养护中心");
        type.Line($"项目名称 {project} 项目负责人 甲乙丙");
        type.Line($"项目资金(万元) 年度预算总额 {money} 其中：财政拨款 {money} 其他资金 0.00");
        type.Line("项目总体目标");
        type.Line("维护城区路灯，改善人居环境。");
        type.Line("一级指标 二级指标 三级指标 指标值 指标值设置依据 上年完成值 指标分值权重 指标赋分规则 佐证资料");
    }

    private static List<(string Level1, string Level2, string[] Cells)> Rows(Random random, Func<int, string, string[]> others)
    {
        var rows = new List<(string, string, string[])>();
        for (int level = 0; level < s_levels.Length; level++)
        {
            int count = random.Next(1, s_names[level].Length + 1);
            for (int i = 0; i < count; i++)
            {
                string[] cells = [s_names[level][i], .. others(level, s_targets[level][i])];
                rows.Add((s_levels[level].Level1, s_levels[level].Level2, cells));
            }
        }

        return rows;
    }

    private static string Flat(IEnumerable<(string Level1, string Level2, string[] Cells)> rows) =>
        string.Join('\n', rows.Select(r => r.Level1 + "|" + r.Level2 + "|" + string.Join('|', r.Cells)));

    private static string Flat(IEnumerable<(string Level1, string Level2, PrintedValue?[] Values, string Name)> rows) =>
        Flat(rows.Select(r => (r.Level1, r.Level2, (string[])[r.Name, .. r.Values.Select(v => v?.Text ?? string.Empty)])));
}
