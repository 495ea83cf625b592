using Mingzhang.Disclosures;

namespace Mingzhang.Recognition.Narrative;

/// <summary>What a document's narrative was read as.</summary>
/// <param name="Sections">The sections in order; text before the first heading is a section without one.</param>
/// <param name="Claims">What the sentences state, in order.</param>
/// <param name="Projects">The projects described one by one, in order.</param>
/// <param name="Lists">The lists of names that the format knows, in order.</param>
/// <param name="Contents">The entries of the table of contents.</param>
public sealed record NarrativeReading(
    IReadOnlyList<Section> Sections,
    IReadOnlyList<Claim> Claims,
    IReadOnlyList<ProjectBlock> Projects,
    IReadOnlyList<NamedList> Lists,
    IReadOnlyList<ContentsEntry> Contents);
