using Mingzhang.Classification;

namespace Mingzhang.Tests.Classification;

public sealed class ClassificationCodeTests
{
    [Fact]
    public void A_functional_code_knows_its_level_its_parent_and_its_name()
    {
        FunctionalCode.TryParse("2080101", out var code).ShouldBeTrue();
        code.Level.ShouldBe(CodeLevel.Item);
        code.Parent.ToString().ShouldBe("20801");
        code.Parent!.Value.Parent!.Value.Parent.ShouldBeNull();
        code.Name.ShouldBe("行政运行");
        code.IsUnder(code.Parent.Value).ShouldBeTrue();
        code.Parent.Value.IsUnder(code).ShouldBeFalse();
    }

    [Theory]
    [InlineData("")]
    [InlineData("20")]
    [InlineData("2080")]
    [InlineData("208010")]
    [InlineData("20801011")]
    [InlineData("301")]
    [InlineData("20a")]
    public void Other_texts_are_no_functional_codes(string text) => FunctionalCode.TryParse(text, out _).ShouldBeFalse();

    [Fact]
    public void An_economic_code_has_two_levels()
    {
        EconomicCode.TryParse("30113", out var code).ShouldBeTrue();
        code.Name.ShouldBe("住房公积金");
        code.Parent!.Value.Name.ShouldBe("工资福利支出");
        EconomicCode.TryParse("3011301", out _).ShouldBeFalse();
    }

    [Fact]
    public void An_unknown_code_is_a_question_and_no_error()
    {
        FunctionalCode.TryParse("2989898", out var code).ShouldBeTrue();
        code.Name.ShouldBeNull();
        FunctionalCode.Known.IsNameOf("2989898", "无名").ShouldBeNull();
    }

    [Theory]
    [InlineData("30110", "城镇职工基本医疗保险缴费", true)]
    [InlineData("30213", "维修(护)费", true)]
    [InlineData("30202", "咨询费", false)]
    public void Only_genuine_variants_of_a_name_are_kept(string code, string name, bool isName) =>
        EconomicCode.Known.IsNameOf(code, name).ShouldBe(isName);

    [Fact]
    public void Every_code_of_the_lists_is_well_formed_and_named()
    {
        FunctionalCode.Known.Codes.Where(c => !FunctionalCode.TryParse(c, out _)).ShouldBeEmpty();
        EconomicCode.Known.Codes.Where(c => !EconomicCode.TryParse(c, out _)).ShouldBeEmpty();
        FunctionalCode.Known.Codes.Select(c => FunctionalCode.Known.NameOf(c)!.Length).Min().ShouldBeGreaterThan(1);
        EconomicCode.Known.Codes.Select(c => EconomicCode.Known.NameOf(c)!.Length).Min().ShouldBeGreaterThan(1);
    }

    [Fact]
    public void Codes_are_ordered_as_the_classification_prints_them()
    {
        FunctionalCode.TryParse("208", out var above);
        FunctionalCode.TryParse("20801", out var below);
        FunctionalCode.TryParse("210", out var next);
        new[] { next, below, above }.Order().ShouldBe([above, below, next]);
    }
}
