using System.Text.Json;
using Mingzhang.Disclosures;
using Mingzhang.Scoring;

namespace Mingzhang.Documents.Writing.Scores;

/// <summary><c>score --output json</c>: documented in docs/guide.md; the same bytes for the same file.</summary>
public static class ScoreJson
{
    /// <summary>Writes one indented object.</summary>
    public static void Write(Stream output, Disclosure disclosure, IReadOnlyList<Evaluation> evaluations)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(disclosure);
        using (var json = JsonStyle.Writer(output, indented: true))
        {
            json.WriteStartObject();
            json.WriteStartObject("document");
            json.WriteString("file", disclosure.Document.FileName);
            json.WriteString("entity", disclosure.Identification.Entity);
            json.WriteNumberOrNull("year", disclosure.Identification.Year);
            json.WriteString("format", disclosure.Format.Id);
            json.WriteEndObject();
            DisclosureJson.WriteList(json, "schemes", disclosure.Format.Scoring.Schemes, WriteScheme);
            DisclosureJson.WriteList(json, "evaluations", evaluations, WriteEvaluation);
            json.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
        output.Flush();
    }

    private static void WriteScheme(Utf8JsonWriter json, ScoringScheme scheme)
    {
        json.WriteString("id", scheme.Id);
        json.WriteString("name", scheme.Name);
        json.WriteString("basis", scheme.Basis);
    }

    private static void WriteEvaluation(Utf8JsonWriter json, Evaluation evaluation)
    {
        json.WriteString("table", evaluation.Table.Title);
        json.WriteString("project", evaluation.Table.Kind == PerformanceKind.DepartmentSelfEvaluation ? string.Empty : Masked.Text(evaluation.Table.Project));
        json.WriteString("source", evaluation.Table.Source.ToString());
        json.WriteString("scheme", evaluation.Scheme.Id);
        json.WriteBoolean("oneScheme", evaluation.IsOneScheme);
        json.WriteBoolean("unknownScheme", evaluation.IsUnknownScheme);
        json.WriteString("weight", ScoreWording.Plain(evaluation.Weight));
        Figure(json, "printedTotal", evaluation.PrintedTotal?.ToString());
        Figure(json, "recomputedTotal", evaluation.RecomputedTotal?.ToString());
        json.WriteString("printedGrade", evaluation.PrintedGrade);
        json.WriteString("recomputedGrade", evaluation.RecomputedGrade);
        DisclosureJson.WriteList(json, "rows", evaluation.Rows, (j, row) => WriteRow(j, row, evaluation));
    }

    private static void WriteRow(Utf8JsonWriter json, ScoredRow row, Evaluation evaluation)
    {
        json.WriteString("kind", row.Indicator is null ? "execution" : "indicator");
        json.WriteString("level1", row.Indicator?.Level1 ?? string.Empty);
        json.WriteString("level2", row.Indicator?.Level2 ?? string.Empty);
        json.WriteString("name", Masked.Text(row.Name));
        json.WriteString("target", Masked.Text(row.Target));
        json.WriteString("actual", Masked.Text(row.Actual));
        json.WriteString("weight", ScoreWording.Plain(row.Weight));
        Figure(json, "printed", row.Printed?.ToString());
        Figure(json, "recomputed", row.Recomputed?.ToString());
        Figure(json, "scheme", row.Scheme?.Id);
        json.WriteStrings("schemes", row.Schemes.Select(s => s.Id));
        json.WriteString("verdict", row.Verdict.Id());
        json.WriteString("working", ScoreWording.Working(row, evaluation));
        json.WriteString("source", (row.PrintedValue?.Source ?? row.Indicator?.Source ?? evaluation.Table.Source).ToString());
    }

    private static void Figure(Utf8JsonWriter json, string name, string? figure)
    {
        if (figure is null)
        {
            json.WriteNull(name);
        }
        else
        {
            json.WriteString(name, figure);
        }
    }
}
