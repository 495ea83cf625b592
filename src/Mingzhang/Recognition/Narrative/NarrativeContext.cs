namespace Mingzhang.Recognition.Narrative;

/// <summary>What is known of a document before its narrative is read.</summary>
/// <param name="Entity">The department or unit, or an empty string.</param>
/// <param name="Year">The year disclosed, or null.</param>
public sealed record NarrativeContext(string Entity, int? Year);
