using System.Globalization;
using Mingzhang.Scoring;

namespace Mingzhang.Checking.Rules.Scoring;

/// <summary>Rows of one self-evaluation scored by different schemes.</summary>
public sealed class MixedSchemesRule : IRule
{
    /// <inheritdoc/>
    public RuleInfo Info { get; } = new()
    {
        Id = "MZ-E22",
        Title = "一张自评表用一种计分办法",
        Explanation = "同一张自评表中，有的得分只有一种办法能推出，有的只有另一种办法能推出：例如有的指标超额完成得满分，有的超额完成却扣分。",
        Basis = "同一项目的自评应用同一计分办法",
        Severity = Severity.Warning,
        Kind = FindingKind.Score,
    };

    /// <inheritdoc/>
    public void Apply(CheckContext context, RuleRun run)
    {
        foreach (var evaluation in context.Evaluations.Where(e => !e.IsUnknownScheme))
        {
            run.Compared();
            var others = evaluation.Rows.Where(r => r.Verdict == ScoreVerdict.OtherScheme).ToList();
            if (others.Count > 0)
            {
                run.Report(Found(context, evaluation, others));
            }
        }
    }

    private Finding Found(CheckContext context, Evaluation evaluation, List<ScoredRow> others)
    {
        // The rows that only the table's scheme gives show that the others do not simply follow another one.
        var scheme = others[0].Scheme!;
        var against = evaluation.Rows.Where(r => r.Verdict == ScoreVerdict.Agrees && !r.Schemes.Contains(scheme)).ToList();
        var c = CultureInfo.InvariantCulture;
        return new Finding
        {
            Rule = Info.Id,
            Severity = ScorePlaces.Severity(context),
            Confidence = ScorePlaces.Confidence(context),
            Kind = Info.Kind,
            Title = string.Create(c, $"{ScorePlaces.Name(evaluation.Table)}：{others.Count} 个得分与本表其他得分所用的计分办法不同"),
            Message = string.Join('\n', others.Concat(against).Select(r => string.Create(c, $"“{r.Name}”{Working(r)}，分值 {r.Weight}，得分 {r.Printed}：按“{r.Scheme!.Name}”"))),
            Expected = others[0].Recomputed?.ToString(),
            Actual = others[0].Printed?.ToString(),
            Difference = (others[0].Printed!.Value.Value - others[0].Recomputed!.Value.Value).ToString(c),
            Location = ScorePlaces.Score(evaluation, others[0]),
            Evidence = [.. others.Skip(1).Concat(against).Select(r => new Evidence(ScorePlaces.Score(evaluation, r), r.Name, r.Printed?.ToString()))],
            Fix = "统一本表的计分办法，重算这些得分和总分。",
            Excerpt = ScorePlaces.Excerpt(others[0]),
        };
    }

    private static string Working(ScoredRow row) => row.Achievement!.Working.Length > 0 ? row.Achievement.Working : $"{row.Actual} 对 {row.Target}";
}
