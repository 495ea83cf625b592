using Mingzhang.Amounts;
using Mingzhang.Checking.Figures;

namespace Mingzhang.Checking.Equations;

/// <summary>
/// A deviation in percent is what was spent less what was planned, over what was planned; so is a growth over last year's amount
/// where that amount is printed.
/// </summary>
public sealed class DeviationEquation(RuleInfo rule, string title, string basis, Figure percent, Figure planned, Figure spent, string zeroBase = "预算数为 0，差异率") : Equation(rule, title, basis)
{
    private readonly Figure[] _figures = [percent, planned, spent];

    /// <inheritdoc/>
    public override IReadOnlyList<Figure> Figures => _figures;

    /// <inheritdoc/>
    public override bool HintsAtRounding => false;

    /// <inheritdoc/>
    public override int Strength => 1;

    /// <inheritdoc/>
    public override Verdict Evaluate()
    {
        if (Exact() is not { } rate)
        {
            return spent.Value == 0m ? (percent.Value == 0m ? Verdict.Exact : Verdict.Broken)
                : percent.Value is 100m or 0m ? Verdict.ExplainedByRounding : Verdict.Broken;
        }

        if (Math.Round(rate, percent.Amount.Decimals, MidpointRounding.AwayFromZero) == percent.Value)
        {
            return Verdict.Exact;
        }

        var reach = Interval.Divide(spent.Interval * 100m, planned.Interval);
        return reach is not { } r || new Interval(r.Low - 100m, r.High - 100m).Overlaps(new Interval(percent.Value - percent.PrintedHalfUnit, percent.Value + percent.PrintedHalfUnit))
            ? Verdict.ExplainedByRounding
            : Verdict.Broken;
    }

    /// <inheritdoc/>
    public override decimal? Solve(Figure figure) =>
        ReferenceEquals(figure, percent) && Exact() is { } rate ? Math.Round(rate, Math.Max(2, percent.Amount.Decimals), MidpointRounding.AwayFromZero) : null;

    /// <inheritdoc/>
    public override Interval? Range(Figure figure)
    {
        var p = new Interval(percent.Value - percent.PrintedHalfUnit + 100m, percent.Value + percent.PrintedHalfUnit + 100m);
        if (planned.Value <= 0m || spent.Value < 0m || p.Low <= 0m)
        {
            return null;
        }

        if (ReferenceEquals(figure, percent))
        {
            return Interval.Divide(spent.Interval * 100m, planned.Interval) is { } reach
                ? new Interval(reach.Low - 100m - percent.PrintedHalfUnit, reach.High - 100m + percent.PrintedHalfUnit)
                : null;
        }

        return ReferenceEquals(figure, spent)
            ? new Interval(((p.Low * planned.Interval.Low / 100m) - spent.HalfUnit) / spent.Scale, ((p.High * planned.Interval.High / 100m) + spent.HalfUnit) / spent.Scale)
            : ReferenceEquals(figure, planned)
            ? new Interval(((spent.Interval.Low * 100m / p.High) - planned.HalfUnit) / planned.Scale, ((spent.Interval.High * 100m / p.Low) + planned.HalfUnit) / planned.Scale)
            : null;
    }

    /// <inheritdoc/>
    public override string WriteOut()
    {
        var sign = Evaluate() == Verdict.Broken ? " ≠ " : " = ";
        return Exact() is { } rate
            ? $"({spent.Shown} - {planned.Shown}) ÷ {planned.Shown} = {Write(Math.Round(rate, 4))}%{sign}{Write(percent.Value)}%"
            : $"{zeroBase}印作 {Write(percent.Value)}%";
    }

    private decimal? Exact() => planned.Value == 0m ? null : (spent.Value - planned.Value) * 100m / planned.Value;
}
