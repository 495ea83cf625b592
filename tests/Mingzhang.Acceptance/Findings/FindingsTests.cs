using System.Globalization;
using System.Text;
using Mingzhang.Checking;
using Mingzhang.Documents.Reading;
using Mingzhang.Formats;
using Mingzhang.Recognition;
using Mingzhang.Testing;

namespace Mingzhang.Acceptance.Findings;

/// <summary>
/// One case file a real document: every finding it gives, each read and kept by a person. A finding that appears or goes away
/// shows here.
/// </summary>
public sealed class FindingsTests
{
    [Theory]
    [InlineData("seeds/000", "seed-000.txt")]
    [InlineData("seeds/001", "seed-001.txt")]
    [InlineData("seeds/002", "seed-002.txt")]
    [InlineData("seeds/003", "seed-003.txt")]
    [InlineData("seeds/004", "seed-004.txt")]
    [InlineData("corpus/xinjiang/001.docx", "xinjiang-001-docx.txt")]
    [InlineData("corpus/xinjiang/001.pdf", "xinjiang-001-pdf.txt")]
    [InlineData("corpus/xinjiang/003.docx", "xinjiang-003-docx.txt")]
    [InlineData("corpus/xinjiang/003.pdf", "xinjiang-003-pdf.txt")]
    [InlineData("corpus/shanghai/budget-2024-dept-putuo-wanli", "shanghai-wanli-2024.txt")]
    [InlineData("corpus/shanghai/budget-2025-dept-putuo-wanli", "shanghai-wanli-2025.txt")]
    [InlineData("corpus/shanghai/budget-2025-dept-putuo-shangwuwei", "shanghai-shangwuwei-dept-2025.txt")]
    [InlineData("corpus/shanghai/budget-2025-unit-putuo-shangwuwei", "shanghai-shangwuwei-unit-2025.txt")]
    [InlineData("corpus/shanghai/final-2024-dept-putuo-guihua", "shanghai-guihua-final-2024.txt")]
    [InlineData("corpus/shanghai/final-2024-dept-putuo-shehui", "shanghai-shehui-final-2024.txt")]
    public void The_findings_of_a_real_document_are_those_that_a_person_read_and_kept(string file, string expected)
    {
        Expectation.Match(Summary(Check(Corpus.StartingWith(file))), expected);
    }

    [Fact]
    public void Two_checks_of_one_document_give_the_same_findings()
    {
        var path = Corpus.StartingWith("seeds/003");
        Summary(Check(path)).ShouldBe(Summary(Check(path)));
    }

    [Fact]
    public void No_case_file_is_left_over()
    {
        Expectation.Unused().ShouldBeEmpty();
    }

    private static CheckResult Check(string path) =>
        Checker.Check(Recognizer.Recognize(DocumentReader.Read(path).Document.ShouldNotBeNull(), FormatLibrary.Shipped));

    private static string Summary(CheckResult result)
    {
        var c = CultureInfo.InvariantCulture;
        var text = new StringBuilder();
        text.Append(c, $"{result.Disclosure.Identification.FormatId} {result.Disclosure.Identification.Year}\n");
        text.Append(c, $"{result.Coverage.Printed} figures, {result.Coverage.Covered} covered\n");
        foreach (var finding in result.Findings)
        {
            text.Append(c, $"{finding.Severity} {finding.Rule} {Place(finding)} {finding.Title}\n");
        }

        return text.ToString();
    }

    private static string Place(Finding finding)
    {
        var source = finding.Location.Source;
        return source.Page is { } page ? "page:" + page.ToString(CultureInfo.InvariantCulture) : source.ToString();
    }
}
