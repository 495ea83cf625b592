using System.Globalization;
using Mingzhang.Checking.Figures;

namespace Mingzhang.Checking.Equations;

/// <summary>
/// A figure has one of the values that are usual for its like, such as a weight that other indicators have too. It deduces no value:
/// it only tells explanations apart.
/// </summary>
/// <param name="rule">The rule.</param>
/// <param name="title">What it says, in Chinese.</param>
/// <param name="basis">The clause.</param>
/// <param name="figure">The figure.</param>
/// <param name="isUsual">Whether a value is usual for it.</param>
public sealed class UsualValueEquation(RuleInfo rule, string title, string basis, Figure figure, Predicate<decimal> isUsual) : Equation(rule, title, basis)
{
    /// <inheritdoc/>
    public override IReadOnlyList<Figure> Figures { get; } = [figure];

    /// <inheritdoc/>
    public override bool HintsAtRounding => false;

    /// <inheritdoc/>
    public override int Strength => 0;

    /// <inheritdoc/>
    public override Verdict Evaluate() => isUsual(figure.Value) ? Verdict.Exact : Verdict.Broken;

    /// <summary>Nothing: several values are usual, and none is the right one for that.</summary>
    public override decimal? Solve(Figure figure) => null;

    /// <inheritdoc/>
    public override string WriteOut() => figure.Value.ToString(CultureInfo.InvariantCulture) + (Evaluate() == Verdict.Broken ? " 少见" : " 常见");
}
