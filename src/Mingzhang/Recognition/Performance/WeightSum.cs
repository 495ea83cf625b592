namespace Mingzhang.Recognition.Performance;

/// <summary>
/// Weights of a form sum to 90 (the other 10 are execution) or 100. Where the text has a row's cells in no order, that tells a
/// weight from a bare figure of last year.
/// </summary>
internal static class WeightSum
{
    private static readonly decimal[] s_sums = [90m, 100m];

    /// <summary>The rows, with the one exchange of weight and last year that makes the sum right, if there is exactly one.</summary>
    public static List<IndicatorRow> Mended(List<IndicatorRow> rows)
    {
        decimal sum = rows.Sum(r => r[IndicatorColumn.Weight] is [{ Points: { } points }] ? points : 0m);
        if (Array.IndexOf(s_sums, sum) >= 0)
        {
            return rows;
        }

        var fits = rows.FindAll(r => Exchanged(r, sum) is { } other && Array.IndexOf(s_sums, other) >= 0);
        if (fits.Count == 1)
        {
            fits[0].Exchange(IndicatorColumn.Weight, IndicatorColumn.LastYear);
        }

        return rows;
    }

    private static decimal? Exchanged(IndicatorRow row, decimal sum) =>
        row[IndicatorColumn.Weight] is [{ Shape: Shape.Number, Points: { } weight }]
            && row[IndicatorColumn.LastYear] is [{ Shape: Shape.Number, Points: { } last }]
            ? sum - weight + last
            : null;
}
