using Mingzhang.Disclosures;
using Mingzhang.Recognition;

namespace Mingzhang.Checking.Rules.Words;

/// <summary>How many people of a kind a document says its body has, and by how many that rose or fell.</summary>
/// <param name="Kind">在职, 退休 or 离休.</param>
/// <param name="Count">The claim that states the number.</param>
/// <param name="Change">The claim that states the change, or null.</param>
internal sealed record StaffNumber(string Kind, Claim Count, Claim? Change);

/// <summary>Reads the numbers of staff that the part on institutions states («在职 39 人，减少 1 人»).</summary>
internal static class StaffBook
{
    /// <summary>The one statement of each kind; a kind stated more than once (unit by unit) is left out.</summary>
    public static IReadOnlyList<StaffNumber> Read(Disclosure disclosure)
    {
        var kinds = Kinds(disclosure);
        var claims = disclosure.Claims.Where(c => c.Unit is "人" or "名" && c.Value is not null && !c.IsUncertain && c.Measure is Measures.Quantity or Measures.StaffChange).ToList();
        var found = new List<StaffNumber>();
        for (var i = 0; i < claims.Count; i++)
        {
            if (claims[i].Measure == Measures.Quantity && kinds.Find(k => k.Contains(PrintedWords.Folded(claims[i].Subject), StringComparer.Ordinal)) is [var kind, ..])
            {
                var next = i + 1 < claims.Count ? claims[i + 1] : null;
                var isChange = next?.Measure == Measures.StaffChange && ReferenceEquals(next.Sentence.Paragraph, claims[i].Sentence.Paragraph);
                found.Add(new StaffNumber(kind, claims[i], isChange ? next : null));
            }
        }

        return [.. found.GroupBy(f => f.Kind, StringComparer.Ordinal).Where(g => g.Count() == 1).Select(g => g.First())];
    }

    /// <summary>The kinds of staff, each with its names, the usual one first.</summary>
    public static List<string[]> Kinds(Disclosure disclosure) => [.. disclosure.Format.WordList("staff-kinds").Select(k => k.Split('|'))];
}
