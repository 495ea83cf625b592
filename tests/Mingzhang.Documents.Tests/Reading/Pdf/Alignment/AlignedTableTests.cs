using Mingzhang.Checking;
using Mingzhang.Documents.Writing;
using Mingzhang.Formats;
using Mingzhang.Recognition;
using Mingzhang.Texts;

namespace Mingzhang.Documents.Tests.Reading.Pdf.Alignment;

/// <summary>Tables whose columns are told by position alone.</summary>
public sealed class AlignedTableTests
{
    [Theory]
    [InlineData("budget-2026")]
    [InlineData("budget-2025")]
    public void A_budget_without_a_single_ruling_line_gives_the_facts_of_its_text(string sample)
    {
        string text = RuleSamples.Text(sample);
        Document pdf = Sample.Document("预算.pdf", Programs.PdfOf(SampleHtml.Of(text, border: 0)));
        Document txt = Sample.Document("预算.txt", System.Text.Encoding.UTF8.GetBytes(text));

        Facts(pdf).ShouldBe(Facts(txt));
    }

    [Fact]
    public void Columns_of_figures_make_a_table()
    {
        Grid grid = Drawn().OnlyGrid();
        grid.Rows.Select(r => string.Join('|', r.Cells.Select(c => c.Text))).ShouldBe(["项目|合计|基本支出", "人员经费|1,250.00|1,250.00", "项目经费|30.50|", "合计|1,280.50|1,250.00"]);
        grid.Rows[2].Cells[1].Source.Box!.Value.X0.ShouldBe(215);
    }

    [Fact]
    public void Sentences_with_amounts_stay_sentences()
    {
        var pdf = new DrawnPdf();
        for (int i = 0; i < 12; i++)
        {
            pdf.Text(70, 100 + (20 * i), $"（{i}）项目经费 {i + 10}.50 万元，占 12.30%，比上年增加 2.00 万元；");
        }

        pdf.Document().Blocks.ShouldAllBe(b => b is TextBlock);
    }

    [Fact]
    public void A_table_of_contents_stays_lines()
    {
        var pdf = new DrawnPdf();
        for (int i = 0; i < 12; i++)
        {
            pdf.Text(70, 100 + (20 * i), $"第{i}部分 情况说明").Text(500, 100 + (20 * i), $"{i + 3}");
        }

        pdf.Document().Blocks.ShouldAllBe(b => b is TextBlock);
    }

    private static DrawnPdf Drawn() => new DrawnPdf()
        .Text(70, 100, "项目").Text(200, 100, "合计").Text(300, 100, "基本支出")
        .Text(70, 120, "人员经费").Text(200, 120, "1,250.00").Text(300, 120, "1,250.00")
        .Text(70, 140, "项目经费").Text(215, 140, "30.50")
        .Text(70, 160, "合计").Text(200, 160, "1,280.50").Text(300, 160, "1,250.00");

    private static string[] Facts(Document document)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        FactsCsv.Write(writer, Recognizer.Recognize(document, FormatLibrary.Shipped).Tables);
        return [.. writer.ToString().Split('\n').Select(row => row[..Math.Max(0, row.LastIndexOf(row.EndsWith('"') ? ",\"" : ",", StringComparison.Ordinal))])];
    }
}
