using Mingzhang.Formats;

namespace Mingzhang.Recognition.Tables.Lines.Scanning;

/// <summary>Which classification codes a table's rows carry, told by the first digit of their 类.</summary>
/// <param name="FirstDigits">2 for functional codes, 3 and 5 for the two economic classifications.</param>
internal sealed record CodeSystem(string FirstDigits)
{
    public static readonly CodeSystem Functional = new("2");
    public static readonly CodeSystem Economic = new("35");
    public static readonly CodeSystem Either = new("235");
    public static readonly CodeSystem None = new(string.Empty);

    public static CodeSystem Of(TableShape shape) => shape switch
    {
        TableShape.TwoSided or TableShape.Functional or TableShape.FunctionalProjects => Functional,
        TableShape.Economic => Economic,
        TableShape.Any => Either,
        _ => None,
    };

    /// <summary>Whether three digits can be a 类.</summary>
    public bool IsTop(ReadOnlySpan<char> digits) =>
        digits.Length == 3 && FirstDigits.Contains(digits[0], StringComparison.Ordinal) && digits[1..] is not "00";

    /// <summary>Whether the digits can be a code of 类, 款 or 项.</summary>
    public bool IsCode(ReadOnlySpan<char> digits) => digits.Length is 3 or 5 or 7 && IsTop(digits[..3]);

    /// <summary>Whether a token may follow the digits of a code read so far: 3, 2 and 2 digits, or a 类 broken over lines (20, 8).</summary>
    public bool Continues(string soFar, string digits) => soFar.Length switch
    {
        0 => IsCode(digits) || (digits.Length < 3 && FirstDigits.Contains(digits[0], StringComparison.Ordinal)),
        1 => digits.Length == 2,
        2 => digits.Length == 1,
        3 or 5 => digits.Length == 2,
        _ => false,
    };
}
