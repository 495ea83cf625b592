using System.Globalization;
using Mingzhang.Checking.Equations;
using Mingzhang.Checking.Figures;
using Mingzhang.Checking.RootCause;
using static Mingzhang.Tests.Checking.TestFigures;

namespace Mingzhang.Tests.Checking.RootCause;

/// <summary>Two tables of the same figures, with sums of rows and columns, and errors planted in them.</summary>
public sealed class ManyErrorsTests
{
    private const int Rows = 24;
    private const int Columns = 6;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Errors_strewn_over_two_tables_are_all_named_and_mended(int seed)
    {
        var (equations, wrong) = Planted(seed, errors: 12);
        var culprits = new Localizer(equations).Find();
        culprits.Where(c => c.Right is not null).ToDictionary(c => c.Figure, c => c.Right!.Value).ShouldBe(wrong, ignoreOrder: true, $"seed {seed}");
    }

    [Theory]
    [InlineData(4)]
    [InlineData(5)]
    public void Every_broken_equation_is_some_culprits_evidence_however_many_there_are(int seed)
    {
        var (equations, wrong) = Planted(seed, errors: 50);
        var broken = equations.Where(e => e.Evaluate() == Verdict.Broken).ToList();
        var culprits = new Localizer(equations).Find();
        broken.Except(culprits.SelectMany(c => c.Mended)).ShouldBeEmpty($"seed {seed}");
        culprits.Count(c => wrong.TryGetValue(c.Figure, out var right) && c.Right == right).ShouldBeGreaterThan(wrong.Count / 2, $"seed {seed}");
        equations.SelectMany(e => e.Figures).ShouldAllBe(f => f.Assumed == f.Amount.Value);
    }

    private static (List<Equation> Equations, Dictionary<Figure, decimal> Wrong) Planted(int seed, int errors)
    {
        var random = new Random(seed);
        var right = new decimal[Rows + 1, Columns + 1];
        for (var r = 0; r < Rows; r++)
        {
            for (var c = 0; c < Columns; c++)
            {
                var value = random.Next(1_000, 900_000) / 100m;
                right[r, c] += value;
                right[r, Columns] += value;
                right[Rows, c] += value;
                right[Rows, Columns] += value;
            }
        }

        var places = Enumerable.Range(0, 2 * (Rows + 1) * (Columns + 1)).OrderBy(_ => random.Next()).Take(errors).ToHashSet();
        var wrong = new Dictionary<Figure, decimal>();
        var first = Table(0);
        var second = Table((Rows + 1) * (Columns + 1));
        var equations = new List<Equation>();
        foreach (var table in new[] { first, second })
        {
            for (var r = 0; r <= Rows; r++)
            {
                equations.Add(Sum(table[r, Columns], Enumerable.Range(0, Columns).Select(c => table[r, c])));
            }

            for (var c = 0; c <= Columns; c++)
            {
                equations.Add(Sum(table[Rows, c], Enumerable.Range(0, Rows).Select(r => table[r, c])));
            }
        }

        for (var r = 0; r <= Rows; r++)
        {
            for (var c = 0; c <= Columns; c++)
            {
                equations.Add(Sum(first[r, c], [second[r, c]]));
            }
        }

        return (equations, wrong);

        Figure[,] Table(int from)
        {
            var table = new Figure[Rows + 1, Columns + 1];
            for (var r = 0; r <= Rows; r++)
            {
                for (var c = 0; c <= Columns; c++)
                {
                    var isWrong = places.Contains(from + (r * (Columns + 1)) + c);
                    var printed = (isWrong ? right[r, c] + (random.Next(2, 90) * 10m) : right[r, c]).ToString("0.00", CultureInfo.InvariantCulture);
                    table[r, c] = Money(printed);
                    if (isWrong)
                    {
                        wrong[table[r, c]] = right[r, c];
                    }
                }
            }

            return table;
        }
    }

    private static SumEquation Sum(Figure whole, IEnumerable<Figure> parts) =>
        new(Rule, "合计", string.Empty, [new Term(1, whole)], [.. parts.Select(p => new Term(1, p))]);
}
