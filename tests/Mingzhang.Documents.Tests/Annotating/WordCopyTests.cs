using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Mingzhang.Checking;
using Mingzhang.Documents.Annotating;
using Mingzhang.Documents.Reading;
using Mingzhang.Texts;

namespace Mingzhang.Documents.Tests.Annotating;

public sealed class WordCopyTests
{
    [Fact]
    public void An_annotated_document_has_a_comment_for_each_finding_and_reads_the_same()
    {
        byte[] original = Flawed.Docx();
        CheckResult result = Flawed.Check("a.docx", original);
        result.Findings.Count.ShouldBeGreaterThan(2);
        CopyOutcome copy = Flawed.Copy("a.docx", original, result, CopyPurpose.Annotate);
        copy.Notes.ShouldBe(result.Findings.Count);
        copy.Corrections.ShouldBeEmpty();
        using WordprocessingDocument document = WordprocessingDocument.Open(new MemoryStream(copy.Bytes.ShouldNotBeNull()), isEditable: false);
        Office.Faults(document).ShouldBeEmpty();
        List<Comment> comments = [.. document.MainDocumentPart!.WordprocessingCommentsPart!.Comments.Elements<Comment>()];
        comments.Count.ShouldBe(result.Findings.Count);
        comments.ShouldAllBe(c => c.Author == "明账");
        CheckResult again = Flawed.Check("a.docx", copy.Bytes);
        Flawed.Read(again).ShouldBe(Flawed.Read(result));
        again.Findings.Count.ShouldBe(result.Findings.Count);
    }

    [Fact]
    public void Comments_stand_on_the_figures_themselves()
    {
        byte[] original = Flawed.Docx();
        CheckResult result = Flawed.Check("a.docx", original);
        byte[] copy = Flawed.Copy("a.docx", original, result, CopyPurpose.Annotate).Bytes.ShouldNotBeNull();
        using WordprocessingDocument document = WordprocessingDocument.Open(new MemoryStream(copy), isEditable: false);
        IReadOnlyDictionary<string, string> anchored = Anchored(document);
        List<Comment> comments = [.. document.MainDocumentPart!.WordprocessingCommentsPart!.Comments.Elements<Comment>()];
        foreach (Finding finding in result.Findings.Where(f => f.Actual is not null))
        {
            Comment comment = comments.Single(c => c.InnerText.Contains(finding.Title, StringComparison.Ordinal));
            anchored[comment.Id!.Value!].ShouldBe(finding.Actual);
        }
    }

    [Fact]
    public void Certain_corrections_are_tracked_changes_and_settle_their_findings()
    {
        byte[] original = Flawed.Docx();
        CheckResult result = Flawed.Check("a.docx", original);
        List<Finding> certain = [.. result.Findings.Where(f => f.IsCertain)];
        certain.ShouldNotBeEmpty();
        CopyOutcome copy = Flawed.Copy("a.docx", original, result, CopyPurpose.Fix);
        copy.Corrections.Select(c => c.Finding).ShouldBe(certain);
        copy.Notes.ShouldBe(result.Findings.Count - certain.Count);
        using (WordprocessingDocument document = WordprocessingDocument.Open(new MemoryStream(copy.Bytes.ShouldNotBeNull()), isEditable: false))
        {
            Office.Faults(document).ShouldBeEmpty();
            Body body = document.MainDocumentPart!.Document.Body!;
            body.Descendants<DeletedRun>().Select(d => d.InnerText).ShouldBe(copy.Corrections.Select(c => c.Before));
            body.Descendants<InsertedRun>().Select(d => d.InnerText).ShouldBe(copy.Corrections.Select(c => c.After));
            body.Descendants<DeletedRun>().ShouldAllBe(d => d.Author == "明账");
        }

        CheckResult again = Flawed.Check("a.docx", copy.Bytes);
        again.Findings.ShouldNotContain(f => f.IsCertain);
        again.Findings.Select(f => f.Title).ShouldBe(result.Findings.Where(f => !f.IsCertain).Select(f => f.Title));
    }

