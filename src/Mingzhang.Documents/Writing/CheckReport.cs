namespace Mingzhang.Documents.Writing;

/// <summary>The kinds of report that <c>check</c> writes.</summary>
public enum ReportKind
{
    /// <summary>Text for a terminal.</summary>
    Text,

    /// <summary>JSON as DESIGN.md fixes it.</summary>
    Json,

    /// <summary>SARIF 2.1.0.</summary>
    Sarif,

    /// <summary>A page that needs nothing beside it.</summary>
    Html,

    /// <summary>A workbook: the list of findings for the unit (问题清单).</summary>
    Xlsx,
}

/// <summary>How a report is written.</summary>
public sealed record ReportOptions
{
    /// <summary>True when several files are reported on, so that each must be named.</summary>
    public bool SeveralFiles { get; init; }

    /// <summary>True to tell more: all evidence, rules that could not check and why, every figure's rules.</summary>
    public bool Verbose { get; init; }

    /// <summary>True to leave out what is not a finding or an error.</summary>
    public bool Quiet { get; init; }

    /// <summary>True to colour text with terminal escapes.</summary>
    public bool Colour { get; init; }

    /// <summary>The program's version, for SARIF.</summary>
    public string Version { get; init; } = "0.0.0";
}

/// <summary>
/// A report that takes files one at a time and keeps none of them, so that memory stays flat over a large folder. Its bytes
/// depend on the files and options only.
/// </summary>
public abstract class CheckReport : IDisposable
{
    /// <summary>Starts a report on the stream, which stays open.</summary>
    public static CheckReport Create(ReportKind kind, Stream output, ReportOptions options) => kind switch
    {
        ReportKind.Text => new TextReport(output, options),
        ReportKind.Json => new JsonReport(output, options),
        ReportKind.Sarif => new SarifReport(output, options),
        ReportKind.Html => new Html.HtmlReport(output, options),
        ReportKind.Xlsx => new XlsxReport(output, options),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>Writes what is to be said of the next file.</summary>
    public abstract void Add(CheckedFile file);

    /// <summary>Writes what comes after the last file; call it once.</summary>
    public abstract void Complete();

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Releases the report's writer without completing the report.</summary>
    protected virtual void Dispose(bool disposing)
    {
    }
}
