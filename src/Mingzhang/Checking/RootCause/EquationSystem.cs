using Mingzhang.Checking.Equations;
using Mingzhang.Checking.Figures;

namespace Mingzhang.Checking.RootCause;

/// <summary>All equations of a document and how they stand, while figures are taken to be other than printed.</summary>
internal sealed class EquationSystem
{
    private readonly Equation[] _equations;
    private readonly Verdict[] _verdicts;
    private readonly Verdict[] _asPrinted;
    private readonly bool[] _isLeft;
    private readonly int _rules;
    private readonly SortedSet<int> _toMend = [];
    private readonly Dictionary<Figure, List<int>> _byFigure = new(ReferenceEqualityComparer.Instance);

    /// <summary>Judges all equations with the figures as they are now.</summary>
    /// <param name="equations">The equations of rules.</param>
    /// <param name="corroborations">Relations that only tell which figure is wrong.</param>
    public EquationSystem(IReadOnlyList<Equation> equations, IReadOnlyList<Equation> corroborations)
    {
        _equations = [.. equations, .. corroborations];
        _rules = equations.Count;
        _verdicts = new Verdict[_equations.Length];
        _isLeft = new bool[_equations.Length];
        for (var id = 0; id < _equations.Length; id++)
        {
            _verdicts[id] = _equations[id].AsPrinted;
            Note(id);
        }

        _asPrinted = (Verdict[])_verdicts.Clone();
        if (Array.IndexOf(_verdicts, Verdict.Broken, 0, _rules) >= 0)
        {
            Index();
        }
    }

    /// <summary>The equations that are broken, can name a culprit and are not left open.</summary>
    public SortedSet<int> ToMend => _toMend;

    /// <summary>The equation of a number.</summary>
    public Equation this[int id] => _equations[id];

    /// <summary>The numbers of the equations that the figure stands in.</summary>
    public List<int> Of(Figure figure) => _byFigure[figure];

    /// <summary>How an equation stands now.</summary>
    public Verdict Now(int id) => _verdicts[id];

    /// <summary>How it stands with the figures as printed.</summary>
    public Verdict AsPrinted(int id) => _asPrinted[id];

    /// <summary>Takes the figure to have the value.</summary>
    public void Assume(Figure figure, decimal value)
    {
        figure.Assumed = value;
        foreach (var id in _byFigure[figure])
        {
            _verdicts[id] = _equations[id].Evaluate();
            Note(id);
        }
    }

    /// <summary>Leaves an equation open, or takes it up again.</summary>
    public void Leave(int id, bool isLeft)
    {
        _isLeft[id] = isLeft;
        Note(id);
    }

    /// <summary>Whether the equation names a culprit when it is broken; the others are soft: they help to choose.</summary>
    public bool IsHard(int id) => id < _rules && _equations[id].NamesCulprit;

    /// <summary>Whether a rule's equation is broken and either names no culprit by itself or was left open.</summary>
    public bool IsOpenGap(int id) => id < _rules && _verdicts[id] == Verdict.Broken && (!_equations[id].NamesCulprit || _isLeft[id]);

    /// <summary>Whether the equation is left open.</summary>
    public bool IsLeft(int id) => _isLeft[id];

    /// <summary>Whether a broken equation is one that a rule reports.</summary>
    public bool IsReported(int id) => id < _rules;

    /// <summary>The equations to mend, those that share figures together, the first first.</summary>
    public List<List<int>> Groups()
    {
        var groups = new List<List<int>>();
        var seen = new HashSet<int>();
        foreach (var first in _toMend)
        {
            if (!seen.Add(first))
            {
                continue;
            }

            var group = new List<int> { first };
            for (var i = 0; i < group.Count; i++)
            {
                foreach (var figure in _equations[group[i]].Watched)
                {
                    if (!figure.IsForeign)
                    {
                        group.AddRange(_byFigure[figure].Where(id => _toMend.Contains(id) && seen.Add(id)));
                    }
                }
            }

            group.Sort();
            groups.Add(group);
        }

        return groups;
    }

    /// <summary>The groups, those put together whose figures stand in one satisfied equation; pairs only, so that searches stay small.</summary>
    public List<List<int>> Linked(List<List<int>> groups)
    {
        var linked = new List<List<int>>();
        var left = groups.ToList();
        while (left.Count > 0)
        {
            var group = left[0];
            left.RemoveAt(0);
            var beside = group.SelectMany(id => _equations[id].Figures).Where(f => !f.IsForeign).SelectMany(f => _byFigure[f]).Where(IsHard)
                .SelectMany(id => _equations[id].Figures).Where(f => !f.IsForeign).ToHashSet<Figure>(ReferenceEqualityComparer.Instance);
            var other = left.Find(g => g.Exists(id => _equations[id].Figures.Any(beside.Contains)));
            if (other is not null)
            {
                left.Remove(other);
                group = [.. group.Concat(other).Order()];
            }

            linked.Add(group);
        }

        return linked;
    }

    private void Note(int id)
    {
        if (_verdicts[id] == Verdict.Broken && !_isLeft[id] && IsHard(id))
        {
            _toMend.Add(id);
        }
        else
        {
            _toMend.Remove(id);
        }
    }

    private void Index()
    {
        for (var id = 0; id < _equations.Length; id++)
        {
            foreach (var figure in _equations[id].Watched)
            {
                if (!_byFigure.TryGetValue(figure, out var list))
                {
                    _byFigure[figure] = list = [];
                }

                if (list.Count == 0 || list[^1] != id)
                {
                    list.Add(id);
                }
            }
        }
    }
}
