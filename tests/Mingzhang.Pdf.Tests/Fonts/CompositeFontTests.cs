using System.Text;
using Mingzhang.Pdf.Tests.Support;

namespace Mingzhang.Pdf.Tests.Fonts;

public sealed class CompositeFontTests
{
    private const string OneByteCids = "/Encoding/Identity-H/DescendantFonts[<</Subtype/CIDFontType2/BaseFont/Song/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)>>>>]";

    [Theory]
    [InlineData("GBK-EUC-H", "D7DCBCC6 31 32", "总计12")]
    [InlineData("GBKp-EUC-H", "D7DC", "总")]
    [InlineData("GB-EUC-H", "B2BF C3C5", "部门")]
    [InlineData("GBpc-EUC-H", "B2BF 41", "部A")]
    [InlineData("GBK2K-H", "D7DC 8139EE39 41", "总㐀A")]
    [InlineData("GB-H", "323F", "部")]
    [InlineData("UniGB-UCS2-H", "603B 8BA1 0031", "总计1")]
    [InlineData("UniGB-UTF16-H", "603B D842DFB7 0031", "总𠮷1")]
    [InlineData("UniGB-UTF8-H", "E680BB 31", "总1")]
    [InlineData("UniGB-UTF32-H", "0000603B 00020BB7", "总𠮷")]
    [InlineData("ETen-B5-H", "C160", "總")]
    [InlineData("90ms-RKSJ-H", "8D87 B1", "合ｱ")]
    [InlineData("KSCms-UHC-H", "C7D1", "한")]
    public void Predefined_encodings_are_text_by_themselves(string encoding, string hex, string text)
    {
        PdfPage page = Show(hex, $"/Encoding/{encoding}/DescendantFonts[<</Subtype/CIDFontType0/BaseFont/SimSun/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)>>>>]");
        page.Text().ShouldBe(text);
        page.Problems.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("GBK-EUC-H", "31", "[814 939 500]", 5)]
    [InlineData("GBK-EUC-H", "20", "[7716[400]]", 4)]
    [InlineData("UniGB-UCS2-H", "0031", "[1 95 600]", 6)]
    [InlineData("GBK-EUC-H", "D7DC", "[814 939 500]", 10)]
    [InlineData("GBK-EUC-H", "B0A1", "[940[700]]", 7)]
    public void Widths_of_predefined_encodings_are_found_by_cid(string encoding, string hex, string widths, double width)
    {
        PdfPage page = Show(hex, $"/Encoding/{encoding}/DescendantFonts[<</Subtype/CIDFontType0/BaseFont/SimSun/W{widths}>>]");
        page.Letters[0].Box.Width.ShouldBe(width, 1e-9);
    }

    [Fact]
    public void ToUnicode_tells_the_text_of_codes_by_characters_ranges_and_lists()
    {
        PdfPage page = Show(
            "0001 0002 0010 0012 0020 0021 0030",
            OneByteCids + "/ToUnicode 6 0 R",
            b => b.SetStream(6, "", Encoding.Latin1.GetBytes("1 begincodespacerange <0000> <FFFF> endcodespacerange 2 beginbfchar <0001> <603B> <0002> <D842DFB7> endbfchar "
                + "3 beginbfrange <0010> <0012> <0041> <0020> <0021> [<4E00> <00660069>] <0030> <0030> <0000> endbfrange")));
        page.Text().ShouldBe("总𠮷AC一fi" + PdfLetter.Unknown);
        page.Problems.ShouldHaveSingleItem().Kind.ShouldBe(PdfProblemKind.UndecodableText);
    }

    [Fact]
    public void Cids_of_the_chinese_collection_need_no_mapping()
    {
        PdfPage page = Show("03AC 0001 0022 032F", "/Encoding/Identity-H/DescendantFonts[<</Subtype/CIDFontType0/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>>>]");
        page.Text().ShouldBe("啊 A\"");
    }

