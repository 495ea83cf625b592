using Mingzhang.Composition.Publishing;

namespace Mingzhang.Documents.Publishing.Layout;

/// <summary>The entries of the table of contents, the same in all kinds of file.</summary>
internal static class ContentsEntries
{
    /// <summary>The level of a table's entry.</summary>
    public const int TableLevel = 2;

    /// <summary>The entries in reading order.</summary>
    public static IEnumerable<ContentsEntry> Of(Publication publication)
    {
        for (var i = 0; i < publication.Blocks.Count; i++)
        {
            switch (publication.Blocks[i])
            {
                case HeadingBlock { InContents: true } heading:
                    yield return new ContentsEntry(Math.Clamp(heading.Level, 1, 3), heading.Text, i);
                    break;
                case TableBlock { ContentsText.Length: > 0 } table:
                    yield return new ContentsEntry(TableLevel, table.ContentsText, i);
                    break;
            }
        }
    }
}

/// <summary>An entry of the table of contents.</summary>
/// <param name="Level">1 to 3.</param>
/// <param name="Text">The text with its number.</param>
/// <param name="Block">The 0-based place, among the publication's blocks, of what it leads to.</param>
internal readonly record struct ContentsEntry(int Level, string Text, int Block);
