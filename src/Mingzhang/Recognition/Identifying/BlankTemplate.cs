using Mingzhang.Disclosures;
using Mingzhang.Formats;

namespace Mingzhang.Recognition.Identifying;

/// <summary>Tells a form that nobody has filled in from a disclosure in which a few words of the form were left.</summary>
internal static class BlankTemplate
{
    private const int FewestPlaceholders = 5;

    /// <summary>Whether more is left to fill in than is filled in: placeholders against amounts of money that are not zero.</summary>
    public static bool Is(Format format, IReadOnlyList<Table> tables, IReadOnlyList<Section> sections, IReadOnlyList<Claim> claims)
    {
        var words = format.WordList("template-residue");
        var left = sections.SelectMany(s => s.Paragraphs).Sum(p => words.Sum(w => Count(p.Text, w)));
        return left >= FewestPlaceholders
            && left > tables.SelectMany(t => t.Facts).Count(f => !f.Amount.IsZero) + claims.Count(c => c.Value is { IsZero: false } && c.Unit.EndsWith('元'));
    }

    private static int Count(string text, string word)
    {
        var count = 0;
        for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + word.Length, StringComparison.Ordinal))
        {
            count++;
        }

        return count;
    }
}
