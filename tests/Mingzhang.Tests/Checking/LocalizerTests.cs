using Mingzhang.Checking.Equations;
using Mingzhang.Checking.Figures;
using Mingzhang.Checking.RootCause;
using static Mingzhang.Tests.Checking.TestFigures;

namespace Mingzhang.Tests.Checking;

public sealed class LocalizerTests
{
    [Fact]
    public void The_one_figure_that_explains_all_broken_equations_is_named_with_its_value()
    {
        // 一项 = 款 in three tables; the second table's 款 has two digits swapped.
        var item1 = Money("918.72");
        var other1 = Money("222.23");
        var total1 = Money("1140.95");
        var item2 = Money("981.72");
        var other2 = Money("222.23");
        var total2 = Money("1140.95");
        var culprits = new Localizer(
        [
            Equal(total1, item1, other1),
            Equal(total2, item2, other2),
            Equal(item1, item2),
            Equal(other1, other2),
            Equal(total1, total2),
        ]).Find();
        culprits.Count.ShouldBe(1);
        culprits[0].Figure.ShouldBeSameAs(item2);
        culprits[0].Right.ShouldBe(918.72m);
        culprits[0].Mended.Count.ShouldBe(2);
        item2.Assumed.ShouldBe(981.72m);
    }

    [Fact]
    public void A_stated_figure_is_blamed_rather_than_the_table_that_the_rest_confirms()
    {
        var claim = Money("1706.65");
        var cell = Money("1706.56");
        var part1 = Money("1700.00");
        var part2 = Money("6.56");
        var culprits = new Localizer([Equal(claim, cell), Equal(cell, part1, part2)]).Find();
        culprits.Single().Figure.ShouldBeSameAs(claim);
        culprits.Single().Right.ShouldBe(1706.56m);
    }

    [Fact]
    public void Two_independent_errors_are_both_named()
    {
        var a = Money("10.00");
        var a2 = Money("11.00");
        var a3 = Money("10.00");
        var b = Money("20.00");
        var b2 = Money("20.00");
        var b3 = Money("25.00");
        var culprits = new Localizer([Equal(a, a2), Equal(a, a3), Equal(a2, a3), Equal(b, b2), Equal(b, b3), Equal(b2, b3)]).Find();
        culprits.Select(c => c.Figure).ShouldBe([a2, b3], ignoreOrder: true);
    }

    [Fact]
    public void A_document_that_agrees_has_no_culprit()
    {
        new Localizer([Equal(Money("3.00"), Money("1.00"), Money("2.00"))]).Find().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("918.72", "981.72", "疑似两位数字颠倒")]
    [InlineData("91.87", "918.7", "疑似小数点错位")]
    [InlineData("918.72", "917.72", "疑似一位数字有误")]
    [InlineData("91.72", "918.72", "疑似漏一位数字")]
    [InlineData("-5.00", "5.00", "疑似正负号写反")]
    public void The_slip_of_the_hand_is_named(string printed, string right, string slip) => Slip.Name(Number(printed), Number(right)).ShouldBe(slip);

    private static decimal Number(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static SumEquation Equal(Figure whole, params Figure[] parts) =>
        new(Rule, "合计", "", [new Term(1, whole)], [.. parts.Select(p => new Term(1, p))]);
}
