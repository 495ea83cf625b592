using Mingzhang.Checking.Equations;
using Mingzhang.Checking.Figures;

namespace Mingzhang.Checking.RootCause;

/// <summary>
/// Finds the figures whose change mends the broken equations: each time the one figure, with a value deduced from a broken equation,
/// that mends the most and breaks the least.
/// </summary>
/// <remarks>
/// The search is bounded by the broken equations: every step settles at least one of them, and every figure is changed once at most.
/// </remarks>
public sealed class Localizer
{
    private readonly Dictionary<Figure, List<Equation>> _byFigure = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<Equation> _broken = new(ReferenceEqualityComparer.Instance);
    private readonly List<Equation> _order = [];
    private readonly HashSet<Figure> _settled = new(ReferenceEqualityComparer.Instance);

    /// <summary>Takes all equations of a document.</summary>
    public Localizer(IReadOnlyList<Equation> equations)
    {
        foreach (var equation in equations)
        {
            if (equation.Evaluate() == Verdict.Broken)
            {
                _broken.Add(equation);
                _order.Add(equation);
            }
        }

        var suspects = _order.SelectMany(e => e.Figures).ToHashSet<Figure>(ReferenceEqualityComparer.Instance);
        foreach (var equation in equations)
        {
            foreach (var figure in equation.Figures)
            {
                if (suspects.Contains(figure))
                {
                    (_byFigure.TryGetValue(figure, out var list) ? list : _byFigure[figure] = []).Add(equation);
                }
            }
        }
    }

    /// <summary>The culprits, the best explained first. Figures keep their assumed values until <see cref="Restore"/>.</summary>
    public IReadOnlyList<Culprit> Find()
    {
        var culprits = new List<Culprit>();
        while (_broken.Count > 0)
        {
            var best = Candidates().OrderByDescending(c => c.Score).ThenBy(c => c.Figure.IsBlank).ThenByDescending(c => c.Figure.Index).FirstOrDefault();
            if (best is null || best.Mended.Count == 0 || best.Net <= 0)
            {
                break;
            }

            var rivals = Candidates()
                .Where(c => c.Net == best.Net && !ReferenceEquals(c.Figure, best.Figure) && !c.Figure.IsBlank && c.Mended.Count == best.Mended.Count && c.Mended.All(best.Mended.Contains))
                .DistinctBy(c => c.Figure)
                .Select(c => (c.Figure, c.Right))
                .Take(3)
                .ToList();
            var arithmetic = best.Mended.Select(e => e.WriteOut()).ToList();
            best.Figure.Assumed = best.Right;
            _settled.Add(best.Figure);
            _broken.ExceptWith(best.Mended);
            culprits.Add(new Culprit(best.Figure, best.Right, best.Mended, arithmetic, rivals) { IsCertain = rivals.Count == 0 && best.Mended.Count > 1 && !best.Figure.IsBlank });
        }

        foreach (var equation in _order.Where(_broken.Contains))
        {
            culprits.Add(Open(equation));
        }

        Restore();
        return culprits;
    }

    /// <summary>An equation that no change mends without breaking as much: said as it is, with each figure's value as an alternative.</summary>
    private static Culprit Open(Equation equation)
    {
        var figure = equation.Figures.FirstOrDefault(f => f is { IsBlank: false, IsForeign: false }) ?? equation.Figures[0];
        if (equation is SumEquation { NamesCulprit: false })
        {
            return new Culprit(figure, null, [equation], [equation.WriteOut()], []);
        }

        var others = equation.Figures.Where(f => !ReferenceEquals(f, figure) && f is { IsBlank: false, IsForeign: false }).Take(2).ToList();
        var rivals = equation is SumEquation { IsSameQuantity: true }
            ? others.Select(f => (f, equation.Solve(f))).Where(p => p.Item2 is not null).Select(p => (p.f, p.Item2!.Value)).ToList()
            : [];
        return new Culprit(figure, equation.Solve(figure), [equation], [equation.WriteOut()], rivals);
    }

    /// <summary>Gives every figure its printed value back.</summary>
    private void Restore()
    {
        foreach (var figure in _settled)
        {
            figure.Assumed = figure.Amount.Value;
        }
    }

    private IEnumerable<Candidate> Candidates()
    {
        var seen = new HashSet<(Figure, decimal)>();
        foreach (var equation in _order.Where(_broken.Contains))
        {
            foreach (var figure in equation.Figures)
            {
                if (!_settled.Contains(figure) && !figure.IsForeign && equation.Solve(figure) is { } right && right != figure.Assumed && !IsGapOnly(figure, right) && seen.Add((figure, right)))
                {
                    var candidate = Try(figure, right, equation);
                    if (candidate.Mended.Any(NamesCulprit))
                    {
                        yield return candidate;
                    }
                }
            }
        }
    }

    /// <summary>Whether a blank would be filled with no more than a last digit: the gap is in the printed figures, nothing was left out.</summary>
    private static bool IsGapOnly(Figure figure, decimal right) =>
        figure.IsBlank && (right < 0m || Math.Abs(right) <= new Amounts.Amount(right).WithDecimals(figure.Precision).HalfUnit * 10m);

    private static bool NamesCulprit(Equation equation) => equation is not SumEquation { NamesCulprit: false };

    private Candidate Try(Figure figure, decimal right, Equation from)
    {
        var printed = figure.Assumed;
        var involved = _byFigure[figure];
        var before = involved.ConvertAll(e => e.Evaluate());
        figure.Assumed = right;
        var mended = new List<Equation>();
        var gained = 0;
        var lost = 0;
        for (var i = 0; i < involved.Count; i++)
        {
            var after = involved[i].Evaluate();
            if (_broken.Contains(involved[i]) && after != Verdict.Broken)
            {
                mended.Add(involved[i]);
                gained += after == Verdict.Exact ? involved[i].Strength : 1;
            }
            else if (before[i] != Verdict.Broken && after == Verdict.Broken)
            {
                lost += involved[i].Strength;
            }
            else if (before[i] == Verdict.Exact && after == Verdict.ExplainedByRounding)
            {
                lost++;
            }
        }

        figure.Assumed = printed;
        var net = gained - lost;
        var score = (8 * net)
            + (Slip.Name(figure.Amount.Value, right) is not null ? 4 : 0)
            + (ReferenceEquals(from.Figures[0], figure) ? 2 : 0)
            - (figure.IsBlank ? 5 : 0)
            - (right < 0m && figure.Amount.Value >= 0m ? 6 : 0);
        return new Candidate(figure, right, mended, net, score);
    }

    private sealed record Candidate(Figure Figure, decimal Right, IReadOnlyList<Equation> Mended, int Net, int Score);
}
