using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Mingzhang.Checking;
using Mingzhang.Documents.Reading;

namespace Mingzhang.Documents.Writing;

/// <summary>SARIF 2.1.0: one run over all files. Results are written as they come, what they refer to (rules, files) at the end.</summary>
internal sealed class SarifReport : CheckReport
{
    private readonly Utf8JsonWriter _json;
    private readonly Stream _output;
    private readonly ReportOptions _options;
    private readonly List<RuleInfo> _rules = [];
    private readonly Dictionary<string, int> _ruleIndex = new(StringComparer.Ordinal);
    private readonly List<string> _files = [];
    private readonly Dictionary<string, int> _fileIndex = new(StringComparer.Ordinal);
    private int _file;
    private readonly List<(int File, ReadError Error)> _errors = [];

    public SarifReport(Stream output, ReportOptions options)
    {
        _output = output;
        _options = options;
        _json = JsonStyle.Writer(output, indented: true);
        _json.WriteStartObject();
        _json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        _json.WriteString("version", "2.1.0");
        _json.WriteStartArray("runs");
        _json.WriteStartObject();
        _json.WriteStartArray("results");
    }

    public override void Add(CheckedFile file)
    {
        // Files of one name in two folders are one to SARIF: paths are no part of a report.
        if (_fileIndex.TryAdd(file.FileName, _files.Count))
        {
            _files.Add(file.FileName);
        }

        _file = _fileIndex[file.FileName];
        if (file.Result is not { } result)
        {
            _errors.Add((_file, file.Error!));
            return;
        }

        foreach (var status in result.Coverage.Rules)
        {
            if (_ruleIndex.TryAdd(status.Rule.Id, _rules.Count))
            {
                _rules.Add(status.Rule);
            }
        }

        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var finding in result.Findings)
        {
            WriteResult(finding, seen);
        }

        _json.Flush();
    }

    public override void Complete()
    {
        _json.WriteEndArray();
        SarifFrame.WriteTool(_json, _rules, _options.Version);
        _json.WriteStartArray("artifacts");
        foreach (var file in _files)
        {
            _json.WriteStartObject();
            _json.WriteStartObject("location");
            _json.WriteString("uri", Uri.EscapeDataString(file));
            _json.WriteEndObject();
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
        SarifFrame.WriteInvocation(_json, _errors.ConvertAll(e => (_files[e.File], e.File, e.Error)));
        _json.WriteString("columnKind", "utf16CodeUnits");
        _json.WriteEndObject();
        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.Flush();
        _output.WriteByte((byte)'\n');
        _output.Flush();
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _json.Dispose();
        }
    }

    private void WriteResult(Finding finding, Dictionary<string, int> seen)
    {
        _json.WriteStartObject();
        _json.WriteString("ruleId", finding.Rule);
        if (_ruleIndex.TryGetValue(finding.Rule, out var index))
        {
            _json.WriteNumber("ruleIndex", index);
        }

        _json.WriteString("level", SarifFrame.Level(finding.Severity));
        SarifFrame.WriteText(_json, "message", $"{finding.Title}。{finding.Message} {finding.Fix}");
        _json.WriteStartArray("locations");
        WriteLocation(finding.Location, id: null, text: null, excerpt: finding.Excerpt?.Text);
        _json.WriteEndArray();
        if (finding.Evidence.Count > 0)
        {
            _json.WriteStartArray("relatedLocations");
            for (var i = 0; i < finding.Evidence.Count; i++)
            {
                var item = finding.Evidence[i];
                WriteLocation(item.Location, i, item.Value is null ? item.Text : item.Text + " " + item.Value, excerpt: null);
            }

            _json.WriteEndArray();
        }

        _json.WriteStartObject("partialFingerprints");
        _json.WriteString("mingzhang/v1", Fingerprint(finding, seen));
        _json.WriteEndObject();
        _json.WriteStartObject("properties");
        _json.WriteString("kind", finding.Kind.Id());
        _json.WriteString("confidence", finding.Confidence.Id());
        _json.WriteString("expected", finding.Expected);
        _json.WriteString("actual", finding.Actual);
        _json.WriteString("difference", finding.Difference);
        _json.WriteString("fix", finding.Fix);
        _json.WriteString("group", finding.Group);
        _json.WriteEndObject();
        _json.WriteEndObject();
    }

    private void WriteLocation(Location location, int? id, string? text, string? excerpt)
    {
        _json.WriteStartObject();
        if (id is { } number)
        {
            _json.WriteNumber("id", number);
        }

        _json.WriteStartObject("physicalLocation");
        WriteArtifact(location.OtherFile);
        if (location.Source.Line is { } line)
        {
            _json.WriteStartObject("region");
            _json.WriteNumber("startLine", line);
            if (excerpt is not null)
            {
                SarifFrame.WriteText(_json, "snippet", excerpt);
            }

            _json.WriteEndObject();
        }

        _json.WriteEndObject();
        if (location.Label.Length > 0)
        {
            _json.WriteStartArray("logicalLocations");
            _json.WriteStartObject();
            _json.WriteString("fullyQualifiedName", location.Label);
            _json.WriteEndObject();
            _json.WriteEndArray();
        }

        if (text is not null)
        {
            SarifFrame.WriteText(_json, "message", text);
        }

        _json.WriteStartObject("properties");
        _json.WriteString("place", location.Source.ToString());
        _json.WriteNumberOrNull("page", location.Source.Page);
        _json.WriteBox("rect", location.Source.Box);
        _json.WriteEndObject();
        _json.WriteEndObject();
    }

    /// <summary>The file checked, or another file by its name.</summary>
    private void WriteArtifact(string? otherFile)
    {
        _json.WriteStartObject("artifactLocation");
        _json.WriteString("uri", Uri.EscapeDataString(otherFile ?? _files[_file]));
        if (otherFile is null)
        {
            _json.WriteNumber("index", _file);
        }

        _json.WriteEndObject();
    }

    /// <summary>Stays the same when lines move: rule, words of the place and figure, and a count for likes of it.</summary>
    private static string Fingerprint(Finding finding, Dictionary<string, int> seen)
    {
        var place = finding.Location;
        var key = string.Join('\n', finding.Rule, place.Section, place.Table, place.Row, place.Column, finding.Actual);
        var count = seen[key] = seen.GetValueOrDefault(key) + 1;
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)).AsSpan(0, 8)) + ":" + count.ToString(System.Globalization.CultureInfo.InvariantCulture);
    }
}
