using Mingzhang.Checking.Performance;

namespace Mingzhang.Tests.Checking.Performance;

public sealed class TextQuantityTests
{
    [Theory]
    [InlineData("城镇新增就业2.30万人以上", 23000, "人")]
    [InlineData("转递档案不少于3.9万余份", 39000, "份")]
    [InlineData("完成38000余人次的考务工作", 38000, "人次")]
    [InlineData("结案率不低于98%", 98, "%")]
    public void A_number_is_read_with_its_unit(string text, double value, string unit)
    {
        var quantity = TextQuantity.Read(text).ShouldHaveSingleItem();
        quantity.Value.ShouldBe((decimal)value);
        quantity.Unit.ShouldBe(unit);
    }

    [Theory]
    [InlineData("根据《实施方案》（云水发〔2024〕12号）")]
    [InlineData("2026年12月10日前完成")]
    [InlineData("第2批")]
    [InlineData("每人200元/天")]
    public void Dates_numbers_of_documents_ordinals_and_rates_are_left_out(string text)
    {
        TextQuantity.Read(text).ShouldBeEmpty();
    }

    [Fact]
    public void The_words_around_a_number_end_with_its_clause()
    {
        TextQuantity.Read("采购泵车2台，印制节水手册8000份发放到村。").Select(q => q.Context).ShouldBe(["采购泵车", "印制节水手册发放到村"]);
    }
}
