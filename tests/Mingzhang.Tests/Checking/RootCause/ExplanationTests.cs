using Mingzhang.Checking.Equations;
using Mingzhang.Checking.Figures;
using Mingzhang.Checking.RootCause;
using static Mingzhang.Tests.Checking.TestFigures;

namespace Mingzhang.Tests.Checking.RootCause;

public sealed class ExplanationTests
{
    [Fact]
    public void Equally_good_explanations_are_all_given_and_none_is_certain()
    {
        var claim = Money("918.72");
        var cell = Money("981.72");
        var culprit = new Localizer([Equal(claim, cell)]).Find().Single();
        culprit.Figure.ShouldBeSameAs(claim);
        culprit.Alternatives.Single().Figure.ShouldBeSameAs(cell);
        culprit.Alternatives.Single().Right.ShouldBe(918.72m);
        culprit.IsCertain.ShouldBeFalse();
    }

    [Fact]
    public void The_only_best_explanation_is_certain_and_names_the_slip()
    {
        var wrong = Money("981.72");
        var culprit = new Localizer([Equal(wrong, Money("918.72")), Equal(Money("1000.00"), wrong, Money("81.28"))]).Find().Single();
        culprit.Figure.ShouldBeSameAs(wrong);
        culprit.Right.ShouldBe(918.72m);
        culprit.Slip.ShouldBe("疑似两位数字颠倒");
        culprit.IsCertain.ShouldBeTrue();
    }

    [Fact]
    public void A_last_digit_is_never_certain_because_tables_are_rounded_by_themselves()
    {
        var wrong = Money("918.73");
        var culprit = new Localizer([Equal(wrong, Money("918.72")), Equal(wrong, Money("918.72"))]).Find().Single();
        culprit.Right.ShouldBe(918.72m);
        culprit.IsCertain.ShouldBeFalse();
    }

    [Fact]
    public void Two_wrong_parts_of_one_sum_are_both_named_with_the_values_that_other_places_print()
    {
        var a = Money("19.00");
        var b = Money("25.00");
        var culprits = new Localizer([Equal(Money("42.00"), a, b, Money("7.00")), Equal(a, Money("10.00")), Equal(Money("25.00"), Money("25.00")), Equal(b, Money("25.00")), Equal(a, Money("10.00"))]).Find();
        culprits.Single().Figure.ShouldBeSameAs(a);
        culprits.Single().Mended.Count.ShouldBe(3);

        b = Money("52.00");
        culprits = new Localizer([Equal(Money("42.00"), a, b, Money("7.00")), Equal(a, Money("10.00")), Equal(b, Money("25.00")), Equal(a, Money("10.00")), Equal(b, Money("25.00"))]).Find();
        culprits.Select(c => (c.Figure, c.Right)).ShouldBe([(a, 10m), (b, 25m)], ignoreOrder: true);
    }

    [Fact]
    public void A_figure_that_was_left_out_is_filled_in_rather_than_two_others_changed()
    {
        var blank = Blank();
        var culprit = new Localizer([Equal(Money("42.00"), Money("35.00"), blank), Equal(Money("7.00"), blank), Equal(Money("50.00"), blank, Money("43.00"))]).Find().Single();
        culprit.Figure.ShouldBeSameAs(blank);
        culprit.Right.ShouldBe(7m);
        culprit.IsCertain.ShouldBeFalse();
    }

    [Fact]
    public void What_usually_holds_tells_which_of_two_figures_is_wrong_and_is_not_reported()
    {
        var total = Money("15.00");
        var part = Money("1.50");
        var culprits = new Localizer([Equal(total, part)], [Equal(total, Money("15.00"))]).Find();
        culprits.Single().Figure.ShouldBeSameAs(part);
        culprits.Single().Mended.Count.ShouldBe(1);
        culprits.Single().IsCertain.ShouldBeTrue();

        new Localizer([Equal(total, Money("15.00"))], [Equal(total, Money("99.00"))]).Find().ShouldBeEmpty();
    }

    [Fact]
    public void Among_weights_that_tie_the_one_like_no_other_comes_first_and_the_others_stay_possible()
    {
        var weights = new[] { Points("15"), Points("12"), Points("25"), Points("40") };
        var sum = new FixedSumEquation(Rule, "分值之和", string.Empty, weights, [90m]);
        var hints = weights.Select(w => new UsualValueEquation(Rule, "常用分值", string.Empty, w, v => v % 5m == 0m) { IsHint = true });
        var culprit = new Localizer([sum], [.. hints]).Find().Single();
        culprit.Figure.ShouldBeSameAs(weights[1]);
        culprit.Right.ShouldBe(10m);
        culprit.Alternatives.ShouldContain(a => ReferenceEquals(a.Figure, weights[0]) && a.Right == 13m);
        culprit.IsCertain.ShouldBeFalse();
    }

