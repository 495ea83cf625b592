using Mingzhang.Checking.Equations;
using Mingzhang.Checking.Figures;

namespace Mingzhang.Checking.RootCause;

/// <summary>
/// Looks for the cheapest explanation of a group of broken equations (Fellegi and Holt: change as few values as possible): one
/// change, then two, then three. One of the figures of a broken equation must be wrong, or the equation is left open.
/// </summary>
internal sealed class ExplanationSearch(EquationSystem system, Deduction deduction)
{
    /// <summary>Explanations that cost no more than this above the best are as good.</summary>
    public const decimal Margin = 0.05m;

    /// <summary>What an independent relation that a change mends exactly takes off its cost.</summary>
    private const decimal Support = 0.25m;

    /// <summary>What a hint adds or takes off: two of them, and the place in the equation, stay within <see cref="Margin"/>.</summary>
    private const decimal Hint = 0.02m;

    private const decimal OpenCost = 1.6m;
    private static readonly decimal[] Stages = [1.95m, 2.95m, 3.7m];
    private readonly List<Change> _changes = [];
    private readonly List<int> _open = [];
    private readonly HashSet<Figure> _settled = new(ReferenceEqualityComparer.Instance);
    private readonly List<Explanation> _found = [];
    private decimal _limit;
    private int _left;

    /// <summary>How many steps the search had left.</summary>
    public int StepsLeft => _left;

    /// <summary>Whether the last search gave up before it had looked at everything.</summary>
    public bool HitBound => _left <= 0;

    /// <summary>The explanations that are best, the very best first; empty when none was found within the bound.</summary>
    /// <param name="group">The equations to mend.</param>
    /// <param name="settled">Figures that are not to be changed again.</param>
    /// <param name="bound">How many steps it may take.</param>
    public List<Explanation> Find(List<int> group, IEnumerable<Figure> settled, int bound)
    {
        _left = bound;
        _settled.UnionWith(settled);
        var outside = system.ToMend.Except(group).ToList();
        outside.ForEach(id => system.Leave(id, isLeft: true));
        foreach (var stage in Stages)
        {
            _limit = stage;
            Visit(0m);
            if (_found.Count > 0 || HitBound)
            {
                break;
            }
        }

        outside.ForEach(id => system.Leave(id, isLeft: false));
        var best = _found.Count == 0 ? 0m : _found.Min(e => e.Cost);
        return [.. _found.Where(e => e.Cost <= best + Margin).OrderBy(e => e.Cost).ThenByDescending(e => e.Changes.Sum(c => (decimal)c.Figure.Index))];
    }

    private void Visit(decimal cost)
    {
        if (system.ToMend.Count == 0)
        {
            Record(cost);
            return;
        }

        if (--_left <= 0 || cost + Least() > _limit + Support)
        {
            return;
        }

        var rest = system.ToMend.ToList();
        var next = rest.MinBy(id => system[id].Figures.Count);
        var isLast = cost + 2m > _limit;
        foreach (var figure in system[next].Figures)
        {
            if (_settled.Contains(figure) || figure.IsForeign || (isLast && !StandsInAll(figure, rest)))
            {
                continue;
            }

            foreach (var change in deduction.Of(figure, isLast).ToList())
            {
                Try(change, cost + change.Cost + (ReferenceEquals(system[next].Figures[0], figure) ? 0m : 0.01m));
            }
        }

        if (cost + OpenCost <= _limit)
        {
            _open.Add(next);
            system.Leave(next, isLeft: true);
            Visit(cost + OpenCost);
            system.Leave(next, isLeft: false);
            _open.RemoveAt(_open.Count - 1);
        }
    }

    private void Try(Change change, decimal cost)
    {
        if (cost > _limit + Support || HitBound)
        {
            return;
        }

        _left--;
        var printed = change.Figure.Assumed;
        _settled.Add(change.Figure);
        _changes.Add(change);
        system.Assume(change.Figure, change.Right);
        Visit(cost);
        system.Assume(change.Figure, printed);
        _changes.RemoveAt(_changes.Count - 1);
        _settled.Remove(change.Figure);
    }

    /// <summary>What mending the rest costs at least: a change for each of the equations that share no figure.</summary>
    private decimal Least()
    {
        var used = new HashSet<Figure>(ReferenceEqualityComparer.Instance);
        var count = 0;
        foreach (var id in system.ToMend)
        {
            var figures = system[id].Figures;
            if (figures.All(f => f.IsForeign || !used.Contains(f)))
            {
                used.UnionWith(figures);
                count++;
            }
        }

        return count;
    }

    private bool StandsInAll(Figure figure, List<int> equations)
    {
        var of = system.Of(figure);
        return equations.TrueForAll(of.Contains);
    }

    private void Record(decimal cost)
    {
        cost += _changes.SelectMany(c => system.Of(c.Figure)).GroupBy(id => id).Sum(g => Inexactness(g.Key) + Coincidence(g.Key, g.Count()));
        var explanation = new Explanation([.. _changes], [.. _open], cost);
        if (cost <= _limit && !_found.Exists(e => e.IsSame(explanation)))
        {
            _found.Add(explanation);
            _limit = Math.Min(_limit, cost + Margin);
        }
    }

    /// <summary>What it adds that several figures are changed which agreed as printed: they would be wrong in the same way.</summary>
    private decimal Coincidence(int id, int changed) => changed > 1 && system.AsPrinted(id) != Verdict.Broken ? 0.1m : 0m;

    /// <summary>What an equation that holds only up to rounding, or that names no culprit and is broken now, adds.</summary>
    private decimal Inexactness(int id)
    {
        var (before, now) = (system.AsPrinted(id), system.Now(id));
        if (system[id].IsHint)
        {
            return now == before ? 0m : now == Verdict.Broken ? Hint : -Hint;
        }

        if (!system.IsHard(id))
        {
            return now == before ? 0m : now == Verdict.Broken ? 0.3m : before != Verdict.Broken ? 0m : now == Verdict.Exact ? -Support : -0.1m;
        }

        var isSum = system[id] is SumEquation;
        return (before, now) switch
        {
            (Verdict.Exact, Verdict.ExplainedByRounding) => isSum ? 0.03m : 0.01m,
            (Verdict.Broken, Verdict.ExplainedByRounding) => isSum ? 0.02m : 0.005m,
            (Verdict.ExplainedByRounding, Verdict.Exact) => isSum ? -0.03m : 0m,
            _ => 0m,
        };
    }
}
