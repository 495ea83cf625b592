using System.Globalization;
using Mingzhang.Scoring;

namespace Mingzhang.Checking.Rules.Scoring;

/// <summary>Marks lost without a reason, where the form has room for one.</summary>
public sealed class MissingReasonRule : IRule
{
    /// <inheritdoc/>
    public RuleInfo Info { get; } = new()
    {
        Id = "MZ-E23",
        Title = "扣分的指标写明偏差原因",
        Explanation = "自评表有“偏差原因分析及改进措施”一栏，指标被扣分而该栏空白（公开格式可规定得分低于分值的多少时才须说明）。",
        Basis = "自评表“偏差原因分析及改进措施”栏：未完成指标应说明原因",
        Severity = Severity.Warning,
        Kind = FindingKind.Score,
    };

    /// <inheritdoc/>
    public void Apply(CheckContext context, RuleRun run)
    {
        // A text conversion shows a column only by what stands in it.
        var hasColumn = context.Evaluations.Any(e => e.Rows.Any(HasReason));
        if (!hasColumn)
        {
            run.NotApplicable("自评表没有偏差原因一栏");
            return;
        }

        foreach (var evaluation in context.Evaluations)
        {
            foreach (var row in evaluation.Rows.Where(r => r is { Indicator: not null, Printed: not null, Weight: > 0m }))
            {
                run.Compared();
                if (!HasReason(row) && row.Printed!.Value.Value < row.Weight && row.Printed!.Value.Value * 100m < row.Weight!.Value * context.Disclosure.Format.Scoring.ReasonBelow)
                {
                    run.Report(Found(evaluation, row));
                }
            }
        }
    }

    private static bool HasReason(ScoredRow row) => row.Indicator?.Deviation is { Text.Length: > 0 } reason && reason.Text is not ("无" or "/" or "—" or "-");

    private Finding Found(Evaluation evaluation, ScoredRow row)
    {
        var c = CultureInfo.InvariantCulture;
        return new Finding
        {
            Rule = Info.Id,
            Severity = Severity.Warning,
            Confidence = Confidence.Likely,
            Kind = Info.Kind,
            Title = string.Create(c, $"{ScorePlaces.Name(evaluation.Table)}：“{row.Name}”扣了分而没有写偏差原因"),
            Message = string.Create(c, $"分值 {row.Weight}，得分 {row.Printed}，扣 {row.Weight - row.Printed!.Value.Value} 分；指标值 {row.Target}，完成值 {row.Actual}；偏差原因一栏空白。"),
            Actual = row.Printed?.ToString(),
            Location = ScorePlaces.Score(evaluation, row),
            Evidence = ScorePlaces.Basis(evaluation, row),
            Fix = "在偏差原因分析及改进措施一栏说明扣分原因；如不应扣分，改正得分。",
            Excerpt = ScorePlaces.Excerpt(row),
        };
    }
}
