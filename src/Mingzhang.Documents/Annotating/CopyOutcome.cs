using System.Diagnostics.CodeAnalysis;
using Mingzhang.Checking;
using Mingzhang.Documents.Reading;

namespace Mingzhang.Documents.Annotating;

/// <summary>A copy with findings in it, or why there is none.</summary>
public sealed record CopyOutcome
{
    /// <summary>The copy's bytes, or null.</summary>
    public byte[]? Bytes { get; init; }

    /// <summary>Whether there is a copy.</summary>
    [MemberNotNullWhen(true, nameof(Bytes))]
    [MemberNotNullWhen(false, nameof(Error))]
    public bool IsMade => Bytes is not null;

    /// <summary>How many findings stand in it as notes.</summary>
    public int Notes { get; init; }

    /// <summary>The corrections made, in the order of the findings.</summary>
    public IReadOnlyList<Correction> Corrections { get; init; } = [];

    /// <summary>What the officer should know of the copy, in Chinese.</summary>
    public IReadOnlyList<string> Hints { get; init; } = [];

    /// <summary>Why there is no copy, or null.</summary>
    public ReadError? Error { get; init; }

    internal static CopyOutcome Failed(ReadError error) => new() { Error = error };
}

/// <summary>A correction that was made in a copy.</summary>
/// <param name="Finding">The finding it settles.</param>
/// <param name="Before">What stood there.</param>
/// <param name="After">What stands there now.</param>
public sealed record Correction(Finding Finding, string Before, string After);
