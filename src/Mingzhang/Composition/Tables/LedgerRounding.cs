using Mingzhang.Composition.Ledgers;

namespace Mingzhang.Composition.Tables;

/// <summary>
/// Rounds lines to the printed unit so that their sums agree to the last digit: wholes are rounded first, then their parts so that they
/// add up to them; the largest remainders go up. In accounts what comes in equals what goes out, source by source, and code by code where it does.
/// </summary>
/// <remarks>Tables add rounded lines, never round sums: parts and wholes cannot part.</remarks>
internal static class LedgerRounding
{
    private static readonly string[] In = ["income", "carry-in", "surplus"];
    private static readonly string[] Balance = ["carry-out", "allotted", "expenditure"];

    public static IReadOnlyList<LedgerLine> Round(IReadOnlyList<LedgerLine> lines, decimal step)
    {
        if (lines.All(l => l.Amount % step == 0m))
        {
            return lines;
        }

        var isAccounts = lines.Any(l => l.Flow == "income");
        var even = isAccounts ? Even(lines) : [];
        var groups = lines.GroupBy(l => (Of: even.Contains((l.Source, l.Function)) ? l.Source + l.Function : l.Source, l.Flow)).ToDictionary(g => g.Key, g => g.ToList());
        var wholes = isAccounts ? Balanced(groups, step) : Apportioned(groups, step);
        return [.. groups.SelectMany(g =>
        {
            var parts = Apportion([.. g.Value.Select(l => l.Amount)], wholes[g.Key], step);
            return g.Value.Select((l, n) => l with { Amount = parts[n] });
        }).Where(l => l.Amount != 0m)];
    }

    /// <summary>Each part rounded down or up to a step so that they add up to the whole.</summary>
    internal static decimal[] Apportion(IReadOnlyList<decimal> parts, decimal whole, decimal step)
    {
        var steps = parts.Select(p => Math.Floor(p / step)).ToArray();
        var missing = (whole / step) - steps.Sum();
        var order = Enumerable.Range(0, parts.Count).OrderByDescending(i => (parts[i] / step) - steps[i]).ThenBy(i => i).ToList();
        for (var i = 0; missing > 0m; i++, missing--)
        {
            steps[order[i % order.Count]]++;
        }

        for (var i = parts.Count - 1; missing < 0m && i >= 0; i--)
        {
            var less = Math.Min(-missing, steps[order[i]]);
            steps[order[i]] -= less;
            missing += less;
        }

        return [.. steps.Select(s => s * step)];
    }

    /// <summary>The sources and codes in which what comes in is what goes out.</summary>
    private static HashSet<(string, string)> Even(IReadOnlyList<LedgerLine> lines) =>
        [.. lines.GroupBy(l => (l.Source, l.Function)).Where(g => g.Sum(l => In.Contains(l.Flow, StringComparer.Ordinal) ? l.Amount : -l.Amount) == 0m).Select(g => g.Key)];

    private static Dictionary<(string, string), decimal> Apportioned(Dictionary<(string Of, string Flow), List<LedgerLine>> groups, decimal step)
    {
        var keys = groups.Keys.ToList();
        var sums = keys.ConvertAll(k => groups[k].Sum(l => l.Amount));
        var wholes = Apportion(sums, Money.Round(sums.Sum(), step), step);
        return keys.Zip(wholes).ToDictionary(p => ((string, string))p.First, p => p.Second);
    }

    /// <summary>What comes in is rounded flow by flow; of what goes out, the last there is takes what is left.</summary>
    private static Dictionary<(string, string), decimal> Balanced(Dictionary<(string Of, string Flow), List<LedgerLine>> groups, decimal step)
    {
        var wholes = groups.ToDictionary(g => ((string, string))g.Key, g => Money.Round(g.Value.Sum(l => l.Amount), step));
        foreach (var source in groups.Keys.Select(k => k.Of).Distinct(StringComparer.Ordinal))
        {
            var rest = In.Sum(f => wholes.GetValueOrDefault((source, f))) - Balance.Sum(f => wholes.GetValueOrDefault((source, f)));
            foreach (var flow in Balance.Where(f => rest != 0m && groups.ContainsKey((source, f))))
            {
                var taken = Math.Max(rest, -wholes[(source, flow)]);
                wholes[(source, flow)] += Math.Abs(rest) <= 3m * step ? taken : 0m;
                rest -= taken;
            }
        }

        return wholes;
    }
}