    [Fact]
    public void An_encoding_in_the_file_maps_codes_to_cids()
    {
        PdfPage page = Show(
            "05 8001",
            "/Encoding 6 0 R/DescendantFonts[<</Subtype/CIDFontType0/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)>>/W[940[300]]>>]",
            b => b.SetStream(6, "/Type/CMap", Encoding.Latin1.GetBytes("/WMode 0 def 2 begincodespacerange <00> <7F> <8000> <FFFF> endcodespacerange 1 begincidchar <05> 34 endcidchar 1 begincidrange <8000> <8001> 939 endcidrange")));
        page.Text().ShouldBe("A啊");
        page.Letters[1].Box.Width.ShouldBe(3, 1e-9);
    }

    [Fact]
    public void Without_any_mapping_the_embedded_font_tells_its_characters()
    {
        PdfPage page = Show(
            "0003 0004",
            "/Encoding/Identity-H/DescendantFonts[<</Subtype/CIDFontType2/CIDToGIDMap/Identity/FontDescriptor<</FontFile2 6 0 R>>>>]",
            b => b.SetStream(6, "", TestFonts.TrueType((0x2F8A, 3), (0x8272, 3), (0x4E00, 4))));
        page.Text().ShouldBe("色一");
        page.Letters[0].Font.IsEmbedded.ShouldBeTrue();
    }

    [Fact]
    public void Cids_go_through_their_map_to_the_glyphs_of_the_embedded_font()
    {
        PdfPage page = Show(
            "0001",
            "/Encoding/Identity-H/DescendantFonts[<</Subtype/CIDFontType2/CIDToGIDMap 7 0 R/FontDescriptor<</FontFile2 6 0 R>>>>]",
            b => b.SetStream(6, "", TestFonts.TrueType((0x4E00, 4))).SetStream(7, "", [0, 0, 0, 4]));
        page.Text().ShouldBe("一");
    }

    [Fact]
    public void What_no_source_tells_is_reported_and_not_guessed()
    {
        PdfPage page = Show("0041 0042", OneByteCids);
        page.Text().ShouldBe(PdfLetter.Unknown + PdfLetter.Unknown);
        page.Problems.ShouldHaveSingleItem().Message.ShouldContain("Song");
    }

    [Fact]
    public void Widths_come_from_lists_ranges_and_the_default()
    {
        PdfPage page = Show("0001 0002 0005 0009", "/Encoding/Identity-H/DescendantFonts[<</Subtype/CIDFontType2/DW 900/W[1[100 200] 4 6 300]>>]");
        page.Letters.Select(l => Math.Round(l.Box.Width, 9)).ShouldBe([1, 2, 3, 9]);
    }

    [Fact]
    public void Vertical_writing_runs_down_with_its_letters_upright()
    {
        PdfPage page = Show("603B 8BA1", "/Encoding/UniGB-UCS2-V/DescendantFonts[<</Subtype/CIDFontType0/BaseFont/SimSun>>]");
        page.Letters[0].Direction.ShouldBe(PdfDirection.Down);
        page.Letters[0].Box.Left.ShouldBe(95, 1e-9);
        page.Letters[0].Box.Width.ShouldBe(10, 1e-9);
        (page.Letters[1].Box.Top - page.Letters[0].Box.Top).ShouldBe(10, 1e-9);
    }

    [Theory]
    [InlineData("ABCDEF+SimSun", "SimSun")]
    [InlineData("ABCDE+SimSun", "ABCDE+SimSun")]
    [InlineData("#CB#CE#CC#E5", "宋体")]
    [InlineData("ABCDEE+#E4#BB#BF#E5#AE#8B", "仿宋")]
    public void Font_names_lose_their_prefix_and_are_decoded(string raw, string name) =>
        Show("0041", $"/Encoding/UniGB-UCS2-H/DescendantFonts[<</Subtype/CIDFontType2/BaseFont/{raw}>>]").Letters[0].Font.Name.ShouldBe(name);

    private static PdfPage Show(string hex, string font, Action<PdfBuilder>? more = null) => PdfBuilder.ReadOnePage(
        $"BT /F 10 Tf 100 700 Td <{hex}> Tj ET",
        "/Font<</F 5 0 R>>",
        more: b =>
        {
            b.Set(5, $"<</Type/Font/Subtype/Type0{font}>>");
            more?.Invoke(b);
        });
}
