using System.Globalization;
using Mingzhang.Amounts;
using Mingzhang.Checking.Figures;

namespace Mingzhang.Checking.Equations;

/// <summary>Figures add up to a number that is known beforehand, or to one of several: the weights of indicators to 90 or 100, a score to what its scheme gives.</summary>
/// <param name="rule">The rule.</param>
/// <param name="title">What it says, in Chinese.</param>
/// <param name="basis">The clause.</param>
/// <param name="figures">The figures.</param>
/// <param name="allowed">What they may add up to, the usual first.</param>
public sealed class FixedSumEquation(RuleInfo rule, string title, string basis, IReadOnlyList<Figure> figures, IReadOnlyList<decimal> allowed) : Equation(rule, title, basis)
{
    /// <inheritdoc/>
    public override IReadOnlyList<Figure> Figures => figures;

    /// <inheritdoc/>
    public override bool HintsAtRounding => false;

    /// <summary>What the figures may add up to, the usual first.</summary>
    public IReadOnlyList<decimal> Allowed => allowed;

    /// <summary>What they add up to.</summary>
    public decimal Sum
    {
        get
        {
            var sum = 0m;
            foreach (var figure in figures)
            {
                sum += figure.Value;
            }

            return sum;
        }
    }

    /// <inheritdoc/>
    public override Verdict Evaluate() => allowed.Contains(Sum) ? Verdict.Exact : Verdict.Broken;

    /// <inheritdoc/>
    public override decimal? Solve(Figure figure) => figures.Contains(figure) ? (allowed[0] - Sum + figure.Value) / figure.Scale : null;

    /// <inheritdoc/>
    public override Interval? Range(Figure figure) =>
        figures.Contains(figure) ? new Interval((allowed.Min() - Sum + figure.Value) / figure.Scale, (allowed.Max() - Sum + figure.Value) / figure.Scale) : null;

    /// <inheritdoc/>
    public override string WriteOut()
    {
        var sum = string.Join(" + ", figures.Select(f => f.Shown)) + (figures.Count > 1 ? " = " + Sum.ToString(CultureInfo.InvariantCulture) : string.Empty);
        return sum + (Evaluate() == Verdict.Broken ? " ≠ " : " = ") + string.Join(" 或 ", allowed.Select(a => a.ToString(CultureInfo.InvariantCulture)));
    }
}
