using Mingzhang.Amounts;
using Mingzhang.Checking.Figures;

namespace Mingzhang.Checking.Equations;

/// <summary>
/// A growth in percent is the change over last year's amount, which is this year's less the change. A base of zero is printed as
/// 100 %; no change as 0 %.
/// </summary>
public sealed class GrowthEquation(RuleInfo rule, string title, string basis, Figure percent, Figure change, Figure amount) : Equation(rule, title, basis)
{
    private readonly Figure[] _figures = [percent, change, amount];

    /// <inheritdoc/>
    public override IReadOnlyList<Figure> Figures => _figures;

    /// <inheritdoc/>
    public override bool HintsAtRounding => false;

    /// <inheritdoc/>
    public override int Strength => 1;

    /// <summary>Last year's amount as implied, in 元.</summary>
    public decimal Base => amount.Value - change.Value;

    /// <summary>This year's amount where the one printed is last year's by mistake, in the figure's unit; null for the other figures.</summary>
    public decimal? IfLastYears(Figure figure) =>
        ReferenceEquals(figure, amount) && change.Value != 0m && amount.Value + change.Value >= 0m
            ? Math.Round((amount.Value + change.Value) / amount.Scale, Math.Max(amount.Precision, amount.Amount.Decimals), MidpointRounding.AwayFromZero)
            : null;

    /// <summary>True when only the signs of change and growth disagree (增加 … 下降 …).</summary>
    public bool OnlySignsDisagree
    {
        get
        {
            if (change.Value == 0m || percent.Value == 0m || change.Value > 0m == percent.Value > 0m)
            {
                return false;
            }

            percent.Assumed = -percent.Assumed;
            var verdict = Evaluate();
            percent.Assumed = -percent.Assumed;
            return verdict != Verdict.Broken;
        }
    }

    /// <inheritdoc/>
    public override Verdict Evaluate()
    {
        if (change.Value == 0m)
        {
            // A change below half a unit prints as 0.00 while its percentage need not.
            return percent.Value == 0m ? Verdict.Exact
                : amount.Value != 0m && Overlaps() ? Verdict.ExplainedByRounding : Verdict.Broken;
        }

        if (Growth() is not { } growth)
        {
            return percent.Value == 100m ? Verdict.Exact : percent.Value == 0m ? Verdict.ExplainedByRounding : Verdict.Broken;
        }

        if (Math.Round(growth, percent.Amount.Decimals, MidpointRounding.AwayFromZero) == percent.Value)
        {
            return Verdict.Exact;
        }

        return Overlaps() ? Verdict.ExplainedByRounding : Verdict.Broken;
    }

    /// <inheritdoc/>
    public override decimal? Solve(Figure figure)
    {
        if (ReferenceEquals(figure, change))
        {
            return Change();
        }

        if (!ReferenceEquals(figure, percent) || Base < 0m)
        {
            return null;
        }

        return change.Value == 0m ? 0m
            : Growth() is { } growth ? Math.Round(growth, Math.Max(2, percent.Amount.Decimals), MidpointRounding.AwayFromZero) : 100m;
    }

    /// <inheritdoc/>
    public override Interval? Range(Figure figure)
    {
        if (ReferenceEquals(figure, percent))
        {
            return Reach() is { } reach ? new Interval(reach.Low - percent.PrintedHalfUnit, reach.High + percent.PrintedHalfUnit) : null;
        }

        var low = percent.Value - percent.PrintedHalfUnit;
        var high = percent.Value + percent.PrintedHalfUnit;
        if (percent.Value == 100m || low <= -100m || amount.Value < 0m)
        {
            return null;
        }

        if (ReferenceEquals(figure, change))
        {
            var n = amount.Interval;
            var room = change.HalfUnit;
            return new Interval((Math.Min(Implied(n.Low, low), Implied(n.High, low)) - room) / change.Scale, (Math.Max(Implied(n.Low, high), Implied(n.High, high)) + room) / change.Scale);
        }

        if (!ReferenceEquals(figure, amount) || low <= 0m != high <= 0m || low == 0m || high == 0m)
        {
            return null;
        }

        Span<decimal> corners = [.. Corners(change.Interval.Low, low, high), .. Corners(change.Interval.High, low, high)];
        return new Interval((Least(corners) - amount.HalfUnit) / amount.Scale, (Most(corners) + amount.HalfUnit) / amount.Scale);

        // n = c (100 + p) / p
        static decimal[] Corners(decimal c, decimal low, decimal high) => [c * (100m + low) / low, c * (100m + high) / high];

        // c = n p / (100 + p)
        static decimal Implied(decimal n, decimal p) => n * p / (100m + p);
    }

    /// <inheritdoc/>
    public override string WriteOut()
    {
        var scale = amount.Scale;
        var sign = Evaluate() == Verdict.Broken ? " ≠ " : " = ";
        var last = $"上年 = {Write(amount.Value / scale)} - ({Write(change.Value / scale)}) = {Write(Base / scale)}";
        return Growth() is { } growth
            ? $"{last}；{Write(change.Value / scale)} ÷ {Write(Base / scale)} = {Write(Math.Round(growth, 4))}%{sign}{Write(percent.Value)}%"
            : $"{last}，上年为零时增长率按 100% 列示{sign}{Write(percent.Value)}%";
    }

    /// <summary>The change that gives the printed percentage, when only one of the change's decimals does.</summary>
    private decimal? Change()
    {
        if (percent.Value == 100m)
        {
            // Printed for a base of zero as well as for a doubling; the first is what a new item says.
            return amount.Value / change.Scale;
        }

        var low = percent.Value - percent.PrintedHalfUnit;
        var high = percent.Value + percent.PrintedHalfUnit;
        if (low <= -100m || amount.Value <= 0m || percent.Value == 0m)
        {
            return percent.Value == 0m ? 0m : null;
        }

        var unit = 2m * change.HalfUnit;
        if (unit == 0m)
        {
            return null;
        }

        var first = Math.Ceiling(amount.Value * low / (100m + low) / unit);
        var last = Math.Floor(amount.Value * high / (100m + high) / unit);
        return first == last ? first * unit / change.Scale : null;
    }

    private decimal? Growth() => Base == 0m ? null : change.Value * 100m / Base;

    private bool Overlaps() =>
        Reach() is { } reach
            ? reach.Low <= percent.Value + percent.PrintedHalfUnit && percent.Value - percent.PrintedHalfUnit <= reach.High
            : Base >= -(change.HalfUnit + amount.HalfUnit);

    /// <summary>The growths that amounts printing as these can give; null when last year's amount may have been zero, so that nothing can be disproved unless it is negative by more than rounding.</summary>
    private Interval? Reach()
    {
        Span<decimal> growths = stackalloc decimal[4];
        var at = 0;
        foreach (var c in (ReadOnlySpan<decimal>)[change.Interval.Low, change.Interval.High])
        {
            foreach (var n in (ReadOnlySpan<decimal>)[amount.Interval.Low, amount.Interval.High])
            {
                if (n - c <= 0m)
                {
                    return null;
                }

                growths[at++] = c * 100m / (n - c);
            }
        }

        return new Interval(Least(growths), Most(growths));
    }

    private static decimal Least(ReadOnlySpan<decimal> values)
    {
        var least = values[0];
        foreach (var value in values)
        {
            least = Math.Min(least, value);
        }

        return least;
    }

    private static decimal Most(ReadOnlySpan<decimal> values)
    {
        var most = values[0];
        foreach (var value in values)
        {
            most = Math.Max(most, value);
        }

        return most;
    }
}
