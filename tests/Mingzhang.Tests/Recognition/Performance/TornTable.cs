using Mingzhang.Disclosures;
using Mingzhang.Recognition.Performance;

namespace Mingzhang.Tests.Recognition.Performance;

/// <summary>A target table whose head a conversion tore over lines.</summary>
internal static class TornTable
{
    /// <summary>Everything above its first indicator.</summary>
    public const string Head = """
         项目支出绩效目标表

        （2024年）

        预算单位 市政设施养护中心

        项目名称 城区路灯维护项目经费 项目负责人 甲乙丙

        项目资金(万

        元)
        年度预算总额 30.00

        其中：财政拨

        款
        10.00 其他资金 20.00

        项目总体目标

        维护城区路灯 120 盏，改善人居环境。

        一级

        指标

        二级

        指标
        三级指标

        指标

        值

        指标值设置依

        据

        上年

        完成

        值

        指标

        分值

        权重

        指标赋分规则 佐证资料

        """;

    /// <summary>The table with the given indicators.</summary>
    public static PerformanceTable Read(string body) => PerformanceReader.Read(Set.Lines(Head + body)).Tables.ShouldHaveSingleItem();

    /// <summary>An indicator's cells on one line.</summary>
    public static string Row(Indicator i) => string.Join(
        '|', i.Level1, i.Level2, i.Level3, i.Target?.Text, i.Basis?.Text, i.LastYear?.Text, i.Weight?.Text, i.ScoreRule?.Text, i.Evidence?.Text);
}