    [Fact]
    public void A_figure_torn_into_runs_is_replaced_whole()
    {
        byte[] original = Flawed.Word("""
            <w:p><w:pPr><w:jc w:val="left"/></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t>支出9</w:t></w:r><w:bookmarkStart w:id="7" w:name="x"/><w:r><w:t>18</w:t><w:tab/></w:r><w:bookmarkEnd w:id="7"/></w:p>
            <w:p><w:r><w:t>支出9</w:t></w:r><w:r><w:rPr><w:i/></w:rPr><w:t>1</w:t><w:t>8.72万元，</w:t><w:br/><w:t>比上年918.72</w:t></w:r></w:p>
            """);
        CheckResult result = Flawed.Check("a.docx", original);
        Finding finding = Flawed.Finding(Source.OnLine(2), "918.72", "981.72", new Excerpt("支出918.72万元，比上年918.72", 2, 6));
        CopyOutcome copy = Flawed.Copy("a.docx", original, result.With(finding), CopyPurpose.Fix);
        copy.Corrections.ShouldHaveSingleItem().Before.ShouldBe("918.72");
        Texts.Document read = Sample.Document("a.docx", copy.Bytes.ShouldNotBeNull());
        read.Blocks.OfType<TextBlock>().Select(b => b.Text).ShouldBe(["支出918", "支出981.72万元，", "比上年918.72"]);
        using WordprocessingDocument document = WordprocessingDocument.Open(new MemoryStream(copy.Bytes), isEditable: false);
        Office.Faults(document).ShouldBeEmpty();
    }

    [Fact]
    public void A_figure_that_could_be_either_of_two_is_not_touched()
    {
        byte[] original = Flawed.Word("<w:p><w:r><w:t>甲5.00乙5.00</w:t></w:r></w:p>");
        CheckResult result = Flawed.Check("a.docx", original).With(Flawed.Finding(Source.OnLine(1), "5.00", "6.00"));
        CopyOutcome copy = Flawed.Copy("a.docx", original, result, CopyPurpose.Fix);
        copy.Corrections.ShouldBeEmpty();
        copy.Notes.ShouldBe(1);
        Sample.Document("a.docx", copy.Bytes.ShouldNotBeNull()).Blocks.OfType<TextBlock>().Single().Text.ShouldBe("甲5.00乙5.00");
    }

    [Theory]
    [InlineData("15.00")]
    [InlineData("5.001")]
    [InlineData("-5.00")]
    [InlineData("1,5.00")]
    public void A_figure_is_not_found_inside_another(string printed)
    {
        byte[] original = Flawed.Word($"<w:p><w:r><w:t>支出{printed}万元</w:t></w:r></w:p>");
        CheckResult result = Flawed.Check("a.docx", original).With(Flawed.Finding(Source.OnLine(1), "5.00", "6.00"));
        Flawed.Copy("a.docx", original, result, CopyPurpose.Fix).Corrections.ShouldBeEmpty();
    }

    [Fact]
    public void Comments_that_were_there_stay()
    {
        byte[] original = Flawed.Docx("<w:comment w:id=\"4\" w:author=\"某人\"><w:p><w:r><w:t>原有批注</w:t></w:r></w:p></w:comment>");
        CheckResult result = Flawed.Check("a.docx", original);
        byte[] copy = Flawed.Copy("a.docx", original, result, CopyPurpose.Annotate).Bytes.ShouldNotBeNull();
        using WordprocessingDocument document = WordprocessingDocument.Open(new MemoryStream(copy), isEditable: false);
        Office.Faults(document).ShouldBeEmpty();
        List<Comment> comments = [.. document.MainDocumentPart!.WordprocessingCommentsPart!.Comments.Elements<Comment>()];
        comments[0].InnerText.ShouldBe("原有批注");
        comments.Select(c => c.Id!.Value).Distinct().Count().ShouldBe(result.Findings.Count + 1);
    }

