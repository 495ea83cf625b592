using Mingzhang.Checking.Equations;
using Mingzhang.Checking.Figures;

namespace Mingzhang.Checking.RootCause;

/// <summary>
/// Finds the figures whose change mends the broken equations. Each connected group of broken equations is explained by the fewest
/// figures (<see cref="ExplanationSearch"/>); a group too tangled for that gives up one figure at a time, the one that mends the most
/// and breaks the least, until the rest can be explained.
/// </summary>
/// <remarks>
/// Bounded: a search takes so many steps at most, every figure is changed once at most, and every step settles at least one equation.
/// </remarks>
public sealed class Localizer
{
    private const int StepsOfOneSearch = 4_000;
    private const int StepsInAll = 40_000;
    private readonly EquationSystem _system;
    private readonly Deduction _deduction;
    private readonly List<Figure> _settled = [];
    private readonly List<Culprit> _culprits = [];
    private int _steps = StepsInAll;

    /// <summary>Takes all equations of a document.</summary>
    /// <param name="equations">The equations of rules.</param>
    /// <param name="corroborations">Relations that usually hold: they tell which of several figures is wrong and are never reported.</param>
    public Localizer(IReadOnlyList<Equation> equations, IReadOnlyList<Equation>? corroborations = null)
    {
        Equations = equations;
        _system = new EquationSystem(equations, corroborations ?? []);
        _deduction = new Deduction(_system);
    }

    private IReadOnlyList<Equation> Equations { get; }

    /// <summary>The culprits in the order found; the figures have their printed values again afterwards.</summary>
    public IReadOnlyList<Culprit> Find()
    {
        while (_system.Groups() is { Count: > 0 } groups)
        {
            // A step that gives up one figure may touch other groups: those are looked at afresh.
            var unsettled = new List<List<int>>();
            foreach (var group in groups.Where(g => g.TrueForAll(_system.ToMend.Contains)))
            {
                if (!Settle(group, mayLeave: false))
                {
                    unsettled.Add(group);
                }
            }

            // A row copied whole agrees with itself: its columns break apart, and only together do they show it.
            foreach (var group in _system.Linked(unsettled.FindAll(g => g.TrueForAll(_system.ToMend.Contains))))
            {
                Settle(group, mayLeave: true);
            }
        }

        for (var id = 0; id < Equations.Count; id++)
        {
            if (_system.IsOpenGap(id))
            {
                _culprits.Add(_system.IsLeft(id) ? OpenGap.Of(Equations[id]) : GapSearch.Explain(_system, id, _settled) ?? OpenGap.Of(Equations[id]));
            }
        }

        foreach (var figure in _settled)
        {
            figure.Assumed = figure.Amount.Value;
        }

        return _culprits;
    }

    /// <summary>Explains a group of broken equations; false when equations would have to be left open and that is not wanted yet.</summary>
    private bool Settle(List<int> group, bool mayLeave)
    {
        var search = new ExplanationSearch(_system, _deduction);
        var bound = Math.Min(StepsOfOneSearch, Math.Max(_steps, 200));
        var best = search.Find(group, _settled, bound);
        _steps -= bound - Math.Max(search.StepsLeft, 0);
        if (best.Count > 0 && best[0].Open.Count > 0 && !mayLeave)
        {
            return false;
        }

        if (best.Count > 0)
        {
            Accept(best, search.HitBound);
        }
        else if (Greedy(group) is { } step)
        {
            Accept([step], isBounded: true);
        }
        else
        {
            group.ForEach(id => _system.Leave(id, isLeft: true));
        }

        return true;
    }