    [Fact]
    public void A_count_that_the_others_agree_without_comes_before_their_total_and_is_not_certain()
    {
        var (total, other) = (Count("2"), Count("1"));
        var culprit = new Localizer([Equal(total, Count("2"), Count("0"), other)]).Find().Single();
        culprit.Figure.ShouldBeSameAs(other);
        culprit.Right.ShouldBe(0m);
        culprit.Alternatives.ShouldContain(a => ReferenceEquals(a.Figure, total) && a.Right == 3m);
        culprit.IsCertain.ShouldBeFalse();
    }

    [Fact]
    public void A_gap_without_a_culprit_is_laid_at_the_only_slip_that_closes_it_as_a_surmise()
    {
        var wrong = Money("8828.22");
        var gap = new SumEquation(Rule, "增减之和", string.Empty, [new Term(1, Money("9000.00"))], [new Term(1, wrong), new Term(1, Money("117.78"))]) { NamesCulprit = false };
        var culprit = new Localizer([gap]).Find().Single();
        culprit.Figure.ShouldBeSameAs(wrong);
        culprit.Right.ShouldBe(8882.22m);
        culprit.IsSurmised.ShouldBeTrue();
        culprit.IsCertain.ShouldBeFalse();
    }

    [Fact]
    public void A_gap_that_no_slip_closes_stays_a_gap()
    {
        var gap = new SumEquation(Rule, "增减之和", string.Empty, [new Term(1, Money("9000.00"))], [new Term(1, Money("1234.56")), new Term(1, Money("117.78"))]) { NamesCulprit = false };
        new Localizer([gap]).Find().Single().Right.ShouldBeNull();
    }

    [Fact]
    public void A_change_gets_the_value_that_a_slip_explains_among_those_that_the_growth_allows()
    {
        // 75.07 over 247.28 is 30.36 %; the amount is confirmed by a table.
        var change = Money("70.57");
        var amount = Money("322.35");
        var culprits = new Localizer([new GrowthEquation(Rule, "增减率", string.Empty, Percent("30.36"), change, amount), Equal(amount, Money("322.35"))]).Find();
        culprits.Single().Figure.ShouldBeSameAs(change);
        culprits.Single().Right.ShouldBe(75.07m);
        culprits.Single().Slip.ShouldBe("疑似两位数字颠倒");
    }

    [Fact]
    public void Last_years_amount_in_the_place_of_this_years_is_told()
    {
        // 24.24 万元, 4.24 more than last year's 20.00, which is printed instead.
        var amount = Money("20.00");
        var change = Money("4.24");
        var culprits = new Localizer([new GrowthEquation(Rule, "增减率", string.Empty, Percent("21.20"), change, amount), Equal(amount, Money("24.24"))]).Find();
        culprits.Single().Figure.ShouldBeSameAs(amount);
        culprits.Single().Right.ShouldBe(24.24m);
        culprits.Single().Slip.ShouldBe("疑似误填上年数");
    }

    [Fact]
    public void A_row_that_is_wrong_in_all_its_columns_is_named_though_it_agrees_with_itself()
    {
        var (one, part) = (Money("66.43"), Money("66.43"));
        var (other, otherPart) = (Money("10.00"), Money("10.00"));
        var (total, totalPart) = (Money("37.97"), Money("37.97"));
        var culprits = new Localizer(
        [
            Equal(one, part), Equal(other, otherPart), Equal(total, totalPart),
            Equal(total, one, other), Equal(totalPart, part, otherPart),
            Equal(total, Money("37.97")), Equal(other, Money("10.00")), Equal(totalPart, Money("37.97")), Equal(otherPart, Money("10.00")),
        ]).Find();
        culprits.Select(c => (c.Figure, c.Right)).ShouldBe([(one, 27.97m), (part, 27.97m)], ignoreOrder: true);
    }

    private static SumEquation Equal(Figure whole, params Figure[] parts) =>
        new(Rule, "合计", string.Empty, [new Term(1, whole)], [.. parts.Select(p => new Term(1, p))]);
}
