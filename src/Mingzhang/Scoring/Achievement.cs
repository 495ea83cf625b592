using Mingzhang.Amounts;

namespace Mingzhang.Scoring;

/// <summary>How an actual value stands to its target.</summary>
public enum Situation
{
    /// <summary>Exactly met, or a qualitative target reached as stated.</summary>
    Met,

    /// <summary>Short of a ≥ or = target.</summary>
    Short,

    /// <summary>Beyond a ≥ or = target.</summary>
    Above,

    /// <summary>Beyond a ≤ target.</summary>
    Over,

    /// <summary>Below a ≤ target.</summary>
    Below,

    /// <summary>A qualitative target reached to a degree that a word states.</summary>
    Degree,

    /// <summary>The rate of execution of a project's money.</summary>
    Execution,

    /// <summary>The rate of execution of the department's money.</summary>
    DepartmentExecution,
}

/// <summary>How an actual value stands to its target, with the ratios that the printed figures allow.</summary>
/// <param name="Situation">The way it meets or misses.</param>
/// <param name="Ratio">Actual divided by target (or executed by budget) as printed; 1 where nothing is divided.</param>
public sealed record Achievement(Situation Situation, decimal Ratio)
{
    private static readonly Interval[] s_full = [Interval.Point(1m)];

    /// <summary>The ratios that the printed figures can stand for; for <see cref="Situation.Degree"/> the shares that its word allows.</summary>
    public Interval Ratios { get; init; } = Interval.Point(Ratio);

    /// <summary>Whether the target is a percentage.</summary>
    public bool IsPercent { get; init; }

    /// <summary>True when target and actual are printed in units that do not count the same thing: the ratio may explain a score but not refute it.</summary>
    public bool IsDoubtful { get; init; }

    /// <summary>The division written out, or an empty string.</summary>
    public string Working { get; init; } = string.Empty;

    /// <summary>Whether the target was missed.</summary>
    public bool IsMissed => Situation is Situation.Short or Situation.Over;

    /// <summary>The shares of the weight that it earns under a scheme, as exact ends.</summary>
    public IReadOnlyList<Interval> Shares(ScoringScheme scheme)
    {
        ArgumentNullException.ThrowIfNull(scheme);
        return Situation == Situation.Degree ? [Ratios]
            : scheme.CurveFor(Situation, IsPercent) is { } curve ? curve.Over(Ratios)
            : s_full;
    }

    /// <summary>The score that the printed figures give, unrounded.</summary>
    public decimal Score(ScoringScheme scheme, decimal weight)
    {
        ArgumentNullException.ThrowIfNull(scheme);
        return Situation == Situation.Degree ? Ratios.High * weight
            : scheme.CurveFor(Situation, IsPercent) is { } curve ? curve.At(Ratio) * weight : weight;
    }

    /// <summary>The score written out, such as <c>（91.35% − 60%）÷ 40% × 10 = 7.84</c>.</summary>
    public string Formula(ScoringScheme scheme, decimal weight, Amount score)
    {
        ArgumentNullException.ThrowIfNull(scheme);
        var share = scheme.CurveFor(Situation, IsPercent) is { } curve ? curve.Formula(Ratio) : "100%";
        return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{share} × {weight} = {score}");
    }
}
