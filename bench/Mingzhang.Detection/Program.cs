using System.Globalization;
using Mingzhang.Checking;
using Mingzhang.Detection.Runs;

// detection [single|pairs|rows|clean|cost|uncovered] [FILE|FOLDER…] [--per-kind N] [--seed N] [--misses]
//   single     corrupts figures one at a time and prints what the checker sees (default)
//   pairs      two at a time
//   rows       rows copied from the row above or below
//   clean      counts the findings of the documents as they are
//   cost       the check's time with and without root causes, as it is and with fifty errors
//   uncovered  lists the figures that no equation holds
string[] commands = ["single", "pairs", "rows", "clean", "cost", "uncovered"];
var command = commands[0];
var given = new List<string>();
var perKind = 12;
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
        case var word when i == 0 && commands.Contains(word):
            command = word;
            break;
        default:
            given.Add(args[i]);
            break;
    }
}

Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{command}, seed {seed}, {perKind} a kind and document"));
var covered = new List<(string Kind, Outcome Outcome)>();
var population = new Dictionary<string, int>(StringComparer.Ordinal);
var uncovered = new List<(string Kind, Outcome Outcome)>();
foreach (var file in Files.Of(given))
{
    var run = new DetectionRun(file);
    var random = new Random(seed);
    switch (command)
    {
        case "clean":
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{run.Name}: {string.Join(", ", Enum.GetValues<Severity>().Select(s => $"{run.Baseline.Findings.Count(f => f.Severity == s)} {s}"))}"));
            continue;
        case "cost":
            CostRun.Print(run, seed);
            continue;
        case "uncovered":
            UncoveredRun.Print(run);
            continue;
    }

    foreach (var kind in run.Targets.Where(t => t.IsCovered).GroupBy(t => t.Kind, StringComparer.Ordinal))
    {
        population[kind.Key] = population.GetValueOrDefault(kind.Key) + kind.Count();
    }

    var outcomes = command switch
    {
        "pairs" => Sampling.Pairs(run, perKind * 4, random).Select(p => (Kind: "pair", Outcome: run.Try(p))),
        "rows" => Sampling.CopiedRows(run, perKind, random).Select(p => (Kind: "copied row", Outcome: run.Try(p))),
        _ => Sampling.Single(run, perKind, random).Select(p => (p.Kind, Outcome: run.Try([p.Slip]))),
    };
    foreach (var (kind, outcome) in outcomes)
    {
        (outcome.Slips.Any(s => s.Target.IsCovered) ? covered : uncovered).Add((kind, outcome));
        if (misses && outcome.Slips.All(s => s.Target.IsCovered) && !(outcome.IsMended && outcome.IsFirst))
        {
            Console.WriteLine(run.Name[..Math.Min(20, run.Name.Length)] + Report.Describe(outcome));
        }
    }
}

Report.Print("Figures that stand in an equation, by kind", covered);
Report.PrintWeighted(covered, population);
Report.Print("The same, by slip", covered.Select(o => (o.Outcome.Slips.Count == 1 ? o.Outcome.Slips[0].Kind : "several", o.Outcome)));
Report.Print("Figures that stand in none", uncovered);
