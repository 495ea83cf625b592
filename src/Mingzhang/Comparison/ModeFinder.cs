using Mingzhang.Disclosures;
using Mingzhang.Recognition;

namespace Mingzhang.Comparison;

/// <summary>Tells from the identifications of two documents what they are to each other.</summary>
public static class ModeFinder
{
    /// <summary>The mode, or null when they are neither two years, two kinds, two versions nor a department and its unit.</summary>
    public static ComparisonMode? Find(Disclosure first, Disclosure second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        var (a, b) = (first.Identification, second.Identification);
        if (a.Kind != b.Kind && a.Kind != DisclosureKind.Unknown && b.Kind != DisclosureKind.Unknown)
        {
            return ComparisonMode.Accounts;
        }

        if (a.Year is { } from && b.Year is { } to && from != to)
        {
            return ComparisonMode.Years;
        }

        if (IsOfUnit(first) != IsOfUnit(second))
        {
            return ComparisonMode.Units;
        }

        return a.Entity.Length == 0 || b.Entity.Length == 0 || PrintedWords.Same(a.Entity, b.Entity) ? ComparisonMode.Versions : null;
    }

    /// <summary>
    /// The two in the order in which they are compared: the earlier year before the later, the budget before the accounts, the department
    /// before its unit; versions as given.
    /// </summary>
    public static (Disclosure First, Disclosure Second) Order(ComparisonMode mode, Disclosure first, Disclosure second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        var swap = mode switch
        {
            ComparisonMode.Years => first.Identification.Year > second.Identification.Year,
            ComparisonMode.Accounts => first.Identification.Kind == DisclosureKind.FinalAccounts && second.Identification.Kind != DisclosureKind.FinalAccounts,
            ComparisonMode.Units => IsOfUnit(first) && !IsOfUnit(second),
            _ => false,
        };
        return swap ? (second, first) : (first, second);
    }

    /// <summary>Whether the document discloses a single unit rather than a department.</summary>
    private static bool IsOfUnit(Disclosure disclosure) => disclosure.Format.WordList("unit-documents").Any(word =>
        disclosure.Identification.Title.Contains(word, StringComparison.Ordinal));
}
