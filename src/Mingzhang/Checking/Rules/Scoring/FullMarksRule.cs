using System.Globalization;
using Mingzhang.Scoring;

namespace Mingzhang.Checking.Rules.Scoring;

/// <summary>Full marks for an indicator whose target was missed.</summary>
public sealed class FullMarksRule : IRule
{
    /// <inheritdoc/>
    public RuleInfo Info { get; } = new()
    {
        Id = "MZ-E21",
        Title = "未达到指标值不得满分",
        Explanation = "完成值低于“≥”或“=”的指标值，或高于“≤”的指标值，却得了满分，而公开格式中没有一种计分办法允许。",
        Basis = "完成指标值的得满分，未完成的按办法扣分",
        Severity = Severity.Warning,
        Kind = FindingKind.Score,
    };

    /// <summary>Whether a score that no scheme gives is full marks for a missed target.</summary>
    internal static bool Applies(ScoredRow row) =>
        row is { Verdict: ScoreVerdict.Unexplained, Indicator: not null, Achievement.IsMissed: true } && row.Printed?.Value >= row.Weight;

    /// <inheritdoc/>
    public void Apply(CheckContext context, RuleRun run)
    {
        foreach (var evaluation in context.Evaluations)
        {
            foreach (var row in evaluation.Rows.Where(r => r.Indicator is not null && r.Verdict != ScoreVerdict.NotComputable))
            {
                run.Compared(1, ScorePlaces.Figure(context, row));
                if (Applies(row) && !evaluation.IsUnknownScheme)
                {
                    run.Report(Found(context, evaluation, row));
                }
            }
        }
    }

    private Finding Found(CheckContext context, Evaluation evaluation, ScoredRow row)
    {
        var c = CultureInfo.InvariantCulture;
        return new Finding
        {
            Rule = Info.Id,
            Severity = ScorePlaces.Severity(context),
            Confidence = ScorePlaces.Confidence(context),
            Kind = Info.Kind,
            Title = string.Create(c, $"{ScorePlaces.Name(evaluation.Table)}：“{row.Name}”未达到指标值却得满分"),
            Message = string.Create(c, $"指标值 {row.Target}，完成值 {row.Actual}（{row.Achievement!.Working}），分值 {row.Weight}，得分 {row.Printed}；按“{evaluation.Scheme.Name}”应为 {row.Achievement.Formula(evaluation.Scheme, row.Weight!.Value, row.Recomputed!.Value)}。"),
            Expected = row.Recomputed?.ToString(),
            Actual = row.Printed?.ToString(),
            Difference = (row.Printed!.Value.Value - row.Recomputed!.Value.Value).ToString(c),
            Location = ScorePlaces.Score(evaluation, row),
            Evidence = ScorePlaces.Basis(evaluation, row),
            Fix = "核对完成值；确未达到的按办法扣分并说明偏差原因。",
            Excerpt = ScorePlaces.Excerpt(row),
            Hinge = ScorePlaces.Figure(context, row),
        };
    }
}
