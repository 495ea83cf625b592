namespace Mingzhang.Documents.Publishing.Word;

/// <summary>How a Word document is to be used.</summary>
internal sealed record WordPrint
{
    /// <summary>The printed page number of each block that the contents lead to, by its place among the blocks; empty when not known.</summary>
    public IReadOnlyDictionary<int, int> Pages { get; init; } = new Dictionary<int, int>();

    /// <summary>True for a document made only to be printed: its contents hold no fields.</summary>
    public bool IsPlain { get; init; }
}
