using System.Diagnostics.CodeAnalysis;

namespace Mingzhang.Pdf.Updating;

/// <summary>Why a file could not be marked.</summary>
public enum PdfMarkingFailure
{
    /// <summary>It was marked.</summary>
    None,

    /// <summary>It could not be opened; <see cref="PdfMarkingOutcome.Opening"/> says why.</summary>
    NotOpened,

    /// <summary>Whoever protected the file does not let others add annotations.</summary>
    NotPermitted,

    /// <summary>The file is built in such a way that adding to it could lose something.</summary>
    NotSafe,
}

/// <summary>The outcome of marking a file.</summary>
public sealed class PdfMarkingOutcome
{
    /// <summary>The marked file: the original's bytes, unchanged, and what was added behind them; null when it could not be marked.</summary>
    public byte[]? Bytes { get; internal init; }

    /// <summary>Whether there is a marked file.</summary>
    [MemberNotNullWhen(true, nameof(Bytes))]
    public bool IsMarked => Bytes is not null;

    /// <summary>Why it could not be marked.</summary>
    public PdfMarkingFailure Failure { get; internal init; }

    /// <summary>Why it could not be opened, when it could not.</summary>
    public PdfFailure Opening { get; internal init; }

    /// <summary>Marks on pages that do not exist or that have no place of their own in the file; they were left out.</summary>
    public IReadOnlyList<PdfMark> LeftOut { get; internal init; } = [];

    /// <summary>Whether the original carries a digital signature: viewers will say that the file was added to after it was signed.</summary>
    public bool IsSigned { get; internal init; }
}
