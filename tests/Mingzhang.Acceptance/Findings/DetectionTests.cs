using System.Globalization;
using Mingzhang.Detection.Corruption;
using Mingzhang.Detection.Runs;

namespace Mingzhang.Acceptance.Findings;

/// <summary>A small fixed run of the detection benchmark (bench/Mingzhang.Detection runs it at length).</summary>
public sealed class DetectionTests
{
    private const int Seed = 20260101;

    [Theory]
    [InlineData("000")]
    [InlineData("001")]
    [InlineData("004")]
    public void A_wrong_figure_in_a_table_is_found_where_it_stands_and_gets_its_value_back(string seed)
    {
        var outcomes = Run(seed, ["leaf", "subtotal", "total", "cross"], 5);
        Share(outcomes, o => o.IsDetected).ShouldBe(1, Describe(outcomes));
        Share(outcomes, o => o.IsFirst).ShouldBeGreaterThanOrEqualTo(0.95, Describe(outcomes));
        Share(outcomes, o => o.IsMended).ShouldBeGreaterThanOrEqualTo(0.9, Describe(outcomes));
        outcomes.Select(o => o.Added.Count).Order().ElementAt(outcomes.Count / 2).ShouldBe(1);
    }

    [Theory]
    [InlineData("000")]
    [InlineData("003")]
    public void A_wrong_amount_share_or_growth_in_the_text_is_found(string seed)
    {
        var outcomes = Run(seed, ["amount", "share", "growth", "change"], 5);
        Share(outcomes, o => o.IsDetected).ShouldBeGreaterThanOrEqualTo(0.95, Describe(outcomes));
        Share(outcomes, o => o.IsFirst).ShouldBeGreaterThanOrEqualTo(0.8, Describe(outcomes));
    }

    [Fact]
    public void Two_wrong_figures_in_tables_are_both_named()
    {
        var run = new DetectionRun(Corpus.Seed("004"));
        var outcomes = Sampling.Pairs(run, 30, new Random(Seed)).Where(p => p.All(s => s.Target.Figure.IsFact)).Select(p => run.Try(p)).ToList();
        outcomes.Count.ShouldBeGreaterThan(8);
        Share(outcomes, o => o.IsDetected).ShouldBe(1, Describe(outcomes));
        Share(outcomes, o => o.IsLocated).ShouldBeGreaterThanOrEqualTo(0.9, Describe(outcomes));
    }

    private static List<Outcome> Run(string seed, IReadOnlyList<string> kinds, int perKind)
    {
        var run = new DetectionRun(Corpus.Seed(seed));
        run.Targets.Count.ShouldBeGreaterThan(200);
        return [.. Sampling.Single(run, perKind, new Random(Seed)).Where(p => kinds.Contains(p.Kind) && p.Slip.Target.IsCovered).Select(p => run.Try([p.Slip]))];
    }

    private static double Share(List<Outcome> outcomes, Func<Outcome, bool> what) => (double)outcomes.Count(what) / outcomes.Count;

    private static string Describe(List<Outcome> outcomes) =>
        string.Create(CultureInfo.InvariantCulture, $"seed {Seed}:\n") + string.Join('\n', outcomes.Where(o => !o.IsMended || !o.IsFirst).Select(Report.Describe));
}
