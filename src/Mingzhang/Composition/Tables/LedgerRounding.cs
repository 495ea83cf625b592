using Mingzhang.Composition.Ledgers;

namespace Mingzhang.Composition.Tables;

/// <summary>
/// Rounds lines to the printed unit so that their sums agree to the last digit: the whole is rounded first, then the fund sources so
/// that they add up to it, then the lines of each source. The largest remainders go up.
/// </summary>
/// <remarks>Tables add rounded lines, never round sums: parts and wholes cannot part.</remarks>
internal static class LedgerRounding
{
    public static IReadOnlyList<LedgerLine> Round(IReadOnlyList<LedgerLine> lines, decimal step)
    {
        if (lines.All(l => l.Amount % step == 0m))
        {
            return lines;
        }

        var rounded = new List<LedgerLine>(lines.Count);
        foreach (var flow in lines.GroupBy(l => l.Flow, StringComparer.Ordinal))
        {
            var sources = flow.GroupBy(l => l.Source, StringComparer.Ordinal).Select(g => g.ToList()).ToList();
            var wholes = Apportion([.. sources.Select(s => s.Sum(l => l.Amount))], Money.Round(flow.Sum(l => l.Amount), step), step);
            for (var i = 0; i < sources.Count; i++)
            {
                var parts = Apportion([.. sources[i].Select(l => l.Amount)], wholes[i], step);
                rounded.AddRange(sources[i].Select((l, n) => l with { Amount = parts[n] }));
            }
        }

        return [.. rounded.Where(l => l.Amount != 0m)];
    }

    /// <summary>Each part rounded down or up to a step so that they add up to the whole.</summary>
    internal static decimal[] Apportion(IReadOnlyList<decimal> parts, decimal whole, decimal step)
    {
        var steps = parts.Select(p => Math.Floor(p / step)).ToArray();
        var missing = (int)((whole / step) - steps.Sum());
        var order = Enumerable.Range(0, parts.Count).OrderByDescending(i => (parts[i] / step) - steps[i]).ThenBy(i => i).ToList();
        for (var i = 0; missing > 0 && i < order.Count; i++, missing--)
        {
            steps[order[i]]++;
        }

        return [.. steps.Select(s => s * step)];
    }
}
