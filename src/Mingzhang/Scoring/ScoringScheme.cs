using Mingzhang.Amounts;

namespace Mingzhang.Scoring;

/// <summary>How a self-evaluation is scored; from <c>scoring</c> of a format.</summary>
public sealed record ScoringScheme
{
    /// <summary>Its id such as <c>floor60</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Its Chinese name.</summary>
    public required string Name { get; init; }

    /// <summary>What it rests on, in Chinese.</summary>
    public string Basis { get; init; } = string.Empty;

    /// <summary>For an actual short of a ≥ or = target.</summary>
    public required Curve Short { get; init; }

    /// <summary>For an actual beyond a ≤ target.</summary>
    public required Curve Over { get; init; }

    /// <summary>For an actual beyond a ≥ or = target; null where that earns full marks. Percentages are never penalised for it.</summary>
    public Curve? Above { get; init; }

    /// <summary>For an actual below a ≤ target; null where that earns full marks.</summary>
    public Curve? Below { get; init; }

    /// <summary>For the rate of execution of a project.</summary>
    public required Curve Execution { get; init; }

    /// <summary>For the rate of execution of the whole department.</summary>
    public required Curve DepartmentExecution { get; init; }

    /// <summary>True for a scheme that the region does not use by itself: it counts only where it explains a whole table.</summary>
    public bool IsWholeOnly { get; init; }

    /// <summary>The curve for a way of meeting or missing a target; null for full marks.</summary>
    public Curve? CurveFor(Situation situation, bool isPercent) => situation switch
    {
        Situation.Short => Short,
        Situation.Over => Over,
        Situation.Above => isPercent ? null : Above,
        Situation.Below => Below,
        Situation.Execution => Execution,
        Situation.DepartmentExecution => DepartmentExecution,
        _ => null,
    };
}

/// <summary>The schemes of a format and the grades of a total score.</summary>
public sealed class ScoringFormat
{
    /// <summary>The schemes, the usual one first.</summary>
    public IReadOnlyList<ScoringScheme> Schemes { get; init; } = [];

    /// <summary>Words that state how far a qualitative target was reached, with the shares of the weight they allow; longer words first.</summary>
    public IReadOnlyList<(string Word, Interval Shares)> Attainments { get; init; } = [];

    /// <summary>The grades from the best down, each with the least share of the total weight (in percent) that earns it.</summary>
    public IReadOnlyList<(string Grade, decimal Least)> Grades { get; init; } = [];

    /// <summary>A lost mark needs a reason when the score is below this share of the weight, in percent.</summary>
    public decimal ReasonBelow { get; init; } = 100m;

    /// <summary>The grade of a score out of a weight, or an empty string.</summary>
    public string Grade(decimal score, decimal weight) =>
        weight <= 0m ? string.Empty : Grades.FirstOrDefault(g => score * 100m / weight >= g.Least).Grade ?? string.Empty;
}
