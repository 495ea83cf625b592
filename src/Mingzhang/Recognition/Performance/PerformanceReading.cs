using Mingzhang.Disclosures;

namespace Mingzhang.Recognition.Performance;

/// <summary>The performance tables of a document and the blocks they were read from.</summary>
/// <param name="Tables">The tables in the order of their titles.</param>
/// <param name="Consumed">
/// Ranges of block indexes, ends included, ordered and apart, that belong to performance tables and so not to the narrative.
/// A table whose tail stands elsewhere has several.
/// </param>
public sealed record PerformanceReading(IReadOnlyList<PerformanceTable> Tables, IReadOnlyList<(int First, int Last)> Consumed);
