using Mingzhang.Disclosures;

namespace Mingzhang.Documents.Writing;

/// <summary>Prints the self-evaluations, a line each, in the fixed order of columns of <c>mingzhang read --projects</c>.</summary>
public static class ProjectsCsv
{
    /// <summary>Writes the header and the self-evaluations in order; the whole department is the line without a project.</summary>
    public static void Write(TextWriter writer, IEnumerable<PerformanceTable> tables)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(tables);
        CsvText.WriteLine(
            writer, "project", "department", "unit", "budget_initial", "budget_full", "executed", "fiscal_initial", "fiscal_full", "fiscal_executed",
            "other_initial", "other_full", "other_executed", "weight", "exec_rate", "exec_score", "total_weight", "total_score", "expected_goal",
            "actual_completion", "source");
        foreach (PerformanceTable table in tables)
        {
            if (table.Kind is PerformanceKind.DepartmentSelfEvaluation or PerformanceKind.ProjectSelfEvaluation)
            {
                WriteTable(writer, table);
            }
        }
    }

    private static void WriteTable(TextWriter writer, PerformanceTable table)
    {
        string Of(string column, string source) => PerformanceMoney.Of(table, column + "." + source);
        CsvText.WriteLine(
            writer,
            table.Kind == PerformanceKind.DepartmentSelfEvaluation ? string.Empty : table.Project,
            table.Department,
            table.Unit,
            Of(MoneyKeys.Initial, MoneyKeys.Total),
            Of(MoneyKeys.Full, MoneyKeys.Total),
            Of(MoneyKeys.Executed, MoneyKeys.Total),
            PerformanceMoney.Fiscal(table, MoneyKeys.Initial),
            PerformanceMoney.Fiscal(table, MoneyKeys.Full),
            PerformanceMoney.Fiscal(table, MoneyKeys.Executed),
            Of(MoneyKeys.Initial, MoneyKeys.Other),
            Of(MoneyKeys.Full, MoneyKeys.Other),
            Of(MoneyKeys.Executed, MoneyKeys.Other),
            PerformanceMoney.Of(table, MoneyKeys.ExecutionWeight),
            PerformanceMoney.Of(table, MoneyKeys.ExecutionRate),
            PerformanceMoney.Of(table, MoneyKeys.ExecutionScore),
            PerformanceMoney.Of(table, MoneyKeys.TotalWeight),
            PerformanceMoney.Of(table, MoneyKeys.TotalScore),
            Masked.Text(table.Goal?.Text),
            Masked.Text(table.ActualCompletion?.Text),
            (table.NameSource ?? table.Source).ToString());
    }
}
