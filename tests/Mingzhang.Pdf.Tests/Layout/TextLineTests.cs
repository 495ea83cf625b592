using Mingzhang.Pdf.Layout;
using Mingzhang.Pdf.Tests.Support;

namespace Mingzhang.Pdf.Tests.Layout;

public sealed class TextLineTests
{
    private const string Fonts = "/Font<</F<</Subtype/Type1/BaseFont/Courier>>/C<</Subtype/Type0/Encoding/GBK-EUC-H/DescendantFonts[<</Subtype/CIDFontType0/W[814 939 500]>>]>>>>";

    [Fact]
    public void Letters_on_a_base_line_are_one_line_whatever_order_they_are_printed_in() =>
        Lines("/F 10 Tf 1 0 0 1 200 700 Tm (right) Tj 1 0 0 1 100 700 Tm (left) Tj 1 0 0 1 100 720 Tm (above) Tj").ShouldBe(["above", "left" + new string(' ', 15) + "right"]);

    [Theory]
    [InlineData("/F 10 Tf 100 700 Td (a) Tj 6 0 Td (b) Tj", "ab")]
    [InlineData("/F 10 Tf 100 700 Td (a) Tj 8.5 0 Td (b) Tj", "a b")]
    [InlineData("/F 10 Tf 100 700 Td (a b) Tj", "a b")]
    [InlineData("/F 10 Tf 100 700 Td (a) Tj 26 0 Td (b) Tj", "a    b")]
    [InlineData("/C 10 Tf 100 700 Td <D7DC> Tj 14 0 Td <BCC6> Tj", "总计")]
    [InlineData("/C 10 Tf 100 700 Td <D7DC> Tj 22 0 Td <BCC6> Tj", "总  计")]
    [InlineData("/C 10 Tf 100 700 Td <D7DC> Tj 13 0 Td <32> Tj", "总2")]
    [InlineData("/C 10 Tf 100 700 Td <D7DC> Tj 15 0 Td <32> Tj", "总 2")]
    public void Gaps_are_spaces_when_they_are_wide_enough_for_the_script(string text, string line) => Lines(text).ShouldBe([line]);

    [Fact]
    public void A_raised_letter_stays_on_its_line() => Lines("/F 10 Tf 100 700 Td (m) Tj 3 Ts /F 6 Tf (2) Tj").ShouldBe(["m2"]);

    [Fact]
    public void Lines_close_together_are_kept_apart() => Lines("/F 10 Tf 10 TL 100 700 Td (one) Tj T* (two) Tj T* (three) Tj").ShouldBe(["one", "two", "three"]);

    [Fact]
    public void Turned_text_makes_lines_of_its_own() =>
        Lines("/F 10 Tf 100 700 Td (flat) Tj 0 1 -1 0 300 500 Tm (up) Tj 0 -1 1 0 400 500 Tm (down) Tj").ShouldBe(["flat", "down", "up"]);

    [Fact]
    public void White_space_alone_is_no_line() => Lines("/F 10 Tf 100 700 Td (   ) Tj").ShouldBeEmpty();

    [Fact]
    public void A_line_knows_its_room_and_its_size()
    {
        TextLine line = TextLines.Of(Page("/F 10 Tf 100 700 Td (abc) Tj")).ShouldHaveSingleItem();
        line.Box.Left.ShouldBe(100, 1e-9);
        line.Box.Right.ShouldBe(118, 1e-9);
        line.Size.ShouldBe(10, 1e-9);
        line.Direction.ShouldBe(PdfDirection.Right);
        line.Letters.Count.ShouldBe(3);
    }

    private static IEnumerable<string> Lines(string text) => TextLines.Of(Page(text)).Select(l => l.Text);

    private static PdfPage Page(string text) => PdfBuilder.ReadOnePage($"BT {text} ET", Fonts);
}
