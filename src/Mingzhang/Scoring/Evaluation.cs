using Mingzhang.Amounts;
using Mingzhang.Disclosures;

namespace Mingzhang.Scoring;

/// <summary>What became of a printed score.</summary>
public enum ScoreVerdict
{
    /// <summary>The scheme of its table gives it.</summary>
    Agrees,

    /// <summary>Another scheme of the format gives it, the table's does not.</summary>
    OtherScheme,

    /// <summary>No scheme of the format gives it.</summary>
    Unexplained,

    /// <summary>It cannot be recomputed: something is blank, or a qualitative result differs from its target in words.</summary>
    NotComputable,
}

/// <summary>A score of a self-evaluation: printed, and recomputed.</summary>
public sealed record ScoredRow
{
    /// <summary>The indicator, or null for the rate of execution.</summary>
    public Indicator? Indicator { get; init; }

    /// <summary>The indicator's name, or 预算执行率.</summary>
    public required string Name { get; init; }

    /// <summary>The target, or the full-year budget.</summary>
    public string Target { get; init; } = string.Empty;

    /// <summary>The actual value, or the money executed.</summary>
    public string Actual { get; init; } = string.Empty;

    /// <summary>The weight, or null when it could not be read.</summary>
    public decimal? Weight { get; init; }

    /// <summary>The printed score's value, or null when the cell is blank.</summary>
    public PrintedValue? PrintedValue { get; init; }

    /// <summary>The printed score, or null.</summary>
    public Amount? Printed { get; init; }

    /// <summary>How the actual stands to the target: the way that explains the score, else the first; null when it cannot be told.</summary>
    public Achievement? Achievement { get; init; }

    /// <summary>The score by the table's scheme, rounded as the table prints; null when it cannot be computed.</summary>
    public Amount? Recomputed { get; init; }

    /// <summary>The schemes that give the printed score, in the format's order.</summary>
    public IReadOnlyList<ScoringScheme> Schemes { get; init; } = [];

    /// <summary>The verdict.</summary>
    public ScoreVerdict Verdict { get; init; }

    /// <summary>The ratio cut or rounded to whole percents that gives the printed score where the full ratio does not, in Chinese; else empty.</summary>
    public string Slip { get; init; } = string.Empty;

    /// <summary>The scheme that gives the printed score: the table's where it does, else the first that does; null for none.</summary>
    public ScoringScheme? Scheme { get; init; }
}

/// <summary>A self-evaluation with its scores recomputed.</summary>
public sealed record Evaluation
{
    /// <summary>The table.</summary>
    public required PerformanceTable Table { get; init; }

    /// <summary>The scheme that gives the most of its scores; the usual one among equals.</summary>
    public required ScoringScheme Scheme { get; init; }

    /// <summary>The rows: the rate of execution first, then the indicators.</summary>
    public required IReadOnlyList<ScoredRow> Rows { get; init; }

    /// <summary>True when the one scheme gives every score that can be recomputed.</summary>
    public bool IsOneScheme => Rows.All(r => r.Verdict is ScoreVerdict.Agrees or ScoreVerdict.NotComputable);

    /// <summary>
    /// True when so many of the scores below full marks are unexplained that the table seems to follow a scheme the format does not know.
    /// </summary>
    public bool IsUnknownScheme { get; init; }

    /// <summary>The sum of the weights, or null when one could not be read.</summary>
    public decimal? Weight => Rows.All(r => r.Weight is not null) ? Rows.Sum(r => r.Weight!.Value) : null;

    /// <summary>The total score as printed, or null.</summary>
    public Amount? PrintedTotal { get; init; }

    /// <summary>The sum of the recomputed scores (of the printed ones where a score cannot be recomputed), or null.</summary>
    public Amount? RecomputedTotal { get; init; }

    /// <summary>The grade of the printed total, or an empty string.</summary>
    public string PrintedGrade { get; init; } = string.Empty;

    /// <summary>The grade of the recomputed total, or an empty string.</summary>
    public string RecomputedGrade { get; init; } = string.Empty;
}
