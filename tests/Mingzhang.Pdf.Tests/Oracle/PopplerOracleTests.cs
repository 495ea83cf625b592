using System.Text.RegularExpressions;
using Mingzhang.Pdf.Layout;
using Mingzhang.Pdf.Tests.Support;

namespace Mingzhang.Pdf.Tests.Oracle;

/// <summary>On every PDF of the corpus our letters are those that pdftotext reads, page by page.</summary>
public sealed partial class PopplerOracleTests
{
    public static TheoryData<string> Documents => [.. Corpus.Pdfs.DefaultIfEmpty("")];

    [Theory]
    [MemberData(nameof(Documents))]
    public void Every_page_has_the_characters_that_pdftotext_reads(string document)
    {
        Differences(document, (page, expected) => Multiset.Difference(Printed(page.Letters.SelectMany(l => l.Text)), Printed(expected))).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void Every_page_has_the_decimal_numbers_that_pdftotext_reads(string document)
    {
        Differences(document, (page, expected) => Multiset.Difference(Numbers(string.Join('\n', TextLines.Of(page).Select(l => l.Text))), Numbers(expected))).ShouldBeEmpty();
    }

    private static List<string> Differences(string document, Func<PdfPage, string, string> compare)
    {
        Assert.SkipWhen(document.Length == 0, "The corpus is not there: set MINGZHANG_CORPUS.");
        Assert.SkipUnless(Poppler.IsInstalled, "pdftotext is not installed (poppler-utils).");
        string[] expected = Poppler.Pages(Path.Combine(Corpus.Root!, document));
        PdfDocument opened = PdfDocument.Open(Corpus.Read(document)).Document.ShouldNotBeNull();
        opened.PageCount.ShouldBe(expected.Length);
        var differences = new List<string>();
        foreach (PdfPage page in opened.ReadPages())
        {
            page.Problems.ShouldBeEmpty();
            string difference = compare(page, expected[page.Number - 1]);
            if (difference.Length > 0)
            {
                differences.Add($"page {page.Number}: {difference}");
            }
        }

        return differences;
    }

    private static IEnumerable<char> Printed(IEnumerable<char> characters) => characters.Where(c => !char.IsWhiteSpace(c));

    private static IEnumerable<string> Numbers(string text) => DecimalNumber().Matches(text).Select(m => m.Value);

    [GeneratedRegex(@"\d[\d,]*\.\d+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex DecimalNumber();
}
