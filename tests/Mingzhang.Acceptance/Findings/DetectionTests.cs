using System.Globalization;
using Mingzhang.Detection;

namespace Mingzhang.Acceptance.Findings;

/// <summary>A small fixed run of the detection benchmark (bench/Mingzhang.Detection runs it at length).</summary>
public sealed class DetectionTests
{
    private const int Seed = 20260101;

    [Theory]
    [InlineData("000")]
    [InlineData("001")]
    [InlineData("003")]
    [InlineData("004")]
    public void A_wrong_digit_in_a_table_is_found_on_its_line(string seed)
    {
        var outcomes = Run(seed, t => t.Kind is "leaf" or "subtotal" or "total", 40);
        Share(outcomes, o => o.IsLocated).ShouldBeGreaterThanOrEqualTo(0.95, Describe(outcomes));
    }

    [Theory]
    [InlineData("000")]
    [InlineData("003")]
    public void A_wrong_digit_in_a_stated_amount_share_or_growth_is_found(string seed)
    {
        var outcomes = Run(seed, t => t.Kind is "share" or "growth" or "change", 40);
        Share(outcomes, o => o.IsDetected).ShouldBeGreaterThanOrEqualTo(0.85, Describe(outcomes));
    }

    private static List<Outcome> Run(string seed, Func<Target, bool> isWanted, int count)
    {
        var run = new DetectionRun(Corpus.Seed(seed));
        var random = new Random(Seed);
        var targets = run.Targets.Where(isWanted).ToArray();
        targets.Length.ShouldBeGreaterThan(50);
        return [.. Enumerable.Range(0, count).Select(_ => run.Try(targets[random.Next(targets.Length)], "digit", random)).OfType<Outcome>()];
    }

    private static double Share(List<Outcome> outcomes, Func<Outcome, bool> what) => (double)outcomes.Count(what) / outcomes.Count;

    private static string Describe(List<Outcome> outcomes) =>
        string.Create(CultureInfo.InvariantCulture, $"seed {Seed}: ") + string.Join("; ", outcomes.Where(o => !o.IsLocated).Select(o => $"{o.Target.Label} {o.Target.Printed} → {o.Corrupted}"));
}
