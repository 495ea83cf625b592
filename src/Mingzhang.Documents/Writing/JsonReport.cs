using System.Text.Json;
using Mingzhang.Checking;
using Mingzhang.Documents.Reading;

namespace Mingzhang.Documents.Writing;

/// <summary>
/// The JSON face that DESIGN.md fixes: one indented object for one file; for several, one object a line in the files' order.
/// </summary>
internal sealed class JsonReport(Stream output, ReportOptions options) : CheckReport
{
    public override void Add(CheckedFile file)
    {
        using (var json = JsonStyle.Writer(output, indented: !options.SeveralFiles))
        {
            json.WriteStartObject();
            if (file.Result is { } result)
            {
                WriteDocument(json, result);
                WriteFindings(json, result.Findings);
                WriteCoverage(json, result.Coverage);
            }
            else
            {
                WriteError(json, file.Error!);
            }

            json.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
        output.Flush();
    }

    public override void Complete()
    {
    }

    private static void WriteError(Utf8JsonWriter json, ReadError error)
    {
        json.WriteStartObject("document");
        json.WriteString("file", error.FileName);
        json.WriteEndObject();
        json.WriteStartObject("error");
        json.WriteString("code", error.Code);
        json.WriteString("message", error.Message);
        json.WriteEndObject();
    }

    private static void WriteDocument(Utf8JsonWriter json, CheckResult result)
    {
        var document = result.Disclosure.Document;
        var identity = result.Disclosure.Identification;
        json.WriteStartObject("document");
        json.WriteString("file", document.FileName);
        json.WriteString("title", identity.Title);
        json.WriteString("entity", identity.Entity);
        json.WriteNumberOrNull("year", identity.Year);
        json.WriteString("kind", identity.Kind.Id());
        json.WriteString("format", identity.FormatId);
        json.WriteNumber("pages", document.Pages.Count);
        json.WriteNumber("confidence", Math.Round(identity.Confidence, 2));
        json.WriteStrings("notes", result.Disclosure.ReadingNotes);
        json.WriteEndObject();
    }

    private static void WriteFindings(Utf8JsonWriter json, IReadOnlyList<Finding> findings)
    {
        json.WriteStartArray("findings");
        foreach (var finding in findings)
        {
            json.WriteStartObject();
            json.WriteString("rule", finding.Rule);
            json.WriteString("severity", finding.Severity.Id());
            json.WriteString("kind", finding.Kind.Id());
            json.WriteString("confidence", finding.Confidence.Id());
            json.WriteString("title", finding.Title);
            json.WriteString("message", finding.Message);
            json.WriteString("expected", finding.Expected);
            json.WriteString("actual", finding.Actual);
            json.WriteString("difference", finding.Difference);
            WriteLocation(json, finding.Location);
            json.WriteStartArray("evidence");
            foreach (var evidence in finding.Evidence)
            {
                json.WriteStartObject();
                WriteLocation(json, evidence.Location);
                json.WriteString("text", evidence.Text);
                json.WriteString("value", evidence.Value);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteString("fix", finding.Fix);
            json.WriteString("group", finding.Group);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>The fixed keys always; <c>sheet</c>, <c>cell</c> and <c>file</c> only where they say something.</summary>
    private static void WriteLocation(Utf8JsonWriter json, Location location)
    {
        var source = location.Source;
        json.WriteStartObject("location");
        json.WriteNumberOrNull("page", source.Page);
        json.WriteNumberOrNull("line", source.Line);
        json.WriteBox("rect", source.Box);
        json.WriteString("section", location.Section);
        json.WriteString("table", location.Table);
        json.WriteString("row", location.Row);
        json.WriteString("column", location.Column);
        if (source.Sheet is not null)
        {
            json.WriteString("sheet", source.Sheet);
            json.WriteString("cell", source.Cell);
        }

        if (location.OtherFile is not null)
        {
            json.WriteString("file", location.OtherFile);
        }

        json.WriteEndObject();
    }

    private void WriteCoverage(Utf8JsonWriter json, Coverage coverage)
    {
        json.WriteStartObject("coverage");
        json.WriteStartObject("rules");
        foreach (var outcome in new[] { RuleOutcome.Passed, RuleOutcome.Failed, RuleOutcome.NotApplicable, RuleOutcome.NotCheckable })
        {
            json.WriteNumber(outcome.Id(), coverage.Count(outcome));
        }

        json.WriteEndObject();
        json.WriteStartObject("figures");
        json.WriteNumber("printed", coverage.Printed);
        json.WriteNumber("covered", coverage.Covered);
        WriteFigures(json, "uncovered", coverage.Figures.Where(f => f.Rules.Count == 0), withRules: false);
        if (options.Verbose)
        {
            WriteFigures(json, "all", coverage.Figures, withRules: true);
        }

        json.WriteEndObject();
        WriteOutcomes(json, coverage.Rules);
        json.WriteEndObject();
    }

    private static void WriteFigures(Utf8JsonWriter json, string name, IEnumerable<CoveredFigure> figures, bool withRules)
    {
        json.WriteStartArray(name);
        foreach (var figure in figures)
        {
            json.WriteStartObject();
            WriteLocation(json, figure.Location);
            json.WriteString("value", figure.Printed);
            if (withRules)
            {
                json.WriteStrings("rules", figure.Rules);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteOutcomes(Utf8JsonWriter json, IReadOnlyList<RuleStatus> rules)
    {
        json.WriteStartArray("outcomes");
        foreach (var status in rules)
        {
            json.WriteStartObject();
            json.WriteString("rule", status.Rule.Id);
            json.WriteString("outcome", status.Outcome.Id());
            json.WriteNumber("comparisons", status.Comparisons);
            json.WriteString("reason", status.Reason);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
