using System.Text;
using Mingzhang.Checking.Figures;

namespace Mingzhang.Checking.Equations;

/// <summary>A figure with its sign in a sum. A class, because lists of structs have to be compiled when the program starts (docs/decisions/0002).</summary>
/// <param name="Sign">1 or -1.</param>
/// <param name="Figure">The figure.</param>
public sealed record Term(int Sign, Figure Figure);

/// <summary>
/// A sum on the left equals a sum on the right. With one figure on either side it is one quantity printed twice, which must be the
/// same to the last digit.
/// </summary>
public sealed class SumEquation : Equation
{
    private readonly Figure[] _figures;

    /// <summary>Makes the equation; blank figures count as zero.</summary>
    public SumEquation(RuleInfo rule, string title, string basis, IReadOnlyList<Term> left, IReadOnlyList<Term> right, bool atLeast = false)
        : base(rule, title, basis)
    {
        Left = left;
        Right = right;
        IsAtLeast = atLeast;
        _figures = [.. left.Concat(right).Select(t => t.Figure)];
    }

    /// <summary>The terms on the left, the figure blamed first among them.</summary>
    public IReadOnlyList<Term> Left { get; }

    /// <summary>The terms on the right.</summary>
    public IReadOnlyList<Term> Right { get; }

    /// <summary>True when the left need only be at least the right.</summary>
    public bool IsAtLeast { get; }

    /// <summary>False for a relation whose gap names no culprit by itself, such as changes against last year that should add up.</summary>
    public bool NamesCulprit { get; init; } = true;

    /// <summary>True when one quantity is printed twice.</summary>
    public bool IsSameQuantity => !IsAtLeast && Left.Count(t => !t.Figure.IsBlank) <= 1 && Right.Count(t => !t.Figure.IsBlank) <= 1;

    /// <inheritdoc/>
    public override IReadOnlyList<Figure> Figures => _figures;

    /// <inheritdoc/>
    public override int Strength => !NamesCulprit ? 1 : IsSameQuantity ? 3 : 2;

    /// <summary>Left less right, in 元.</summary>
    public decimal Residual => Sum(Left) - Sum(Right);

    /// <inheritdoc/>
    public override Verdict Evaluate()
    {
        var residual = Residual;
        if (residual == 0m || (IsAtLeast && residual > 0m))
        {
            return Verdict.Exact;
        }

        if (IsWrittenInAnotherUnit(Math.Abs(residual)))
        {
            return Verdict.Exact;
        }

        if (IsSameQuantity)
        {
            return SameUpToPrecision(Math.Abs(residual)) ? Verdict.ExplainedByRounding : Verdict.Broken;
        }

        var reach = 0m;
        foreach (var figure in _figures)
        {
            reach += figure.HalfUnit;
        }

        return Math.Abs(residual) <= reach ? Verdict.ExplainedByRounding : Verdict.Broken;
    }

    /// <inheritdoc/>
    public override decimal? Solve(Figure figure)
    {
        var sign = 0;
        foreach (var term in Left)
        {
            sign += ReferenceEquals(term.Figure, figure) ? term.Sign : 0;
        }

        foreach (var term in Right)
        {
            sign -= ReferenceEquals(term.Figure, figure) ? term.Sign : 0;
        }

        if (sign is not (1 or -1))
        {
            return null;
        }

        var value = (figure.Value - (sign * Residual)) / figure.Scale;
        return Math.Round(value, Math.Max(figure.Precision, figure.Amount.Decimals), MidpointRounding.AwayFromZero);
    }

    /// <inheritdoc/>
    public override string WriteOut()
    {
        var sign = Evaluate() == Verdict.Exact ? (IsAtLeast ? " ≥ " : " = ") : IsAtLeast ? " ＜ " : " ≠ ";
        return Side(Left) + sign + Side(Right);
    }

    private bool SameUpToPrecision(decimal gap)
    {
        var a = Left.FirstOrDefault(t => !t.Figure.IsBlank)?.Figure;
        var b = Right.FirstOrDefault(t => !t.Figure.IsBlank)?.Figure;
        if (a is null || b is null || a.PrintedHalfUnit == b.PrintedHalfUnit)
        {
            return false;
        }

        return gap <= Math.Max(a.PrintedHalfUnit, b.PrintedHalfUnit);
    }

    /// <summary>Whether one amount stands on both sides in two units (171.01 万元 for 1,710,062 元): the coarser is right, there is nothing to remark.</summary>
    private bool IsWrittenInAnotherUnit(decimal gap) =>
        Left.Count(t => !t.Figure.IsBlank) == 1 && Right.Count(t => !t.Figure.IsBlank) == 1
        && Left.First(t => !t.Figure.IsBlank).Figure.Unit != Right.First(t => !t.Figure.IsBlank).Figure.Unit
        && SameUpToPrecision(gap);

    private static decimal Sum(IReadOnlyList<Term> terms)
    {
        var sum = 0m;
        for (var i = 0; i < terms.Count; i++)
        {
            sum += terms[i].Sign * terms[i].Figure.Value;
        }

        return sum;
    }

    private static string Side(IReadOnlyList<Term> terms)
    {
        var shown = terms.Where(t => !t.Figure.IsBlank).ToList();
        if (shown.Count == 0)
        {
            return terms.Count == 0 ? "0" : "（空白）";
        }

        var text = new StringBuilder();
        for (var i = 0; i < shown.Count; i++)
        {
            var figure = shown[i].Figure;
            var minus = shown[i].Sign < 0 != figure.Shown.StartsWith('-');
            text.Append((i, minus) switch { (0, false) => string.Empty, (0, _) => "-", (_, false) => " + ", _ => " - " });
            text.Append(figure.Shown.TrimStart('-'));
        }

        if (shown.Count > 1)
        {
            var sum = Sum(terms) / shown[0].Figure.Scale;
            text.Append(" = ").Append(shown[0].Figure.IsCount ? sum.ToString("0", System.Globalization.CultureInfo.InvariantCulture) : Write(sum));
        }

        var units = shown.Select(t => t.Figure.Unit).Distinct(StringComparer.Ordinal).ToList();
        return units is [var unit] && unit.Length > 0 ? text.Append(unit).ToString() : text.ToString();
    }
}
