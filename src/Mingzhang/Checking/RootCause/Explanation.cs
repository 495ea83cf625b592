using Mingzhang.Checking.Figures;

namespace Mingzhang.Checking.RootCause;

/// <summary>A figure taken to be wrong, with the value it should have.</summary>
/// <param name="Figure">The figure.</param>
/// <param name="Right">The value it should have, in its own unit.</param>
/// <param name="Cost">What the change costs: 1 for a plausible slip, more for what is less likely.</param>
/// <param name="Slip">The slip of the hand that explains it, in Chinese, or null.</param>
internal sealed record Change(Figure Figure, decimal Right, decimal Cost, string? Slip);

/// <summary>Changes that mend a group of broken equations, and the equations that are left open.</summary>
/// <param name="Changes">The changes.</param>
/// <param name="Open">The equations left open.</param>
/// <param name="Cost">What it costs as a whole; the least is the best.</param>
internal sealed record Explanation(IReadOnlyList<Change> Changes, IReadOnlyList<int> Open, decimal Cost)
{
    /// <summary>Whether it takes this figure to have this value.</summary>
    public bool Has(Change change) => Changes.Any(c => ReferenceEquals(c.Figure, change.Figure) && c.Right == change.Right);

    /// <summary>Whether it says the same as another.</summary>
    public bool IsSame(Explanation other) =>
        Changes.Count == other.Changes.Count && Open.Count == other.Open.Count && Changes.All(other.Has) && Open.All(other.Open.Contains);
}
