using Mingzhang.Amounts;
using Mingzhang.Scoring;

namespace Mingzhang.Tests.Scoring;

public sealed class CurveTests
{
    [Theory]
    [InlineData("0.6:0 1:1", "0.5", "0")]
    [InlineData("0.6:0 1:1", "0.6", "0")]
    [InlineData("0.6:0 1:1", "0.97", "0.925")]
    [InlineData("0.6:0 1:1", "1.3", "1")]
    [InlineData("1:1 2:0", "1.15", "0.85")]
    [InlineData("1:1 2:0", "2.6", "0")]
    [InlineData("0:0 1:1", "0.9385", "0.9385")]
    [InlineData("steps 0:0 0.6:0.6 0.8:0.8 1:1", "0.79", "0.6")]
    [InlineData("steps 0:0 0.6:0.6 0.8:0.8 1:1", "0.8", "0.8")]
    [InlineData("inverse", "1.25", "0.8")]
    public void A_curve_gives_the_share_of_the_weight_at_a_ratio(string curve, string ratio, string share)
    {
        Curve.Parse(curve).At(Number(ratio)).ShouldBe(Number(share));
    }

    [Fact]
    public void Over_an_interval_a_line_gives_the_shares_between_its_ends_and_turns()
    {
        Curve.Parse("0.6:0 1:1").Over(new Interval(0.5m, 0.7m)).ShouldBe([new Interval(0m, 0.25m)]);
    }

    [Fact]
    public void Over_an_interval_steps_give_each_step_they_reach()
    {
        Curve.Parse("steps 0:0 0.6:0.6 0.8:0.8").Over(new Interval(0.79m, 0.81m)).ShouldBe([Interval.Point(0.6m), Interval.Point(0.8m)]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("1:1 0.6:0")]
    [InlineData("0.6")]
    public void What_is_not_a_curve_is_refused_in_words_a_format_writer_understands(string text)
    {
        Should.Throw<FormatException>(() => Curve.Parse(text)).Message.ShouldContain("计分曲线");
    }

    private static decimal Number(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
