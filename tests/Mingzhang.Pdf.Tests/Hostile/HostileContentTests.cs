using System.Text;
using Mingzhang.Pdf.Tests.Support;

namespace Mingzhang.Pdf.Tests.Hostile;

[Collection(HostileCollection.Name)]
public sealed class HostileContentTests
{
    [Fact]
    public void Content_that_unpacks_to_a_gigabyte_is_cut_off_and_said_so()
    {
        byte[] bomb = PdfBuilder.Deflate(new byte[256 * 1024 * 1024]);
        byte[] file = PdfBuilder.OnePage("", more: b => b.SetStream(4, "/Filter/FlateDecode", bomb));
        Hostile.ProblemsOfFirstPage(file).ShouldContain(p => p.Kind == PdfProblemKind.LimitReached);
    }

    [Fact]
    public void A_bomb_inside_a_bomb_is_cut_off()
    {
        byte[] bomb = PdfBuilder.Deflate(PdfBuilder.Deflate(new byte[256 * 1024 * 1024]));
        Hostile.ProblemsOfFirstPage(PdfBuilder.OnePage("", more: b => b.SetStream(4, "/Filter[/FlateDecode/FlateDecode]", bomb)))
            .ShouldContain(p => p.Kind == PdfProblemKind.LimitReached);
    }

    [Fact]
    public void A_stream_with_a_hundred_filters_is_not_decoded()
    {
        string filters = string.Concat(Enumerable.Repeat("/AHx", 100));
        Hostile.ProblemsOfFirstPage(PdfBuilder.OnePage("", more: b => b.SetStream(4, $"/Filter[{filters}]", "41>"u8.ToArray())))
            .ShouldContain(p => p.Kind == PdfProblemKind.LimitReached);
    }

    [Fact]
    public void Ten_thousand_nested_forms_end_at_the_limit_and_the_page_says_so()
    {
        byte[] file = PdfBuilder.OnePage("/X Do", "/XObject<</X 10 0 R>>", more: b =>
        {
            for (int i = 10; i < 10_010; i++)
            {
                b.SetStream(i, $"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X {i + 1} 0 R>>>>", "q /X Do Q"u8.ToArray());
            }
        });
        Hostile.ProblemsOfFirstPage(file).ShouldContain(p => p.Kind == PdfProblemKind.LimitReached && p.Message.Contains("表单", StringComparison.Ordinal));
    }

    [Fact]
    public void Forms_that_multiply_at_each_level_run_out_of_steps()
    {
        byte[] ten = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("/X Do ", 10)));
        byte[] file = PdfBuilder.OnePage("/X Do", "/XObject<</X 10 0 R>>", more: b =>
        {
            for (int i = 10; i < 30; i++)
            {
                b.SetStream(i, $"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X {i + 1} 0 R>>>>", ten);
            }
        });
        Hostile.ProblemsOfFirstPage(file).ShouldContain(p => p.Kind == PdfProblemKind.LimitReached);
    }

    [Fact]
    public void A_form_that_draws_itself_is_drawn_once()
    {
        PdfPage page = PdfBuilder.ReadOnePage("/X Do", "/XObject<</X 5 0 R>>", more: b =>
            b.SetStream(5, "/Subtype/Form/BBox[0 0 500 500]/Resources<</XObject<</X 5 0 R>>>>", "10 10 m 100 10 l S /X Do"u8.ToArray()));
        page.Rules.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("q ")]
    [InlineData("[ ")]
    [InlineData("<< ")]
    [InlineData("( ")]
    [InlineData("BT ")]
    [InlineData("/A BMC ")]
    [InlineData("0 0 m 9 9 l S ")]
    [InlineData("0 0 5 5 re f ")]
    [InlineData("0 0 m 1 1 l ")]
    [InlineData("BI ID ")]
    [InlineData("[<</A[1 2]>>] ")]
    public void An_operator_repeated_four_million_times_ends(string text)
    {
        byte[] content = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat(text, 4_000_000 / text.Length)));
        Hostile.Read(PdfBuilder.OnePage("", more: b => b.SetStream(4, "/Filter/FlateDecode", PdfBuilder.Deflate(content)))).IsOpen.ShouldBeTrue();
    }

    [Fact]
    public void Letters_printed_without_end_stop_at_the_limit()
    {
        string shown = "(" + new string('x', 1000) + ") Tj ";
        byte[] content = Encoding.ASCII.GetBytes("BT /F 1 Tf 9 9 Td " + string.Concat(Enumerable.Repeat(shown, 5000)));
        byte[] file = PdfBuilder.OnePage("", "/Font<</F<</Subtype/Type1/BaseFont/Courier/FirstChar 120/Widths[0]>>>>", more: b => b.SetStream(4, "", content));
        Hostile.Read(file).Document.ShouldNotBeNull().ReadPage(1).Letters.Count.ShouldBeLessThanOrEqualTo(PdfLimits.Default.MaxLettersPerPage);
    }

    [Fact]
    public void Numbers_beyond_all_bounds_leave_no_letter_or_rule_without_a_place()
    {
        string huge = new('9', 400);
        Hostile.Read(PdfBuilder.OnePage(
            $"{huge} 0 0 {huge} {huge} {huge} cm 0 0 m {huge} {huge} l S {huge} w 0 0 {huge} 1 re f BT /F {huge} Tf {huge} 0 0 {huge} 1 1 Tm (x) Tj [{huge} (y)] TJ ET",
            "/Font<</F<</Subtype/Type1/BaseFont/Courier>>>>")).IsOpen.ShouldBeTrue();
    }
}
