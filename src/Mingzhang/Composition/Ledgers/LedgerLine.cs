namespace Mingzhang.Composition.Ledgers;

/// <summary>Which figures a line belongs to.</summary>
public enum LedgerBasis
{
    /// <summary>The year disclosed: the budget, or what the final accounts executed.</summary>
    Current,

    /// <summary>The same of the year before.</summary>
    Prior,

    /// <summary>The budget at the start of the year, in final accounts.</summary>
    Initial,

    /// <summary>The full-year budget, changes during the year included, in final accounts.</summary>
    Full,
}

/// <summary>One amount of the ledger with everything it is told apart by.</summary>
/// <param name="Unit">The budget unit.</param>
/// <param name="Function">The functional code, 项 as a rule.</param>
/// <param name="Source">The role of the fund source in the format, such as <c>general</c>.</param>
/// <param name="Amount">The amount in 元.</param>
public sealed record LedgerLine(string Unit, string Function, string Source, decimal Amount)
{
    /// <summary>Which figures it belongs to.</summary>
    public LedgerBasis Basis { get; init; }

    /// <summary>The economic code, 款 as a rule; empty where it is not known.</summary>
    public string Economic { get; init; } = string.Empty;

    /// <summary>The role of its kind in the format, such as <c>basic</c> or <c>project</c>; empty for income and balances.</summary>
    public string Kind { get; init; } = string.Empty;

    /// <summary>What it does: <c>expenditure</c> in budgets; final accounts also have <c>income</c>, <c>carry-in</c>, <c>carry-out</c> and the like.</summary>
    public string Flow { get; init; } = "expenditure";

    /// <summary>The project's name, empty for basic expenditure.</summary>
    public string Project { get; init; } = string.Empty;

    /// <summary>True when its project is withheld; set where lines are taken for tables.</summary>
    public bool IsHidden { get; init; }

    /// <summary>Where the ledger's file has its amount, such as <c>支出明细!F12</c>; empty when made otherwise.</summary>
    public string Place { get; init; } = string.Empty;

    /// <summary>Where the ledger's file has its other values, by column: <c>unit</c>, <c>function</c>, <c>economic</c>, <c>kind</c>, <c>project</c>.</summary>
    public IReadOnlyDictionary<string, string>? Cells { get; init; }

    /// <summary>Where the ledger's file has the value of the column, its amount when that is not known.</summary>
    public string PlaceOf(string column) => Cells?.GetValueOrDefault(column) ?? Place;
}

/// <summary>A project of the ledger.</summary>
/// <param name="Unit">The budget unit that carries it out.</param>
/// <param name="Name">The full name, for the unit's own eyes when it is hidden.</param>
public sealed record LedgerProject(string Unit, string Name)
{
    /// <summary>The name published instead of a withheld one, such as <c>特定目标41100019</c>; empty for public projects.</summary>
    public string Mask { get; init; } = string.Empty;

    /// <summary>Whether its name is withheld.</summary>
    public bool IsHidden => Mask.Length > 0;

    /// <summary>The name as published: the mask of a withheld project.</summary>
    public string PublicName => IsHidden ? Mask : Name;

    /// <summary>Texts by role: <c>basis</c>, <c>allocation</c>, <c>period</c>, <c>entrusted</c> (what the entrusted services are for), <c>carry</c> …</summary>
    public IReadOnlyDictionary<string, string> Texts { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Where the ledger's file has it; empty when made otherwise.</summary>
    public string Place { get; init; } = string.Empty;
}
