using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using Mingzhang.Checking;
using Mingzhang.Checking.Rules;
using Mingzhang.Disclosures;
using Mingzhang.Documents.Reading;
using Mingzhang.Formats;
using Mingzhang.Recognition;

namespace Mingzhang.Acceptance.Tables;

/// <summary>Real PDFs as the text that pdftotext makes of them: read like the PDF where lines stay whole, and left alone where they do not.</summary>
public sealed class ConvertedTextTests
{
    public static TheoryData<string> Documents =>
    [
        "corpus/shanghai/budget-2024-dept-putuo-wanli", "corpus/shanghai/budget-2025-unit-putuo-shangwuwei",
        "corpus/shanghai/final-2024-dept-putuo-guihua-ziyuanju", "corpus/shanghai/final-2024-dept-putuo-shehui-gongzuobu",
        "corpus/xinjiang/001.pdf",
    ];

    [Theory]
    [MemberData(nameof(Documents))]
    public void Text_that_keeps_its_lines_gives_the_figures_and_errors_of_the_pdf(string beginning)
    {
        var path = Corpus.StartingWith(beginning);
        var pdf = Recognise(DocumentReader.Read(path));
        foreach (var mode in (string[])["-layout", "-raw"])
        {
            var text = Recognise(Converted(path, mode));
            var lost = Figures(pdf).Count - Figures(pdf).Intersect(Figures(text), StringComparer.Ordinal).Count();
            (lost * 200).ShouldBeLessThanOrEqualTo(Figures(pdf).Count, mode);
            Figures(text).Except(Figures(pdf), StringComparer.Ordinal).ShouldBeEmpty(mode);
            Errors(text).ShouldBe(Errors(pdf), ignoreOrder: true, mode);
        }
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void Text_whose_tables_are_scattered_over_lines_is_not_blamed_for_it(string beginning)
    {
        var text = Recognise(Converted(Corpus.StartingWith(beginning), "-nopgbrk"));
        text.Tables.ShouldContain(t => t.Unplaced.Count > 10);
        text.ReadingNotes.ShouldHaveSingleItem().ShouldContain("归不到行和栏");
        Checker.Check(text, new CheckOptions()).Findings
            .Where(f => f.Severity == Severity.Error && (f.Rule.StartsWith("MZ-S", StringComparison.Ordinal) || f.Rule.StartsWith("MZ-X", StringComparison.Ordinal)))
            .Select(f => f.Message).ShouldBeEmpty();
    }

    private static List<string> Figures(Disclosure disclosure) =>
        [.. disclosure.Tables.SelectMany(t => t.Facts.Select(f => $"{t.Title} {f.Row.Code}{f.Row.Item} {(f.Row.Code.Length > 0 ? string.Empty : f.Row.Name)} {f.Column.Path} {f.Printed}"))];

    private static List<string> Errors(Disclosure disclosure) =>
        [.. Checker.Check(disclosure, new CheckOptions()).Findings.Where(f => f.Severity == Severity.Error).Select(f => $"{f.Rule} {f.Actual} {f.Expected}")];

    private static Disclosure Recognise(ReadResult read) => Recognizer.Recognize(read.Document.ShouldNotBeNull(), FormatLibrary.Shipped);

    private static ReadResult Converted(string path, string mode)
    {
        var text = Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString("N") + ".txt");
        try
        {
            using var program = Process.Start(new ProcessStartInfo("pdftotext", ["-enc", "UTF-8", mode, path, text]))!;
            program.WaitForExit();
            return DocumentReader.Read(text);
        }
        catch (Win32Exception)
        {
            Assert.Skip("没有 pdftotext（poppler-utils），跳过");
            throw;
        }
        finally
        {
            File.Delete(text);
        }
    }
}
