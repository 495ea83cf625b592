using Mingzhang.Disclosures;
using Mingzhang.Recognition.Performance;
using Mingzhang.Tests.Recognition.Performance;

namespace Mingzhang.Acceptance.Performance;

/// <summary>Real tables that the files hold as grids, set as lines in columns of many widths, must read as they do as grids.</summary>
public sealed class ResetTablesTests
{
    /// <summary>Each seed sets other widths and breaks.</summary>
    public static TheoryData<string, int> Cases
    {
        get
        {
            var cases = new TheoryData<string, int>();
            foreach (int seed in Enumerable.Range(1, 4))
            {
                cases.Add("000", seed);
                cases.Add("004", seed);
                cases.Add("002", seed);
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Real_tables_set_as_lines_read_as_they_do_as_grids(string name, int seed)
    {
        var random = new Random(seed);
        IReadOnlyList<PerformanceTable> tables = Seeds.Tables(name);
        var type = new Typesetter(name == "002" || seed % 2 == 0 ? LabelAt.First : LabelAt.Last, random);
        int[] target = [8 + random.Next(4), 3 + random.Next(2), 5, 3, 2, 4 + random.Next(4), 6];
        foreach (PerformanceTable table in tables)
        {
            SetTable(type, table, target);
        }

        IReadOnlyList<PerformanceTable> read = PerformanceReader.Read(type.Blocks).Tables;
        string.Join('\n', Flat(read).Except(Flat(tables), StringComparer.Ordinal)).ShouldBe(string.Empty);
        Flat(read).ShouldBe(Flat(tables));
    }

    private static void SetTable(Typesetter type, PerformanceTable table, int[] target)
    {
        type.Line(table.Title.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9'));
        type.Line($"（{table.Year}年）");
        bool isDepartment = table.Kind is PerformanceKind.DepartmentTarget or PerformanceKind.DepartmentSelfEvaluation;
        type.Line(isDepartment ? "部门名称（盖章） " + table.Unit : $"项目名称 {table.Project} 项目负责人 甲");
        if (!isDepartment)
        {
            type.Line("预算单位 " + table.Unit);
        }

        switch (table.Kind)
        {
            case PerformanceKind.DepartmentTarget:
                type.Line("年度绩效目标");
                type.Line("完成年度各项工作。");
                type.Line("一级指标 二级指标 三级指标 指标值 指标设定依据 分值权重");
                type.Rows(Rows(table, i => [i.Target, i.Basis, i.Weight]), 4, [12, 6, 6, 2]);
                break;
            case PerformanceKind.ProjectTarget:
                type.Line("项目总体目标 完成年度各项工作。");
                type.Line("一级指标 二级指标 三级指标 指标值 指标值设置依据 上年完成值 指标分值权重 指标赋分规则 佐证资料");
                type.Rows(Rows(table, i => [i.Target, i.Basis, i.LastYear, i.Weight, i.ScoreRule, i.Evidence]), 2, target);
                break;
            case PerformanceKind.DepartmentSelfEvaluation:
                type.Line("年度总体目标");
                type.Line("预期目标 实际完成情况");
                type.Line("完成工作。");
                type.Line("一级指标 二级指标 三级指标 预期指标值 指标值设定依据 分值权重 实际完成指标值 得分");
                type.Rows(Rows(table, i => [i.Target, i.Basis, i.Weight, i.Actual, i.Score]), 4, [5, 6, 6, 3, 6, 2]);
                break;
            default:
                type.Line("年度总体目标");
                type.Line("预期目标 实际完成情况");
                type.Line("完成工作。");
                type.Line("一级指标 二级指标 三级指标 年度指标值 实际完成值 分值 得分 偏差原因分析及改进措施");
                type.Rows(Rows(table, i => [i.Target, i.Actual, i.Weight, i.Score, i.Deviation]), 4, [target[0] - 3, 6, 6, 2, 3, target[1]]);
                type.Line("总分 100 100 分");
                break;
        }
    }

    private static List<(string Level1, string Level2, string[] Cells)> Rows(PerformanceTable table, Func<Indicator, PrintedValue?[]> values) =>
        [.. table.Indicators.Select(i => (i.Level1, i.Level2, (string[])[i.Level3, .. values(i).Select(v => v?.Text ?? string.Empty)]))];

    private static List<string> Flat(IEnumerable<PerformanceTable> tables) => [.. tables.SelectMany(t => t.Indicators.Select(i => string.Join(
        '|',
        t.Project,
        i.Level1,
        i.Level2,
        i.Level3,
        i.Target?.Text,
        i.Basis?.Text,
        i.LastYear?.Text,
        i.Actual?.Text,
        i.Weight?.Text,
        i.Score?.Text,
        i.ScoreRule?.Text,
        i.Evidence?.Text,
        i.Deviation?.Text)))];
}
