using System.Text.Json;
using Mingzhang.Disclosures;

namespace Mingzhang.Documents.Writing;

/// <summary>The part of <see cref="DisclosureJson"/> that writes performance targets and self-evaluations.</summary>
internal static class PerformanceJson
{
    /// <summary>Writes the members of one table's object.</summary>
    public static void Write(Utf8JsonWriter json, PerformanceTable table)
    {
        json.WriteString("kind", KindName(table.Kind));
        json.WriteString("title", table.Title);
        json.WriteNumberOrNull("year", table.Year);
        json.WriteString("project", table.Project);
        json.WriteString("department", table.Department);
        json.WriteString("unit", table.Unit);
        json.WriteString("owner", table.Owner);
        DisclosureJson.WriteSource(json, table.Source);
        json.WriteStartObject("money");
        foreach (var (key, value) in table.Money.OrderBy(m => m.Key, StringComparer.Ordinal))
        {
            DisclosureJson.WriteValue(json, key, value);
        }

        json.WriteEndObject();
        DisclosureJson.WriteText(json, "goal", table.Goal);
        DisclosureJson.WriteText(json, "actualCompletion", table.ActualCompletion);
        DisclosureJson.WriteList(json, "indicators", table.Indicators, WriteIndicator);
    }

    private static void WriteIndicator(Utf8JsonWriter json, Indicator indicator)
    {
        json.WriteString("level1", indicator.Level1);
        json.WriteString("level2", indicator.Level2);
        json.WriteString("level3", indicator.Level3);
        DisclosureJson.WriteValue(json, "target", indicator.Target);
        DisclosureJson.WriteText(json, "basis", indicator.Basis);
        DisclosureJson.WriteValue(json, "lastYear", indicator.LastYear);
        DisclosureJson.WriteValue(json, "actual", indicator.Actual);
        DisclosureJson.WriteValue(json, "weight", indicator.Weight);
        DisclosureJson.WriteValue(json, "score", indicator.Score);
        DisclosureJson.WriteValue(json, "scoreRule", indicator.ScoreRule);
        DisclosureJson.WriteText(json, "evidence", indicator.Evidence);
        DisclosureJson.WriteText(json, "deviation", indicator.Deviation);
        DisclosureJson.WriteSource(json, indicator.Source);
    }

    private static string KindName(PerformanceKind kind) => kind switch
    {
        PerformanceKind.DepartmentTarget => "department-target",
        PerformanceKind.ProjectTarget => "project-target",
        PerformanceKind.DepartmentSelfEvaluation => "department-self-evaluation",
        PerformanceKind.ProjectSelfEvaluation => "project-self-evaluation",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}
