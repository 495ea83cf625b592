using Mingzhang.Disclosures;

namespace Mingzhang.Checking.Performance;

/// <summary>Puts findings about a value of an indicator together.</summary>
internal static class IndicatorFinding
{
    /// <summary>A finding that sits on a value of an indicator.</summary>
    public static Finding Of(RuleInfo rule, IndicatorView indicator, PrintedValue? value, string column, string title, string message, string fix) => new()
    {
        Rule = rule.Id,
        Severity = rule.Severity,
        Confidence = Confidence.Likely,
        Kind = rule.Kind,
        Title = title,
        Message = message,
        Actual = value?.Text,
        Location = indicator.LocationOf(value, column),
        Fix = fix,
        Excerpt = indicator.ExcerptOf(value),
    };

    /// <summary>A finding that sits on a performance table as a whole.</summary>
    public static Finding Of(RuleInfo rule, PerformanceTable table, string title, string message, string fix) => new()
    {
        Rule = rule.Id,
        Severity = rule.Severity,
        Confidence = Confidence.Likely,
        Kind = rule.Kind,
        Title = title,
        Message = message,
        Location = new Location(table.NameSource ?? table.Source) { Table = IndicatorView.LabelOf(table) },
        Fix = fix,
        Excerpt = table.Project.Length > 0 ? new Excerpt(table.Project, 0, table.Project.Length) : null,
    };

    /// <summary>The budget's target tables that have indicators.</summary>
    public static IEnumerable<PerformanceTable> Targets(Disclosure disclosure) =>
        disclosure.Performance.Where(t => t.Kind is PerformanceKind.DepartmentTarget or PerformanceKind.ProjectTarget && t.Indicators.Count > 0);
}
