using Mingzhang.Disclosures;

namespace Mingzhang.Recognition.Narrative;

/// <summary>A heading or a paragraph, in reading order.</summary>
/// <param name="Heading">The heading, or null.</param>
/// <param name="Paragraph">The paragraph, or null.</param>
internal readonly record struct NarrativeItem(Heading? Heading, NarrativeParagraph? Paragraph);
