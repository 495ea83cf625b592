using System.Globalization;

namespace Mingzhang.Checking.Rules.Privacy;

/// <summary>What makes a run of digits a mobile number, an identity number or the number of a bank card.</summary>
internal static class PrivateNumbers
{
    private const int MobileLength = 11;
    private const int IdentityLength = 18;
    private const string IdentityChecks = "10X98765432";

    private static ReadOnlySpan<int> IdentityWeights => [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    /// <summary>Whether the digits have the shape of a mobile number of mainland China: 11 digits, 13 to 19 at the head.</summary>
    public static bool IsMobile(ReadOnlySpan<char> digits) =>
        digits.Length == MobileLength && digits[0] == '1' && digits[1] is >= '3' and <= '9' && digits[2..].IndexOfAnyExcept('0') >= 0;

    /// <summary>Whether the characters are an identity number: a date of birth inside and the check character right (GB 11643).</summary>
    public static bool IsIdentity(ReadOnlySpan<char> text)
    {
        if (text.Length != IdentityLength || text[0] == '0'
            || !DateTime.TryParseExact(text.Slice(6, 8), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var born) || born.Year is < 1900 or > 2099)
        {
            return false;
        }

        var sum = 0;
        for (var i = 0; i < IdentityWeights.Length; i++)
        {
            sum += (text[i] - '0') * IdentityWeights[i];
        }

        return IdentityChecks[sum % IdentityChecks.Length] == char.ToUpperInvariant(text[^1]);
    }

    /// <summary>Whether the digits are as long as a bank card's number and pass the Luhn check.</summary>
    public static bool IsCard(ReadOnlySpan<char> digits)
    {
        if (digits.Length is < 16 or > 19 || digits[0] == '0')
        {
            return false;
        }

        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var digit = digits[digits.Length - 1 - i] - '0';
            var doubled = i % 2 == 1 ? digit * 2 : digit;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }

        return sum % 10 == 0;
    }
}
