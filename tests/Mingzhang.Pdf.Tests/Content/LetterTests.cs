using Mingzhang.Pdf.Tests.Support;

namespace Mingzhang.Pdf.Tests.Content;

public sealed class LetterTests
{
    private const string Courier = "/Font<</F<</Subtype/Type1/BaseFont/Courier/FontDescriptor<</Ascent 800/Descent -200>>>>>>";

    [Fact]
    public void A_letter_lies_where_it_is_printed_seen_from_the_top_left()
    {
        PdfLetter letter = Show("BT /F 10 Tf 100 700 Td (A) Tj ET").Letters.ShouldHaveSingleItem();
        letter.Text.ShouldBe("A");
        letter.Size.ShouldBe(10, 1e-9);
        ShouldBe(letter.Box, 100, 842 - 708, 106, 842 - 698);
        letter.BaselineX.ShouldBe(100, 1e-9);
        letter.BaselineY.ShouldBe(142, 1e-9);
        letter.Direction.ShouldBe(PdfDirection.Right);
        letter.Font.Name.ShouldBe("Courier");
    }

    [Theory]
    [InlineData("/F 10 Tf 100 700 Td (AB) Tj", 106)]
    [InlineData("/F 10 Tf 2 Tc 100 700 Td (AB) Tj", 108)]
    [InlineData("/F 10 Tf 5 Tw 100 700 Td ( B) Tj", 111)]
    [InlineData("/F 10 Tf 50 Tz 100 700 Td (AB) Tj", 103)]
    [InlineData("/F 10 Tf 100 700 Td [(A) -500 (B)] TJ", 111)]
    [InlineData("/F 10 Tf 50 Tz 100 700 Td [(A) 100 (B)] TJ", 102.5)]
    [InlineData("/F 10 Tf 1 0 0 1 100 700 Tm (A) Tj (B) Tj", 106)]
    [InlineData("/F 10 Tf 2 0 0 2 100 700 Tm (AB) Tj", 112)]
    [InlineData("/F 10 Tf 100 700 Td (A) Tj 30 0 Td (B) Tj", 130)]
    public void Spacing_and_scaling_move_the_next_letter(string text, double x) => Show($"BT {text} ET").Letters[^1].BaselineX.ShouldBe(x, 1e-9);

    [Theory]
    [InlineData("12 TL 100 700 Td (A) Tj T* (B) Tj")]
    [InlineData("100 712 TD 0 -12 TD (A) Tj T* (B) Tj")]
    [InlineData("12 TL 100 700 Td (A) Tj (B) '")]
    [InlineData("12 TL 100 700 Td (A) Tj 0 0 (B) \"")]
    public void Lines_follow_each_other_by_the_leading(string text)
    {
        PdfPage page = Show($"BT /F 10 Tf {text} ET");
        page.Letters[^1].BaselineX.ShouldBe(100, 1e-9);
        page.Letters[^1].BaselineY.ShouldBe(842 - 688, 1e-9);
    }

    [Fact]
    public void A_rise_lifts_letters_off_the_base_line() => Show("BT /F 10 Tf 3 Ts 100 700 Td (A) Tj ET").Letters[0].BaselineY.ShouldBe(139, 1e-9);

    [Theory]
    [InlineData("0 1 -1 0 100 700", PdfDirection.Up)]
    [InlineData("0 -1 1 0 100 700", PdfDirection.Down)]
    [InlineData("-1 0 0 -1 100 700", PdfDirection.Left)]
    [InlineData("1 0 0 1 100 700", PdfDirection.Right)]
    [InlineData("1 0.02 -0.02 1 100 700", PdfDirection.Right)]
    [InlineData("1 0 0.3 1 100 700", PdfDirection.Right)]
    [InlineData("0.7 0.7 -0.7 0.7 100 700", PdfDirection.Slanted)]
    public void Turned_text_runs_another_way(string matrix, PdfDirection direction) =>
        Show($"BT /F 10 Tf {matrix} Tm (A) Tj ET").Letters[0].Direction.ShouldBe(direction);

