using Mingzhang.Checking.Equations;

namespace Mingzhang.Checking.RootCause;

/// <summary>An equation that no change mends without breaking as much: said as it is, with each figure's value as an alternative.</summary>
internal static class OpenGap
{
    /// <summary>The finding's makings, with the figures as assumed now.</summary>
    public static Culprit Of(Equation equation)
    {
        var figure = equation.Figures.FirstOrDefault(f => f is { IsBlank: false, IsForeign: false }) ?? equation.Figures[0];
        if (!equation.NamesCulprit)
        {
            return new Culprit(figure, null, [equation], [equation.WriteOut()], []);
        }

        var others = equation.Figures.Where(f => !ReferenceEquals(f, figure) && f is { IsBlank: false, IsForeign: false }).Take(2).ToList();
        var rivals = equation is SumEquation { IsSameQuantity: true }
            ? others.Select(f => (f, equation.Solve(f))).Where(p => p.Item2 is not null).Select(p => (p.f, p.Item2!.Value)).ToList()
            : [];
        return new Culprit(figure, equation.Solve(figure), [equation], [equation.WriteOut()], rivals);
    }
}
