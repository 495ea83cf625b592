using Mingzhang.Documents.Publishing;
using Mingzhang.Documents.Publishing.Layout;
using Mingzhang.Documents.Publishing.Pdf;
using Mingzhang.Documents.Publishing.Word;

namespace Mingzhang.Documents.Tests.Publishing;

/// <summary>The contents name the pages that LibreOffice prints.</summary>
public sealed class PageNumberTests(WrittenBudget written) : IClassFixture<WrittenBudget>
{
    [Fact]
    public void The_pages_told_in_thought_are_the_printed_ones()
    {
        var printed = PrintedPages.Of(File.ReadAllBytes(written.File(PublicationKind.Pdf)), WrittenBudget.Publication).ShouldNotBeNull();
        var told = PageEstimate.Of(WrittenBudget.Publication);

        string Line(IReadOnlyDictionary<int, int> pages, ContentsEntry entry) => $"{entry.Text} {pages.GetValueOrDefault(entry.Block)}";
        var entries = ContentsEntries.Of(WrittenBudget.Publication).ToList();
        entries.Select(e => Line(told, e)).ShouldBe(entries.Select(e => Line(printed, e)));
    }
}
