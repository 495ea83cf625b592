using System.Globalization;
using System.Text.RegularExpressions;

namespace Mingzhang.Documents.Ledgers.Reading;

/// <summary>Reads figures that people type: only what can mean one number is one. <c>1,23</c> and <c>12 34</c> are none, since a slip of the hand must not become money.</summary>
internal static partial class FilledNumber
{
    /// <summary>The money beyond which a figure was surely given in the wrong unit, in 元: more than the nation spends in a year.</summary>
    public const decimal Most = 100_000_000_000_000m;

    /// <summary>The number that a cell stores as such: written with or without an exponent, without what binary fractions leave beyond the 8th decimal.</summary>
    public static decimal? Stored(string text) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? Math.Round(value, 8) : null;

    /// <summary>The number of a text; null when it is none, or when its thousands are set apart amiss.</summary>
    public static decimal? Typed(string text)
    {
        var plain = string.Concat(text.Trim().Select(Half));
        return Figure().IsMatch(plain) && decimal.TryParse(plain, NumberStyles.AllowLeadingSign | NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            ? Math.Round(value, 8)
            : null;
    }

    /// <summary>The character at half its width where it belongs to figures.</summary>
    public static char Half(char c) => c switch
    {
        >= '０' and <= '９' => (char)(c - '０' + '0'),
        '．' => '.',
        '，' => ',',
        '－' or '−' => '-',
        '＋' => '+',
        _ => c,
    };

    [GeneratedRegex(@"^[-+]?(?:[0-9]{1,27}|[0-9]{1,3}(?:,[0-9]{3})+)(?:\.[0-9]{0,20})?$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Figure();
}
