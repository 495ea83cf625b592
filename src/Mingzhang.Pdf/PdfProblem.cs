namespace Mingzhang.Pdf;

/// <summary>What kind of thing could not be read as it stands.</summary>
public enum PdfProblemKind
{
    /// <summary>The cross-reference table was unusable; the objects were found by searching the file.</summary>
    RepairedStructure,

    /// <summary>An object that is referred to is missing or is not what it should be.</summary>
    MissingObject,

    /// <summary>A stream could not be decoded to its end; what came before is used.</summary>
    DamagedStream,

    /// <summary>A stream uses a filter that is not supported.</summary>
    UnsupportedFilter,

    /// <summary>A font's character codes cannot be turned into text; its letters are U+FFFD.</summary>
    UndecodableText,

    /// <summary>A page's content holds what makes no sense; it was skipped.</summary>
    DamagedContent,

    /// <summary>A limit of <see cref="PdfLimits"/> was reached; the rest was not read.</summary>
    LimitReached,
}

/// <summary>Something that could not be read, so that nobody takes what is missing for what is not there.</summary>
/// <param name="Kind">What kind of problem.</param>
/// <param name="Page">The 1-based page, or 0 for the whole document.</param>
/// <param name="Message">What happened, in Chinese, for the user.</param>
public sealed record PdfProblem(PdfProblemKind Kind, int Page, string Message);
