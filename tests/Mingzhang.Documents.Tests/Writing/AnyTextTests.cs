using System.Text;
using System.Text.Json;
using AngleSharp.Html.Parser;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using FsCheck;
using FsCheck.Fluent;
using Mingzhang.Documents.Writing;

namespace Mingzhang.Documents.Tests.Writing;

/// <summary>Whatever a document says, reports hold it as text. A failing case prints its seed.</summary>
public sealed class AnyTextTests
{
    [Fact]
    public void Any_text_comes_back_from_json() => ForAnyText(text =>
    {
        var json = Encoding.UTF8.GetString(Report(ReportKind.Json, text));
        JsonDocument.Parse(json).RootElement.GetProperty("findings")[0].GetProperty("message").GetString().ShouldBe(WithoutLoneSurrogates(text));
    });

    [Fact]
    public void Any_text_is_text_in_the_page() => ForAnyText(text =>
    {
        var page = new HtmlParser().ParseDocument(new MemoryStream(Report(ReportKind.Html, text)));
        page.QuerySelectorAll("script").Length.ShouldBe(1);
        page.QuerySelector(".finding h3")!.TextContent.ShouldBe("1" + SafeText.Clean(text));
    });

    [Fact]
    public void Any_text_is_text_in_the_workbook() => ForAnyText(text =>
    {
        using var book = SpreadsheetDocument.Open(new MemoryStream(Report(ReportKind.Xlsx, text)), isEditable: false);
        var cells = book.WorkbookPart!.WorksheetParts.SelectMany(p => p.Worksheet.Descendants<Cell>()).ToList();
        cells.ShouldNotBeEmpty();
        cells.ShouldAllBe(c => c.CellFormula == null);
    });

    [Fact]
    public void Any_text_leaves_the_terminal_alone() => ForAnyText(text =>
    {
        var output = Encoding.UTF8.GetString(Report(ReportKind.Text, text));
        output.Where(c => char.IsControl(c) && c != '\n').ShouldBeEmpty();
    });

    private static void ForAnyText(Action<string> holds)
    {
        var texts = Gen.OneOf(
            ArbMap.Default.ArbFor<string>().Generator.Select(s => s ?? string.Empty),
            Gen.Elements("<", ">", "&", "\"", "'", "=", "+", "-", "@", "\u001B[2J", "\u202E", "\uD800", "\uDC00", "\uFFFE", "\0", "\r\n", "\t", "表", "1.00", "]]>", "</script>").ListOf().Select(string.Concat));
        Prop.ForAll(texts.ToArbitrary(), holds).QuickCheckThrowOnFailure();
    }

    private static byte[] Report(ReportKind kind, string text)
    {
        var result = Results.Flawed();
        var finding = result.Findings[0] with { Title = text, Message = text, Fix = text, Actual = text, Expected = text };
        return ReportTests.Bytes(kind, new ReportOptions { Verbose = true }, CheckedFile.Of(result with { Findings = [finding] }));
    }

    private static string WithoutLoneSurrogates(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
}
