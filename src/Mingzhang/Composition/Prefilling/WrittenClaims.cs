using Mingzhang.Composition.Ledgers;
using Mingzhang.Composition.Publishing;
using Mingzhang.Disclosures;
using Mingzhang.Formats.Writing;
using Mingzhang.Recognition.Narrative;
using Mingzhang.Texts;

namespace Mingzhang.Composition.Prefilling;

/// <summary>What a publication states, read from its own sentences before any file is written.</summary>
internal static class WrittenClaims
{
    /// <summary>The claims of the publication's headings and paragraphs.</summary>
    public static IReadOnlyList<Claim> Of(Publication publication, WritingFormat writing, Ledger ledger)
    {
        var line = 0;
        var blocks = publication.Blocks.Select(b => b switch
        {
            HeadingBlock heading => new TextBlock(heading.Text, Source.OnLine(++line)) { IsHeading = true },
            ParagraphBlock paragraph => (Block)new TextBlock(paragraph.Text, Source.OnLine(++line)),
            _ => null,
        }).OfType<Block>().ToList();
        return NarrativeReader.Read(blocks, new bool[blocks.Count], writing.Format, [], new NarrativeContext(ledger.Entity, ledger.Year)).Claims;
    }

    /// <summary>The unit of a claim without its note: 台（套） counts as 台 does.</summary>
    public static string UnitOf(Claim claim) => claim.Unit.IndexOf('（', StringComparison.Ordinal) is > 0 and var note ? claim.Unit[..note] : claim.Unit;
}
