using Mingzhang.Amounts;
using Mingzhang.Checking.Figures;

namespace Mingzhang.Checking.Equations;

/// <summary>A percentage is the share of a part in a whole. It was worked out from unrounded amounts, so anything that parts and wholes printing as these can give is right.</summary>
public sealed class ShareEquation(RuleInfo rule, string title, string basis, Figure percent, Figure part, Figure whole) : Equation(rule, title, basis)
{
    private readonly Figure[] _figures = [percent, part, whole];
    private readonly IReadOnlyList<Figure> _together = [];
    private Figure[]? _watched;

    /// <summary>The shares of the same section, this one among them: where they add up to 100 %, one last digit moved for that is no error.</summary>
    public IReadOnlyList<Figure> Together
    {
        get => _together;
        init => _together = value;
    }

    /// <inheritdoc/>
    public override IReadOnlyList<Figure> Watched => _watched ??= [.. _figures, .. _together.Where(f => !ReferenceEquals(f, percent))];

    /// <inheritdoc/>
    public override IReadOnlyList<Figure> Figures => _figures;

    /// <inheritdoc/>
    public override bool HintsAtRounding => false;

    /// <inheritdoc/>
    public override int Strength => 1;

    /// <inheritdoc/>
    public override Verdict Evaluate()
    {
        if (Exact() is not { } share)
        {
            return percent.Value == 0m || part.Value == 0m ? Verdict.Exact : Verdict.ExplainedByRounding;
        }

        if (Math.Round(share, percent.Amount.Decimals, MidpointRounding.AwayFromZero) == percent.Value)
        {
            return Verdict.Exact;
        }

        return Interval.Divide(part.Interval * 100m, whole.Interval) is not { } reach || reach.Overlaps(PercentInterval()) || IsFitted(share)
            ? Verdict.ExplainedByRounding
            : Verdict.Broken;
    }

    /// <inheritdoc/>
    public override decimal? Solve(Figure figure) =>
        ReferenceEquals(figure, percent) && Exact() is { } share ? Math.Round(share, Math.Max(2, percent.Amount.Decimals), MidpointRounding.AwayFromZero) : null;

    /// <inheritdoc/>
    public override Interval? Range(Figure figure)
    {
        var p = PercentInterval();
        if (whole.Value <= 0m || part.Value < 0m || p.Low < 0m)
        {
            return null;
        }

        if (ReferenceEquals(figure, percent))
        {
            return Interval.Divide(part.Interval * 100m, whole.Interval) is { } reach ? new Interval(reach.Low - percent.PrintedHalfUnit, reach.High + percent.PrintedHalfUnit) : null;
        }

        if (ReferenceEquals(figure, part))
        {
            return new Interval(((p.Low * whole.Interval.Low / 100m) - part.HalfUnit) / part.Scale, ((p.High * whole.Interval.High / 100m) + part.HalfUnit) / part.Scale);
        }

        return ReferenceEquals(figure, whole) && p.Low > 0m
            ? new Interval(((part.Interval.Low * 100m / p.High) - whole.HalfUnit) / whole.Scale, ((part.Interval.High * 100m / p.Low) + whole.HalfUnit) / whole.Scale)
            : null;
    }

    /// <inheritdoc/>
    public override string WriteOut()
    {
        var sign = Evaluate() == Verdict.Broken ? " ≠ " : " = ";
        return Exact() is { } share
            ? $"{part.Shown} ÷ {whole.Shown} = {Write(Math.Round(share, 4))}%{sign}{percent.Shown}%"
            : $"{part.Shown} ÷ {whole.Shown}";
    }

    private bool IsFitted(decimal share)
    {
        if (_together.Count < 2 || Math.Abs(Math.Round(share, percent.Amount.Decimals, MidpointRounding.AwayFromZero) - percent.Value) != percent.PrintedHalfUnit * 2m)
        {
            return false;
        }

        var sum = 0m;
        foreach (var figure in _together)
        {
            sum += figure.Value;
        }

        return sum == 100m;
    }

    private Interval PercentInterval() => new(percent.Value - percent.PrintedHalfUnit, percent.Value + percent.PrintedHalfUnit);

    private decimal? Exact() => whole.Value == 0m ? null : part.Value * 100m / whole.Value;
}
