using System.Text.Json;
using Mingzhang.Disclosures;
using Mingzhang.Texts;

namespace Mingzhang.Documents.Writing;

/// <summary><c>read --json</c>: the whole disclosure as recognised, each thing with its source.</summary>
public static class DisclosureJson
{
    /// <summary>Writes one indented object.</summary>
    public static void Write(Disclosure disclosure, Stream output)
    {
        using (var json = JsonStyle.Writer(output, indented: true))
        {
            json.WriteStartObject();
            WriteDocument(json, disclosure);
            WriteList(json, "contents", disclosure.Contents, WriteContents);
            WriteList(json, "tables", disclosure.Tables, WriteTable);
            WriteList(json, "sections", disclosure.Sections, WriteSection);
            WriteList(json, "claims", disclosure.Claims, WriteClaim);
            WriteList(json, "projects", disclosure.Projects, WriteProject);
            WriteList(json, "performance", disclosure.Performance, PerformanceJson.Write);
            json.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
        output.Flush();
    }

    /// <summary>A property with an array of objects, the members of each written by the action.</summary>
    internal static void WriteList<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<Utf8JsonWriter, T> members)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            members(json, item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>A property with <c>{text, source}</c>, or null.</summary>
    internal static void WriteValue(Utf8JsonWriter json, string name, PrintedValue? value)
    {
        if (value is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteString("text", value.Text);
        WriteSource(json, value.Source);
        json.WriteEndObject();
    }

    /// <summary>As <see cref="WriteValue"/>, for running text: personal data is masked.</summary>
    internal static void WriteText(Utf8JsonWriter json, string name, PrintedValue? value) =>
        WriteValue(json, name, value is null ? null : value with { Text = Masked.Text(value.Text) });

    /// <summary>The property <c>source</c> as text.</summary>
    internal static void WriteSource(Utf8JsonWriter json, Source source) => json.WriteString("source", source.ToString());

    private static void WriteDocument(Utf8JsonWriter json, Disclosure disclosure)
    {
        var identity = disclosure.Identification;
        json.WriteStartObject("document");
        json.WriteString("file", disclosure.Document.FileName);
        json.WriteString("title", identity.Title);
        json.WriteString("entity", identity.Entity);
        json.WriteNumberOrNull("year", identity.Year);
        json.WriteString("kind", identity.Kind.Id());
        json.WriteString("format", identity.FormatId);
        json.WriteNumber("confidence", Math.Round(identity.Confidence, 2));
        json.WriteStrings("reasons", identity.Reasons);
        json.WriteNumber("pages", disclosure.Document.Pages.Count);
        json.WriteStrings("notes", disclosure.ReadingNotes);
        json.WriteEndObject();
    }

    private static void WriteContents(Utf8JsonWriter json, ContentsEntry entry)
    {
        json.WriteString("text", entry.Text);
        WriteSource(json, entry.Source);
    }

    private static void WriteTable(Utf8JsonWriter json, Table table)
    {
        json.WriteString("id", table.Id);
        json.WriteString("number", table.Number);
        json.WriteString("title", table.Title);
        json.WriteString("entity", table.Entity);
        json.WriteString("unit", table.Unit);
        WriteSource(json, table.Source);
        WriteList(json, "columns", table.Columns, static (j, column) =>
        {
            j.WriteString("path", column.Path);
            j.WriteString("key", column.Key);
            j.WriteString("side", SideName(column.Side));
        });
        WriteList(json, "rows", table.Rows, WriteRow);
        WriteList(json, "notes", table.Notes, static (j, note) =>
        {
            j.WriteString("text", Masked.Text(note.Text));
            WriteSource(j, note.Source);
        });
        json.WriteStrings("damage", table.Damage);
        WriteList(json, "unplaced", table.Unplaced, static (j, figure) =>
        {
            j.WriteString("printed", figure.Printed);
            j.WriteString("reason", figure.Reason);
            WriteSource(j, figure.Source);
        });
    }

    private static void WriteRow(Utf8JsonWriter json, TableRow row)
    {
        json.WriteString("kind", row.Kind.ToString().ToLowerInvariant());
        json.WriteString("code", row.Code);
        json.WriteBoolean("codeInferred", row.CodeInferred);
        json.WriteString("name", row.Name);
        json.WriteString("item", row.Item);
        json.WriteString("unit", row.Unit);
        json.WriteString("side", SideName(row.Side));
        json.WriteNumber("level", row.Level);
        WriteSource(json, row.Source);
        WriteList(json, "facts", row.Facts, static (j, fact) =>
        {
            j.WriteString("column", fact.Column.Path);
            j.WriteString("amount", fact.Amount.ToString());
            j.WriteString("printed", fact.Printed);
            j.WriteBoolean("columnInferred", fact.ColumnInferred);
            WriteSource(j, fact.Source);
        });
    }

    private static void WriteSection(Utf8JsonWriter json, Section section)
    {
        json.WriteString("id", section.Id);
        json.WriteString("label", section.Label);
        json.WriteString("heading", section.Heading);
        json.WriteString("numbering", section.Numbering);
        json.WriteNumber("level", section.Level);
        WriteSource(json, section.Source);
        WriteList(json, "paragraphs", section.Paragraphs, static (j, paragraph) =>
        {
            j.WriteString("text", Masked.Text(paragraph.Text));
            WriteSource(j, paragraph.SourceAt(0));
        });
    }

    private static void WriteClaim(Utf8JsonWriter json, Claim claim)
    {
        json.WriteString("section", claim.Section.Label);
        json.WriteString("subject", claim.Subject);
        json.WriteString("code", claim.Code);
        json.WriteString("measure", claim.Measure);
        json.WriteString("value", claim.Value?.ToString());
        json.WriteString("printed", claim.Printed);
        json.WriteString("unit", claim.Unit);
        json.WriteString("direction", claim.Direction);
        json.WriteString("snippet", Masked.Text(claim.Snippet));
        json.WriteNumber("group", claim.Group);
        json.WriteBoolean("uncertain", claim.IsUncertain);
        WriteSource(json, claim.Source);
    }

    private static void WriteProject(Utf8JsonWriter json, ProjectBlock project)
    {
        json.WriteString("numbering", project.Numbering);
        WriteValue(json, "name", project.Name);
        WriteText(json, "basis", project.Basis);
        WriteValue(json, "size", project.Size);
        WriteValue(json, "unit", project.Unit);
        WriteText(json, "allocation", project.Allocation);
        WriteValue(json, "period", project.Period);
    }

    private static string SideName(Side side) => side switch
    {
        Side.Left => "left",
        Side.Right => "right",
        _ => "whole",
    };
}
