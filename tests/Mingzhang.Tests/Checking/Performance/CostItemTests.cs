using Mingzhang.Checking.Performance;
using Mingzhang.Disclosures;
using Mingzhang.Formats;
using Mingzhang.Texts;

namespace Mingzhang.Tests.Checking.Performance;

public sealed class CostItemTests
{
    private static readonly PerformanceFormat Format = FormatLibrary.Shipped.Get("xinjiang-budget-2026").Performance;

    [Theory]
    [InlineData("泵车购置成本", "<=40万元", 400000)]
    [InlineData("手册印制成本", "<=10元/册", 80000)]
    [InlineData("培训成本", "<=200元/人/天", 300000)]
    [InlineData("人均培训成本", "<=200元/天", 300000)]
    [InlineData("证书单价", "<=11元/证书", 3300)]
    public void A_cost_is_its_amount_or_its_price_times_the_quantities_it_is_for(string name, string value, double yuan)
    {
        Of(name, value).ShouldNotBeNull().Money.ShouldBe((decimal)yuan);
    }

    [Theory]
    [InlineData("台班成本", "<=900元/台班")]
    [InlineData("接线单价", "<=5元")]
    [InlineData("压减比例", "<=5%")]
    public void A_price_whose_quantity_the_table_does_not_give_is_not_settled(string name, string value)
    {
        Of(name, value).ShouldBeNull();
    }

    [Fact]
    public void A_price_that_a_division_gave_may_be_rounded_up()
    {
        Of("手册印制成本", "<=4.58元/册").ShouldNotBeNull().Slack.ShouldBe(80m);
        Of("手册印制成本", "<=0.50元/册").ShouldNotBeNull().Slack.ShouldBe(0m);
    }

    private static CostItem? Of(string name, string value)
    {
        var table = new PerformanceTable
        {
            Kind = PerformanceKind.ProjectTarget,
            Title = "项目支出绩效目标表",
            Source = Source.OnLine(1),
            Indicators =
            [
                Row("产出指标", "数量指标", "节水手册印制数量", ">=8000册"),
                Row("产出指标", "数量指标", "培训人数", ">=300人"),
                Row("产出指标", "数量指标", "培训天数", "=5天"),
                Row("产出指标", "数量指标", "颁发荣誉证书数量", ">=300份"),
                Row("成本指标", "经济成本指标", name, value),
            ],
        };
        var all = IndicatorView.Of(table, Format);
        return CostItem.Of(all[^1], all, Format);
    }

    private static Indicator Row(string level1, string level2, string name, string target) => new()
    {
        Level1 = level1,
        Level2 = level2,
        Level3 = name,
        Target = new PrintedValue(target, Source.OnLine(2)),
        Source = Source.OnLine(2),
    };
}
