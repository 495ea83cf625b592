namespace Mingzhang.Documents.Publishing;

/// <summary>What was written.</summary>
/// <param name="Files">The files' full paths, in the order of the kinds; a data package's by its <c>datapackage.json</c>.</param>
/// <param name="Notes">What the user should know, in Chinese: fonts that were not there, and the like.</param>
public sealed record PublishedFiles(IReadOnlyList<string> Files, IReadOnlyList<string> Notes);
