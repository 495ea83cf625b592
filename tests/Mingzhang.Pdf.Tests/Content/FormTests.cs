using System.Text;
using Mingzhang.Pdf.Tests.Support;

namespace Mingzhang.Pdf.Tests.Content;

public sealed class FormTests
{
    private const string Resources = "/Font<</F<</Subtype/Type1/BaseFont/Courier>>>>/XObject<</X 5 0 R>>/Properties<</On 7 0 R/Off 8 0 R/Any 9 0 R/All 10 0 R>>";
    private const string Letter = "BT /F 10 Tf 10 10 Td (x) Tj ET";

    [Fact]
    public void A_form_is_drawn_where_its_matrix_puts_it()
    {
        PdfPage page = Draw("q 2 0 0 2 100 100 cm /X Do Q", "/BBox[0 0 100 100]/Matrix[1 0 0 1 5 5]", Letter);
        page.Letters[0].BaselineX.ShouldBe(130, 1e-9);
        page.Letters[0].Size.ShouldBe(20, 1e-9);
    }

    [Fact]
    public void A_form_cuts_lines_at_its_box() =>
        Draw("/X Do", "/BBox[0 0 100 100]", "0 50 m 500 50 l S").Rules[0].X1.ShouldBe(100, 2);

    [Fact]
    public void A_form_leaves_the_state_as_it_was()
    {
        PdfPage page = Draw("BT /F 10 Tf 100 700 Td (a) Tj ET /X Do BT 120 700 Td (b) Tj ET", "/BBox[0 0 100 100]", "q q 3 0 0 3 0 0 cm BT /F 30 Tf ET Q Q Q Q");
        page.Letters.Select(l => l.Size).ShouldBe([10, 10]);
    }

    [Fact]
    public void A_form_without_resources_uses_those_of_the_page() => Draw("/X Do", "/BBox[0 0 100 100]", Letter).Text().ShouldBe("x");

    [Theory]
    [InlineData("/OC/On BDC /X Do EMC", "x")]
    [InlineData("/OC/Off BDC /X Do EMC", "")]
    [InlineData("/OC/Off BDC /OC/On BDC /X Do EMC EMC /X Do", "x")]
    [InlineData("/OC/Any BDC /X Do EMC", "x")]
    [InlineData("/OC/All BDC /X Do EMC", "")]
    [InlineData("/OC/Missing BDC /X Do EMC", "x")]
    public void Layers_that_are_switched_off_are_not_printed(string content, string text) =>
        Draw(content, "/BBox[0 0 100 100]", Letter).Text().ShouldBe(text);

    [Fact]
    public void A_form_on_a_layer_that_is_switched_off_is_not_drawn() => Draw("/X Do", "/BBox[0 0 9 9]/OC 8 0 R", Letter).Text().ShouldBe("");

    [Theory]
    [InlineData("", "x")]
    [InlineData("/F 2", "")]
    [InlineData("/F 32", "")]
    [InlineData("/OC 8 0 R", "")]
    public void What_an_annotation_shows_is_on_the_page(string entries, string text)
    {
        PdfPage page = Draw("", "/BBox[0 0 50 50]", Letter, $"/Annots[<</Subtype/Stamp/Rect[100 100 200 200]/AP<</N 5 0 R>>{entries}>>]");
        page.Text().ShouldBe(text);
        page.Letters.ShouldAllBe(l => Math.Abs(l.BaselineX - 120) < 1e-9 && Math.Abs(l.BaselineY - (842 - 120)) < 1e-9);
    }

    [Fact]
    public void A_check_box_shows_its_state() =>
        Draw("", "/BBox[0 0 50 50]", Letter, "/Annots[<</Subtype/Widget/Rect[0 0 50 50]/AS/Yes/AP<</N<</Yes 5 0 R>>>>>>]").Text().ShouldBe("x");

    [Fact]
    public void An_extended_state_may_set_font_and_line_width()
    {
        PdfPage page = PdfBuilder.ReadOnePage(
            "/G gs BT 100 700 Td (x) Tj ET 50 50 m 90 50 l S",
            "/ExtGState<</G<</LW 4/Font[5 0 R 17]>>>>",
            more: b => b.Set(5, "<</Subtype/Type1/BaseFont/Courier>>"));
        page.Letters[0].Size.ShouldBe(17, 1e-9);
        page.Rules[0].Thickness.ShouldBe(4, 1e-9);
    }

    private static PdfPage Draw(string content, string formEntries, string form, string pageEntries = "")
    {
        byte[] file = PdfBuilder.OnePage(content, Resources, pageEntries, b => b
            .Set(1, "<</Type/Catalog/Pages 2 0 R/OCProperties<</D<</OFF[8 0 R]>>>>>>")
            .SetStream(5, "/Type/XObject/Subtype/Form" + formEntries, Encoding.Latin1.GetBytes(form))
            .Set(7, "<</Type/OCG>>")
            .Set(8, "<</Type/OCG>>")
            .Set(9, "<</Type/OCMD/OCGs[7 0 R 8 0 R]>>")
            .Set(10, "<</Type/OCMD/OCGs[7 0 R 8 0 R]/P/AllOn>>"));
        return file.Opened().ReadPage(1);
    }
}
