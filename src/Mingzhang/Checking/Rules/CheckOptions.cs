using Mingzhang.Disclosures;

namespace Mingzhang.Checking.Rules;

/// <summary>What the user asked for beyond the document itself.</summary>
public sealed record CheckOptions
{
    /// <summary>Last year's document, or null.</summary>
    public Disclosure? Prior { get; init; }

    /// <summary>The documents of the department's units.</summary>
    public IReadOnlyList<Disclosure> Units { get; init; } = [];

    /// <summary>False to leave out the search for root causes, so that what it costs can be measured; broken equations then give no findings.</summary>
    public bool FindsRootCauses { get; init; } = true;
}
