using System.Globalization;
using Mingzhang.Checking.Equations;
using Mingzhang.Scoring;

namespace Mingzhang.Checking.Rules.Scoring;

/// <summary>A printed score that no scheme of the format gives.</summary>
public sealed class UnexplainedScoreRule : IRule
{
    /// <inheritdoc/>
    public RuleInfo Info { get; } = new()
    {
        Id = "MZ-E20",
        Title = "得分可由计分办法推出",
        Explanation = "按公开格式中的计分办法，由指标值、完成值、分值（执行率得分由全年预算数、全年执行数）重算自评表的每个得分；原文的数按其小数位所代表的区间计算，没有另设误差。任何一种办法都得不出的得分，列出应得的分数，请单位说明。同一张表多数扣分都推不出时，视为采用了另外的办法，只提示一次。",
        Basis = "项目支出绩效评价管理办法及各地自评计分办法",
        Severity = Severity.Warning,
        Kind = FindingKind.Score,
    };

    /// <inheritdoc/>
    public void Apply(CheckContext context, RuleRun run)
    {
        foreach (var evaluation in context.Evaluations)
        {
            foreach (var row in evaluation.Rows.Where(r => r.Verdict != ScoreVerdict.NotComputable))
            {
                var score = ScorePlaces.Figure(context, row);
                run.Compared(1, score);
                if (score is not null && (row.Verdict == ScoreVerdict.Unexplained ? row.Recomputed : row.Printed) is { } right)
                {
                    run.Corroborate(new FixedSumEquation(run.Rule, "得分合计分办法", run.Rule.Basis, [score], [right.Value]));
                }
            }

            var wrong = evaluation.Rows.Where(r => r.Verdict == ScoreVerdict.Unexplained).ToList();
            if (evaluation.IsUnknownScheme)
            {
                run.Report(Unknown(evaluation, wrong));
                continue;
            }

            foreach (var row in wrong.Where(r => !FullMarksRule.Applies(r)))
            {
                run.Report(Unexplained(context, evaluation, row));
            }
        }

        if (context.Evaluations.Any(e => e.Rows.Any(r => r.Verdict == ScoreVerdict.NotComputable)))
        {
            run.NotCheckable("完成情况不能与指标值换算，或没有读到分值、得分");
        }
    }

    private Finding Unexplained(CheckContext context, Evaluation evaluation, ScoredRow row)
    {
        var c = CultureInfo.InvariantCulture;
        var working = row.Achievement!.Working;
        var why = row.Slip.Length > 0 ? row.Slip : $"按“{evaluation.Scheme.Name}”应为 {row.Achievement.Formula(evaluation.Scheme, row.Weight!.Value, row.Recomputed!.Value)}";
        return new Finding
        {
            Rule = Info.Id,
            Severity = ScorePlaces.Severity(context),
            Confidence = ScorePlaces.Confidence(context),
            Kind = Info.Kind,
            Title = string.Create(c, $"{ScorePlaces.Name(evaluation.Table)}：“{row.Name}”得分 {row.Printed}，推算应为 {row.Recomputed}"),
            Message = (working.Length > 0 ? working : $"{row.Actual} 对 {row.Target}") + string.Create(c, $"，分值 {row.Weight}；{why}。"),
            Expected = row.Recomputed?.ToString(),
            Actual = row.Printed?.ToString(),
            Difference = (row.Printed!.Value.Value - row.Recomputed!.Value.Value).ToString(c),
            Location = ScorePlaces.Score(evaluation, row),
            Evidence = ScorePlaces.Basis(evaluation, row),
            Fix = "按本单位采用的计分办法重算得分；如另有办法，在偏差原因中说明。",
            Excerpt = ScorePlaces.Excerpt(row),
            Hinge = ScorePlaces.Figure(context, row),
        };
    }

    private Finding Unknown(Evaluation evaluation, List<ScoredRow> wrong) => new()
    {
        Rule = Info.Id,
        Severity = Severity.Hint,
        Confidence = Confidence.Possible,
        Kind = Info.Kind,
        Title = $"{ScorePlaces.Name(evaluation.Table)}：多数扣分不合已知的计分办法",
        Message = string.Join('\n', wrong.Select(r => $"“{r.Name}”{r.Achievement!.Working}，得分 {r.Printed}，按“{evaluation.Scheme.Name}”为 {r.Recomputed}")),
        Location = ScorePlaces.Score(evaluation, wrong[0]),
        Evidence = [.. wrong.Select(r => new Evidence(ScorePlaces.Score(evaluation, r), r.Name, r.Printed?.ToString()))],
        Fix = "核对所用的计分办法；可在格式文件的 scoring 中写明，再行核对。",
        Excerpt = ScorePlaces.Excerpt(wrong[0]),
    };
}
