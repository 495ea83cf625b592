namespace Mingzhang.Checking.Reporting;

/// <summary>Findings in reading order: by their place, then by rule, then by title.</summary>
internal sealed class FindingOrder : IComparer<Finding>
{
    /// <summary>The one order there is.</summary>
    public static FindingOrder Instance { get; } = new();

    /// <inheritdoc/>
    public int Compare(Finding? x, Finding? y)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        var (a, b) = (x.Location.Source, y.Location.Source);
        var order = (a.Page ?? 0).CompareTo(b.Page ?? 0);
        order = order != 0 ? order : (a.Line ?? 0).CompareTo(b.Line ?? 0);
        order = order != 0 ? order : (a.Box?.Y0 ?? 0).CompareTo(b.Box?.Y0 ?? 0);
        order = order != 0 ? order : string.CompareOrdinal(a.ToString(), b.ToString());
        order = order != 0 ? order : string.CompareOrdinal(x.Rule, y.Rule);
        return order != 0 ? order : string.CompareOrdinal(x.Title, y.Title);
    }
}
