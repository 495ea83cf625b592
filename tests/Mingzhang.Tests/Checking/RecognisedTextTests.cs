using Mingzhang.Checking;
using Mingzhang.Checking.Reporting;
using Mingzhang.Texts;

namespace Mingzhang.Tests.Checking;

/// <summary>Findings over text that was recognised from pictures.</summary>
public sealed class RecognisedTextTests
{
    private static readonly Source s_printed = Source.OnPage(1, null);
    private static readonly Source s_recognised = Source.OnPage(2, null) with { IsOcr = true };

    [Fact]
    public void A_figure_that_was_recognised_is_never_called_an_error()
    {
        Finding finding = Cautioned(Made(FindingKind.Sum, s_recognised));
        finding.Severity.ShouldBe(Severity.Warning);
        finding.Message.ShouldEndWith("（文字由识别得到，请人工核对）");
    }

    [Fact]
    public void Neither_is_a_printed_one_that_is_held_against_it() =>
        Cautioned(Made(FindingKind.CrossTable, s_printed) with { Evidence = [new Evidence(new Location(s_recognised), "合计", "1")] }).Severity.ShouldBe(Severity.Warning);

    [Fact]
    public void Words_that_were_recognised_give_hints_only() => Cautioned(Made(FindingKind.Text, s_recognised)).Severity.ShouldBe(Severity.Hint);

    [Fact]
    public void What_stands_on_printed_pages_alone_stays_as_it_is() => Cautioned(Made(FindingKind.Sum, s_printed)).ShouldBe(Made(FindingKind.Sum, s_printed));

    [Fact]
    public void A_document_without_recognised_text_is_left_alone() =>
        RecognisedText.Caution([Made(FindingKind.Structure, s_printed)], Read(s_printed)).Single().Severity.ShouldBe(Severity.Error);

    private static Finding Cautioned(Finding finding) => RecognisedText.Caution([finding], Read(s_printed, s_recognised)).Single();

    private static Document Read(params Source[] sources) =>
        new("扫描.pdf", FileKind.Pdf, [new Page(1, [.. sources.Select(s => new TextBlock("字", s))])]);

    private static Finding Made(FindingKind kind, Source source) => new()
    {
        Rule = "MZ-X01",
        Severity = Severity.Error,
        Kind = kind,
        Title = "题",
        Message = "文",
        Location = new Location(source),
        Fix = "改",
        Evidence = [],
    };
}
