using System.Diagnostics.CodeAnalysis;

namespace Mingzhang.Pdf;

/// <summary>The outcome of opening a file: a document, or why there is none.</summary>
public sealed class PdfOpening
{
    private PdfOpening(PdfDocument? document, PdfFailure failure)
    {
        Document = document;
        Failure = failure;
    }

    /// <summary>The document, or null when it could not be opened.</summary>
    public PdfDocument? Document { get; }

    /// <summary>Why it could not be opened; <see cref="PdfFailure.None"/> when it could.</summary>
    public PdfFailure Failure { get; }

    /// <summary>Whether there is a document.</summary>
    [MemberNotNullWhen(true, nameof(Document))]
    public bool IsOpen => Document is not null;

    internal static PdfOpening Opened(PdfDocument document) => new(document, PdfFailure.None);

    internal static PdfOpening Failed(PdfFailure failure) => new(null, failure);
}
