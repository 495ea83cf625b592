using Mingzhang.Disclosures;

namespace Mingzhang.Recognition.Performance;

/// <summary>A performance table on its way, of either shape.</summary>
internal interface ITable
{
    /// <summary>What the table is for.</summary>
    PerformanceKind Kind { get; }

    /// <summary>The block it begins in.</summary>
    int FirstBlock { get; }

    /// <summary>The block it ends in.</summary>
    int LastBlock { get; }
}
