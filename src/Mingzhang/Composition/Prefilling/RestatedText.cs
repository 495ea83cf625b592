using System.Globalization;
using Mingzhang.Composition.Ledgers;
using Mingzhang.Composition.Publishing;
using Mingzhang.Disclosures;
using Mingzhang.Formats.Writing;
using Mingzhang.Recognition;

namespace Mingzhang.Composition.Prefilling;

/// <summary>Holds the sentences that a ledger gives against those of the document it was made from.</summary>
internal static class RestatedText
{
    /// <summary>The stated figures that the ledger's sentences have otherwise or not at all, one line each, in Chinese.</summary>
    public static IEnumerable<string> Differences(Disclosure disclosure, Ledger ledger, WritingFormat writing)
    {
        var own = WrittenClaims.Of(PublicationComposer.Compose(ledger, writing, isDraft: true), writing, ledger).Where(c => c.Value is not null)
            .ToLookup(Key, c => c.Value!.Value.Value, StringComparer.Ordinal);
        foreach (var same in disclosure.Claims.Where(c => c.Section.Id.Length > 0 && c.Value is not null && c.Measure is not (Measures.InText or Measures.InGoal or Measures.InCompletion)).GroupBy(Key, StringComparer.Ordinal))
        {
            var now = own[same.Key].ToList();
            if (same.All(c => !now.Contains(c.Value!.Value.Value)))
            {
                var claim = same.First();
                yield return $"“{claim.Section.Label}”“{claim.Subject}”的{claim.Measure}：原文 {claim.Value!.Value.Value.ToString(CultureInfo.InvariantCulture)}{claim.Unit}，台账 {(now.Count > 0 ? now[0].ToString(CultureInfo.InvariantCulture) : "不写这一句")}";
            }
        }
    }

    private static string Key(Claim claim) =>
        string.Join('|', claim.Section.Id, PrintedWords.Folded(claim.Subject.Split('(')[0]), claim.Measure, WrittenClaims.UnitOf(claim));
}
