namespace Mingzhang.Recognition.Performance;

/// <summary>How wide a column is set, from the widths of its full lines.</summary>
internal static class ColumnWidth
{
    /// <summary>The width that nine in ten lines keep to.</summary>
    public static double Of(IEnumerable<double> widths)
    {
        double[] sorted = [.. widths];
        Array.Sort(sorted);
        return sorted.Length == 0 ? 0 : sorted[(int)((sorted.Length - 1) * 0.9)];
    }
}
