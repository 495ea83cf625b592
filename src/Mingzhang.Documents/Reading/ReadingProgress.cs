namespace Mingzhang.Documents.Reading;

/// <summary>How far a long reading is.</summary>
/// <param name="FileName">The file's name without its folder.</param>
/// <param name="Stage">What is being done, in Chinese.</param>
/// <param name="Done">How many pages are done.</param>
/// <param name="Total">How many there are to do.</param>
public sealed record ReadingProgress(string FileName, string Stage, int Done, int Total);
