namespace Mingzhang.Documents.Reading;

/// <summary>
/// How much of a file the readers take before they refuse it, so that a hostile or broken file ends in an error instead of an
/// exhausted machine. The defaults are some hundred times what real disclosures need.
/// </summary>
public sealed record ReadingLimits
{
    /// <summary>The limits used when none are given.</summary>
    public static ReadingLimits Default { get; } = new();

    /// <summary>The largest file of any kind, in bytes.</summary>
    public long MaxFileBytes { get; init; } = 100L << 20;

    /// <summary>The largest text or HTML file, in bytes; these grow most when held in memory.</summary>
    public long MaxTextBytes { get; init; } = 20L << 20;

    /// <summary>The largest single part inside a ZIP package once unpacked, in bytes.</summary>
    public long MaxPartBytes { get; init; } = 48L << 20;

    /// <summary>The sum of the parts that are read from a ZIP package once unpacked, in bytes.</summary>
    public long MaxPackageBytes { get; init; } = 200L << 20;

    /// <summary>The most entries of a ZIP package.</summary>
    public int MaxEntries { get; init; } = 5_000;

    /// <summary>How many times larger than packed a part over eight megabytes may be once unpacked.</summary>
    public int MaxCompressionRatio { get; init; } = 200;

    /// <summary>The most columns of a table or sheet.</summary>
    public int MaxColumns { get; init; } = 2_000;

    /// <summary>The most rows of a table or sheet.</summary>
    public int MaxRows { get; init; } = 100_000;

    /// <summary>The most cells of a document.</summary>
    public int MaxCells { get; init; } = 500_000;

    /// <summary>The most blocks (lines, paragraphs, tables) of a document.</summary>
    public int MaxBlocks { get; init; } = 500_000;

    /// <summary>The most sheets of a workbook.</summary>
    public int MaxSheets { get; init; } = 500;

    /// <summary>The most characters of text a document may hold.</summary>
    public int MaxCharacters { get; init; } = 10_000_000;

    /// <summary>The deepest nesting of elements in XML or HTML.</summary>
    public int MaxDepth { get; init; } = 256;

    /// <summary>The time one file may take.</summary>
    public TimeSpan MaxTime { get; init; } = TimeSpan.FromSeconds(8);

    /// <summary>The time LibreOffice may take to convert one file; the first conversion on a machine is slow.</summary>
    public TimeSpan MaxConversionTime { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Whether poppler and tesseract may be asked for what our reader cannot read, when they are installed.</summary>
    public bool UseOtherPrograms { get; init; } = true;

    /// <summary>The most scanned pages of one file whose text is recognised.</summary>
    public int MaxRecognisedPages { get; init; } = 200;

    /// <summary>The time that recognising the text of one page may take.</summary>
    public TimeSpan MaxPageRecognitionTime { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>The time that recognising the text of one file may take; what is not done then is left out and said so.</summary>
    public TimeSpan MaxRecognitionTime { get; init; } = TimeSpan.FromMinutes(10);
}