    [Theory]
    [InlineData(0, 595, 842, 100, 142, PdfDirection.Right)]
    [InlineData(90, 842, 595, 700, 100, PdfDirection.Down)]
    [InlineData(180, 595, 842, 495, 700, PdfDirection.Left)]
    [InlineData(270, 842, 595, 142, 495, PdfDirection.Up)]
    [InlineData(-90, 842, 595, 142, 495, PdfDirection.Up)]
    [InlineData(450, 842, 595, 700, 100, PdfDirection.Down)]
    public void Places_are_those_of_the_page_as_it_is_shown(int rotation, double width, double height, double x, double y, PdfDirection direction)
    {
        PdfPage page = Show("BT /F 10 Tf 100 700 Td (A) Tj ET", $"/Rotate {rotation}");
        (page.Width, page.Height).ShouldBe((width, height));
        page.Letters[0].BaselineX.ShouldBe(x, 1e-9);
        page.Letters[0].BaselineY.ShouldBe(y, 1e-9);
        page.Letters[0].Direction.ShouldBe(direction);
    }

    [Theory]
    [InlineData("/MediaBox[10 20 310 420]", 300, 400, 90, 420 - 300)]
    [InlineData("/MediaBox[310 420 10 20]", 300, 400, 90, 420 - 300)]
    [InlineData("/MediaBox[0 0 595 842]/CropBox[50 100 450 700]", 400, 600, 50, 400)]
    [InlineData("/MediaBox[0 0 595 842]/CropBox[900 900 950 950]", 595, 842, 100, 842 - 300)]
    [InlineData("/MediaBox[0 0 0 0]", 612, 792, 100, 792 - 300)]
    public void Boxes_set_the_origin(string boxes, double width, double height, double x, double y)
    {
        byte[] file = new PdfBuilder()
            .Set(1, "<</Type/Catalog/Pages 2 0 R>>")
            .Set(2, $"<</Type/Pages/Kids[3 0 R]{boxes}/Resources<<{Courier}>>>>")
            .Set(3, "<</Type/Page/Parent 2 0 R/Contents 4 0 R>>")
            .SetStream(4, "", "BT /F 10 Tf 100 300 Td (A) Tj ET"u8.ToArray())
            .Build();
        PdfPage page = file.Opened().ReadPage(1);
        (page.Width, page.Height).ShouldBe((width, height));
        page.Letters[0].BaselineX.ShouldBe(x, 1e-9);
        page.Letters[0].BaselineY.ShouldBe(y, 1e-9);
    }

    [Fact]
    public void A_letter_printed_over_itself_is_listed_once() =>
        Show("BT /F 10 Tf 100 700 Td (Bold) Tj 0.3 0 Td (Bold) Tj 0 0.3 Td (Bold) Tj ET").Text().ShouldBe("Bold");

    [Fact]
    public void The_same_letter_further_on_is_another_one() => Show("BT /F 10 Tf 100 700 Td (aa) Tj 0 -3 Td (a) Tj ET").Text().ShouldBe("aaa");

    [Fact]
    public void Letters_off_the_page_are_not_printed() =>
        Show("BT /F 10 Tf -50 700 Td (x) Tj 700 0 Td (y) Tj 0 200 Td (z) Tj -600 -950 Td (u) Tj 0 60 Td (in) Tj ET").Text().ShouldBe("in");

    [Theory]
    [InlineData("", 0)]
    [InlineData("0.8 g", 0.8)]
    [InlineData("/G gs", 0.75)]
    public void The_shade_of_a_letter_is_that_of_its_fill(string color, double shade) =>
        PdfBuilder.ReadOnePage(color + " BT /F 10 Tf 100 700 Td (a) Tj ET", Courier + "/ExtGState<</G<</ca 0.25>>>>").Letters[0].Shade.ShouldBe(shade, 1e-9);

