namespace Mingzhang.Classification;

/// <summary>
/// A code of the functional classification of expenditure (支出功能分类): <c>208</c> 类, <c>20801</c> 款, <c>2080101</c> 项.
/// </summary>
/// <remarks>Codes begin with 2 (1 for income). <c>default</c> is no code; ordering is that of the digits.</remarks>
public readonly record struct FunctionalCode : IComparable<FunctionalCode>
{
    private readonly string? _digits;

    private FunctionalCode(string digits) => _digits = digits;

    /// <summary>The names known by code; a code that is not among them is a question, never an error.</summary>
    public static ClassificationList Known { get; } = new("codes/functional.csv");

    /// <summary>The level.</summary>
    public CodeLevel Level => (CodeLevel)ToString().Length;

    /// <summary>The code one level above, or null for a 类.</summary>
    public FunctionalCode? Parent => ClassificationCode.ParentOf(ToString()) is { } parent ? new FunctionalCode(parent) : null;

    /// <summary>The official name, or null when it is not known.</summary>
    public string? Name => Known.NameOf(ToString());

    /// <summary>Reads a code of 3, 5 or 7 digits.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out FunctionalCode code)
    {
        var isCode = ClassificationCode.IsWellFormed(text, "12", 7);
        code = isCode ? new FunctionalCode(text.ToString()) : default;
        return isCode;
    }

    /// <summary>Whether the other code stands above this one in the tree.</summary>
    public bool IsUnder(FunctionalCode above) => ClassificationCode.IsUnder(ToString(), above.ToString());

    /// <inheritdoc/>
    public int CompareTo(FunctionalCode other) => string.CompareOrdinal(ToString(), other.ToString());

    /// <summary>The digits, or an empty string for no code.</summary>
    public override string ToString() => _digits ?? string.Empty;

    /// <summary>Whether it comes before.</summary>
    public static bool operator <(FunctionalCode left, FunctionalCode right) => left.CompareTo(right) < 0;

    /// <summary>Whether it comes after.</summary>
    public static bool operator >(FunctionalCode left, FunctionalCode right) => left.CompareTo(right) > 0;

    /// <summary>Whether it comes before or is the same.</summary>
    public static bool operator <=(FunctionalCode left, FunctionalCode right) => left.CompareTo(right) <= 0;

    /// <summary>Whether it comes after or is the same.</summary>
    public static bool operator >=(FunctionalCode left, FunctionalCode right) => left.CompareTo(right) >= 0;
}
