using Mingzhang.Pdf.Tests.Support;

namespace Mingzhang.Pdf.Tests.Fuzzing;

/// <summary>Small files that use much of the format without compressing it, so that damage reaches every layer.</summary>
internal static class FuzzSeeds
{
    public static IReadOnlyList<byte[]> Small { get; } = [Table(), Fonts(), FormsAndLayers(), Encoded(), .. Samples()];

    /// <summary>The small ones and the corpus, where it is present.</summary>
    public static IReadOnlyList<byte[]> All => [.. Small, .. Small, .. Small, .. Corpus.Pdfs.Select(Corpus.Read)];

    private static byte[] Table() => PdfBuilder.OnePage(
        "q 1 0 0 1 10 10 cm 0.5 w 50 700 m 500 700 l S 50 650 450 50 re S 50 600 450 0.5 re f 0 0 1 rg 50 500 450 50 re f Q "
        + "BT /F1 12 Tf 60 660 Td (Total) Tj 100 0 Td [(1,234) -50 (.56)] TJ T* (next) ' 1 2 (more) \" ET BI /W 1 /H 1 /BPC 8 /CS /G ID x EI 1 0 0 RG 3 w 10 10 m 20 20 30 30 40 40 c s",
        "/Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>");

    private static byte[] Fonts() => PdfBuilder.OnePage(
        "BT /F1 12 Tf 50 700 Td <0001000200030004> Tj /F2 10 Tf 0 -20 Td <D7DCBCC6313233> Tj /F3 9 Tf 0 -20 Td (AB) Tj /F4 9 Tf 0 -20 Td (ab) Tj ET",
        "/Font<</F1 5 0 R/F2 7 0 R/F3 8 0 R/F4 9 0 R>>",
        more: b => b
            .Set(5, "<</Type/Font/Subtype/Type0/BaseFont/ABCDEF+Song/Encoding/Identity-H/DescendantFonts[<</Type/Font/Subtype/CIDFontType2/BaseFont/Song/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/DW 1000/W[1[500 500] 3 4 600]>>]/ToUnicode 6 0 R>>")
            .SetStream(6, "", PdfBuilder.Latin("/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <0000> <FFFF> endcodespacerange 2 beginbfchar <0001> <4E00> <0002> <4E8C> endbfchar 1 beginbfrange <0003> <0010> <0030> endbfrange endcmap"))
            .Set(7, "<</Type/Font/Subtype/Type0/BaseFont/SimSun/Encoding/GBK-EUC-H/DescendantFonts[<</Type/Font/Subtype/CIDFontType0/BaseFont/SimSun/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>/W[814 939 500]>>]>>")
            .Set(8, "<</Type/Font/Subtype/TrueType/BaseFont/Arial/Encoding<</BaseEncoding/WinAnsiEncoding/Differences[65/alpha/uni4E2D]>>/FirstChar 65/LastChar 66/Widths[500 600]>>")
            .Set(9, "<</Type/Font/Subtype/Type3/FontBBox[0 0 10 10]/FontMatrix[0.1 0 0 0.1 0 0]/CharProcs<</a 10 0 R>>/Encoding<</Differences[97/a/b]>>/FirstChar 97/LastChar 98/Widths[8 9]>>")
            .SetStream(10, "", PdfBuilder.Latin("8 0 d0 0 0 5 5 re f")));

    private static byte[] FormsAndLayers() => PdfBuilder.OnePage(
        "/OC /L1 BDC /X1 Do EMC /Span <</ActualText (fi)>> BDC BT /F1 9 Tf (xy) Tj ET EMC /X2 Do /G1 gs",
        "/XObject<</X1 5 0 R/X2 6 0 R>>/Properties<</L1 7 0 R>>/Font<</F1<</Subtype/Type1/BaseFont/Times-Roman>>>>/ExtGState<</G1<</LW 2/Font[8 0 R 9]>>>>",
        "/Rotate 90/Annots[<</Subtype/Stamp/Rect[10 10 100 100]/AP<</N 5 0 R>>>>]",
        b => b
            .SetStream(5, "/Type/XObject/Subtype/Form/BBox[0 0 100 100]/Matrix[1 0 0 1 5 5]/Resources<</XObject<</X2 6 0 R>>>>", PdfBuilder.Latin("q /X2 Do Q 0 0 100 1 re f"))
            .SetStream(6, "/Type/XObject/Subtype/Form/BBox[0 0 50 50]/Resources<</XObject<</X1 5 0 R>>>>", PdfBuilder.Latin("q 2 0 0 2 0 0 cm /X1 Do Q 1 0 0 1 0 0 cm 0 0 m 50 0 l S"))
            .Set(7, "<</Type/OCG/Name(Layer)>>")
            .Set(8, "<</Type/Font/Subtype/Type1/BaseFont/Courier>>"));

    private static byte[] Encoded()
    {
        byte[] content = PdfBuilder.Latin("BT /F1 12 Tf 72 700 Td (Encoded) Tj ET 10 10 200 0.4 re f");
        return PdfBuilder.OnePage(
            "",
            "/Font<</F1<</Subtype/Type1/BaseFont/Helvetica>>>>",
            more: b => b.SetStream(4, "/Filter[/ASCIIHexDecode/FlateDecode]/DecodeParms[null<</Predictor 12/Columns 4>>]", PdfBuilder.Latin(Convert.ToHexString(PdfBuilder.Deflate(WithPngRows(content, 4))))));
    }

    private static byte[] WithPngRows(byte[] data, int columns)
    {
        var rows = new List<byte>();
        for (int i = 0; i < data.Length; i += columns)
        {
            rows.Add(0);
            rows.AddRange(data[i..Math.Min(i + columns, data.Length)]);
        }

        return [.. rows];
    }

    private static IEnumerable<byte[]> Samples()
    {
        string folder = Path.Combine(AppContext.BaseDirectory, "Samples");
        return Directory.Exists(folder)
            ? Directory.EnumerateFiles(folder, "*.pdf")
            .Where(path => !Path.GetFileName(path).StartsWith("password", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(File.ReadAllBytes) : [];
    }
}
