namespace Mingzhang.Pdf;

/// <summary>
/// What reading one file may cost. The defaults let every real disclosure through and stop hostile files: with them no
/// input takes more than 512 MB or, on an unloaded machine, 10 seconds. All limits are per document.
/// </summary>
public sealed record PdfLimits
{
    /// <summary>The defaults.</summary>
    public static PdfLimits Default { get; } = new();

    /// <summary>Largest file, in bytes.</summary>
    public int MaxFileBytes { get; init; } = 128 * 1024 * 1024;

    /// <summary>Largest decoded stream, in bytes; what exceeds it is cut off and said so.</summary>
    public int MaxStreamBytes { get; init; } = 48 * 1024 * 1024;

    /// <summary>Most pages that are read.</summary>
    public int MaxPages { get; init; } = 20_000;

    /// <summary>Most indirect objects in the cross-reference table.</summary>
    public int MaxObjects { get; init; } = 500_000;

    /// <summary>Deepest nesting of arrays and dictionaries.</summary>
    public int MaxObjectDepth { get; init; } = 64;

    /// <summary>Deepest nesting of form XObjects.</summary>
    public int MaxFormDepth { get; init; } = 24;

    /// <summary>Deepest nesting of saved graphics states (q).</summary>
    public int MaxStateDepth { get; init; } = 256;

    /// <summary>Most letters on one page.</summary>
    public int MaxLettersPerPage { get; init; } = 400_000;

    /// <summary>Most rules, filled rectangles and images on one page, each.</summary>
    public int MaxShapesPerPage { get; init; } = 200_000;

    /// <summary>
    /// Most work for the whole document, counted in steps: an operator or a letter is some, a decoded byte a fraction of one.
    /// Counting makes the outcome the same on every machine.
    /// </summary>
    public long MaxSteps { get; init; } = 100_000_000;

    /// <summary>Longest time spent reading the whole document: the net below <see cref="MaxSteps"/>.</summary>
    public TimeSpan MaxTime { get; init; } = TimeSpan.FromSeconds(9);
}
