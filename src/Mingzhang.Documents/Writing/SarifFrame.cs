using System.Text.Json;
using Mingzhang.Checking;
using Mingzhang.Documents.Reading;

namespace Mingzhang.Documents.Writing;

/// <summary>What stands around the results of a SARIF run: the tool with its rules, and how the run went.</summary>
internal static class SarifFrame
{
    /// <summary>The program and the rules that results refer to by index.</summary>
    public static void WriteTool(Utf8JsonWriter json, IReadOnlyList<RuleInfo> rules, string version)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "Mingzhang");
        json.WriteString("fullName", "Mingzhang 明账");
        json.WriteString("version", version);
        json.WriteString("language", "zh-CN");
        json.WriteStartArray("rules");
        foreach (var rule in rules)
        {
            json.WriteStartObject();
            json.WriteString("id", rule.Id);
            WriteText(json, "shortDescription", rule.Title);
            WriteText(json, "fullDescription", rule.Explanation);
            WriteText(json, "help", rule.Explanation + "\n依据：" + rule.Basis);
            json.WriteStartObject("defaultConfiguration");
            json.WriteString("level", Level(rule.Severity));
            json.WriteEndObject();
            json.WriteStartObject("properties");
            json.WriteString("kind", rule.Kind.Id());
            json.WriteString("basis", rule.Basis);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>Whether every file was checked, and why not.</summary>
    public static void WriteInvocation(Utf8JsonWriter json, IReadOnlyList<(string FileName, int Index, ReadError Error)> errors)
    {
        json.WriteStartArray("invocations");
        json.WriteStartObject();
        json.WriteBoolean("executionSuccessful", errors.Count == 0);
        json.WriteStartArray("toolExecutionNotifications");
        foreach (var (fileName, index, error) in errors)
        {
            json.WriteStartObject();
            json.WriteString("level", "error");
            WriteText(json, "message", error.Message);
            json.WriteStartArray("locations");
            json.WriteStartObject();
            json.WriteStartObject("physicalLocation");
            json.WriteStartObject("artifactLocation");
            json.WriteString("uri", Uri.EscapeDataString(fileName));
            json.WriteNumber("index", index);
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteStartObject("properties");
            json.WriteString("code", error.Code);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    /// <summary>A property with a message object.</summary>
    public static void WriteText(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    /// <summary>SARIF's word for the severity.</summary>
    public static string Level(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "note",
    };
}
