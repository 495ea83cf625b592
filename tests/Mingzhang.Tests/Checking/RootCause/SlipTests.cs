using System.Globalization;
using Mingzhang.Checking.RootCause;
using static Mingzhang.Tests.Checking.TestFigures;

namespace Mingzhang.Tests.Checking.RootCause;

public sealed class SlipTests
{
    private const int Seed = 20261121;

    [Theory]
    [InlineData("98.17", "981.72")]
    [InlineData("98.18", "981.75")]
    [InlineData("9817.2", "981.72")]
    public void A_point_that_moved_is_told_even_where_last_digits_were_cut(string printed, string right) =>
        Slip.Name(Number(printed), Number(right)).ShouldBe("疑似小数点错位");

    [Theory]
    [InlineData("0.00", "9.00")]
    [InlineData("9.00", "0.00")]
    public void A_digit_in_the_place_of_a_zero_is_a_slip(string printed, string right) => Slip.Name(Number(printed), Number(right)).ShouldBe("疑似一位数字有误");

    [Theory]
    [InlineData("918.72", "123.45")]
    [InlineData("918.72", "918.72")]
    public void What_is_far_off_or_equal_is_no_slip(string printed, string right) => Slip.Name(Number(printed), Number(right)).ShouldBeNull();

    [Fact]
    public void Every_wrong_swapped_missing_or_surplus_digit_is_among_the_values_looked_at_and_has_a_name()
    {
        var random = new Random(Seed);
        for (var n = 0; n < 400; n++)
        {
            var right = random.Next(1_000, 9_999_999).ToString(CultureInfo.InvariantCulture).Insert(2, ".");
            right = right[..Math.Min(right.Length, 5)];
            var printed = Mistyped(right, random);
            if (Number(printed) != Number(right) && printed[0] != '0')
            {
                var figure = Money(printed);
                SlipValues.Of(figure).ShouldContain(Number(right), $"seed {Seed}: {right} → {printed}");
                Slip.Name(figure, Number(right)).ShouldNotBeNull($"seed {Seed}: {right} → {printed}");
            }
        }
    }

    private static string Mistyped(string right, Random random)
    {
        var at = random.Next(0, 2);
        return random.Next(4) switch
        {
            0 => right[..at] + random.Next(10).ToString(CultureInfo.InvariantCulture) + right[(at + 1)..],
            1 => right[1].ToString() + right[0] + right[2..],
            2 => right.Insert(at, random.Next(10).ToString(CultureInfo.InvariantCulture)),
            _ => right.Remove(at, 1),
        };
    }

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
