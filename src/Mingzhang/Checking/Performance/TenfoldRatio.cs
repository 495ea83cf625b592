namespace Mingzhang.Checking.Performance;

/// <summary>Whether two values are apart by a power of ten: a unit or a zero slipped.</summary>
internal static class TenfoldRatio
{
    /// <summary>10, 100, 1000 or 10000 when one value is exactly that many times the other, else null.</summary>
    public static int? Of(decimal a, decimal b)
    {
        var (small, large) = a < b ? (a, b) : (b, a);
        foreach (var ratio in (ReadOnlySpan<int>)[10, 100, 1_000, 10_000])
        {
            if (small > 0m && small * ratio == large)
            {
                return ratio;
            }
        }

        return null;
    }
}
