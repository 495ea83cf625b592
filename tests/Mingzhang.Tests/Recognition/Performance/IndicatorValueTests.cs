using Mingzhang.Recognition.Performance;

namespace Mingzhang.Tests.Recognition.Performance;

public sealed class IndicatorValueTests
{
    [Theory]
    [InlineData("＞=38000人次", ValueOperator.AtLeast, "38000", "人次")]
    [InlineData(">=2.30万人", ValueOperator.AtLeast, "23000", "人")]
    [InlineData("> =13 万人次", ValueOperator.AtLeast, "130000", "人次")]
    [InlineData("≥98%", ValueOperator.AtLeast, "98", "%")]
    [InlineData("＜=13.50万元", ValueOperator.AtMost, "135000", "元")]
    [InlineData("≤5", ValueOperator.AtMost, "5", "")]
    [InlineData("=100%", ValueOperator.Equal, "100", "%")]
    [InlineData("=0起", ValueOperator.Equal, "0", "起")]
    [InlineData("1500≥", ValueOperator.AtLeast, "1500", "")]
    [InlineData("340.24元≥", ValueOperator.AtLeast, "340.24", "元")]
    [InlineData(">80%", ValueOperator.MoreThan, "80", "%")]
    [InlineData("<2小时", ValueOperator.LessThan, "2", "小时")]
    [InlineData("98%", ValueOperator.None, "98", "%")]
    [InlineData("1", ValueOperator.None, "1", "")]
    [InlineData("0.95", ValueOperator.None, "0.95", "")]
    [InlineData("<=4.57元/次", ValueOperator.AtMost, "4.57", "元/次")]
    [InlineData("=8万/年/个", ValueOperator.Equal, "80000", "/年/个")]
    [InlineData(">=1.66亿元", ValueOperator.AtLeast, "166000000", "元")]
    [InlineData("=2009年", ValueOperator.Equal, "2009", "年")]
    [InlineData("12月", ValueOperator.None, "12", "月")]
    [InlineData("1,026人", ValueOperator.None, "1026", "人")]
    [InlineData("不低于90%", ValueOperator.AtLeast, "90", "%")]
    [InlineData("不超过30日", ValueOperator.AtMost, "30", "日")]
    [InlineData("10次以上", ValueOperator.AtLeast, "10", "次")]
    [InlineData("5.5%以内", ValueOperator.AtMost, "5.5", "%")]
    [InlineData("大于等于３天", ValueOperator.AtLeast, "3", "天")]
    public void A_number_is_taken_apart_exactly(string text, ValueOperator op, string value, string unit)
    {
        IndicatorValue parsed = IndicatorValue.Parse(text);
        parsed.Kind.ShouldBe(ValueKind.Number);
        parsed.Operator.ShouldBe(op);
        parsed.Value.ShouldBe(decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture));
        parsed.Unit.ShouldBe(unit);
        parsed.IsPercent.ShouldBe(unit == "%");
    }

    [Theory]
    [InlineData("2026年11月10日前")]
    [InlineData("=2023年10月31日前")]
    [InlineData("2023年12月31日")]
    [InlineData("2023年12月前")]
    [InlineData("12月10日前")]
    [InlineData("8月31日")]
    [InlineData("2025年底")]
    public void A_date_is_a_date(string text) => IndicatorValue.Parse(text).Kind.ShouldBe(ValueKind.Date);

    [Theory]
    [InlineData("有效提升")]
    [InlineData("达成预期指标")]
    [InlineData("疆内通办")]
    [InlineData("定性提高")]
    public void Words_are_qualitative(string text)
    {
        IndicatorValue parsed = IndicatorValue.Parse(text);
        parsed.Kind.ShouldBe(ValueKind.Qualitative);
        parsed.Value.ShouldBeNull();
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("/")]
    [InlineData("-")]
    [InlineData(" — ")]
    public void A_blank_or_a_stroke_is_blank(string? text) => IndicatorValue.Parse(text).Kind.ShouldBe(ValueKind.Blank);

    [Fact]
    public void Printed_decimals_are_kept() => IndicatorValue.Parse(">=2.30万人").Printed!.Value.Decimals.ShouldBe(2);

    [Fact]
    public void No_text_makes_parsing_fail()
    {
        var random = new Random(7);
        const string Letters = "＞>=<≥≤0123456789.,万亿年月日前%人/-以上不超过 ";
        for (int i = 0; i < 20_000; i++)
        {
            string text = string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => Letters[random.Next(Letters.Length)]));
            IndicatorValue parsed = IndicatorValue.Parse(text);
            (parsed.Kind == ValueKind.Number).ShouldBe(parsed.Value is not null, text);
        }
    }
}
