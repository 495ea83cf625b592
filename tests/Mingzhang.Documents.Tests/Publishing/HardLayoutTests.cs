using Mingzhang.Composition.Publishing;
using Mingzhang.Documents.Publishing;
using Mingzhang.Documents.Publishing.Pdf;
using Mingzhang.Documents.Publishing.Word;
using Mingzhang.Documents.Reading.Conversion;
using Mingzhang.Pdf;

namespace Mingzhang.Documents.Tests.Publishing;

/// <summary>Tables that are hard to set: hundred-billion amounts in every column, many pages, texts longer than a page.</summary>
public sealed class HardLayoutTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("mingzhang-tests-").FullName;

    [Fact]
    public void No_figure_breaks_and_the_pages_are_told_right()
    {
        Assert.SkipWhen(LibreOffice.Find() is null, "没有 LibreOffice，跳过 PDF");
        var publication = Hard();
        var pdf = File.ReadAllBytes(new PublicationSet().Write(publication, _folder, [PublicationKind.Pdf]).Files[0]);

        var text = string.Concat(PdfDocument.Open(pdf).Document!.ReadPages().SelectMany(p => p.Letters).Where(l => !l.IsSpace).Select(l => l.Text));
        for (var r = 0; r < 120; r++)
        {
            text.ShouldContain(Amount(r, 9));
        }

        PageEstimate.Of(publication).ShouldBe(PrintedPages.Of(pdf, publication).ShouldNotBeNull(), ignoreOrder: true);
    }

    [Theory]
    [InlineData(PublicationKind.Docx)]
    [InlineData(PublicationKind.Html)]
    [InlineData(PublicationKind.Xlsx)]
    [InlineData(PublicationKind.Txt)]
    public void Every_cell_comes_back(PublicationKind kind)
    {
        var file = new PublicationSet().Write(Hard(), _folder, [kind]).Files[0];
        var cells = Tests.Sample.Document(Path.GetFileName(file), File.ReadAllBytes(file)).Blocks.OfType<Texts.Grid>()
            .SelectMany(g => g.Rows).SelectMany(r => r.Cells).Select(c => c.Text).ToHashSet(StringComparer.Ordinal);

        Hard().Blocks.OfType<TableBlock>().SelectMany(t => t.Rows).SelectMany(r => r.Cells).Select(c => c.Text).Where(t => t.Length > 0).ShouldAllBe(t => cells.Contains(t));
    }

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static string Amount(int row, int column) => (100_000_000_000.25m + (row * 1_000_003m) + (column * 97m)).ToString("#,##0.00", System.Globalization.CultureInfo.InvariantCulture);

    private static Publication Hard() => new("难排的表", "云岭州水务局", 2026,
    [
        new CoverBlock(["2026年云岭州水务局", "部门预算公开"], ["2026年2月10日"]),
        new ContentsBlock(),
        Heading("第一部分 难排的表"),
        Wide(),
        Goal(),
        Heading("第二部分 名词解释"),
        new ParagraphBlock("无。"),
    ]);

    private static HeadingBlock Heading(string text) => new(1, text) { InContents = true, StartsPage = true };

    private static TableBlock Wide() => new()
    {
        Id = "wide",
        Number = "表1",
        Title = "数字很大的表",
        ContentsText = "一、数字很大的表",
        Right = "单位：元",
        IsLandscape = true,
        Widths = [5, 20, .. Enumerable.Repeat(10m, 10)],
        Header = [new PublicationRow([.. Enumerable.Range(0, 12).Select(c => new PublicationCell($"第{c}列的名称很长", PublicationCellKind.Label))])],
        Rows = [.. Enumerable.Range(0, 120).Select(r => new PublicationRow(
        [
            new PublicationCell((2080101 + r).ToString(System.Globalization.CultureInfo.InvariantCulture), PublicationCellKind.Code),
            new PublicationCell("机关事业单位基本养老保险缴费支出") { Indent = 2 },
            .. Enumerable.Range(0, 10).Select(c => new PublicationCell(Amount(r, c), PublicationCellKind.Figure)),
        ]))],
    };

    private static TableBlock Goal() => new()
    {
        Id = "goal",
        Number = "表2",
        Title = "文字很长的表",
        ContentsText = "二、文字很长的表",
        Widths = [1, 6],
        Header = [],
        Rows = [new PublicationRow([new PublicationCell("总体目标", PublicationCellKind.Label), new PublicationCell(string.Concat(Enumerable.Repeat("完成取水计量核查，防汛物资储备达到定额。", 160)))])],
    };
}
