using Mingzhang.Disclosures;
using Mingzhang.Scoring;

namespace Mingzhang.Documents.Writing.Scores;

/// <summary>The words in which recomputed scores are told.</summary>
internal static class ScoreWording
{
    /// <summary>The verdict's fixed name, as JSON prints it.</summary>
    public static string Id(this ScoreVerdict verdict) => verdict switch
    {
        ScoreVerdict.Agrees => "agrees",
        ScoreVerdict.OtherScheme => "other-scheme",
        ScoreVerdict.Unexplained => "unexplained",
        _ => "not-computable",
    };

    /// <summary>The verdict's Chinese name.</summary>
    public static string Name(this ScoreVerdict verdict) => verdict switch
    {
        ScoreVerdict.Agrees => "相符",
        ScoreVerdict.OtherScheme => "另一办法",
        ScoreVerdict.Unexplained => "不符",
        _ => "不可推算",
    };

    /// <summary>The project's name, or 部门整体.</summary>
    public static string Subject(Evaluation evaluation) => evaluation.Table.Kind == PerformanceKind.DepartmentSelfEvaluation
        ? "部门整体"
        : Masked.Text(evaluation.Table.Project.Length > 0 ? evaluation.Table.Project : evaluation.Table.Title)!;

    /// <summary>How the score came about, or why it did not, in Chinese.</summary>
    public static string Working(ScoredRow row, Evaluation evaluation)
    {
        var parts = new List<string>();
        if (row.Achievement?.Working is { Length: > 0 } working)
        {
            parts.Add(working);
        }

        parts.Add(row.Verdict switch
        {
            ScoreVerdict.OtherScheme => $"本表其他得分按“{evaluation.Scheme.Name}”，此处按“{row.Scheme!.Name}”",
            ScoreVerdict.Unexplained when row.Slip.Length > 0 => row.Slip,
            ScoreVerdict.Unexplained => $"任何已知办法都不能得出 {row.Printed}",
            ScoreVerdict.NotComputable when row.PrintedValue is null || row.Printed is null => "没有读到得分",
            ScoreVerdict.NotComputable when row.Weight is null => "没有读到分值",
            ScoreVerdict.NotComputable => "完成情况不能与指标值换算",
            _ => string.Empty,
        });
        return Masked.Text(string.Join("；", parts.Where(p => p.Length > 0)))!;
    }

    /// <summary>A number without trailing zeros, or an empty string.</summary>
    public static string Plain(decimal? number) => number is { } n ? Wording.Invariant($"{n:0.####}") : string.Empty;
}
