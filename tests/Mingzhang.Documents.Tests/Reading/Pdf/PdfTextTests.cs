using Mingzhang.Documents.Reading;
using Mingzhang.Texts;

namespace Mingzhang.Documents.Tests.Reading.Pdf;

public sealed class PdfTextTests
{
    [Fact]
    public void Lines_come_in_reading_order_and_know_their_place()
    {
        Document document = new DrawnPdf().Text(70, 140, "第二行。").Text(90, 120, "一、第一行").Document();
        document.Kind.ShouldBe(FileKind.Pdf);
        TextBlock[] lines = [.. document.Blocks.OfType<TextBlock>()];
        lines.Select(l => l.Text).ShouldBe(["一、第一行", "第二行。"]);
        lines.Select(l => l.Indent).ShouldBe([2, 0]);
        lines.ShouldAllBe(l => l.IsVisualLine);
        lines.Select(l => l.StartsPage).ShouldBe([true, false]);
        lines[1].Source.Box!.Value.X0.ShouldBe(70);
    }

    [Fact]
    public void A_gap_wider_than_the_usual_distance_is_noticed()
    {
        var pdf = new DrawnPdf();
        double[] places = [100, 120, 140, 160, 200, 220, 240];
        foreach (double y in places)
        {
            pdf.Text(70, y, "行");
        }

        pdf.Document().Blocks.OfType<TextBlock>().Select(l => l.AfterGap).ShouldBe([true, false, false, false, true, false, false]);
    }

    [Fact]
    public void Lines_and_tables_come_in_the_order_of_the_page()
    {
        Document document = new DrawnPdf().Text(50, 90, "上").Text(50, 160, "下").Grid([50, 150, 250], [100, 120, 140]).Text(55, 114, "中").Document();
        document.Blocks.Select(b => b is TextBlock t ? t.Text : "表").ShouldBe(["上", "表", "下"]);
    }

    [Theory]
    [InlineData("3")]
    [InlineData("- 3 -")]
    [InlineData("— 12 —")]
    [InlineData("第 3 页")]
    [InlineData("第3页 共30页")]
    [InlineData("3 / 30")]
    public void A_bare_page_number_in_the_margin_is_set_apart(string number) =>
        new DrawnPdf().Text(70, 100, "正文").Text(290, 800, number).Lines().ShouldBe(["正文"]);

    [Fact]
    public void A_number_that_is_no_page_number_stays() =>
        new DrawnPdf().Text(70, 100, "正文").Text(70, 400, "3").Text(290, 800, "合计 3").Lines().ShouldBe(["正文", "3", "合计 3"]);

    [Fact]
    public void Headers_and_footers_that_repeat_are_set_apart()
    {
        var pdf = new DrawnPdf();
        for (int page = 1; page <= 5; page++)
        {
            if (page > 1)
            {
                pdf.Page();
            }

            pdf.Text(70, 40, "某某局2025年部门预算").Text(70, 400, $"正文{page}").Text(70, 780, $"打印第{page}张");
        }

        pdf.Lines().ShouldBe(["正文1", "正文2", "正文3", "正文4", "正文5"]);
    }

    [Fact]
    public void The_heading_over_a_table_that_repeats_on_a_few_pages_stays()
    {
        var pdf = new DrawnPdf();
        pdf.Text(70, 60, "编制部门：某某局");
        pdf.Page().Text(70, 60, "编制部门：某某局").Page().Text(70, 60, "正文").Page().Text(70, 60, "别的").Page().Text(70, 60, "附注");
        pdf.Lines().Length.ShouldBe(5);
    }

    [Theory]
    [InlineData("BT /F 10 Tf 3 Tr 1 0 0 1 70 500 Tm <D2FE> Tj 0 Tr ET")]
    [InlineData("1 g BT /F 10 Tf 1 0 0 1 70 500 Tm <D2FE> Tj ET 0 g")]
    [InlineData("q 0 0 10 10 re W n BT /F 10 Tf 1 0 0 1 70 500 Tm <D2FE> Tj ET Q")]
    [InlineData("BT /F 10 Tf 0.7 0.7 -0.7 0.7 70 500 Tm <D2FE> Tj ET")]
    [InlineData("0.8 g BT /F 60 Tf 1 0 0 1 70 500 Tm <D2FE> Tj ET 0 g")]
    public void What_a_reader_does_not_see_or_only_as_a_watermark_is_not_read(string hidden) =>
        new DrawnPdf().Raw(hidden).Text(70, 100, "正文").Lines().ShouldBe(["正文"]);

    [Fact]
    public void White_letters_on_a_dark_ground_are_read() =>
        new DrawnPdf().Raw("0 0 0.5 rg 60 490 200 30 re f 1 g BT /F 10 Tf 1 0 0 1 70 500 Tm <B0D7D7D6> Tj ET 0 g").Lines().ShouldBe(["白字"]);

    [Fact]
    public void Radicals_become_the_characters_they_stand_for()
    {
        // ⾏ and ⽇ as some writers name 行 and 日.
        const string Font = "/Resources<</Font<</R<</Type/Font/Subtype/Type0/Encoding/UniGB-UCS2-H/DescendantFonts[<</Subtype/CIDFontType2>>]>>>>>>";
        new DrawnPdf().With(Font).Raw("BT /R 10 Tf 70 700 Td <2F8F2F47> Tj ET").Lines().ShouldBe(["行日"]);
    }

    [Fact]
    public void A_scan_without_text_is_refused_with_the_reason()
    {
        ReadError error = new DrawnPdf().Raw("q 595 0 0 842 0 0 cm /Scan Do Q").Read().Error.ShouldNotBeNull();
        error.Code.ShouldBe(ReadErrorCodes.NoText);
        error.Message.ShouldContain("扫描");
    }

    [Theory]
    [InlineData("password-256.pdf", ReadErrorCodes.Encrypted)]
    [InlineData("aes-256-r6.pdf", null)]
    public void Encrypted_files_are_read_unless_they_want_a_password(string sample, string? code)
    {
        string path = Path.Combine(AppContext.BaseDirectory, "Samples", sample);
        DocumentReader.Read(path).Error?.Code.ShouldBe(code);
    }

    [Theory]
    [InlineData("%PDF-1.7 nothing else", ReadErrorCodes.Damaged)]
    public void A_damaged_file_is_refused_with_the_reason(string content, string code)
    {
        using var stream = new MemoryStream(System.Text.Encoding.ASCII.GetBytes(content));
        DocumentReader.Read("坏.pdf", stream).Error.ShouldNotBeNull().Code.ShouldBe(code);
    }

    [Fact]
    public void What_could_not_be_decoded_is_noted()
    {
        const string Font = "/Resources<</Font<</R<</Type/Font/Subtype/Type0/Encoding/Identity-H/DescendantFonts[<</Subtype/CIDFontType2/BaseFont/Hidden>>]>>/F 3 0 R>>>>";
        Document document = new DrawnPdf().With(Font).Text(70, 100, "正文").Raw("BT /R 10 Tf 70 700 Td <0001> Tj ET").Document();
        document.Notes.ShouldContain(n => n.Contains("第 1 页", StringComparison.Ordinal) && n.Contains("Hidden", StringComparison.Ordinal));
    }
}
