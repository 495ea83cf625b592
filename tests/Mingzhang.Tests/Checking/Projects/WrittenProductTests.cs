using Mingzhang.Checking.Projects;

namespace Mingzhang.Tests.Checking.Projects;

public sealed class WrittenProductTests
{
    [Theory]
    [InlineData("课程建设费50课时*3500元/课时=17.5万元，平台维护费9万元", 17.5)]
    [InlineData("讲师费 800元/天×5天×3期＝12000元。", 12000)]
    [InlineData("补助2.5万人*120元/人=300万元", 300)]
    [InlineData("食宿费200元/人/天*15人/*10天=3万元", 3)]
    public void A_product_that_comes_to_its_result_holds(string text, double result)
    {
        var product = WrittenProduct.Read(text).ShouldHaveSingleItem();
        product.Holds.ShouldBeTrue();
        product.Right.ShouldBe((decimal)result);
    }

    [Theory]
    [InlineData("食宿费200元/人/天*15人*30天=3万元", "200元/人/天*15人*30天=3万元", 9)]
    [InlineData("印刷费8000份*10元/份=0.8万元", "8000份*10元/份=0.8万元", 8)]
    public void A_product_that_does_not_is_quoted_with_what_it_should_be(string text, string quoted, double right)
    {
        var product = WrittenProduct.Read(text).ShouldHaveSingleItem();
        product.Holds.ShouldBeFalse();
        text.Substring(product.Start, product.Length).ShouldBe(quoted);
        product.Right.ShouldBe((decimal)right);
    }

    [Theory]
    [InlineData("（20+30）人*100元/人=0.5万元")]
    [InlineData("经费=3万元")]
    [InlineData("100元/人*20人*3次+500元=6500元")]
    [InlineData("3元*5元=15元")]
    [InlineData("人数=300人*2期")]
    public void What_is_not_a_plain_product_of_money_is_left_alone(string text)
    {
        WrittenProduct.Read(text).ShouldBeEmpty();
    }

    [Fact]
    public void A_result_with_decimals_may_be_rounded()
    {
        WrittenProduct.Read("33人*333.33元/人=1.10万元").ShouldHaveSingleItem().Holds.ShouldBeTrue();
    }
}
