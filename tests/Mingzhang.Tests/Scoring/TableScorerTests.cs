using Mingzhang.Disclosures;
using Mingzhang.Formats;
using Mingzhang.Scoring;
using Mingzhang.Texts;

namespace Mingzhang.Tests.Scoring;

public sealed class TableScorerTests
{
    private const string Xinjiang = "xinjiang-final-accounts-2023";

    [Theory]
    [InlineData(">=40间", "=66间", "10", "10.00", ScoreVerdict.Agrees)]
    [InlineData(">=100人", "=97人", "5", "4.63", ScoreVerdict.Agrees)]
    [InlineData(">=1个", "=0个", "10", "0.00", ScoreVerdict.Agrees)]
    [InlineData("<=4.20万元", "=4.83万元", "5", "4.25", ScoreVerdict.Agrees)]
    [InlineData("<=220万元", "=347.25万元", "20", "8.43", ScoreVerdict.Agrees)]
    [InlineData("<=10万元", "=93100元", "10", "10.00", ScoreVerdict.Agrees)]
    [InlineData(">=95%", "=100%", "10", "10.00", ScoreVerdict.Agrees)]
    [InlineData("持续提高", "持续提高", "10", "10.00", ScoreVerdict.Agrees)]
    [InlineData("=2023年10月31日前", "=2023年10月31日前", "5", "5.00", ScoreVerdict.Agrees)]
    [InlineData(">=60%", "=52.4%", "8", "6.40", ScoreVerdict.Unexplained)]
    [InlineData(">=100人", "=97人", "5", "5.00", ScoreVerdict.Unexplained)]
    [InlineData(">=12个月", "=1年", "10", "10.00", ScoreVerdict.NotComputable)]
    [InlineData(">=1000件", "=2009年", "10", "10.00", ScoreVerdict.Agrees)]
    [InlineData("提高", "较好", "10", "9.00", ScoreVerdict.NotComputable)]
    [InlineData(">=40间", "", "10", "9.00", ScoreVerdict.NotComputable)]
    public void A_score_agrees_when_the_regions_scheme_gives_it(string target, string actual, string weight, string score, ScoreVerdict verdict)
    {
        Score(Xinjiang, (target, actual, weight, score)).Rows[0].Verdict.ShouldBe(verdict);
    }

    [Fact]
    public void A_score_no_scheme_gives_comes_with_the_one_it_should_be()
    {
        var row = Score(Xinjiang, (">=60%", "=52.4%", "8", "6.40")).Rows[0];

        row.Recomputed!.Value.ToString().ShouldBe("5.47");
        row.Scheme.ShouldBeNull();
    }

    [Fact]
    public void A_ratio_brought_to_whole_percents_first_is_told_and_not_accepted()
    {
        var row = Score(Xinjiang, (">=74平方米", "=84平方米", "15", "13.05"), ("<=60日", "=50日", "10", "10.00")).Rows[0];

        row.Verdict.ShouldBe(ScoreVerdict.Unexplained);
        row.Recomputed!.Value.ToString().ShouldBe("12.97");
        row.Slip.ShouldContain("113%");
    }

    [Fact]
    public void The_scheme_that_gives_the_most_scores_is_the_tables_and_the_others_are_told_apart()
    {
        var table = Score(Xinjiang, (">=40间", "=66间", "10", "3.50"), (">=10次", "=12次", "10", "10.00"), ("<=10万元", "=8万元", "10", "10.00"));

        table.Scheme.Id.ShouldBe("floor60");
        table.IsOneScheme.ShouldBeFalse();
        table.Rows.Select(r => r.Verdict).ShouldBe([ScoreVerdict.OtherScheme, ScoreVerdict.Agrees, ScoreVerdict.Agrees]);
        table.Rows[0].Scheme!.Id.ShouldBe("floor60-both");
        table.RecomputedTotal!.Value.ToString().ShouldBe("30.00");
    }

    [Fact]
    public void A_table_scored_proportionally_throughout_is_one_scheme_even_where_the_region_uses_another()
    {
        var table = Score(Xinjiang, (">=100人", "=90人", "10", "9.00"), (">=50次", "=40次", "10", "8.00"));

        table.Scheme.Id.ShouldBe("proportional");
        table.IsOneScheme.ShouldBeTrue();
    }

