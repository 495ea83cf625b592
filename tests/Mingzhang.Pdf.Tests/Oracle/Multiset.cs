namespace Mingzhang.Pdf.Tests.Oracle;

/// <summary>Compares two collections in which order does not matter but number does.</summary>
internal static class Multiset
{
    /// <summary>What one has more of than the other, such as “+3 ×2 -a ×1”; empty when they are equal.</summary>
    public static string Difference<T>(IEnumerable<T> ours, IEnumerable<T> theirs)
        where T : notnull
    {
        var counts = new Dictionary<T, int>();
        foreach (T item in ours)
        {
            counts[item] = counts.GetValueOrDefault(item) + 1;
        }

        foreach (T item in theirs)
        {
            counts[item] = counts.GetValueOrDefault(item) - 1;
        }

        return string.Join(' ', counts.Where(c => c.Value != 0).Select(c => $"{(c.Value > 0 ? '+' : '-')}{c.Key}×{Math.Abs(c.Value)}").Order(StringComparer.Ordinal));
    }
}
