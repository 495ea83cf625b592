using System.Text;
using Mingzhang.Pdf.Fonts;
using Mingzhang.Pdf.Tests.Support;

namespace Mingzhang.Pdf.Tests.Fonts;

public sealed class SimpleFontTests
{
    [Theory]
    [InlineData("/Encoding/WinAnsiEncoding", "41 80 93 A0 AD", "A€“ -")]
    [InlineData("/Encoding/MacRomanEncoding", "41 80 CA DB", "AÄ ¤")]
    [InlineData("/Encoding/StandardEncoding", "41 27 60 A4 AE FB", "A’‘⁄\uFB01ß")]
    [InlineData("", "27", "’")]
    [InlineData("/Encoding<</BaseEncoding/WinAnsiEncoding/Differences[65/alpha/uni4E2D 70/f_i/A.alt/u1F600]>>", "41 42 43 46 47 48", "α中CfiA😀")]
    [InlineData("/Encoding<</Differences[1/space/one]>>", "01 02 41", " 1A")]
    public void Encodings_and_differences_give_the_text(string encoding, string hex, string text) =>
        Show(hex, "/Subtype/Type1/BaseFont/Helvetica" + encoding).Text().ShouldBe(text);

    [Theory]
    [InlineData("Symbol", "61 B3 E5 F2", "α≥∑∫")]
    [InlineData("ZapfDingbats", "21 34 6C AC D5", "✁✔●①→")]
    public void The_standard_symbol_fonts_have_encodings_of_their_own(string name, string hex, string text) =>
        Show(hex, "/Subtype/Type1/BaseFont/" + name).Text().ShouldBe(text);

    [Fact]
    public void ToUnicode_counts_more_than_the_encoding()
    {
        PdfPage page = Show("41 42", "/Subtype/Type1/BaseFont/X/Encoding/WinAnsiEncoding/ToUnicode 6 0 R", b => b.SetStream(6, "", "1 beginbfchar <41> <4E2D> endbfchar"u8.ToArray()));
        page.Text().ShouldBe("中B");
    }

    [Fact]
    public void A_compact_font_brings_names_and_encoding()
    {
        PdfPage page = Show("01 02 03", "/Subtype/Type1/BaseFont/X/FontDescriptor<</Flags 4/FontFile3 6 0 R>>", b => b.SetStream(6, "", TestFonts.Cff(["beta", "uni4E2D", "nonsense"], [1, 2, 3])));
        page.Text().ShouldBe("β中" + PdfLetter.Unknown);
    }

    [Fact]
    public void A_type_one_font_brings_its_encoding()
    {
        const string Program = "%!PS-AdobeFont-1.0\n/Encoding 256 array 0 1 255 {1 index exch /.notdef put} for dup 1 /A put dup 2 /eacute put readonly def";
        PdfPage page = Show("01 02", "/Subtype/Type1/BaseFont/X/FontDescriptor<</Flags 4/FontFile 6 0 R>>", b => b.SetStream(6, "", Encoding.ASCII.GetBytes(Program)));
        page.Text().ShouldBe("Aé");
    }

    [Fact]
    public void A_symbolic_truetype_font_tells_its_characters_through_its_glyphs()
    {
        byte[] font = TestFonts.Symbolic([(0xF021, 3), (0xF022, 4)], [(0x4E2D, 3), (0x6587, 4)]);
        PdfPage page = Show("21 22", "/Subtype/TrueType/BaseFont/X/FontDescriptor<</Flags 4/FontFile2 6 0 R>>", b => b.SetStream(6, "", font));
        page.Text().ShouldBe("中文");
    }

    [Fact]
    public void Widths_come_from_the_array_the_missing_width_or_the_standard_fonts()
    {
        PdfPage page = Show("41 42 43", "/Subtype/TrueType/BaseFont/X/FirstChar 65/Widths[500 600]/FontDescriptor<</MissingWidth 250>>");
        page.Letters.Select(l => Math.Round(l.Box.Width, 9)).ShouldBe([5, 6, 2.5]);
        Show("41 69", "/Subtype/Type1/BaseFont/Helvetica").Letters.Select(l => Math.Round(l.Box.Width, 9)).ShouldBe([6.67, 2.22]);
        Show("41 69", "/Subtype/Type1/BaseFont/Times-Roman").Letters.Select(l => Math.Round(l.Box.Width, 9)).ShouldBe([7.22, 2.78]);
        Show("41", "/Subtype/Type1/BaseFont/Courier-Bold").Letters[0].Box.Width.ShouldBe(6, 1e-9);
    }

    [Fact]
    public void A_type_three_font_is_measured_by_its_own_matrix()
    {
        PdfPage page = Show("61 62", "/Subtype/Type3/FontMatrix[0.01 0 0 0.01 0 0]/FirstChar 97/Widths[80 90]/Encoding<</Differences[97/one/strange]>>");
        page.Text().ShouldBe("1" + PdfLetter.Unknown);
        page.Letters[0].Box.Width.ShouldBe(8, 1e-9);
        page.Problems.ShouldHaveSingleItem().Kind.ShouldBe(PdfProblemKind.UndecodableText);
    }

    [Fact]
    public void A_font_that_is_missing_is_reported()
    {
        PdfPage page = PdfBuilder.ReadOnePage("BT /Nowhere 10 Tf (abc) Tj ET");
        page.Letters.ShouldBeEmpty();
        page.Problems.ShouldHaveSingleItem().Kind.ShouldBe(PdfProblemKind.UndecodableText);
    }

    [Fact]
    public void The_standard_encoding_has_its_149_characters() => BaseEncodings.Standard.Count(t => t is not null).ShouldBe(149);

    [Fact]
    public void Every_name_of_the_standard_strings_is_known() =>
        StandardStrings.Names.Skip(1).Where(n => GlyphNames.Text(n) is null).ShouldBeEmpty();

    private static PdfPage Show(string hex, string font, Action<PdfBuilder>? more = null) => PdfBuilder.ReadOnePage(
        $"BT /F 10 Tf 100 700 Td <{hex}> Tj ET",
        "/Font<</F 5 0 R>>",
        more: b =>
        {
            b.Set(5, $"<</Type/Font{font}>>");
            more?.Invoke(b);
        });
}
