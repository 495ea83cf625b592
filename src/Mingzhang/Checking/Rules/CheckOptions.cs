using System.Globalization;
using Mingzhang.Disclosures;

namespace Mingzhang.Checking.Rules;

/// <summary>What the user asked for beyond the document itself.</summary>
public sealed record CheckOptions
{
    /// <summary>Last year's document, or null.</summary>
    public Disclosure? Prior { get; init; }

    /// <summary>Why the document given as last year's is not that, in Chinese; null when it may be, and when none was given.</summary>
    /// <param name="document">The document to be checked.</param>
    public string? PriorMisfit(Disclosure document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var own = document.Identification;
        return Prior?.Identification switch
        {
            { Kind: not DisclosureKind.Unknown and var kind } when own.Kind != DisclosureKind.Unknown && kind != own.Kind =>
                $"--prior 给出的是{(kind == DisclosureKind.Budget ? "预算" : "决算")}，本文件是{(own.Kind == DisclosureKind.Budget ? "预算" : "决算")}",
            { Year: { } then } when own.Year is { } now && then != now - 1 => string.Create(CultureInfo.InvariantCulture, $"--prior 给出的是 {then} 年的文件，上年是 {now - 1} 年"),
            _ => null,
        };
    }

    /// <summary>The documents of the department's units.</summary>
    public IReadOnlyList<Disclosure> Units { get; init; } = [];

    /// <summary>False to leave out the search for root causes, so that what it costs can be measured; broken equations then give no findings.</summary>
    public bool FindsRootCauses { get; init; } = true;
}