    [Fact]
    public void Findings_in_a_text_box_are_noted_beside_it_and_those_without_a_place_at_the_beginning()
    {
        byte[] original = Flawed.Word("""
            <w:p><w:r><w:t>首段</w:t></w:r></w:p>
            <w:p><w:r><w:t>有框</w:t></w:r><w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent><w:p><w:r><w:t>框内5.00万元</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>
            <w:p><w:r><w:t>末段5.00</w:t></w:r></w:p>
            """);
        CheckResult result = Flawed.Check("a.docx", original);
        CopyOutcome copy = Flawed.Copy("a.docx", original, result.With(Flawed.Finding(Source.OnLine(3), "5.00", "6.00"), Flawed.Finding(Source.OnLine(4), "5.00", "7.00"), Flawed.Finding(new Source(), "8.00", "9.00")), CopyPurpose.Fix);
        copy.Corrections.ShouldHaveSingleItem().After.ShouldBe("7.00");
        using WordprocessingDocument document = WordprocessingDocument.Open(new MemoryStream(copy.Bytes.ShouldNotBeNull()), isEditable: false);
        List<Paragraph> paragraphs = [.. document.MainDocumentPart!.Document.Body!.Elements<Paragraph>()];
        paragraphs.Select(p => p.Elements<CommentRangeStart>().Count()).ShouldBe([1, 1, 1]);
        document.MainDocumentPart.Document.Descendants<TextBoxContent>().Single().Descendants<CommentRangeStart>().ShouldBeEmpty();
    }

    [Fact]
    public void Real_documents_stay_sound_and_read_the_same()
    {
        foreach (string name in (string[])["corpus/xinjiang/001.docx", "corpus/xinjiang/003.docx"])
        {
            byte[] original = System.IO.File.ReadAllBytes(Corpus.File(name));
            CheckResult result = Flawed.Check("a.docx", original);
            byte[] copy = Flawed.Copy("a.docx", original, result, CopyPurpose.Annotate).Bytes.ShouldNotBeNull();
            Flawed.Read(Flawed.Check("a.docx", copy)).ShouldBe(Flawed.Read(result), name);
            using WordprocessingDocument before = WordprocessingDocument.Open(new MemoryStream(original), isEditable: false);
            using WordprocessingDocument after = WordprocessingDocument.Open(new MemoryStream(copy), isEditable: false);
            Office.Faults(after).Count.ShouldBeLessThanOrEqualTo(Office.Faults(before).Count, name);
            Anchored(after).Values.Count(t => t.Length > 0).ShouldBe(result.Findings.Count, name);
        }
    }

    [Fact]
    public void Libre_office_opens_the_copies()
    {
        byte[] original = Flawed.Docx();
        CheckResult result = Flawed.Check("a.docx", original);
        CopyOutcome copy = Flawed.Copy("a.docx", original, result, CopyPurpose.Fix);
        Office.TextByLibreOffice("docx", copy.Bytes.ShouldNotBeNull()).ShouldContain(copy.Corrections[0].After);
        Office.CommentsByLibreOffice("docx", copy.Bytes).ShouldBe((2 * copy.Corrections.Count) + copy.Corrections.Count + copy.Notes);
    }

    [Fact]
    public void Two_runs_give_the_same_bytes()
    {
        byte[] original = Flawed.Docx();
        CheckResult result = Flawed.Check("a.docx", original);
        Flawed.Copy("a.docx", original, result, CopyPurpose.Fix).Bytes.ShouldBe(Flawed.Copy("a.docx", original, result, CopyPurpose.Fix).Bytes);
    }

    /// <summary>The text each comment stands on, by the comment's id.</summary>
    private static Dictionary<string, string> Anchored(WordprocessingDocument document)
    {
        var texts = new Dictionary<string, string>();
        var open = new HashSet<string>();
        foreach (DocumentFormat.OpenXml.OpenXmlElement element in document.MainDocumentPart!.Document.Descendants())
        {
            if (element is CommentRangeStart start)
            {
                open.Add(start.Id!.Value!);
                texts[start.Id!.Value!] = string.Empty;
            }
            else if (element is CommentRangeEnd end)
            {
                open.Remove(end.Id!.Value!);
            }
            else if (element is Text text)
            {
                foreach (string id in open)
                {
                    texts[id] += text.Text;
                }
            }
        }

        return texts;
    }
}
