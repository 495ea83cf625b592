using Mingzhang.Disclosures;

namespace Mingzhang.Documents.Writing;

/// <summary>Prints the indicators of performance tables, a line each, in the fixed order of columns of <c>mingzhang read --indicators</c>.</summary>
public static class IndicatorsCsv
{
    /// <summary>Writes the header and the indicators of all tables in order.</summary>
    public static void Write(TextWriter writer, IEnumerable<PerformanceTable> tables)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(tables);
        CsvText.WriteLine(
            writer, "table", "project", "unit", "owner", "budget_total", "fiscal", "other", "level1", "level2", "level3", "target", "basis", "last_year",
            "actual", "weight", "score", "score_rule", "evidence", "deviation", "source");
        foreach (PerformanceTable table in tables)
        {
            foreach (Indicator indicator in table.Indicators)
            {
                WriteIndicator(writer, table, indicator);
            }
        }
    }

    private static void WriteIndicator(TextWriter writer, PerformanceTable table, Indicator indicator)
    {
        // A self-evaluation's head goes to the projects file, where its three sets of money have columns.
        bool isTarget = table.Kind is PerformanceKind.DepartmentTarget or PerformanceKind.ProjectTarget;
        CsvText.WriteLine(
            writer,
            table.Title,
            table.Kind is PerformanceKind.DepartmentTarget or PerformanceKind.DepartmentSelfEvaluation ? string.Empty : table.Project,
            isTarget ? table.Unit : string.Empty,
            isTarget ? table.Owner : string.Empty,
            isTarget ? PerformanceMoney.Of(table, MoneyKeys.Total) : string.Empty,
            isTarget ? PerformanceMoney.Fiscal(table) : string.Empty,
            isTarget ? PerformanceMoney.Of(table, MoneyKeys.Other) : string.Empty,
            indicator.Level1,
            indicator.Level2,
            indicator.Level3,
            indicator.Target?.Text,
            Masked.Text(indicator.Basis?.Text),
            indicator.LastYear?.Text,
            indicator.Actual?.Text,
            indicator.Weight?.Text,
            indicator.Score?.Text,
            indicator.ScoreRule?.Text,
            Masked.Text(indicator.Evidence?.Text),
            Masked.Text(indicator.Deviation?.Text),
            indicator.Source.ToString());
    }
}
