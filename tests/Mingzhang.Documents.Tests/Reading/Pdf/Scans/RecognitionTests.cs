using Mingzhang.Checking;
using Mingzhang.Documents.Reading;
using Mingzhang.Documents.Reading.Pdf.Scans;
using Mingzhang.Documents.Reading.Pdf.Rescue;
using Mingzhang.Pdf;
using Mingzhang.Texts;

namespace Mingzhang.Documents.Tests.Reading.Pdf.Scans;

/// <summary>Pages that are pictures.</summary>
public sealed class RecognitionTests
{
    private const string Html = """
        <html><head><meta charset="utf-8"></head><body style="font-family:'Noto Sans CJK SC';font-size:14pt">
        <table border="1" cellspacing="0" width="90%"><tr><td>项目</td><td>预算数</td></tr><tr><td>基本支出</td><td>1,633.25</td></tr><tr><td>项目支出</td><td>200.50</td></tr></table></body></html>
        """;

    [Fact]
    public void A_scanned_table_is_read_into_its_cells_and_marked()
    {
        Programs.SkipWithoutRecognition();
        byte[] scan = Programs.ScanOf(Programs.PdfOf(Html));

        Document document = Sample.Document("扫描.pdf", scan);

        document.Notes.ShouldHaveSingleItem().ShouldContain("请人工核对");
        document.Blocks.ShouldAllBe(b => b.Source.IsOcr);
        Grid grid = document.Blocks.OfType<Grid>().ShouldHaveSingleItem();
        grid.Rows.Select(r => r.Cells.Count).ShouldBe([2, 2, 2]);
        grid.Rows.Select(r => r.Cells[1].Text).ShouldBe(["预算数", "1,633.25", "200.50"]);
        grid.Rows.SelectMany(r => r.Cells).ShouldAllBe(c => c.Source.IsOcr);
    }

    [Fact]
    public void Without_other_programs_the_error_names_what_to_install()
    {
        byte[] scan = ScannedPdf.Of(["P5\n20 20\n255\n"u8.ToArray().Concat(new byte[400]).ToArray()], dpi: 10);

        ReadError error = Sample.Error("扫描.pdf", scan, new ReadingLimits { UseOtherPrograms = false });

        error.Code.ShouldBe(ReadErrorCodes.NoText);
        error.Message.ShouldContain("tesseract-ocr-chi-sim");
        error.Message.ShouldContain("poppler-utils");
    }

    [Fact]
    public void Text_that_the_file_has_behind_its_picture_is_marked_as_well()
    {
        Document document = new DrawnPdf().Raw("q 595 0 0 842 0 0 cm /Scan Do Q BT /F 10 Tf 3 Tr 1 0 0 1 70 500 Tm <D2FE> Tj ET").Document();
        document.Blocks.ShouldHaveSingleItem().Source.IsOcr.ShouldBeTrue();
        document.Notes.ShouldHaveSingleItem().ShouldContain("自带的识别结果");
    }

    [Theory]
    [InlineData("1 633, 000", "1,633,000")]
    [InlineData("19, 604, 064", "19,604,064")]
    [InlineData("204 ”06 ‘ |", "204 06")]
    [InlineData("12. 50 3", "12.50 3")]
    [InlineData("甲 1,000 乙", "甲 1,000 乙")]
    public void Figures_that_fell_apart_are_whole_again(string printed, string mended)
    {
        var words = new List<PlacedWord>();
        double x = 0;
        foreach (string word in printed.Split(' '))
        {
            words.Add(new PlacedWord(word, new PdfBox(x, 0, x + (6 * word.Length), 10)));
            x += (6 * word.Length) + (words.Count > 1 && word.Length == 3 && printed.StartsWith("204", StringComparison.Ordinal) ? 30 : 4);
        }

        string.Join(' ', RecognisedWords.Mend(words).Select(w => w.Text)).ShouldBe(mended);
    }

    [Fact]
    public void Ruling_lines_are_found_in_the_picture_and_wiped_out()
    {
        byte[] file = [.. "P5\n300 200\n255\n"u8, .. Enumerable.Repeat((byte)255, 300 * 200)];
        GrayImage image = GrayImage.Over(file).ShouldNotBeNull();
        for (int i = 20; i < 280; i++)
        {
            image.Row(50)[i] = 0;
        }

        for (int y = 50; y < 180; y++)
        {
            image.Row(y)[100] = 0;
        }

        image.Row(120)[150..160].Clear(); // a stroke of a letter

        List<PdfRule> rules = new RuleScanner(image, dpi: 72).TakeRules();

        rules.Count.ShouldBe(2);
        rules[0].ShouldBe(new PdfRule(20, 50.5, 280, 50.5, 1, 0));
        rules[1].X0.ShouldBe(100.5);
        image.Row(50)[30].ShouldBe((byte)255);
        image.Row(120)[155].ShouldBe((byte)0);
    }
}
