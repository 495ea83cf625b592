namespace Mingzhang.Classification;

/// <summary>
/// A code of the economic classification of expenditure (经济分类): <c>301</c> 类, <c>30113</c> 款.
/// </summary>
/// <remarks>Departments use codes that begin with 3 (部门预算经济分类), governments those that begin with 5 (政府预算经济分类). <c>default</c> is no code; ordering is that of the digits.</remarks>
public readonly record struct EconomicCode : IComparable<EconomicCode>
{
    private readonly string? _digits;

    private EconomicCode(string digits) => _digits = digits;

    /// <summary>The names known by code; a code that is not among them is a question, never an error.</summary>
    public static ClassificationList Known { get; } = new("codes/economic.csv");

    /// <summary>The level.</summary>
    public CodeLevel Level => (CodeLevel)ToString().Length;

    /// <summary>The code one level above, or null for a 类.</summary>
    public EconomicCode? Parent => ClassificationCode.ParentOf(ToString()) is { } parent ? new EconomicCode(parent) : null;

    /// <summary>The official name, or null when it is not known.</summary>
    public string? Name => Known.NameOf(ToString());

    /// <summary>Reads a code of 3 or 5 digits.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out EconomicCode code)
    {
        var isCode = ClassificationCode.IsWellFormed(text, "35", 5);
        code = isCode ? new EconomicCode(text.ToString()) : default;
        return isCode;
    }

    /// <summary>Whether the other code stands above this one in the tree.</summary>
    public bool IsUnder(EconomicCode above) => ClassificationCode.IsUnder(ToString(), above.ToString());

    /// <inheritdoc/>
    public int CompareTo(EconomicCode other) => string.CompareOrdinal(ToString(), other.ToString());

    /// <summary>The digits, or an empty string for no code.</summary>
    public override string ToString() => _digits ?? string.Empty;

    /// <summary>Whether it comes before.</summary>
    public static bool operator <(EconomicCode left, EconomicCode right) => left.CompareTo(right) < 0;

    /// <summary>Whether it comes after.</summary>
    public static bool operator >(EconomicCode left, EconomicCode right) => left.CompareTo(right) > 0;

    /// <summary>Whether it comes before or is the same.</summary>
    public static bool operator <=(EconomicCode left, EconomicCode right) => left.CompareTo(right) <= 0;

    /// <summary>Whether it comes after or is the same.</summary>
    public static bool operator >=(EconomicCode left, EconomicCode right) => left.CompareTo(right) >= 0;
}
