using System.Diagnostics.CodeAnalysis;
using Mingzhang.Texts;

namespace Mingzhang.Documents.Reading;

/// <summary>What reading a file gave: the document, or the reason why there is none.</summary>
public sealed record ReadResult
{
    private ReadResult(Document? document, ReadError? error)
    {
        Document = document;
        Error = error;
    }

    /// <summary>Whether a document was read.</summary>
    [MemberNotNullWhen(true, nameof(Document))]
    [MemberNotNullWhen(false, nameof(Error))]
    public bool IsRead => Document is not null;

    /// <summary>What was read; null when <see cref="Error"/> is set.</summary>
    public Document? Document { get; }

    /// <summary>Why nothing was read; null when <see cref="Document"/> is set.</summary>
    public ReadError? Error { get; }

    /// <summary>A document was read.</summary>
    public static ReadResult Of(Document document) => new(document, error: null);

    /// <summary>No document was read.</summary>
    public static ReadResult Of(ReadError error) => new(document: null, error);
}
