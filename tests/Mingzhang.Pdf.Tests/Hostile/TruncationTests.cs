using Mingzhang.Pdf.Tests.Fuzzing;
using Mingzhang.Pdf.Tests.Support;

namespace Mingzhang.Pdf.Tests.Hostile;

public sealed class TruncationTests
{
    [Fact]
    public void A_small_file_cut_at_every_byte_ends_in_a_result()
    {
        byte[] file = PdfBuilder.OnePage("BT /F 12 Tf 72 700 Td (cut) Tj ET", "/Font<</F<</Subtype/Type1/BaseFont/Helvetica>>>>");
        for (int length = 0; length < file.Length; length++)
        {
            PdfFuzzer.ReadAll(file[..length]);
        }
    }

    [Fact]
    public void A_real_file_cut_at_every_kilobyte_ends_in_a_result()
    {
        string? smallest = Corpus.Pdfs.MinBy(p => Corpus.Read(p).Length);
        Assert.SkipWhen(smallest is null, "The corpus is not there: set MINGZHANG_CORPUS.");
        byte[] file = Corpus.Read(smallest);
        for (int length = 0; length < file.Length; length += 1024)
        {
            PdfFuzzer.ReadAll(file[..length]);
        }
    }

    [Fact]
    public void Everything_before_the_cut_is_still_read()
    {
        byte[] file = PdfBuilder.OnePage("BT /F 12 Tf 72 700 Td (cut) Tj ET", "/Font<</F<</Subtype/Type1/BaseFont/Helvetica>>>>");
        int cut = file.AsSpan().LastIndexOf("xref\n0"u8);
        PdfDocument document = file[..cut].Opened();
        document.AllText().ShouldBe("cut");
        document.Problems.ShouldContain(p => p.Kind == PdfProblemKind.RepairedStructure);
    }
}
