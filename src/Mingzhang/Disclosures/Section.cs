using Mingzhang.Formats;
using Mingzhang.Texts;

namespace Mingzhang.Disclosures;

/// <summary>A section of the narrative, from its heading to the next.</summary>
public sealed class Section
{
    /// <summary>The format's description of it, or null when the format does not know it.</summary>
    public SectionFormat? Format { get; init; }

    /// <summary>The section's role such as <c>income</c>, or an empty string.</summary>
    public string Id => Format?.Id ?? string.Empty;

    /// <summary>The short name used in outputs: the format's label, else the heading.</summary>
    public required string Label { get; init; }

    /// <summary>The heading as printed, numbering included, white space removed; empty for text before the first heading.</summary>
    public required string Heading { get; init; }

    /// <summary>The numbering as printed such as <c>五、</c> or <c>（三）</c>, or an empty string.</summary>
    public string Numbering { get; init; } = string.Empty;

    /// <summary>Depth: 1 for parts (第一部分), 2 for 一、, 3 for （一）, 4 for 1.</summary>
    public int Level { get; init; }

    /// <summary>Where the heading stands.</summary>
    public required Source Source { get; init; }

    /// <summary>The paragraphs as they should read, wrapped lines joined.</summary>
    public IReadOnlyList<NarrativeParagraph> Paragraphs { get; set; } = [];
}

/// <summary>A paragraph of the narrative: text joined over the lines it was set in, white space between Chinese characters removed.</summary>
public sealed class NarrativeParagraph
{
    /// <summary>The joined text.</summary>
    public required string Text { get; init; }

    /// <summary>For each piece of the text, where it begins and where in the file it stands; ordered by <c>Start</c>.</summary>
    public required IReadOnlyList<TextPiece> Pieces { get; init; }

    /// <summary>Offsets where the text was put together over a break that the conversion made (a stray heading between two halves of a sentence).</summary>
    public IReadOnlyList<int> MendedAt { get; init; } = [];

    /// <summary>The sentences of the paragraph.</summary>
    public IReadOnlyList<Sentence> Sentences { get; set; } = [];

    /// <summary>Where the character at the offset stands.</summary>
    public Source SourceAt(int offset)
    {
        var (low, high) = (0, Pieces.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = Pieces[middle].Start <= offset ? (middle, high) : (low, middle - 1);
        }

        return Pieces[low].Source;
    }
}

/// <summary>A piece of a joined text and where it stands in the file.</summary>
/// <param name="Start">0-based offset in the joined text.</param>
/// <param name="Source">Where the piece stands.</param>
public sealed record TextPiece(int Start, Source Source);

/// <summary>A sentence: a stretch of a paragraph up to 。 or ； or its end.</summary>
/// <param name="Paragraph">The paragraph.</param>
/// <param name="Start">0-based offset in the paragraph's text.</param>
/// <param name="Text">The sentence, its closing mark included.</param>
public sealed record Sentence(NarrativeParagraph Paragraph, int Start, string Text)
{
    /// <summary>Where it begins.</summary>
    public Source Source => Paragraph.SourceAt(Start);

    /// <summary>Where the character at the offset of this sentence stands.</summary>
    public Source SourceAt(int offset) => Paragraph.SourceAt(Start + offset);
}

/// <summary>A list of names that a sentence gives without or with their amounts («收入预算包括：一般公共预算、单位资金»).</summary>
/// <param name="Section">The section it stands in.</param>
/// <param name="Format">The format's description of the list.</param>
/// <param name="Source">Where the list begins.</param>
/// <param name="Items">The names in order; empty when the sentence names none.</param>
public sealed record NamedList(Section Section, EnumerationFormat Format, Source Source, IReadOnlyList<NamedItem> Items);

/// <summary>A name of a list.</summary>
/// <param name="Name">The name as printed, without the amount that may follow it.</param>
/// <param name="Sentence">The sentence it stands in.</param>
/// <param name="Start">0-based offset in the sentence's text.</param>
public sealed record NamedItem(string Name, Sentence Sentence, int Start)
{
    /// <summary>Where it stands.</summary>
    public Source Source => Sentence.SourceAt(Start);
}
