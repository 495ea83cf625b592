namespace Mingzhang.Recognition.Narrative;

/// <summary>Whose figure a claim states.</summary>
/// <param name="Name">The name used in outputs.</param>
/// <param name="Code">Its classification code, or an empty string.</param>
/// <param name="Project">Its project, or an empty string.</param>
/// <param name="IsKnown">Whether the format knows it.</param>
internal sealed record ClaimSubject(string Name, string Code, string Project, bool IsKnown);
