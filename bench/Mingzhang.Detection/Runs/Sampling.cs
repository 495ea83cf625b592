using Mingzhang.Detection.Corruption;

namespace Mingzhang.Detection.Runs;

/// <summary>Draws corruptions: so many of each kind of figure, the kinds of slips in turn, the same for the same seed.</summary>
public static class Sampling
{
    /// <summary>One figure at a time; figures that relations between tables hold are drawn as a kind of their own as well.</summary>
    public static IEnumerable<(string Kind, Slipped Slip)> Single(DetectionRun run, int perKind, Random random)
    {
        var kinds = run.Targets.GroupBy(t => t.Kind).Select(g => (g.Key, Targets: g.ToArray()))
            .Append(("cross", Targets: run.Targets.Where(t => t.IsCrossTable).ToArray()))
            .OrderBy(k => k.Item1, StringComparer.Ordinal);
        foreach (var (kind, targets) in kinds.Where(k => k.Targets.Length > 0))
        {
            for (var n = 0; n < perKind; n++)
            {
                if (Draw(targets, run.Targets, n, random) is { } slip)
                {
                    yield return (kind, slip);
                }
            }
        }
    }

    /// <summary>Two figures that equations cover, every other time in the same table or section.</summary>
    public static IEnumerable<IReadOnlyList<Slipped>> Pairs(DetectionRun run, int count, Random random)
    {
        var covered = run.Targets.Where(t => t.IsCovered).ToArray();
        for (var n = 0; n < count && covered.Length > 1; n++)
        {
            var first = covered[random.Next(covered.Length)];
            var near = n % 2 == 0 ? covered : covered.Where(t => t.Figure.Location.Table == first.Figure.Location.Table && t.Figure.Location.Section == first.Figure.Location.Section).ToArray();
            var second = near[random.Next(near.Length)];
            if (second != first && Draw([first], run.Targets, n, random) is { } a && Draw([second], run.Targets, n / 2, random) is { } b)
            {
                yield return [a, b];
            }
        }
    }

    /// <summary>Rows of tables copied from the row above or below.</summary>
    public static IEnumerable<IReadOnlyList<Slipped>> CopiedRows(DetectionRun run, int count, Random random)
    {
        var rows = run.Targets.Where(t => t.Figure.Origin is Disclosures.Fact { Table: not null }).GroupBy(t => ((Disclosures.Fact)t.Figure.Origin!).Row).Where(g => g.Any(t => t.IsCovered)).ToArray();
        for (var n = 0; n < count && rows.Length > 0; n++)
        {
            var row = rows[random.Next(rows.Length)];
            var table = ((Disclosures.Fact)row.First().Figure.Origin!).Table!;
            var other = table.Rows.FirstOrDefault(r => Math.Abs(r.Index - row.Key.Index) == 1 && r.Side == row.Key.Side && r.Facts.Count == row.Key.Facts.Count && r.Facts.Count == row.Count());
            if (other is null)
            {
                continue;
            }

            var slips = row
                .Select(t => (Target: t, Text: other.FactIn(((Disclosures.Fact)t.Figure.Origin!).Column)?.Printed))
                .Where(p => p.Text is not null && p.Text != p.Target.Printed)
                .Select(p => new Slipped(p.Target, "copied-row", p.Text!, [new Edit(p.Target.Site, p.Text!)])).ToList();
            if (slips.Count > 0)
            {
                yield return slips;
            }
        }
    }

    private static Slipped? Draw(Target[] targets, IReadOnlyList<Target> all, int n, Random random)
    {
        for (var attempt = 0; attempt < 8; attempt++)
        {
            // Wrong and swapped digits are the commonest: every other corruption is one of them.
            var kind = n % 2 == 0 ? SlipMaker.Kinds[n / 2 % 2] : SlipMaker.Kinds[2 + ((n / 2 + attempt) % (SlipMaker.Kinds.Count - 2))];
            if (SlipMaker.Make(targets[random.Next(targets.Length)], kind, all, random) is { } slip)
            {
                return slip;
            }
        }

        return SlipMaker.Make(targets[random.Next(targets.Length)], "digit", all, random);
    }
}
