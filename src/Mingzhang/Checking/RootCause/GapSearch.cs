using Mingzhang.Checking.Equations;
using Mingzhang.Checking.Figures;

namespace Mingzhang.Checking.RootCause;

/// <summary>
/// Looks for the figure behind a gap that names no culprit by itself (changes against last year that should add up): one whose
/// change closes the gap, breaks nothing else, and is a plausible slip.
/// </summary>
internal static class GapSearch
{
    private const int Most = 3;

    /// <summary>The figure with the value it may have had, or null when none or too many come into question. Never certain.</summary>
    public static Culprit? Explain(EquationSystem system, int gap, IReadOnlyList<Figure> settled)
    {
        var equation = system[gap];
        var found = new List<(Figure Figure, decimal Right, int Support)>();
        foreach (var figure in equation.Figures.Where(f => f is { IsBlank: false, IsForeign: false } && !settled.Contains(f, ReferenceEqualityComparer.Instance)))
        {
            foreach (var right in Values(equation, figure))
            {
                if (Support(system, figure, right, gap) is { } support)
                {
                    found.Add((figure, right, support));
                }
            }
        }

        // What other relations bear out comes before what only closes the gap.
        var best = found.Where(f => f.Support == found.Max(g => g.Support)).ToList();
        return best is { Count: > 0 and <= Most }
            ? new Culprit(best[0].Figure, best[0].Right, [equation], [equation.WriteOut()], best[1..].ConvertAll(f => (f.Figure, f.Right))) { Slip = Slip.Name(best[0].Figure, best[0].Right), IsSurmised = true }
            : null;
    }

    private static IEnumerable<decimal> Values(Equation equation, Figure figure)
    {
        if (equation.Solve(figure) is not { } solved)
        {
            return [];
        }

        var exact = solved != figure.Assumed && Slip.Name(figure, solved) is not null ? [solved] : Array.Empty<decimal>();
        return exact.Length > 0 || equation.Range(figure) is not { } range || range.High - range.Low > Math.Abs(figure.Amount.Value)
            ? exact
            : SlipValues.Of(figure).Where(range.Contains).OrderBy(v => Math.Abs(v - solved)).Take(1);
    }

    /// <summary>How many more relations the change bears out than it goes against; null when it leaves the gap or breaks an equation.</summary>
    private static int? Support(EquationSystem system, Figure figure, decimal right, int gap)
    {
        var printed = figure.Assumed;
        var of = system.Of(figure);
        var before = of.ConvertAll(system.Now);
        system.Assume(figure, right);
        var support = 0;
        var isAllowed = system.Now(gap) != Verdict.Broken;
        for (var i = 0; i < of.Count; i++)
        {
            var (was, now) = (before[i] == Verdict.Broken, system.Now(of[i]) == Verdict.Broken);
            isAllowed &= was || !now || !system.IsReported(of[i]);
            support += was == now ? 0 : now ? -1 : 1;
        }

        system.Assume(figure, printed);
        return isAllowed ? support : null;
    }
}
