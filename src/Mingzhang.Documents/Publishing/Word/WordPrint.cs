namespace Mingzhang.Documents.Publishing.Word;

/// <summary>How a Word document is to be used.</summary>
internal sealed record WordPrint
{
    /// <summary>The printed page number of each block that the contents lead to, by its place among the blocks; empty when not known.</summary>
    public IReadOnlyDictionary<int, int> Pages { get; init; } = new Dictionary<int, int>();

    /// <summary>
    /// True for a document made only to be printed by LibreOffice: it brings the page numbers in the contents up to date as long as
    /// they do not stand inside the field of a table of contents.
    /// </summary>
    public bool IsLive { get; init; }
}
