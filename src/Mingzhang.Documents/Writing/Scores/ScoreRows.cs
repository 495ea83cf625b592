using Mingzhang.Disclosures;
using Mingzhang.Scoring;

namespace Mingzhang.Documents.Writing.Scores;

/// <summary>Recomputed scores as flat rows of text, for CSV and workbooks.</summary>
internal static class ScoreRows
{
    /// <summary>The columns: the CSV's name, the workbook's head and width.</summary>
    public static readonly (string Name, string Head, double Width)[] Columns =
    [
        ("table", "自评表", 22), ("project", "项目", 26), ("kind", "类别", 9), ("level1", "一级指标", 11), ("level2", "二级指标", 13), ("name", "指标", 30),
        ("target", "指标值", 15), ("actual", "完成值", 15), ("weight", "分值", 7), ("printed", "原文得分", 9), ("recomputed", "推算得分", 9),
        ("scheme", "计分办法", 24), ("verdict", "结论", 10), ("working", "说明", 44), ("source", "位置", 14),
    ];

    /// <summary>The rows of an evaluation: execution, indicators, total.</summary>
    public static IEnumerable<(string[] Cells, ScoreVerdict? Verdict)> Of(Evaluation evaluation)
    {
        var table = evaluation.Table;
        var project = table.Kind == PerformanceKind.DepartmentSelfEvaluation ? string.Empty : Masked.Text(table.Project)!;
        foreach (var row in evaluation.Rows)
        {
            yield return (
                [
                    table.Title, project, row.Indicator is null ? "执行率" : "指标", row.Indicator?.Level1 ?? string.Empty, row.Indicator?.Level2 ?? string.Empty, Masked.Text(row.Name)!,
                    Masked.Text(row.Target)!, Masked.Text(row.Actual)!, ScoreWording.Plain(row.Weight), row.Printed?.ToString() ?? string.Empty, row.Recomputed?.ToString() ?? string.Empty,
                    row.Scheme?.Name ?? string.Empty, row.Verdict.Name(), ScoreWording.Working(row, evaluation),
                    (row.PrintedValue?.Source ?? row.Indicator?.Source ?? table.Source).ToString(),
                ],
                row.Verdict);
        }

        yield return (
            [
                table.Title, project, "总分", string.Empty, string.Empty, string.Empty, string.Empty, string.Empty, ScoreWording.Plain(evaluation.Weight),
                evaluation.PrintedTotal?.ToString() ?? string.Empty, evaluation.RecomputedTotal?.ToString() ?? string.Empty, evaluation.Scheme.Name,
                evaluation.IsOneScheme ? "全表相符" : "不能解释全表", Grades(evaluation), table.Source.ToString(),
            ],
            null);
    }

    private static string Grades(Evaluation evaluation) => evaluation.RecomputedGrade.Length == 0 ? string.Empty
        : evaluation.PrintedGrade.Length == 0 ? $"推算等级 {evaluation.RecomputedGrade}"
        : $"原文等级 {evaluation.PrintedGrade}，推算等级 {evaluation.RecomputedGrade}";
}