    [Fact]
    public void Letters_without_ink_are_marked()
    {
        PdfPage page = Show("BT /F 10 Tf 3 Tr 100 700 Td (a) Tj 0 Tr (b) Tj ET");
        page.Letters.Select(l => l.IsInvisible).ShouldBe([true, false]);
    }

    [Fact]
    public void Letters_outside_the_clip_are_marked()
    {
        PdfPage page = Show("q 0 690 595 100 re W n BT /F 10 Tf 100 700 Td (in) Tj 0 -50 Td (out) Tj ET Q BT /F 10 Tf 200 600 Td (in) Tj ET");
        string.Concat(page.Letters.Where(l => !l.IsInvisible).Select(l => l.Text)).ShouldBe("inin");
    }

    [Fact]
    public void A_letter_printed_again_where_it_can_be_seen_is_visible() =>
        Show("BT /F 10 Tf 3 Tr 100 700 Td (a) Tj 0 Tr 0 0 Td (a) Tj ET").Letters.ShouldHaveSingleItem().IsInvisible.ShouldBeFalse();

    [Theory]
    [InlineData("/Span<</ActualText(fi)>> BDC BT /F 10 Tf 100 700 Td (xy) Tj ET EMC", "fi")]
    [InlineData("/Span<</ActualText<FEFF4E2D6587>>> BDC BT /F 10 Tf 100 700 Td (x) Tj ET EMC", "中文")]
    [InlineData("/Span/P BDC BT /F 10 Tf 100 700 Td (x) Tj ET EMC", "named")]
    [InlineData("/Span<</ActualText()>> BDC BT /F 10 Tf 100 700 Td (-) Tj ET EMC", "")]
    [InlineData("/Span<</ActualText(nothing)>> BDC EMC", "")]
    [InlineData("/Span<</MCID 0>> BDC BT /F 10 Tf 100 700 Td (x) Tj ET EMC", "x")]
    public void Actual_text_replaces_what_is_drawn(string content, string text) =>
        PdfBuilder.ReadOnePage(content, Courier + "/Properties<</P<</ActualText(named)>>>>").Text().ShouldBe(text);

    [Fact]
    public void Replaced_letters_share_the_room_of_the_drawn_ones()
    {
        PdfPage page = Show("/Span<</ActualText(ffi)>> BDC BT /F 10 Tf 100 700 Td (x) Tj ET EMC");
        page.Letters.Select(l => Math.Round(l.Box.Left, 9)).ShouldBe([100, 102, 104]);
    }

    [Fact]
    public void Saved_states_come_back_and_unmatched_ones_do_no_harm()
    {
        PdfPage page = Show("Q Q BT /F 10 Tf ET q BT /F 20 Tf 1 0 0 1 100 700 Tm (a) Tj ET Q BT 1 0 0 1 200 700 Tm (b) Tj ET");
        page.Letters.Select(l => l.Size).ShouldBe([20, 10]);
    }

    [Fact]
    public void Content_may_be_split_anywhere_between_tokens()
    {
        byte[] file = PdfBuilder.OnePage("", Courier, "/X 0", b => b
            .Set(3, $"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents[4 0 R 9 0 R 5 0 R]/Resources<<{Courier}>>>>")
            .SetStream(4, "", "BT /F 10"u8.ToArray())
            .SetStream(5, "", "Tf 100 700 Td (split) Tj ET"u8.ToArray()));
        file.Opened().ReadPage(1).Text().ShouldBe("split");
    }

    private static PdfPage Show(string content, string pageEntries = "") => PdfBuilder.ReadOnePage(content, Courier, pageEntries);

    private static void ShouldBe(PdfBox box, double left, double top, double right, double bottom)
    {
        box.Left.ShouldBe(left, 1e-9);
        box.Top.ShouldBe(top, 1e-9);
        box.Right.ShouldBe(right, 1e-9);
        box.Bottom.ShouldBe(bottom, 1e-9);
    }
}
