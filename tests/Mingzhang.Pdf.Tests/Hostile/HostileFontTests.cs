using System.Text;
using Mingzhang.Pdf.Tests.Support;

namespace Mingzhang.Pdf.Tests.Hostile;

[Collection(HostileCollection.Name)]
public sealed class HostileFontTests
{
    private const string Composite = "<</Subtype/Type0/Encoding/Identity-H/ToUnicode 6 0 R/DescendantFonts[<</Subtype/CIDFontType2/W 7 0 R/FontDescriptor<</FontFile2 8 0 R>>>>]>>";

    [Theory]
    [InlineData("1 beginbfrange <00000000> <FFFFFFFF> <0000> endbfrange")]
    [InlineData("1 beginbfrange <0000> <FFFF> <D83DDE00> endbfrange")]
    [InlineData("1 beginbfrange <0000> <FFFF> <FFFF> endbfrange")]
    [InlineData("1 beginbfrange <FFFF> <0000> <0041> endbfrange")]
    [InlineData("1 beginbfchar <0001> <> endbfchar")]
    [InlineData("1 beginbfchar <0001> <D800> endbfchar")]
    [InlineData("begincodespacerange <> <> <00> <FFFF> <0000000000> <FFFFFFFFFF> endcodespacerange")]
    public void Impossible_mappings_give_some_text_or_none(string cmap) => Hostile.Read(With(cmap, "[]")).IsOpen.ShouldBeTrue();

    [Fact]
    public void A_million_mappings_stay_within_bounds() =>
        Hostile.Read(With("1 beginbfchar " + string.Concat(Enumerable.Range(0, 1_000_000).Select(i => $"<{i & 0xFFFF:X4}> <4E00> ")), "[]")).IsOpen.ShouldBeTrue();

    [Theory]
    [InlineData("[0 2147483647 500]")]
    [InlineData("[-2147483648 2147483647 500 1 [2]]")]
    [InlineData("[1 2]")]
    [InlineData("[[1] [2] [3]]")]
    public void Impossible_widths_are_ignored(string widths) => Hostile.Read(With("", widths)).IsOpen.ShouldBeTrue();

    [Fact]
    public void A_font_file_whose_tables_lie_outside_it_tells_nothing()
    {
        byte[] font = [0, 1, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0, .. "cmap"u8, 0, 0, 0, 0, 0x7F, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, .. "CFF "u8, 0, 0, 0, 0, 0, 0, 0, 20, 0, 0, 0, 9];
        Hostile.ProblemsOfFirstPage(With("", "[]", font)).ShouldContain(p => p.Kind == PdfProblemKind.UndecodableText);
    }

    [Fact]
    public void A_font_file_that_maps_all_codes_many_times_stays_within_bounds()
    {
        // One cmap table with a format 12 subtable of 1,000 groups, each over all of Unicode.
        var groups = new List<byte>();
        for (int i = 0; i < 1000; i++)
        {
            groups.AddRange([0, 0, 0, 0, 0, 0x10, 0xFF, 0xFF, 0, 0, 0, 1]);
        }

        byte[] subtable = [0, 12, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3, 0xE8, .. groups];
        byte[] font = [0, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, .. "cmap"u8, 0, 0, 0, 0, 0, 0, 0, 28, 0, 0, 0xFF, 0xFF, 0, 0, 0, 1, 0, 3, 0, 10, 0, 0, 0, 12, .. subtable];
        Hostile.Read(With("", "[]", font)).IsOpen.ShouldBeTrue();
    }

    private static byte[] With(string cmap, string widths, byte[]? font = null) => PdfBuilder.OnePage(
        "BT /F 9 Tf 9 9 Td <000100020003FFFF> Tj ET",
        "/Font<</F 5 0 R>>",
        more: b => b
            .Set(5, Composite)
            .SetStream(6, "", Encoding.Latin1.GetBytes("begincmap " + cmap + " endcmap"))
            .Set(7, widths)
            .SetStream(8, "", font ?? []));
}
