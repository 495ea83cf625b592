using Mingzhang.Amounts;

namespace Mingzhang.Recognition.Narrative;

/// <summary>A figure of a sentence with its unit.</summary>
/// <param name="Start">Where its digits (or its minus sign) begin.</param>
/// <param name="End">Where its digits end.</param>
/// <param name="UnitEnd">Where its unit ends; <see cref="End"/> when it has none.</param>
/// <param name="Kind">What its unit measures.</param>
/// <param name="Amount">The figure as printed.</param>
internal readonly record struct SentenceFigure(int Start, int End, int UnitEnd, UnitKind Kind, Amount Amount)
{
    /// <summary>Whether it is a price of one (3500元/课时).</summary>
    public bool IsPrice { get; init; }
}
