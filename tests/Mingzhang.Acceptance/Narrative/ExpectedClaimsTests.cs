using System.Globalization;

namespace Mingzhang.Acceptance.Narrative;

/// <summary>Seed 003 against the claims worked out by hand.</summary>
public sealed class ExpectedClaimsTests
{
    private sealed record Row(string Section, string Subject, string Measure, string Value, string Unit, int Line);

    [Fact]
    public void Ninety_eight_in_a_hundred_claims_of_seed_003_are_those_worked_out_by_hand()
    {
        var expected = Expected();
        var read = Read();
        var left = new List<Row>(read.Select(r => r with { Line = 0 }));
        var missed = expected.Where(e => !left.Remove(e with { Line = 0 })).ToList();
        missed.Count.ShouldBeLessThanOrEqualTo(expected.Count * 2 / 100, string.Join('\n', missed));
        left.Count.ShouldBeLessThanOrEqualTo(expected.Count * 2 / 100, "多读：\n" + string.Join('\n', left));
    }

    [Fact]
    public void A_claim_of_seed_003_stands_on_the_line_of_its_figure_where_the_hand_made_list_gives_the_line_its_clause_begins_on()
    {
        // DESIGN: «the line of a claim is the line its figure stands on»; where a clause wraps before its figure the list has the line before.
        var lines = Seeds.Lines("003");
        var read = Read();
        foreach (var expected in Expected().Where(e => !e.Section.StartsWith("绩效目标表", StringComparison.Ordinal)))
        {
            var same = read.FindAll(r => r with { Line = 0 } == expected with { Line = 0 });
            if (same.Count == 0 || same.Exists(r => r.Line == expected.Line))
            {
                continue;
            }

            var nearest = same.MinBy(r => Math.Abs(r.Line - expected.Line))!;
            (nearest.Line - expected.Line).ShouldBeInRange(1, 2, nearest.ToString());
            lines[nearest.Line - 1].ShouldContain(expected.Value.TrimStart('-'));
        }
    }

    private static List<Row> Expected() =>
    [
        .. File.ReadLines(Corpus.File("expected/003.claims.csv")).Skip(1).Select(l => l.Split(','))
            .Select(c => new Row(c[0], c[1], c[2], c[3], c[4], int.Parse(c[6]["line:".Length..], CultureInfo.InvariantCulture))),
    ];

    private static List<Row> Read() =>
        [.. Seeds.Disclosure("003").Claims.Select(c => new Row(c.Section.Label, c.Subject, c.Measure, c.Value?.ToString() ?? string.Empty, c.Unit, c.Source.Line ?? 0))];
}
