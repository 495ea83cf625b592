using FsCheck;
using FsCheck.Fluent;
using Mingzhang.Amounts;

namespace Mingzhang.Tests.Amounts;

public sealed class AmountTests
{
    [Theory]
    [InlineData("1,050.52", "1050.52", 2)]
    [InlineData("0.00", "0.00", 2)]
    [InlineData("3100", "3100", 0)]
    [InlineData("７.８", "7.8", 1)]
    [InlineData("-12.30", "-12.30", 2)]
    [InlineData("5,00 0.00", "5000.00", 2)]
    public void A_printed_figure_keeps_value_and_precision(string printed, string value, int decimals)
    {
        Amount.TryParse(printed, out var amount).ShouldBeTrue();
        amount.ToString().ShouldBe(value);
        amount.Decimals.ShouldBe(decimals);
    }

    [Theory]
    [InlineData("")]
    [InlineData("12.")]
    [InlineData("1.2.3")]
    [InlineData("208 类")]
    [InlineData(".5")]
    [InlineData("--1")]
    public void What_is_not_one_figure_is_not_read(string text) => Amount.TryParse(text, out _).ShouldBeFalse();

    [Fact]
    public void The_interval_is_half_a_unit_of_the_last_printed_decimal_either_way()
    {
        new Amount(7.8m).Interval.ShouldBe(new Mingzhang.Amounts.Interval(7.75m, 7.85m));
        new Amount(7.80m).Interval.ShouldBe(new Mingzhang.Amounts.Interval(7.795m, 7.805m));
    }

    [Fact]
    public void Every_amount_reads_back_from_its_grouped_and_its_plain_form()
    {
        var property = Prop.ForAll(
            ArbMap.Default.ArbFor<long>(),
            n =>
            {
                var amount = new Amount(new decimal(Math.Abs(n % 100_000_000_000L)) / 100m).WithDecimals(2);
                return Amount.TryParse(amount.ToGroupedString(), out var grouped) && grouped == amount
                    && Amount.TryParse(amount.ToString(), out var plain) && plain == amount;
            });
        Check.One(Config.QuickThrowOnFailure, property);
    }
}
