using Mingzhang.Checking.Equations;
using Mingzhang.Checking.Figures;

namespace Mingzhang.Checking.RootCause;

/// <summary>
/// Looks for the figure behind a gap that names no culprit by itself (changes against last year that should add up): one whose
/// change closes the gap to the last digit, leaves everything else as it is, and is a plausible slip.
/// </summary>
internal static class GapSearch
{
    private const int Most = 3;

    /// <summary>The figure with the value it may have had, or null when none or too many come into question. Never certain.</summary>
    public static Culprit? Explain(EquationSystem system, int gap, IReadOnlyList<Figure> settled)
    {
        var equation = system[gap];
        var found = new List<(Figure Figure, decimal Right)>();
        foreach (var figure in equation.Figures.Where(f => f is { IsBlank: false, IsForeign: false } && !settled.Contains(f, ReferenceEqualityComparer.Instance)))
        {
            if (equation.Solve(figure) is { } right && right != figure.Assumed && Slip.Name(figure, right) is not null && Mends(system, figure, right, gap))
            {
                found.Add((figure, right));
            }
        }

        return found is { Count: > 0 and <= Most }
            ? new Culprit(found[0].Figure, found[0].Right, [equation], [equation.WriteOut()], found[1..]) { Slip = Slip.Name(found[0].Figure, found[0].Right), IsSurmised = true }
            : null;
    }

    private static bool Mends(EquationSystem system, Figure figure, decimal right, int gap)
    {
        var printed = figure.Assumed;
        var before = system.Of(figure).ConvertAll(system.Now);
        system.Assume(figure, right);
        var mends = system.Now(gap) == Verdict.Exact && system.Of(figure).Zip(before).All(p => p.Second == Verdict.Broken || system.Now(p.First) != Verdict.Broken);
        system.Assume(figure, printed);
        return mends;
    }
}
