using Mingzhang.Checking.Equations;
using Mingzhang.Checking.Figures;

namespace Mingzhang.Checking.RootCause;

/// <summary>A figure whose change mends broken equations.</summary>
/// <param name="Figure">The figure.</param>
/// <param name="Right">The value it should have, in its own unit, or null when the equations do not say.</param>
/// <param name="Mended">The broken equations that its change mends; they are its evidence and are not reported again.</param>
/// <param name="Arithmetic">Each of them written out as it stood when the figure was found.</param>
/// <param name="Alternatives">Other figures, or other values of this one, that explain the same just as well.</param>
public sealed record Culprit(Figure Figure, decimal? Right, IReadOnlyList<Equation> Mended, IReadOnlyList<string> Arithmetic, IReadOnlyList<(Figure Figure, decimal Right)> Alternatives)
{
    /// <summary>True when exactly one explanation is the best: this figure, with this value.</summary>
    public bool IsCertain { get; init; }

    /// <summary>True when the search was given up before every explanation had been looked at.</summary>
    public bool IsBounded { get; init; }

    /// <summary>True when only a relation without a culprit points at the figure: a guess, said as one.</summary>
    public bool IsSurmised { get; init; }

    /// <summary>The slip of the hand that turns the right value into the printed one, in Chinese, or null.</summary>
    public string? Slip { get; init; }
}
