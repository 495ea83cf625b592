using System.Text.Json;
using Mingzhang.Comparison;
using Mingzhang.Disclosures;

namespace Mingzhang.Documents.Writing.Comparisons;

/// <summary><c>compare --output json</c>: documented in docs/guide.md; the same bytes for the same files.</summary>
public static class ComparisonJson
{
    /// <summary>Writes one indented object.</summary>
    public static void Write(Stream output, DocumentComparison comparison)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(comparison);
        comparison = ComparisonMask.Of(comparison);
        using (var json = JsonStyle.Writer(output, indented: true))
        {
            json.WriteStartObject();
            json.WriteString("mode", comparison.Mode.Id());
            json.WriteStartObject("first");
            WriteDocument(json, comparison.First);
            json.WriteEndObject();
            DisclosureJson.WriteList(json, "second", comparison.Seconds, WriteDocument);
            json.WriteBoolean("same", comparison.IsSame);
            json.WriteStrings("notes", comparison.Notes);
            WriteSummary(json, comparison);
            DisclosureJson.WriteList(json, "tables", comparison.Tables, WriteTable);
            DisclosureJson.WriteList(json, "claims", comparison.Claims, WriteClaim);
            DisclosureJson.WriteList(json, "sentences", comparison.Sentences, WriteSentence);
            DisclosureJson.WriteList(json, "performance", comparison.Performance, WritePerformance);
            json.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
        output.Flush();
    }

    private static void WriteDocument(Utf8JsonWriter json, Disclosure disclosure)
    {
        var identity = disclosure.Identification;
        json.WriteString("file", disclosure.Document.FileName);
        json.WriteString("title", identity.Title);
        json.WriteString("entity", identity.Entity);
        json.WriteNumberOrNull("year", identity.Year);
        json.WriteString("kind", identity.Kind switch { DisclosureKind.Budget => "budget", DisclosureKind.FinalAccounts => "final-accounts", _ => "unknown" });
        json.WriteString("format", identity.FormatId);
    }

    private static void WriteSummary(Utf8JsonWriter json, DocumentComparison comparison)
    {
        json.WriteStartObject("summary");
        Counts(json, "tables", comparison.Tables.Select(t => t.State));
        Counts(json, "rows", comparison.Tables.SelectMany(t => t.Rows).Select(r => r.State));
        Counts(json, "claims", comparison.Claims.Select(c => c.State));
        Counts(json, "sentences", comparison.Sentences.Select(s => s.State));
        Counts(json, "indicators", comparison.Performance.SelectMany(p => p.Indicators).Select(i => i.State));
        json.WriteEndObject();
    }

    private static void Counts(Utf8JsonWriter json, string name, IEnumerable<ChangeState> states)
    {
        var all = states.ToList();
        json.WriteStartObject(name);
        foreach (var state in Enum.GetValues<ChangeState>())
        {
            json.WriteNumber(state.Id(), all.Count(s => s == state));
        }

        json.WriteEndObject();
    }

    private static void WriteTable(Utf8JsonWriter json, TableComparison table)
    {
        json.WriteString("id", table.Id);
        json.WriteString("state", table.State.Id());
        json.WriteString("firstTitle", table.FirstTitle);
        json.WriteString("secondTitle", table.SecondTitle);
        json.WriteString("firstUnit", table.FirstUnit);
        json.WriteString("secondUnit", table.SecondUnit);
        DisclosureJson.WriteList(json, "rows", table.Rows, WriteRow);
    }

    private static void WriteRow(Utf8JsonWriter json, RowComparison row)
    {
        json.WriteString("state", row.State.Id());
        json.WriteString("code", row.Code);
        json.WriteString("name", row.Name);
        json.WriteString("item", row.Item);
        json.WriteString("budgetUnit", row.BudgetUnit);
        json.WriteBoolean("total", row.IsTotal);
        json.WriteString("formerCode", row.FormerCode);
        json.WriteString("formerName", row.FormerName);
        DisclosureJson.WriteList(json, "cells", row.Cells, WriteCell);
    }

    private static void WriteCell(Utf8JsonWriter json, CellComparison cell)
    {
        json.WriteString("column", cell.Column);
        Quantity(json, "first", cell.First);
        Quantity(json, "second", cell.Second);
        if (cell.Parts.Count > 0)
        {
            json.WriteStartArray("parts");
            foreach (var part in cell.Parts)
            {
                if (part is null)
                {
                    json.WriteNullValue();
                }
                else
                {
                    json.WriteStringValue(part.Printed + part.Unit);
                }
            }

            json.WriteEndArray();
        }

        json.WriteBoolean("different", cell.IsDifferent);
        json.WriteString("change", ComparisonWording.Signed(cell).Replace(",", string.Empty, StringComparison.Ordinal));
        json.WriteString("unit", cell.Unit);
        if (cell.Rate is { } rate)
        {
            json.WriteString("rate", Wording.Invariant($"{rate:0.00}%"));
        }
        else
        {
            json.WriteNull("rate");
        }
    }

    private static void Quantity(Utf8JsonWriter json, string name, Quantity? quantity)
    {
        if (quantity is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteString("printed", quantity.Printed);
        json.WriteString("unit", quantity.Unit);
        json.WriteString("source", quantity.Source.ToString());
        json.WriteBoolean("fromText", quantity.IsFromText);
        json.WriteEndObject();
    }

    private static void WriteClaim(Utf8JsonWriter json, ClaimComparison claim)
    {
        json.WriteString("state", claim.State.Id());
        json.WriteString("section", claim.Section);
        json.WriteString("subject", claim.Subject);
        json.WriteString("measure", claim.Measure);
        json.WriteString("firstSnippet", Masked.Text(claim.First?.Snippet) ?? string.Empty);
        json.WriteString("secondSnippet", Masked.Text(claim.Second?.Snippet) ?? string.Empty);
        if (claim.Figures is { } figures)
        {
            json.WriteStartObject("figures");
            WriteCell(json, figures);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("figures");
        }
    }

    private static void WriteSentence(Utf8JsonWriter json, SentenceChange sentence)
    {
        json.WriteString("state", sentence.State.Id());
        json.WriteString("section", sentence.Section);
        json.WriteString("first", sentence.First);
        json.WriteString("second", sentence.Second);
        json.WriteString("source", sentence.Source.ToString());
    }

    private static void WritePerformance(Utf8JsonWriter json, PerformanceComparison table)
    {
        json.WriteString("state", table.State.Id());
        json.WriteString("title", table.Title);
        json.WriteString("project", table.Project);
        json.WriteString("formerProject", table.FormerProject);
        json.WriteString("source", table.Source.ToString());
        DisclosureJson.WriteList(json, "head", table.Head, WriteField);
        DisclosureJson.WriteList(json, "indicators", table.Indicators, WriteIndicator);
    }

    private static void WriteIndicator(Utf8JsonWriter json, IndicatorComparison indicator)
    {
        json.WriteString("state", indicator.State.Id());
        json.WriteString("levels", indicator.Levels);
        json.WriteString("name", indicator.Name);
        json.WriteString("formerName", indicator.FormerName);
        json.WriteString("target", indicator.Target);
        json.WriteString("source", indicator.Source.ToString());
        DisclosureJson.WriteList(json, "fields", indicator.Fields, WriteField);
    }

    private static void WriteField(Utf8JsonWriter json, FieldChange field)
    {
        json.WriteString("field", field.Field);
        json.WriteString("first", field.First);
        json.WriteString("second", field.Second);
    }
}
