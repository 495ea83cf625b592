using Mingzhang.Pdf.Tests.Support;

namespace Mingzhang.Pdf.Tests.Content;

public sealed class RuleTests
{
    [Theory]
    [InlineData("2 w 50 700 m 250 700 l S")]
    [InlineData("2 w 250 700 m 50 700 l S")]
    [InlineData("50 699 200 2 re f")]
    [InlineData("50 701 200 -2 re f*")]
    [InlineData("50 699 m 250 699 l 250 701 l 50 701 l h f")]
    [InlineData("q 0.5 0 0 0.5 0 0 cm 4 w 100 1400 m 500 1400 l S Q")]
    [InlineData("q 50 699 200 2 re W n 0 0 595 842 re f Q")]
    [InlineData("200 w 150 699 m 150 701 l S")]
    [InlineData("q 200 0 0 2 50 699 cm /Im Do Q")]
    [InlineData("50 699 200 2 re B")]
    public void A_level_line_is_the_same_rule_however_it_is_drawn(string content)
    {
        PdfRule rule = PdfBuilder.ReadOnePage(content, "/XObject<</Im 5 0 R>>", more: b => b.SetStream(5, "/Subtype/Image/Width 1/Height 1", [0])).Rules[0];
        rule.IsHorizontal.ShouldBeTrue();
        (Math.Round(rule.X0, 6), Math.Round(rule.X1, 6)).ShouldBe((50, 250));
        rule.Y0.ShouldBe(142, 1.0001);
        rule.Thickness.ShouldBe(2, 1e-6);
    }

    [Theory]
    [InlineData("1 w 100 600 m 100 700 l S")]
    [InlineData("99.5 600 1 100 re f")]
    public void An_upright_line_starts_at_its_upper_end(string content)
    {
        PdfRule rule = PdfBuilder.ReadOnePage(content).Rules.ShouldHaveSingleItem();
        rule.IsVertical.ShouldBeTrue();
        (rule.X0, rule.Y0, rule.X1, rule.Y1).ShouldBe((100, 142, 100, 242));
    }

    [Fact]
    public void A_stroked_rectangle_is_four_rules() => PdfBuilder.ReadOnePage("50 50 100 30 re S").Rules.Count.ShouldBe(4);

    [Fact]
    public void A_frame_filled_between_two_rectangles_is_four_rules()
    {
        PdfPage page = PdfBuilder.ReadOnePage("50 50 100 30 re 51 51 98 28 re f*");
        page.Rules.Count.ShouldBe(4);
        page.Fills.ShouldBeEmpty();
    }

    [Fact]
    public void The_same_rectangle_twice_is_no_frame() => PdfBuilder.ReadOnePage("50 50 100 30 re 50 50 100 30 re f").Fills.Count.ShouldBe(2);

    [Fact]
    public void A_thick_filled_rectangle_is_an_area()
    {
        PdfPage page = PdfBuilder.ReadOnePage("0.9 g 50 50 100 30 re f");
        page.Rules.ShouldBeEmpty();
        PdfFill fill = page.Fills.ShouldHaveSingleItem();
        fill.Box.ShouldBe(new PdfBox(50, 762, 150, 792));
        fill.Shade.ShouldBe(0.9);
    }

    [Theory]
    [InlineData("1 g", 1)]
    [InlineData("0 0 0 rg", 0)]
    [InlineData("1 1 1 rg", 1)]
    [InlineData("0 0 0 0 k", 1)]
    [InlineData("0 0 0 1 k", 0)]
    [InlineData("/DeviceGray cs 0.25 sc", 0.25)]
    [InlineData("/Spot cs 1 scn", 0)]
    [InlineData("/Spot cs 0 scn", 1)]
    [InlineData("/Pattern cs /P scn", 0.5)]
    [InlineData("/DeviceGray cs", 0)]
    public void The_shade_tells_white_from_black(string color, double shade) =>
        PdfBuilder.ReadOnePage(color + " 50 50 100 1 re f", "/ColorSpace<</Spot[/Separation/All/DeviceGray null]>>").Rules[0].Shade.ShouldBe(shade, 1e-9);

    [Theory]
    [InlineData("q 0 0 100 842 re W n 50 700 m 250 700 l S Q", 102)]
    [InlineData("q 0 0 300 842 re W n 0 0 100 842 re W n 50 700 m 250 700 l S Q", 102)]
    public void Lines_are_cut_at_the_clip(string content, double end) =>
        PdfBuilder.ReadOnePage(content).Rules.ShouldHaveSingleItem().X1.ShouldBe(end, 1);

    [Theory]
    [InlineData("q 0 0 10 10 re W n 50 700 m 250 700 l S Q")]
    [InlineData("50 700 m 250 700 l n")]
    [InlineData("50 700 m 50 700 l S")]
    [InlineData("50 700 m 60 710 70 720 80 700 c S")]
    [InlineData("1000 700 m 1200 700 l S")]
    [InlineData("50 700 m 100 750 l 150 700 l f")]
    public void What_leaves_no_line_on_the_page_is_no_rule(string content) => PdfBuilder.ReadOnePage(content).Rules.ShouldBeEmpty();

    [Fact]
    public void A_clip_ends_with_its_state() =>
        PdfBuilder.ReadOnePage("q 0 0 10 10 re W n Q 50 700 m 250 700 l S").Rules.Count.ShouldBe(1);

    [Fact]
    public void A_slanted_line_is_a_rule_of_neither_kind()
    {
        PdfRule rule = PdfBuilder.ReadOnePage("50 700 m 250 750 l S").Rules.ShouldHaveSingleItem();
        (rule.IsHorizontal, rule.IsVertical).ShouldBe((false, false));
    }

    [Fact]
    public void Pictures_have_places_and_a_page_of_one_looks_scanned()
    {
        PdfPage page = PdfBuilder.ReadOnePage("q 595 0 0 842 0 0 cm /Im Do Q", "/XObject<</Im 5 0 R>>", more: b => b.SetStream(5, "/Subtype/Image", [0]));
        page.Images.ShouldHaveSingleItem().Box.ShouldBe(new PdfBox(0, 0, 595, 842));
        page.IsScanned.ShouldBeTrue();
        PdfBuilder.ReadOnePage("q 100 0 0 100 0 0 cm BI /W 1 /H 1 ID \0\u0001EI EI Q").IsScanned.ShouldBeFalse();
    }

    [Fact]
    public void Content_after_an_inline_image_is_read() =>
        PdfBuilder.ReadOnePage("BI /W 2 /H 2 /BPC 8 /CS /G ID \u00ff\u0001 EI \u0002\u0003 EI 50 700 m 250 700 l S").Rules.Count(r => r.Length > 100).ShouldBe(1);
}
