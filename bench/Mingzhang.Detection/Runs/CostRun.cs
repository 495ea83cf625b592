using System.Diagnostics;
using System.Globalization;
using Mingzhang.Checking;
using Mingzhang.Detection.Corruption;

namespace Mingzhang.Detection.Runs;

/// <summary>What finding root causes costs: the check's time with it and without it, on the document as it is and with fifty figures corrupted.</summary>
internal static class CostRun
{
    private const int Planted = 50;

    public static void Print(DetectionRun run, int seed)
    {
        var random = new Random(seed);
        var slips = run.Targets.Where(t => t.IsCovered).OrderBy(_ => random.Next())
            .Select(t => SlipMaker.Make(t, SlipMaker.Kinds[random.Next(3)], run.Targets, random)).OfType<Slipped>().Take(Planted).ToList();
        var flawed = run.Recognise([.. slips.SelectMany(s => s.Edits)]);
        var clean = run.Recognise([]);
        var outcome = run.Try(slips);
        var (with, without) = (Time(clean, locate: true), Time(clean, locate: false));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{run.Name}: clean {without:0.0} ms, with root causes {with:0.0} ms (+{100 * (with - without) / without:0} %); {slips.Count} errors {Time(flawed, locate: false):0.0} ms, with root causes {Time(flawed, locate: true):0.0} ms; {outcome.Named} named, {outcome.Mended} mended, {outcome.Added.Count} new findings"));
    }

    private static double Time(Disclosures.Disclosure disclosure, bool locate)
    {
        var options = new Checking.Rules.CheckOptions { FindsRootCauses = locate };
        Checker.Check(disclosure, options);
        Checker.Check(disclosure, options);
        var best = double.MaxValue;
        for (var i = 0; i < 5; i++)
        {
            var clock = Stopwatch.StartNew();
            Checker.Check(disclosure, options);
            best = Math.Min(best, clock.Elapsed.TotalMilliseconds);
        }

        return best;
    }
}
