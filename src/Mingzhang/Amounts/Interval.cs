namespace Mingzhang.Amounts;

/// <summary>A closed interval of exact decimals: what a printed figure, or an expression over printed figures, can stand for.</summary>
/// <param name="Low">The smallest possible value.</param>
/// <param name="High">The largest possible value; never below <paramref name="Low"/>.</param>
public readonly record struct Interval(decimal Low, decimal High)
{
    /// <summary>An interval that holds one value only.</summary>
    public static Interval Point(decimal value) => new(value, value);

    /// <summary>Whether the value can be stood for.</summary>
    public bool Contains(decimal value) => Low <= value && value <= High;

    /// <summary>Whether some value belongs to both.</summary>
    public bool Overlaps(Interval other) => Low <= other.High && other.Low <= High;

    /// <summary>Interval addition.</summary>
    public static Interval operator +(Interval a, Interval b) => new(a.Low + b.Low, a.High + b.High);

    /// <summary>Interval subtraction.</summary>
    public static Interval operator -(Interval a, Interval b) => new(a.Low - b.High, a.High - b.Low);

    /// <summary>Interval scaled by an exact factor.</summary>
    public static Interval operator *(Interval a, decimal factor) =>
        factor >= 0 ? new(a.Low * factor, a.High * factor) : new(a.High * factor, a.Low * factor);

    /// <summary>The quotients of the two intervals, or null when the divisor may be zero.</summary>
    public static Interval? Divide(Interval a, Interval b)
    {
        if (b.Contains(0m))
        {
            return null;
        }

        var q1 = a.Low / b.Low;
        var q2 = a.Low / b.High;
        var q3 = a.High / b.Low;
        var q4 = a.High / b.High;
        return new(Math.Min(Math.Min(q1, q2), Math.Min(q3, q4)), Math.Max(Math.Max(q1, q2), Math.Max(q3, q4)));
    }
}
