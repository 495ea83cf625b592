using Mingzhang.Amounts;
using Mingzhang.Checking.Figures;

namespace Mingzhang.Checking.Equations;

/// <summary>How an equation over printed figures stands.</summary>
public enum Verdict
{
    /// <summary>It holds to the last digit.</summary>
    Exact,

    /// <summary>It does not, but figures that print as these can satisfy it.</summary>
    ExplainedByRounding,

    /// <summary>No figures that print as these satisfy it.</summary>
    Broken,
}

/// <summary>A relation that must hold between printed figures.</summary>
/// <param name="rule">The rule it belongs to.</param>
/// <param name="title">What it says, in Chinese.</param>
/// <param name="basis">The clause it rests on, in Chinese.</param>
public abstract class Equation(RuleInfo rule, string title, string basis)
{
    private Verdict? _asPrinted;

    /// <summary>The rule it belongs to.</summary>
    public RuleInfo Rule { get; } = rule;

    /// <summary>What it says.</summary>
    public virtual string Title { get; } = title;

    /// <summary>The clause it rests on.</summary>
    public string Basis { get; } = basis;

    /// <summary>The figures it ties together, the one that is blamed when nothing else tells first.</summary>
    public abstract IReadOnlyList<Figure> Figures { get; }

    /// <summary>How it stands with the values that the figures are assumed to have.</summary>
    public abstract Verdict Evaluate();

    /// <summary>How it stands with the figures as printed; not to be asked for the first time while others are assumed.</summary>
    public Verdict AsPrinted => _asPrinted ??= Evaluate();

    /// <summary>The value the figure should have for the equation to hold, the others as assumed, in the figure's own unit and precision; null when it does not say.</summary>
    public abstract decimal? Solve(Figure figure);

    /// <summary>
    /// Values outside of which the figure breaks the equation, the others as assumed, in the figure's own unit; null when it does not
    /// say. Wide where rounding of the others leaves room; a value inside may still break it, so <see cref="Evaluate"/> decides.
    /// </summary>
    public virtual Interval? Range(Figure figure) => Solve(figure) is { } value ? Interval.Point(value) : null;

    /// <summary>The arithmetic written out with the printed figures, such as <c>918.72 + 222.23 = 1,140.95 ≠ 1,140.59</c>.</summary>
    public abstract string WriteOut();

    /// <summary>Whether a difference of this equation may be merged into a rounding hint of its table.</summary>
    public virtual bool HintsAtRounding => true;

    /// <summary>How much it proves against a figure: a sum of many terms proves less about each than an equality does.</summary>
    public virtual int Strength => 2;

    /// <summary>False for a relation whose gap names no culprit by itself, such as changes against last year that should add up.</summary>
    public virtual bool NamesCulprit { get; init; } = true;

    /// <summary>True for a relation that says no more than what is usual: it orders explanations that are equally good and makes none certain.</summary>
    public bool IsHint { get; init; }

    /// <summary>How serious it is that it is broken: the rule's severity, or less.</summary>
    public Severity Severity { get; init; } = rule.Severity;

    /// <summary>The figures that its verdict depends on; more than <see cref="Figures"/> where others only excuse a difference.</summary>
    public virtual IReadOnlyList<Figure> Watched => Figures;

    /// <summary>A decimal without trailing zeros beyond two decimals, with thousand separators.</summary>
    protected static string Write(decimal value)
    {
        var rounded = Math.Round(value, 2, MidpointRounding.AwayFromZero);
        return rounded == value
            ? value.ToString("N2", System.Globalization.CultureInfo.InvariantCulture)
            : value.ToString("#,##0.00####", System.Globalization.CultureInfo.InvariantCulture);
    }
}
