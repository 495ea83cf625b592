using System.Text;
using Mingzhang.Checking;
using Mingzhang.Documents.Annotating;
using Mingzhang.Documents.Reading;
using Mingzhang.Pdf.Tests.Support;

namespace Mingzhang.Documents.Tests.Annotating;

public sealed class OtherCopyTests
{
    private static readonly CheckResult Any = Flawed.Check("a.txt", Flawed.Text);

    [Fact]
    public void A_web_page_cannot_be_annotated_and_says_what_to_do() =>
        Error("a.html", "<html><body><p>预算</p></body></html>"u8, CopyPurpose.Annotate).ShouldBe("a.html：网页里不能加批注。请用 --output html 看带位置的核对报告，或提供 Word、Excel、PDF 文件。");

    [Fact]
    public void A_pdf_cannot_be_corrected_and_says_what_to_do() =>
        Error("a.pdf", PdfBuilder.OnePage(""), CopyPurpose.Fix).ShouldStartWith("a.pdf：PDF 的文字不能可靠地改写。请用 --annotate");

    [Fact]
    public void A_file_that_is_gone_is_said_so()
    {
        CopyOutcome copy = MarkedCopy.Make(Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString("N") + ".docx"), Any, CopyPurpose.Annotate, TestContext.Current.CancellationToken);
        copy.Error!.Code.ShouldBe(ReadErrorCodes.NoAccess);
    }

    [Theory]
    [InlineData("a.docx")]
    [InlineData("a.xlsx")]
    [InlineData("a.pdf")]
    public void Damaged_files_give_an_error_and_never_throw(string name)
    {
        byte[] whole = name switch
        {
            "a.docx" => Flawed.Docx(),
            "a.xlsx" => Flawed.Xlsx(),
            _ => PdfBuilder.OnePage("BT ET"),
        };
        var random = new Random(7);
        for (int i = 0; i < 60; i++)
        {
            byte[] broken = [.. whole];
            for (int n = 0; n < 8; n++)
            {
                broken[random.Next(4, broken.Length)] = (byte)random.Next(256);
            }

            if (i % 3 == 0)
            {
                broken = broken[..random.Next(4, broken.Length)];
            }

            CopyOutcome copy = Flawed.Copy(name, broken, Any, CopyPurpose.Annotate);
            (copy.IsMade || copy.Error!.Message.StartsWith(name, StringComparison.Ordinal)).ShouldBeTrue();
        }
    }

    [Fact]
    public void A_note_says_what_is_wrong_why_and_what_to_do_in_safe_characters()
    {
        Finding finding = Flawed.Finding(new Texts.Source(), "1", "2") with { Title = "标题\u0001", Message = "第一行\n第二行" + new string('长', 3000) };
        string text = Encoding.UTF8.GetString(Flawed.Copy("a.txt", "预算"u8.ToArray(), Any.With(finding), CopyPurpose.Annotate).Bytes!);
        text.ShouldBe("〔明账批注〕【错误 1 · MZ-S01】　标题\uFFFD　第一行　……　处理：改正。\n预算");
    }

    [Fact]
    public void Real_pdfs_read_the_same_after_marking_and_carry_all_findings()
    {
        byte[] original = File.ReadAllBytes(Corpus.File("corpus/xinjiang/003.pdf"));
        CheckResult result = Flawed.Check("a.pdf", original);
        CopyOutcome copy = Flawed.Copy("a.pdf", original, result, CopyPurpose.Annotate);
        copy.Notes.ShouldBe(result.Findings.Count);
        Flawed.Read(Flawed.Check("a.pdf", copy.Bytes.ShouldNotBeNull())).ShouldBe(Flawed.Read(result));
        string marked = Encoding.Latin1.GetString(copy.Bytes);
        foreach (Finding finding in result.Findings)
        {
            marked.ShouldContain(Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(finding.Title)));
        }
    }

    private static string Error(string name, ReadOnlySpan<byte> bytes, CopyPurpose purpose)
    {
        CopyOutcome copy = Flawed.Copy(name, bytes.ToArray(), Any, purpose);
        copy.Error!.Code.ShouldBe(MarkedCopy.Impossible);
        return copy.Error.Message;
    }
}
