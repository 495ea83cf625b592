using Mingzhang.Scoring;

namespace Mingzhang.Acceptance.Scoring;

/// <summary>The scores of a real document's 24 self-evaluations.</summary>
public sealed class SelfEvaluationScoresTests
{
    [Fact]
    public void The_regions_schemes_give_213_of_216_indicator_scores_and_20_of_24_scores_of_execution()
    {
        var rows = TableScorer.Score(Seeds.Disclosure("002")).SelectMany(e => e.Rows).ToList();

        rows.Count(r => r.Indicator is not null).ShouldBe(216);
        rows.Count(r => r.Indicator is null).ShouldBe(24);
        rows.Count(r => r is { Indicator: not null, Scheme: not null }).ShouldBe(213);
        rows.Count(r => r is { Indicator: null, Scheme: not null }).ShouldBe(20);
    }

    [Fact]
    public void The_others_are_told_with_the_score_they_should_have_had()
    {
        TableScorer.Score(Seeds.Disclosure("002")).SelectMany(e => e.Rows)
            .Where(r => r.Verdict == ScoreVerdict.Unexplained)
            .Select(r => $"{r.Name} {r.Printed} {r.Recomputed}")
            .ShouldBe(
            [
                "预算执行率 10.00 9.99",
                "预算执行率 10.00 7.84",
                "预算执行率 10.00 8.73",
                "系统录入农村劳动力外出务工人次数 18.00 17.96",
                "案件调解率 6.40 5.47",
                "预算执行率 10.00 9.40",
                "仲裁庭木地板铺设面积（平方米） 13.05 12.97",
            ]);
    }
}
