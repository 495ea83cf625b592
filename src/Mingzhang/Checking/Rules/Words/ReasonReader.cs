using Mingzhang.Checking.Rules.Naming;
using Mingzhang.Checking.Rules.Text;
using Mingzhang.Disclosures;

namespace Mingzhang.Checking.Rules.Words;

/// <summary>Finds the reasons that the narrative gives for changes.</summary>
internal static class ReasonReader
{
    private const int FarthestMarker = 24;
    private const int ShortestReason = 3;

    /// <summary>The reasons of a document in order.</summary>
    public static IReadOnlyList<Reason> Read(Disclosure disclosure)
    {
        var markers = disclosure.Format.WordList("reason-is");
        var reasons = new List<Reason>();
        foreach (var paragraph in disclosure.Claims.Where(IsStructured).GroupBy(c => c.Sentence.Paragraph, ReferenceEqualityComparer.Instance))
        {
            var groups = paragraph.GroupBy(c => (c.Group, c.Sentence.Start)).Select(g => g.OrderBy(End).ToList()).OrderBy(g => Start(g[0])).ToList();
            for (var i = 0; i < groups.Count; i++)
            {
                if (Of(groups[i], i + 1 < groups.Count ? Start(groups[i + 1][0]) : null, markers) is { } reason)
                {
                    reasons.Add(reason);
                }
            }
        }

        return reasons;
    }

    /// <summary>The direction that a claim states: 1, -1, 0 for none, null when it states no change.</summary>
    public static int? SignOf(Claim claim) => claim.Measure switch
    {
        Measures.Change or Measures.Growth or Measures.BudgetChange or Measures.BudgetGrowth or Measures.Deviation => claim.Value is { } value ? Math.Sign(value.Value) : null,
        Measures.Completion => claim.Value is { } value ? Math.Sign(value.Value - 100m) : null,
        _ => null,
    };

    /// <summary>Where the claim's figure begins in its paragraph.</summary>
    public static int Start(Claim claim) => claim.Sentence.Start + claim.Start;

    private static int End(Claim claim) => Start(claim) + claim.Length;

    /// <summary>Whether the claim is a figure of the set sentences, not one of running text.</summary>
    public static bool IsStructured(Claim claim) => claim.Value is not null && claim.Measure is not (Measures.InText or Measures.InGoal or Measures.InCompletion or Measures.Quantity or Measures.UnitPrice);

    private static Reason? Of(List<Claim> claims, int? next, IReadOnlyList<string> markers)
    {
        var changes = claims.Where(c => SignOf(c) is not null).ToList();
        if (changes.Count == 0 || Sign(changes) is not { } sign)
        {
            return null;
        }

        var paragraph = claims[0].Sentence.Paragraph;
        var from = End(claims[^1]);
        var window = paragraph.Text.AsSpan(from, (next ?? paragraph.Text.Length) - from);
        if (next is not null)
        {
            var stop = window.LastIndexOfAny('。', '；');
            window = stop < 0 ? [] : window[..(stop + 1)];
        }

        var (at, length) = Marker(window, markers);
        if (at < 0)
        {
            return null;
        }

        var start = at + length;
        while (start < window.Length && window[start] is '：' or ':' or '是')
        {
            start++;
        }

        var words = window[start..].TrimEnd("。；，");
        return words.Length < ShortestReason
            ? null
            : new Reason(claims, sign, BaseOf(changes), new Passage(claims[0].Section, paragraph, from + start, words.Length)) { Item = ItemOf(claims[0], from) };
    }

    /// <summary>The 项 named before the figures, when the paragraph names just one.</summary>
    private static string ItemOf(Claim claim, int before)
    {
        var chains = CodeChain.In(claim.Section, claim.Sentence.Paragraph).Where(c => c.Item.Start < before).ToList();
        return chains.Count == 1 ? chains[0].Item.Text : string.Empty;
    }

    private static (int At, int Length) Marker(ReadOnlySpan<char> window, IReadOnlyList<string> markers)
    {
        var found = (At: -1, Length: 0);
        foreach (var marker in markers)
        {
            var at = window.IndexOf(marker);
            if (at >= 0 && at <= FarthestMarker && (found.At < 0 || at < found.At || (at == found.At && marker.Length > found.Length)))
            {
                found = (at, marker.Length);
            }
        }

        return found;
    }

    /// <summary>The one direction the claims agree on, or null when they contradict each other.</summary>
    private static int? Sign(List<Claim> changes)
    {
        var signs = changes.Select(c => SignOf(c)!.Value).Where(s => s != 0).Distinct().ToList();
        return signs.Count == 0 ? 0 : signs.Count == 1 ? signs[0] : null;
    }

    private static ChangeBase BaseOf(List<Claim> changes) =>
        changes.Exists(c => c.Measure is Measures.Change or Measures.Growth) ? ChangeBase.LastYear : ChangeBase.Budget;
}
