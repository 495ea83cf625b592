using System.Globalization;
using Mingzhang.Detection;

// detection FILE... [--per-kind N] [--seed N] [--misses]: corrupts figures one at a time and prints what the checker sees.
var files = new List<string>();
var perKind = 40;
var seed = 20260101;
var misses = false;
for (var i = 0; i < args.Length; i++)
{
    switch (args[i])
    {
        case "--per-kind":
            perKind = int.Parse(args[++i], CultureInfo.InvariantCulture);
            break;
        case "--seed":
            seed = int.Parse(args[++i], CultureInfo.InvariantCulture);
            break;
        case "--misses":
            misses = true;
            break;
        default:
            files.Add(args[i]);
            break;
    }
}

Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"seed {seed}, {perKind} corruptions a kind and document"));
var all = new List<Outcome>();
foreach (var file in files.SelectMany(f => Directory.Exists(f) ? Directory.GetFiles(f, "*.txt").Order(StringComparer.Ordinal) : (IEnumerable<string>)[f]))
{
    var run = new DetectionRun(file);
    var random = new Random(seed);
    var outcomes = new List<Outcome>();
    foreach (var kind in run.Targets.GroupBy(t => t.Kind).OrderBy(g => g.Key, StringComparer.Ordinal))
    {
        var targets = kind.ToArray();
        for (var n = 0; n < perKind; n++)
        {
            if (run.Try(targets[random.Next(targets.Length)], SlipMaker.Kinds[n % 4 < 2 ? 0 : n % 4 - 1], random) is { } outcome)
            {
                outcomes.Add(outcome);
            }
        }
    }

    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\n{Path.GetFileName(file)}: {run.Targets.Count} figures, {run.Baseline.Findings.Count} findings as it is"));
    Print(outcomes);
    all.AddRange(outcomes);
    if (misses)
    {
        foreach (var o in outcomes.Where(o => !o.IsLocated))
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {(o.IsDetected ? "elsewhere" : "MISSED")} {o.Target.Kind} line {o.Target.Line} {o.Target.Printed} → {o.Corrupted}: {o.Target.Label}"));
        }
    }
}

Console.WriteLine("\nall");
Print(all);

static void Print(List<Outcome> outcomes)
{
    Console.WriteLine("  kind        n  detected  located    first   value   median new");
    foreach (var group in outcomes.GroupBy(o => o.Target.Kind).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => (g.Key, List: g.ToList())).Append(("all", outcomes)))
    {
        var list = group.Item2;
        if (list.Count == 0)
        {
            continue;
        }

        string Share(Func<Outcome, bool> what) => (100.0 * list.Count(what) / list.Count).ToString("0.0", CultureInfo.InvariantCulture).PadLeft(7) + "%";
        var median = list.Select(o => o.NewFindings).Order().ElementAt(list.Count / 2);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {group.Item1,-8}{list.Count,5}  {Share(o => o.IsDetected)} {Share(o => o.IsLocated)} {Share(o => o.IsFirst)} {Share(o => o.IsMended)}  {median}"));
    }
}