    [Fact]
    public void A_score_by_proportion_alone_does_not_pass_in_a_table_scored_otherwise()
    {
        var table = Score(Xinjiang, (">=100人", "=90人", "10", "9.00"), (">=50次", "=40次", "10", "5.00"));

        table.Scheme.Id.ShouldBe("floor60");
        table.Rows[0].Verdict.ShouldBe(ScoreVerdict.Unexplained);
        table.Rows[0].Recomputed!.Value.ToString().ShouldBe("7.50");
    }

    [Fact]
    public void Elsewhere_scores_go_by_proportion_and_words_of_attainment_allow_a_band()
    {
        var table = Score("general-final-accounts", (">=100人", "=90人", "10", "9"), ("效果显著", "部分达成预期目标", "10", "7"), ("效果显著", "部分达成预期目标", "10", "9"));

        table.Scheme.Id.ShouldBe("proportional");
        table.Rows.Select(r => r.Verdict).ShouldBe([ScoreVerdict.Agrees, ScoreVerdict.Agrees, ScoreVerdict.Unexplained]);
    }

    [Fact]
    public void Many_lost_marks_that_no_scheme_gives_speak_for_a_scheme_that_is_not_known()
    {
        Score(Xinjiang, (">=100人", "=90人", "10", "3.30"), (">=50次", "=40次", "10", "2.20"), (">=10个", "=9个", "10", "1.10")).IsUnknownScheme.ShouldBeTrue();
    }

    [Theory]
    [InlineData(PerformanceKind.ProjectSelfEvaluation, "77.73%", "55.00", "42.75", "4.43", ScoreVerdict.Agrees)]
    [InlineData(PerformanceKind.ProjectSelfEvaluation, "42.06%", "242.48", "101.98", "0.00", ScoreVerdict.Agrees)]
    [InlineData(PerformanceKind.ProjectSelfEvaluation, "91.35%", "72.80", "66.50", "10.00", ScoreVerdict.Unexplained)]
    [InlineData(PerformanceKind.DepartmentSelfEvaluation, "93.85%", "3205.90", "3008.60", "9.4", ScoreVerdict.Agrees)]
    public void The_rate_of_execution_is_scored_by_the_scheme_too(PerformanceKind kind, string rate, string full, string executed, string score, ScoreVerdict verdict)
    {
        var money = new Dictionary<string, PrintedValue>(StringComparer.Ordinal)
        {
            [MoneyKeys.ExecutionWeight] = Printed("10"),
            [MoneyKeys.ExecutionRate] = Printed(rate),
            [MoneyKeys.ExecutionScore] = Printed(score),
            [MoneyKeys.Full + "." + MoneyKeys.Total] = Printed(full),
            [MoneyKeys.Executed + "." + MoneyKeys.Total] = Printed(executed),
        };
        Score(Xinjiang, kind, money, ("提高", "提高", "20", "20.00")).Rows[0].Verdict.ShouldBe(verdict);
    }

    [Theory]
    [InlineData("95", "优")]
    [InlineData("89.99", "良")]
    [InlineData("60", "中")]
    [InlineData("59.9", "差")]
    public void A_total_has_a_grade(string total, string grade)
    {
        FormatLibrary.Shipped.Get(Xinjiang).Scoring.Grade(decimal.Parse(total, System.Globalization.CultureInfo.InvariantCulture), 100m).ShouldBe(grade);
    }

    private static Evaluation Score(string format, params (string Target, string Actual, string Weight, string Score)[] rows) =>
        Score(format, PerformanceKind.ProjectSelfEvaluation, [], rows);

    private static Evaluation Score(string format, PerformanceKind kind, Dictionary<string, PrintedValue> money, params (string Target, string Actual, string Weight, string Score)[] rows)
    {
        var table = new PerformanceTable
        {
            Kind = kind,
            Title = "项目支出绩效自评表",
            Source = Source.OnLine(1),
            Money = money,
            Indicators = [.. rows.Select(r => new Indicator
            {
                Level3 = "指标",
                Target = Printed(r.Target),
                Actual = Printed(r.Actual),
                Weight = Printed(r.Weight),
                Score = Printed(r.Score),
                Source = Source.OnLine(1),
            })],
        };
        var disclosure = new Disclosure
        {
            Document = new Document("自评.txt", FileKind.Text, []),
            Format = FormatLibrary.Shipped.Get(format),
            Identification = new Identification(format, 1m, DisclosureKind.FinalAccounts, 2023, string.Empty, string.Empty, []),
            Performance = [table],
        };
        return TableScorer.Score(disclosure).ShouldHaveSingleItem();
    }

    private static PrintedValue Printed(string text) => new(text, Source.OnLine(1));
}
