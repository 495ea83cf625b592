using System.Globalization;

namespace Mingzhang.Detection.Runs;

/// <summary>Prints shares of outcomes by kind.</summary>
public static class Report
{
    /// <summary>Prints a table of shares by kind.</summary>
    public static void Print(string title, IEnumerable<(string Kind, Outcome Outcome)> outcomes)
    {
        var all = outcomes.ToList();
        if (all.Count == 0)
        {
            return;
        }

        Console.WriteLine($"\n{title}");
        Console.WriteLine("  kind              n  detected   located     first     value  median new  max");
        foreach (var group in all.GroupBy(o => o.Kind).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            Line(group.Key, [.. group.Select(o => o.Outcome)]);
        }

        Line("all", [.. all.Select(o => o.Outcome)]);
    }

    /// <summary>The shares over all figures alike: each kind counts as much as there are figures of it in the documents.</summary>
    public static void PrintWeighted(IEnumerable<(string Kind, Outcome Outcome)> outcomes, IReadOnlyDictionary<string, int> population)
    {
        var kinds = outcomes.GroupBy(o => o.Kind).Where(g => population.ContainsKey(g.Key)).Select(g => (Weight: population[g.Key], List: g.Select(o => o.Outcome).ToList())).ToList();
        var all = kinds.Sum(k => (double)k.Weight);
        if (all == 0)
        {
            return;
        }

        string Share(Func<Outcome, bool> what) => kinds.Sum(k => 100.0 * k.Weight / all * k.List.Count(what) / k.List.Count).ToString("0.0", CultureInfo.InvariantCulture).PadLeft(8) + "%";
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  by population {all,4} {Share(o => o.IsDetected)} {Share(o => o.IsLocated)} {Share(o => o.IsFirst)} {Share(o => o.IsMended)}"));
    }

    private static void Line(string kind, List<Outcome> list)
    {
        string Share(Func<Outcome, bool> what) => (100.0 * list.Count(what) / list.Count).ToString("0.0", CultureInfo.InvariantCulture).PadLeft(8) + "%";
        var added = list.Select(o => o.Added.Count).Order().ToList();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"  {kind,-14}{list.Count,5} {Share(o => o.IsDetected)} {Share(o => o.IsLocated)} {Share(o => o.IsFirst)} {Share(o => o.IsMended)}  {added[added.Count / 2],10} {added[^1],4}"));
    }

    /// <summary>One corruption and what was found, in a few lines.</summary>
    public static string Describe(Outcome outcome)
    {
        var what = outcome.IsDetected ? (outcome.IsLocated ? (outcome.IsMended ? "ok" : "value") : "elsewhere") : "MISSED";
        var slips = outcome.Slips.Select(s => $"{s.Target.Kind}/{s.Kind} {s.Target.Printed} → {s.Text} {s.Target.Label}");
        var found = outcome.Added.Take(3).Select(f => $"{f.Location.Source} {f.Title} [{f.Location.Label}]");
        return $"  {what}: {string.Join(" & ", slips)}{string.Concat(found.Select(f => "\n      " + f))}";
    }
}
