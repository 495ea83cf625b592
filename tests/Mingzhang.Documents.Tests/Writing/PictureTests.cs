using System.IO.Compression;
using System.Text;
using Mingzhang.Checking;
using Mingzhang.Documents.Tests.Annotating;
using Mingzhang.Documents.Writing;
using Mingzhang.Documents.Writing.Pictures;
using Mingzhang.Pdf.Tests.Support;
using Mingzhang.Texts;

namespace Mingzhang.Documents.Tests.Writing;

public sealed class PictureTests
{
    private const string Page = "BT /F1 12 Tf 100 700 Td (Total 918.72 of 918.72) Tj ET";
    private const string Font = "/Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>";

    [Fact]
    public void A_page_with_a_finding_is_drawn_once_and_marked_at_the_figure()
    {
        PagePictures pictures = Draw(10, Finding(1, "Total"), Finding(1, "of"));
        pictures.Note.ShouldBeNull();
        PagePicture page = pictures.Pages.ShouldHaveSingleItem();
        (page.Page, page.Width, page.Height).ShouldBe((1, 595d, 842d));
        string html = Html(pictures, Finding(1, "Total"));
        html.Split("<image ").Length.ShouldBe(2);
        html.ShouldContain("href=\"data:image/png;base64,iVBORw0KGgo");
    }

    [Fact]
    public void The_mark_stands_on_the_figure_and_not_on_its_whole_line()
    {
        Finding finding = Finding(1, "Total");
        PagePictures pictures = Draw(10, finding);
        Rectangle spot = pictures.Spot(finding).ShouldNotBeNull();
        (spot.X1 - spot.X0).ShouldBeInRange(30, 50);
        spot.X0.ShouldBeInRange(125, 135);
        string html = Html(pictures, finding);
        html.ShouldContain("<details class=\"shot\">");
        html.ShouldContain("<use href=\"#d1-p1\"/>");
        html.ShouldContain("class=\"spot\"");
        html.ShouldNotContain("src=");
        html.ShouldNotContain("http");
    }

    [Fact]
    public void The_picture_is_a_png_of_sixteen_greys_that_shows_the_print()
    {
        byte[] png = Draw(10, Finding(1, "Total")).Pages.Single().Png;
        png.AsSpan(12, 4).SequenceEqual("IHDR"u8).ShouldBeTrue();
        int width = (png[16] << 24) | (png[17] << 16) | (png[18] << 8) | png[19];
        int height = (png[20] << 24) | (png[21] << 16) | (png[22] << 8) | png[23];
        (width, height, png[24], png[25]).ShouldBe((909, 1286, (byte)4, (byte)0));
        int length = (png[33] << 24) | (png[34] << 16) | (png[35] << 8) | png[36];
        using var unpacked = new MemoryStream();
        using (var zlib = new ZLibStream(new MemoryStream(png, 41, length), CompressionMode.Decompress))
        {
            zlib.CopyTo(unpacked);
        }

        byte[] rows = unpacked.ToArray();
        rows.Length.ShouldBe(height * (1 + ((width + 1) / 2)));
        rows.Count(b => b < 0x80).ShouldBeGreaterThan(height);
    }

    [Fact]
    public void Only_so_many_pages_are_drawn_and_that_is_said()
    {
        PagePictures pictures = Draw(1, Finding(1, "Total"), Finding(2, "of"));
        pictures.Pages.Count().ShouldBe(1);
        pictures.Note.ShouldBe("页面图只含前 1 个有问题的页面，其余从略。");
        Html(pictures, Finding(2, "of")).ShouldContain("<p class=\"note\">页面图只含前 1 个有问题的页面，其余从略。</p>");
    }

    [Fact]
    public void A_text_has_no_pictures() =>
        PagePictures.Of("a.txt", Flawed.Check("a.txt", Flawed.Text), 10, TestContext.Current.CancellationToken).ShouldBeNull();

    [Fact]
    public void A_file_that_is_gone_leaves_a_report_without_pictures()
    {
        Assert.SkipWhen(Mingzhang.Documents.Reading.Programs.OtherProgram.Find("pdftoppm") is null, "没有 pdftoppm");
        PagePictures pictures = PagePictures.Of(Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString("N") + ".pdf"), Result([Finding(1, "Total")]), 10, TestContext.Current.CancellationToken).ShouldNotBeNull();
        pictures.Note.ShouldBe("原文件已不能读取，报告不含页面图。");
    }

    private static Finding Finding(int page, string before) => Flawed.Finding(
        Source.OnPage(page, new Rectangle(95, 128, 260, 148)), "918.72", "981.72", new Excerpt("Total 918.72 of 918.72", before == "Total" ? 6 : 16, 6));

    private static CheckResult Result(Finding[] findings) => Results.OnPage() with { Findings = findings };

    private static PagePictures Draw(int mostPages, params Finding[] findings)
    {
        Assert.SkipWhen(Mingzhang.Documents.Reading.Programs.OtherProgram.Find("pdftoppm") is null, "没有 pdftoppm");
        string path = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(path, PdfBuilder.OnePage(Page, Font, more: b => b
                .Set(2, "<</Type/Pages/Kids[3 0 R 5 0 R]/Count 2>>")
                .Set(5, $"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<<{Font}>>>>")));
            return PagePictures.Of(path, Result(findings), mostPages, TestContext.Current.CancellationToken).ShouldNotBeNull();
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static string Html(PagePictures pictures, Finding finding) =>
        Encoding.UTF8.GetString(ReportTests.Bytes(ReportKind.Html, new ReportOptions(), CheckedFile.Of(Result([finding])) with { Pictures = pictures }));
}
