using Mingzhang.Checking.Equations;
using Mingzhang.Checking.Figures;
using static Mingzhang.Tests.Checking.TestFigures;

namespace Mingzhang.Tests.Checking;

public sealed class EquationTests
{
    [Fact]
    public void A_sum_that_holds_is_exact()
    {
        Sum("1,140.95", "918.72", "222.23").Evaluate().ShouldBe(Verdict.Exact);
    }

    [Fact]
    public void A_gap_that_rounding_of_the_parts_can_make_is_explained()
    {
        Sum("1.01", "0.33", "0.33", "0.34").Evaluate().ShouldBe(Verdict.ExplainedByRounding);
        Sum("1.03", "0.33", "0.33", "0.34").Evaluate().ShouldBe(Verdict.Broken);
    }

    [Fact]
    public void One_quantity_printed_twice_must_agree_to_the_last_digit()
    {
        Sum("918.72", "918.73").Evaluate().ShouldBe(Verdict.Broken);
        Sum("7.8", "7.80").Evaluate().ShouldBe(Verdict.Exact);
        Sum("7.8", "7.82").Evaluate().ShouldBe(Verdict.ExplainedByRounding);
    }

    [Fact]
    public void One_amount_in_two_units_is_compared_by_the_places_of_the_coarser()
    {
        Across("171.01", "1,710,062.00").Evaluate().ShouldBe(Verdict.Exact);
        Across("171.02", "1,710,062.00").Evaluate().ShouldBe(Verdict.Broken);

        static SumEquation Across(string tenThousands, string yuan) =>
            new(Rule, "两处", "同一金额", [new Term(1, Money(tenThousands))], [new Term(1, Yuan(yuan))]);
    }

    [Fact]
    public void A_figure_that_dropped_its_trailing_zeros_is_good_for_the_usual_decimals()
    {
        Sum("3124.24", "3100", "24.24").Evaluate().ShouldBe(Verdict.Exact);
        Sum("3124.64", "3100", "24.24").Evaluate().ShouldBe(Verdict.Broken);
    }

    [Fact]
    public void The_broken_sum_says_what_each_figure_should_be()
    {
        var sum = Sum("1,140.59", "918.72", "222.23");
        sum.Solve(sum.Figures[0]).ShouldBe(1140.95m);
        sum.Solve(sum.Figures[1]).ShouldBe(918.36m);
        sum.WriteOut().ShouldBe("1,140.59 ≠ 918.72 + 222.23 = 1,140.95万元".Replace("1,140.59 ≠", "1,140.59万元 ≠", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("96.81", "1706.56", "1762.77", Verdict.Exact)]
    [InlineData("96.80", "1706.56", "1762.77", Verdict.Broken)]
    [InlineData("33.3", "0.01", "0.03", Verdict.Exact)]
    [InlineData("30.0", "0.01", "0.03", Verdict.ExplainedByRounding)]
    public void A_share_is_right_when_unrounded_amounts_can_give_it(string percent, string part, string whole, Verdict verdict)
    {
        new ShareEquation(Rule, "占比", "", Percent(percent), Money(part), Money(whole)).Evaluate().ShouldBe(verdict);
    }

    [Theory]
    [InlineData("19.55", "96.96", "592.83", Verdict.Exact)]
    [InlineData("18.55", "96.96", "592.83", Verdict.Broken)]
    [InlineData("100.00", "50.00", "50.00", Verdict.Exact)]
    [InlineData("0.00", "0.00", "15.00", Verdict.Exact)]
    [InlineData("31.82", "0.04", "0.17", Verdict.ExplainedByRounding)]
    [InlineData("-100.00", "-112.00", "0.00", Verdict.Exact)]
    [InlineData("-31.92", "38.56", "159.37", Verdict.Broken)]
    [InlineData("1.00", "0.00", "918.72", Verdict.Broken)]
    public void A_growth_is_right_when_unrounded_amounts_can_give_it(string percent, string change, string amount, Verdict verdict)
    {
        Growth(percent, change, amount).Evaluate().ShouldBe(verdict);
    }

    [Fact]
    public void A_growth_whose_word_points_the_other_way_is_told_apart()
    {
        Growth("-31.92", "38.56", "159.37").OnlySignsDisagree.ShouldBeTrue();
        Growth("-30.92", "38.56", "159.37").OnlySignsDisagree.ShouldBeFalse();
    }

    [Theory]
    [InlineData("28.70", "2049.90", "2638.26", Verdict.Exact)]
    [InlineData("27.80", "2049.90", "2638.26", Verdict.Broken)]
    [InlineData("0.00", "0.00", "0.00", Verdict.Exact)]
    public void A_deviation_is_spent_less_planned_over_planned(string percent, string planned, string spent, Verdict verdict)
    {
        new DeviationEquation(Rule, "差异率", "", Percent(percent), Money(planned), Money(spent)).Evaluate().ShouldBe(verdict);
    }

    private static GrowthEquation Growth(string percent, string change, string amount) =>
        new(Rule, "增减率", "", Percent(percent), Money(change), Money(amount));

    private static SumEquation Sum(string whole, params string[] parts) =>
        new(Rule, "合计", "", [new Term(1, Money(whole))], [.. parts.Select(p => new Term(1, Money(p)))]);
}
