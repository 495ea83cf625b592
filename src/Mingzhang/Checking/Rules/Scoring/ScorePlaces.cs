using System.Text;
using Mingzhang.Checking.Figures;
using Mingzhang.Disclosures;
using Mingzhang.Scoring;

namespace Mingzhang.Checking.Rules.Scoring;

/// <summary>Where things of a self-evaluation stand, and its rows as a person would read them out.</summary>
internal static class ScorePlaces
{
    /// <summary>Where the region's own scheme is not known a score that none explains is a hint only.</summary>
    public static Severity Severity(CheckContext context) => context.Disclosure.Format.Region.Length > 0 ? Checking.Severity.Warning : Checking.Severity.Hint;

    /// <summary>How sure a finding on a score is, likewise.</summary>
    public static Confidence Confidence(CheckContext context) => context.Disclosure.Format.Region.Length > 0 ? Checking.Confidence.Likely : Checking.Confidence.Possible;

    /// <summary>The project's name, or the table's title for the whole department.</summary>
    public static string Name(PerformanceTable table) => table.Project.Length > 0 ? table.Project : table.Title;

    /// <summary>The place of a value of the table.</summary>
    public static Location At(PerformanceTable table, string? row, string column, PrintedValue? value, Mingzhang.Texts.Source? otherwise = null) => new(value?.Source ?? otherwise ?? table.Source)
    {
        Table = table.Project.Length > 0 ? table.Title + "（" + table.Project + "）" : table.Title,
        Row = row,
        Column = column,
    };

    /// <summary>The place of the score of a row.</summary>
    public static Location Score(Evaluation evaluation, ScoredRow row) =>
        At(evaluation.Table, row.Name, "得分", row.PrintedValue, row.Indicator?.Source);

    /// <summary>The row with its score marked.</summary>
    public static Excerpt Excerpt(ScoredRow row)
    {
        var (target, actual) = row.Indicator is null ? ("全年预算数", "全年执行数") : ("指标值", "完成值");
        var text = new StringBuilder(row.Name).Append("  ").Append(target).Append(' ').Append(row.Target).Append("  ").Append(actual).Append(' ').Append(row.Actual)
            .Append("  分值 ").Append(row.Weight).Append("  得分 ");
        var start = text.Length;
        var score = row.Printed?.ToString() ?? string.Empty;
        return new Excerpt(text.Append(score).ToString(), start, score.Length);
    }

    /// <summary>The figure of a row's score, or null.</summary>
    public static Figure? Figure(CheckContext context, ScoredRow row) => context.Figures.Find(row.PrintedValue);

    /// <summary>Target and actual of a row as evidence.</summary>
    public static IReadOnlyList<Evidence> Basis(Evaluation evaluation, ScoredRow row)
    {
        var table = evaluation.Table;
        if (row.Indicator is { } indicator)
        {
            return
            [
                new Evidence(At(table, row.Name, "指标值", indicator.Target, indicator.Source), "指标值", row.Target),
                new Evidence(At(table, row.Name, "完成值", indicator.Actual, indicator.Source), "完成值", row.Actual),
                new Evidence(At(table, row.Name, "分值", indicator.Weight, indicator.Source), "分值", indicator.Weight?.Text),
            ];
        }

        return [.. new[] { (MoneyKeys.Full + "." + MoneyKeys.Total, "全年预算数"), (MoneyKeys.Executed + "." + MoneyKeys.Total, "全年执行数"), (MoneyKeys.ExecutionRate, "执行率") }
            .Where(p => table.Money.ContainsKey(p.Item1))
            .Select(p => new Evidence(At(table, row.Name, p.Item2, table.Money[p.Item1]), p.Item2, table.Money[p.Item1].Text))];
    }
}
