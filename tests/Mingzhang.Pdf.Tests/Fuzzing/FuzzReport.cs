namespace Mingzhang.Pdf.Tests.Fuzzing;

/// <summary>A case that broke a promise.</summary>
/// <param name="Number">The number of the case: with the run's seed it can be made again.</param>
/// <param name="What">What happened.</param>
public sealed record FuzzFailure(int Number, string What);

/// <summary>What a run of fuzz cases showed.</summary>
/// <param name="Cases">How many files were tried.</param>
/// <param name="Opened">How many of them could be opened.</param>
/// <param name="Letters">How many letters were read in all.</param>
/// <param name="Slowest">The longest time one file took.</param>
/// <param name="SlowestCase">Which one that was.</param>
/// <param name="PeakBytes">The largest working set of the process after a case.</param>
/// <param name="Failures">Cases that crashed or took too long.</param>
public sealed record FuzzReport(
    int Cases,
    int Opened,
    long Letters,
    TimeSpan Slowest,
    int SlowestCase,
    long PeakBytes,
    IReadOnlyList<FuzzFailure> Failures);