    private void Accept(List<Explanation> best, bool isBounded)
    {
        foreach (var id in best[0].Open)
        {
            _system.Leave(id, isLeft: true);
        }

        var left = best[0].Changes.ToList();
        while (left.Count > 0)
        {
            var change = left.MaxBy(c => Mended(c).Count)!;
            left.Remove(change);
            var mended = Mended(change);
            var arithmetic = mended.ConvertAll(id => _system[id].WriteOut());
            var isShared = best.TrueForAll(e => e.Has(change));
            var rivals = isShared ? [] : best.Skip(1).SelectMany(e => e.Changes).Where(c => !best[0].Has(c)).Select(c => (c.Figure, c.Right)).Distinct().Take(3).ToList();
            _system.Assume(change.Figure, change.Right);
            _settled.Add(change.Figure);
            _culprits.Add(new Culprit(change.Figure, change.Right, mended.ConvertAll(id => _system[id]), arithmetic, rivals)
            {
                Slip = change.Slip,
                IsBounded = isBounded,
                IsCertain = isShared && !isBounded && !change.Figure.IsBlank && !IsLastDigit(change) && (mended.Count > 1 || (change.Slip is not null && !IsBareZero(change.Figure))),
            });
        }
    }

    /// <summary>Whether the change is one unit of the last decimal: each table may have been rounded by itself, so either can be right.</summary>
    private static bool IsLastDigit(Change change) =>
        change.Figure.Precision > 0 && Math.Abs(change.Right - change.Figure.Amount.Value) * change.Figure.Scale <= 2m * change.Figure.HalfUnit;

    /// <summary>Whether the figure is a 0 without decimals: any digit may belong there, so one equation alone proves little.</summary>
    private static bool IsBareZero(Figure figure) => figure.Amount is { IsZero: true, Decimals: 0 };

    /// <summary>The broken equations, those that name no culprit included, that the change alone mends.</summary>
    private List<int> Mended(Change change)
    {
        var printed = change.Figure.Assumed;
        var broken = _system.Of(change.Figure).Where(id => _system.IsReported(id) && _system.Now(id) == Verdict.Broken).ToList();
        _system.Assume(change.Figure, change.Right);
        var mended = broken.FindAll(id => _system.Now(id) != Verdict.Broken);
        _system.Assume(change.Figure, printed);
        return mended;
    }

    /// <summary>The one change that mends the most and breaks the least, or null when none mends more than it breaks.</summary>
    private Explanation? Greedy(List<int> group)
    {
        Change? best = null;
        var most = 0m;
        foreach (var figure in group.SelectMany(id => _system[id].Figures).Distinct(ReferenceEqualityComparer.Instance).Cast<Figure>())
        {
            if (figure.IsForeign || _settled.Contains(figure))
            {
                continue;
            }

            foreach (var change in _deduction.Of(figure, isLast: false).ToList())
            {
                var gain = Gain(change);
                if (gain > most || (gain == most && best is not null && change.Figure.Index > best.Figure.Index))
                {
                    (best, most) = (change, gain);
                }
            }
        }

        return best is null ? null : new Explanation([best], [], 0m);
    }

    /// <summary>What a change mends less what it breaks; of two errors in one sum, taking one away narrows the gap.</summary>
    private decimal Gain(Change change)
    {
        var printed = change.Figure.Assumed;
        var of = _system.Of(change.Figure);
        var before = of.ConvertAll(_system.Now);
        var mendable = of.ConvertAll(_system.ToMend.Contains);
        var gaps = of.ConvertAll(Gap);
        _system.Assume(change.Figure, change.Right);
        var gain = 0m;
        for (var i = 0; i < of.Count; i++)
        {
            var (now, strength) = (_system.Now(of[i]), _system[of[i]].Strength);
            gain += mendable[i] && now != Verdict.Broken ? (now == Verdict.Exact ? strength : 1)
                : before[i] != Verdict.Broken && now == Verdict.Broken ? -strength
                : before[i] == Verdict.Exact && now == Verdict.ExplainedByRounding ? -1
                : now == Verdict.Broken ? Math.Sign(gaps[i] - Gap(of[i])) * 0.75m
                : 0;
        }

        _system.Assume(change.Figure, printed);
        return gain <= 0m ? 0m : gain - (change.Cost / 4m);
    }

    private decimal Gap(int id) => _system[id] is SumEquation sum ? Math.Abs(sum.Residual) : 0m;
}
