using Mingzhang.Composition.Tables;
using Mingzhang.Formats;

namespace Mingzhang.Composition.Narrative;

/// <summary>
/// How many decimals a section prints. Tables in 元 are exact, the text in 万元 rounds each amount by itself, so that parts may miss
/// their whole by 0.01. A section in which that happens prints its amounts to the 元 instead, and its sums close.
/// </summary>
internal static class SectionDecimals
{
    /// <summary>Two as a rule, else as many as it takes to print the last digit of the tables in the unit of the text.</summary>
    public static int Of(ComposedBook book, SectionFormat section, string unit)
    {
        const int Usual = 2;
        var exact = Usual;
        while (Money.Step(unit, exact) > book.Figures.Step)
        {
            exact++;
        }

        return exact == Usual || Closes(book, section, Money.Step(unit, Usual)) ? Usual : exact;
    }

    private static bool Closes(ComposedBook book, SectionFormat section, decimal step)
    {
        var subjects = section.Subjects.Where(s => s.Cells.Count > 0).Select(s => (Subject: s, Money: SubjectFinder.Of(book, section, s))).ToList();
        foreach (var parts in subjects.Where(s => s.Subject.PartOf.Length > 0).GroupBy(s => s.Subject.PartOf, StringComparer.Ordinal))
        {
            if (subjects.Find(s => s.Subject.Name == parts.Key).Money is { } whole
                && (!Agree(whole.Amount, parts.Select(p => p.Money.Amount), step) || !Agree(whole.Change, parts.Select(p => p.Money.Change), step)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether rounded parts add up to their rounded whole, where the exact ones do.</summary>
    private static bool Agree(decimal whole, IEnumerable<decimal> parts, decimal step)
    {
        var amounts = parts.ToList();
        return whole != amounts.Sum() || Money.Round(whole, step) == amounts.Sum(p => Money.Round(p, step));
    }
}
