using System.Text;
using Mingzhang.Pdf.Tests.Support;

namespace Mingzhang.Pdf.Tests.Structure;

public sealed class XrefTests
{
    private const string Fonts = "/Font<</F<</Subtype/Type1/BaseFont/Helvetica>>>>";

    [Fact]
    public void A_classic_table_is_read_without_repair()
    {
        PdfDocument document = File("one").Opened();
        document.AllText().ShouldBe("one");
        document.Problems.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("object-streams.pdf")]
    [InlineData("linearized.pdf")]
    public void Files_written_by_qpdf_are_read_without_repair(string sample)
    {
        PdfDocument document = Sample.Read(sample).Opened();
        document.AllText().ShouldBe(Sample.Text);
        document.Problems.ShouldBeEmpty();
    }

    [Fact]
    public void An_incremental_update_replaces_objects()
    {
        byte[] updated = Update(File("one"), "4 0 obj<</Length 34>>stream\nBT /F 12 Tf 72 700 Td (two) Tj ET  \nendstream endobj\n", 4);
        PdfDocument document = updated.Opened();
        document.AllText().ShouldBe("two");
        document.Problems.ShouldBeEmpty();
    }

    [Fact]
    public void An_object_freed_by_an_update_is_gone()
    {
        byte[] file = File("one");
        string update = $"xref\n4 1\n0000000000 00001 f \ntrailer<</Size 5/Root 1 0 R/Prev {StartOf(file)}>>\nstartxref\n{file.Length}\n%%EOF";
        byte[] freed = [.. file, .. Encoding.Latin1.GetBytes(update)];
        freed.Opened().AllText().ShouldBe("");
    }

    [Fact]
    public void A_hybrid_file_finds_its_hidden_objects()
    {
        // Object 4 is only in the stream beside the table.
        byte[] file = File("one");
        int offset = file.AsSpan().IndexOf("4 0 obj"u8);
        byte[] row = [1, (byte)(offset >> 8), (byte)offset, 0];
        byte[] stream = [.. Encoding.Latin1.GetBytes($"9 0 obj<</Type/XRef/W[1 2 1]/Index[4 1]/Size 5/Length 4>>stream\n"), .. row, .. "\nendstream endobj\n"u8];
        string table = Encoding.Latin1.GetString(file)[StartOf(file)..];
        string[] rows = table.Split('\n');
        rows[6] = "0000000000 00000 f ";
        string hybrid = string.Join('\n', rows).Replace("/Root", $"/XRefStm {StartOf(file)}/Root", StringComparison.Ordinal)
            .Replace($"startxref\n{StartOf(file)}", $"startxref\n{StartOf(file) + stream.Length}", StringComparison.Ordinal);
        byte[] whole = [.. file[..StartOf(file)], .. stream, .. Encoding.Latin1.GetBytes(hybrid)];
        PdfDocument document = whole.Opened();
        document.AllText().ShouldBe("one");
    }

    [Fact]
    public void Junk_before_the_header_shifts_all_offsets()
    {
        byte[] file = [.. "HTTP/1.1 200 OK\r\n\r\n"u8, .. File("one")];
        PdfDocument document = file.Opened();
        document.AllText().ShouldBe("one");
        document.Problems.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("startxref", "startxxxx")]
    [InlineData("xref\n0", "xrex\n0")]
    [InlineData("trailer", "triiler")]
    [InlineData("/Root 1 0 R", "/Root 9 0 R")]
    public void A_broken_table_is_rebuilt_and_the_document_says_so(string right, string wrong)
    {
        string text = Encoding.Latin1.GetString(File("one")).Replace(right, wrong, StringComparison.Ordinal);
        PdfDocument document = Encoding.Latin1.GetBytes(text).Opened();
        document.AllText().ShouldBe("one");
        document.Problems.ShouldContain(p => p.Kind == PdfProblemKind.RepairedStructure);
    }

    [Fact]
    public void Offsets_that_are_off_are_noticed_and_the_table_is_rebuilt()
    {
        string text = Encoding.Latin1.GetString(File("one")).Replace("%PDF-1.7\n", "%PDF-1.7\n%edited by hand\n", StringComparison.Ordinal);
        Encoding.Latin1.GetBytes(text).Opened().AllText().ShouldBe("one");
    }

    [Fact]
    public void Repair_takes_the_last_of_several_objects_with_one_number()
    {
        byte[] file = File("old");
        byte[] later = [.. file[..StartOf(file)], .. File("new")[..StartOf(file)]];
        later.Opened().AllText().ShouldBe("new");
    }

    [Fact]
    public void Repair_opens_object_streams_too()
    {
        byte[] file = Sample.Read("object-streams.pdf");
        int start = file.AsSpan().LastIndexOf("startxref"u8);
        file[..start].Opened().AllText().ShouldBe(Sample.Text);
    }

    [Fact]
    public void Pages_without_a_tree_are_found_among_all_objects()
    {
        string text = Encoding.Latin1.GetString(File("one")).Replace("/Type/Pages", "/Type/Pagex", StringComparison.Ordinal).Replace("/Kids", "/Kidz", StringComparison.Ordinal)
            .Replace("/Pages 2 0 R", "/Pages 9 0 R", StringComparison.Ordinal);
        Encoding.Latin1.GetBytes(text).Opened().AllText().ShouldBe("one");
    }

    [Theory]
    [InlineData("", PdfFailure.Empty)]
    [InlineData("just some text, no PDF at all", PdfFailure.NotPdf)]
    [InlineData("%PDF-1.7\n%%EOF", PdfFailure.Damaged)]
    [InlineData("%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\n%%EOF", PdfFailure.Damaged)]
    public void What_cannot_be_opened_has_a_reason(string text, PdfFailure failure)
    {
        PdfOpening opening = PdfDocument.Open(Encoding.Latin1.GetBytes(text));
        opening.IsOpen.ShouldBeFalse();
        opening.Failure.ShouldBe(failure);
    }

    [Fact]
    public void A_file_above_the_limit_is_not_opened() =>
        PdfDocument.Open(File("one"), PdfLimits.Default with { MaxFileBytes = 100 }).Failure.ShouldBe(PdfFailure.TooLarge);

    [Fact]
    public void A_stream_is_read_like_its_bytes()
    {
        using var stream = new MemoryStream(File("one"));
        PdfDocument.Open(stream).Document.ShouldNotBeNull().AllText().ShouldBe("one");
        stream.Position = 0;
        PdfDocument.Open(stream, PdfLimits.Default with { MaxFileBytes = 100 }).Failure.ShouldBe(PdfFailure.TooLarge);
    }

    [Fact]
    public void Pages_are_numbered_from_one_and_there_are_no_others()
    {
        PdfDocument document = File("one").Opened();
        document.ReadPage(1).Number.ShouldBe(1);
        Should.Throw<ArgumentOutOfRangeException>(() => document.ReadPage(0));
        Should.Throw<ArgumentOutOfRangeException>(() => document.ReadPage(2));
    }

    private static byte[] File(string text) => PdfBuilder.OnePage($"BT /F 12 Tf 72 700 Td ({text}) Tj ET", Fonts);

    private static int StartOf(byte[] file) => file.AsSpan().LastIndexOf("xref\n0"u8);

    private static byte[] Update(byte[] file, string body, int number)
    {
        string update = body + $"xref\n{number} 1\n{file.Length:D10} 00000 n \ntrailer<</Size 5/Root 1 0 R/Prev {StartOf(file)}>>\nstartxref\n{file.Length + body.Length}\n%%EOF";
        return [.. file, .. Encoding.Latin1.GetBytes(update)];
    }
}
