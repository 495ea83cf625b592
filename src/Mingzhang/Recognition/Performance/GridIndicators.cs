using Mingzhang.Disclosures;

namespace Mingzhang.Recognition.Performance;

/// <summary>Makes indicators of the rows of a grid, levels filled down.</summary>
internal static class GridIndicators
{
    /// <summary>The indicators in order.</summary>
    public static List<Indicator> Of(List<IndicatorRow> rows)
    {
        var indicators = new List<Indicator>(rows.Count);
        string above1 = string.Empty;
        string above2 = string.Empty;
        foreach (IndicatorRow row in rows)
        {
            string first = row.TextOf(IndicatorColumn.Level1);
            string second = row.TextOf(IndicatorColumn.Level2);
            if (PerformanceVocabulary.IsOnlyLevel2(first) && (second.Length == 0 || second == first))
            {
                (first, second) = (string.Empty, first);
            }

            if (second.Length == 0)
            {
                second = first.Length == 0 || first == above1 ? above2 : string.Empty;
            }

            if (first.Length == 0)
            {
                first = Levels.Upper(above1, second);
            }

            (above1, above2) = (first, second);
            indicators.Add(IndicatorBuilder.Build(row, (first, second), row.Pieces[0].Source));
        }

        return indicators;
    }
}
