namespace Mingzhang.Composition.Prefilling;

/// <summary>
/// The lowest codes of a column with the tails of rounding taken in: where printed parts miss their printed whole by no more than rounding
/// explains, the largest part takes what is missing. One figure changes by the last digit, not all the sums above it.
/// </summary>
internal static class ClosedSums
{
    private const int Top = 3;
    private const int Down = 2;

    /// <summary>The figures of all codes, closed from the total downwards.</summary>
    /// <param name="printed">The figures by code; 类, 款 and, where the table has them, 项.</param>
    /// <param name="total">The printed total, or null.</param>
    /// <param name="step">One of the last printed digit.</param>
    /// <param name="rank">How large a code is in the whole document: the same code takes the tail in each table.</param>
    public static Dictionary<string, decimal> Of(IReadOnlyDictionary<string, decimal> printed, decimal? total, decimal step, Func<string, decimal> rank)
    {
        var closed = new Dictionary<string, decimal>(printed, StringComparer.Ordinal);
        Close([.. printed.Keys.Where(c => c.Length == Top)], total, Top);
        return closed;

        void Close(List<string> parts, decimal? whole, int length)
        {
            if (whole is { } sum && parts.Count > 0)
            {
                var missing = sum - parts.Sum(p => closed[p]);
                if (missing != 0m && Math.Abs(missing) * 2m <= step * (parts.Count + 1) && parts.Where(p => closed[p] > step).MaxBy(rank) is { } largest)
                {
                    closed[largest] += missing;
                }
            }

            foreach (var part in parts)
            {
                Close([.. printed.Keys.Where(c => c.Length == length + Down && c.StartsWith(part, StringComparison.Ordinal))], closed[part], length + Down);
            }
        }
    }
}
