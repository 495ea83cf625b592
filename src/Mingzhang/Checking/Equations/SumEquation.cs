using System.Text;
using Mingzhang.Amounts;
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
    private const decimal Unbounded = 1_000_000_000_000_000m;
    private readonly Term[] _left;
    private readonly Term[] _right;
    private readonly Figure[] _figures;
    private readonly Figure? _onlyLeft;
    private readonly Figure? _onlyRight;
    private readonly Figure? _coarse;
    private readonly RowTitle? _title;

    /// <summary>Makes the equation; blank figures count as zero.</summary>
    public SumEquation(RuleInfo rule, string title, string basis, IReadOnlyList<Term> left, IReadOnlyList<Term> right, bool atLeast = false)
        : base(rule, title, basis)
    {
        _left = left as Term[] ?? [.. left];
        _right = right as Term[] ?? [.. right];
        IsAtLeast = atLeast;
        _figures = new Figure[_left.Length + _right.Length];
        for (var i = 0; i < _figures.Length; i++)
        {
            _figures[i] = (i < _left.Length ? _left[i] : _right[i - _left.Length]).Figure;
        }

        _onlyLeft = Printed(_left, out var leftCount);
        _onlyRight = Printed(_right, out var rightCount);
        IsSameQuantity = !atLeast && leftCount <= 1 && rightCount <= 1;
        _coarse = leftCount == 1 && IsFiner(_right, _onlyLeft!) ? _onlyLeft : rightCount == 1 && IsFiner(_left, _onlyRight!) ? _onlyRight : null;
    }

    /// <summary>Makes the equation of a cell of a table and the cells it adds up.</summary>
    internal SumEquation(RuleInfo rule, RowTitle title, Figure whole, Term[] parts)
        : this(rule, string.Empty, rule.Basis, new[] { new Term(1, whole) }, parts) => _title = title;

    /// <inheritdoc/>
    public override string Title => _title?.ToString() ?? base.Title;

    /// <summary>The terms on the left, the figure blamed first among them.</summary>
    public IReadOnlyList<Term> Left => _left;

    /// <summary>The terms on the right.</summary>
    public IReadOnlyList<Term> Right => _right;

    /// <summary>True when the left need only be at least the right.</summary>
    public bool IsAtLeast { get; }

    /// <summary>True when one quantity is printed twice.</summary>
    public bool IsSameQuantity { get; }

    /// <inheritdoc/>
    public override IReadOnlyList<Figure> Figures => _figures;

    /// <inheritdoc/>
    public override int Strength => !NamesCulprit ? 1 : IsSameQuantity ? 3 : 2;

    /// <summary>Left less right, in 元.</summary>
    public decimal Residual => Sum(_left) - Sum(_right);

    /// <inheritdoc/>
    public override Verdict Evaluate()
    {
        var residual = Residual;
        if (residual == 0m || (IsAtLeast && residual > 0m))
        {
            return Verdict.Exact;
        }

        if (Math.Abs(residual) > Reach())
        {
            return Verdict.Broken;
        }

        // One amount in two units (171.01 万元 for 1,710,062 元, or for a sum in 元): the coarser is right, there is nothing to remark.
        return _coarse is not null && Math.Abs(residual) <= _coarse.PrintedHalfUnit ? Verdict.Exact : Verdict.ExplainedByRounding;
    }

    /// <inheritdoc/>
    public override decimal? Solve(Figure figure) =>
        Target(figure) is { } value ? Math.Round(value, Math.Max(figure.Precision, figure.Amount.Decimals), MidpointRounding.AwayFromZero) : null;

    /// <inheritdoc/>
    public override Interval? Range(Figure figure)
    {
        if (Target(figure) is not { } value)
        {
            return null;
        }

        var reach = Reach() / figure.Scale;
        var isUpper = Coefficient(figure) < 0;
        return new Interval(IsAtLeast && isUpper ? -Unbounded : value - reach, IsAtLeast && !isUpper ? Unbounded : value + reach);
    }

    /// <inheritdoc/>
    public override string WriteOut()
    {
        var sign = Evaluate() == Verdict.Exact ? (IsAtLeast ? " ≥ " : " = ") : IsAtLeast ? " ＜ " : " ≠ ";
        return Side(_left) + sign + Side(_right);
    }

    /// <summary>What the two sides may differ by.</summary>
    private decimal Reach()
    {
        if (IsSameQuantity)
        {
            return Coarser();
        }

        var reach = 0m;
        foreach (var figure in _figures)
        {
            reach += figure.HalfUnit;
        }

        return reach;
    }

    /// <summary>For one amount printed to different decimals, half a unit of the coarser; else zero.</summary>
    private decimal Coarser() =>
        _onlyLeft is null || _onlyRight is null || _onlyLeft.PrintedHalfUnit == _onlyRight.PrintedHalfUnit ? 0m : Math.Max(_onlyLeft.PrintedHalfUnit, _onlyRight.PrintedHalfUnit);

    /// <summary>The exact value that closes the gap, in the figure's unit; null when the figure stands in it more than once or on both sides.</summary>
    private decimal? Target(Figure figure) => Coefficient(figure) is var sign and (1 or -1) ? (figure.Value - (sign * Residual)) / figure.Scale : null;

    private int Coefficient(Figure figure)
    {
        var sign = 0;
        foreach (var term in _left)
        {
            sign += ReferenceEquals(term.Figure, figure) ? term.Sign : 0;
        }

        foreach (var term in _right)
        {
            sign -= ReferenceEquals(term.Figure, figure) ? term.Sign : 0;
        }

        return sign;
    }

    /// <summary>Whether all figures printed on the side are in another unit than the one given, and finer.</summary>
    private static bool IsFiner(Term[] terms, Figure one)
    {
        var any = false;
        foreach (var term in terms)
        {
            if (!term.Figure.IsBlank)
            {
                any = true;
                if (term.Figure.Unit == one.Unit || term.Figure.PrintedHalfUnit > one.PrintedHalfUnit)
                {
                    return false;
                }
            }
        }

        return any;
    }

    /// <summary>The first printed figure of a side, and how many there are.</summary>
    private static Figure? Printed(Term[] terms, out int count)
    {
        Figure? only = null;
        count = 0;
        foreach (var term in terms)
        {
            if (!term.Figure.IsBlank)
            {
                only ??= term.Figure;
                count++;
            }
        }

        return only;
    }

    private static decimal Sum(Term[] terms)
    {
        var sum = 0m;
        foreach (var term in terms)
        {
            sum = term.Sign < 0 ? sum - term.Figure.Value : sum + term.Figure.Value;
        }

        return sum;
    }

    private static string Side(Term[] terms)
    {
        var shown = terms.Where(t => !t.Figure.IsBlank).ToList();
        if (shown.Count == 0)
        {
            return terms.Length == 0 ? "0" : "（空白）";
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
