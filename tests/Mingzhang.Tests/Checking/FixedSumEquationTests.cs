using Mingzhang.Checking.Equations;
using static Mingzhang.Tests.Checking.TestFigures;

namespace Mingzhang.Tests.Checking;

public sealed class FixedSumEquationTests
{
    [Theory]
    [InlineData("40", "50", Verdict.Exact)]
    [InlineData("50", "50", Verdict.Exact)]
    [InlineData("45", "50", Verdict.Broken)]
    public void Weights_add_up_to_one_of_the_numbers_allowed(string one, string other, Verdict verdict) =>
        Weights(one, other).Evaluate().ShouldBe(verdict);

    [Fact]
    public void The_usual_number_says_what_a_figure_should_be()
    {
        var weights = Weights("45", "50");
        weights.Solve(weights.Figures[0]).ShouldBe(40m);
        weights.WriteOut().ShouldBe("45 + 50 = 95 ≠ 90 或 100");
    }

    [Fact]
    public void A_share_moved_by_a_last_digit_is_right_as_long_as_the_shares_add_up_to_a_hundred()
    {
        var (a, b) = (Percent("57.31"), Percent("42.69"));
        Share("573.00", a, b).ShouldBe(Verdict.ExplainedByRounding);
        Share("573.00", a, Percent("42.70")).ShouldBe(Verdict.Broken);
        Share("571.00", a, b).ShouldBe(Verdict.Broken);

        static Verdict Share(string part, params Mingzhang.Checking.Figures.Figure[] together) =>
            new ShareEquation(Rule, "占比", string.Empty, together[0], Money(part), Money("1000.00")) { Together = together }.Evaluate();
    }

    private static FixedSumEquation Weights(params string[] printed) => new(Rule, "分值之和", string.Empty, [.. printed.Select(Points)], [90m, 100m]);
}
