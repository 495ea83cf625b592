using Mingzhang.Composition.Ledgers;
using Mingzhang.Disclosures;
using Mingzhang.Formats;
using Mingzhang.Scoring;
using Mingzhang.Texts;

namespace Mingzhang.Composition.Performance;

/// <summary>Scores self-evaluations by the format's usual scheme, the same that printed scores are recomputed by.</summary>
internal sealed class LedgerScorer(Format format)
{
    /// <summary>The points of budget execution in the forms.</summary>
    public const decimal ExecutionWeight = 10m;

    private readonly ScoringScheme? _scheme = format.Scoring.Schemes.FirstOrDefault(s => !s.IsWholeOnly);

    /// <summary>The score of an indicator, rounded to two decimals: the one given by hand, else the scheme's; null when neither is there.</summary>
    public decimal? Score(LedgerIndicator indicator)
    {
        if (indicator.Score is { } given)
        {
            return given;
        }

        var read = new Indicator
        {
            Level1 = indicator.Level1,
            Level2 = indicator.Level2,
            Level3 = indicator.Name,
            Target = new PrintedValue(indicator.Target, new Source()),
            Actual = new PrintedValue(indicator.Actual, new Source()),
            Source = new Source(),
        };
        return _scheme is not null && TargetReader.Read(read, format) is [{ Situation: not Situation.Degree } achievement, ..]
            ? Rounded(achievement.Score(_scheme, indicator.Weight))
            : null;
    }

    /// <summary>The score of execution out of the weight, by the rate in percent, not rounded.</summary>
    public decimal? Execution(decimal rate, decimal weight, bool isWhole) => _scheme is null
        ? null
        : Rounded(new Achievement(isWhole ? Situation.DepartmentExecution : Situation.Execution, rate / 100m) { IsPercent = true }.Score(_scheme, weight));

    private static decimal Rounded(decimal score) => Math.Round(score, 2, MidpointRounding.AwayFromZero);
}
