using System.Text.Json;

namespace Mingzhang.Documents.Tests.Writing;

/// <summary>
/// What the standard (SARIF 2.1.0, OASIS) requires of the objects we write: their required properties, that no others stand in them
/// than it names, ranges, words of enumerations, and that indices and ids point at what they name.
/// </summary>
internal sealed class SarifSchema
{
    private static readonly Dictionary<string, (string[] Required, string[] Optional)> s_objects = new()
    {
        ["log"] = (["version", "runs"], ["$schema", "inlineExternalProperties", "properties"]),
        ["run"] = (["tool"], ["invocations", "artifacts", "results", "columnKind", "language", "properties"]),
        ["tool"] = (["driver"], ["extensions", "properties"]),
        ["toolComponent"] = (["name"], ["fullName", "version", "semanticVersion", "language", "rules", "organization", "informationUri", "properties"]),
        ["reportingDescriptor"] = (["id"], ["name", "shortDescription", "fullDescription", "help", "helpUri", "defaultConfiguration", "properties"]),
        ["reportingConfiguration"] = ([], ["enabled", "level", "rank", "parameters", "properties"]),
        ["message"] = (["text"], ["markdown", "id", "arguments", "properties"]),
        ["multiformatMessageString"] = (["text"], ["markdown", "properties"]),
        ["invocation"] = (["executionSuccessful"], ["toolExecutionNotifications", "toolConfigurationNotifications", "exitCode", "properties"]),
        ["notification"] = (["message"], ["level", "locations", "descriptor", "exception", "properties"]),
        ["artifact"] = ([], ["location", "length", "mimeType", "encoding", "hashes", "roles", "description", "properties"]),
        ["artifactLocation"] = ([], ["uri", "uriBaseId", "index", "description", "properties"]),
        ["result"] = (["message"], ["ruleId", "ruleIndex", "kind", "level", "locations", "relatedLocations", "partialFingerprints", "fingerprints", "rank", "fixes", "properties"]),
        ["location"] = ([], ["id", "physicalLocation", "logicalLocations", "message", "annotations", "relationships", "properties"]),
        ["physicalLocation"] = ([], ["artifactLocation", "region", "contextRegion", "address", "properties"]),
        ["logicalLocation"] = ([], ["name", "index", "fullyQualifiedName", "decoratedName", "parentIndex", "kind", "properties"]),
        ["region"] = ([], ["startLine", "startColumn", "endLine", "endColumn", "charOffset", "charLength", "snippet", "message", "properties"]),
        ["artifactContent"] = ([], ["text", "binary", "rendered", "properties"]),
    };

    private readonly List<string> _faults = [];
    private JsonElement _run;

    private SarifSchema()
    {
    }

    /// <summary>Everything that is not as the standard wants it.</summary>
    public static IReadOnlyList<string> Faults(string json)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        var schema = new SarifSchema();
        schema.Log(document.RootElement);
        return schema._faults;
    }

    private void Log(JsonElement log)
    {
        Object(log, "log", "$");
        Must(log.GetProperty("version").GetString() == "2.1.0", "version");
        foreach (JsonElement run in Items(log, "runs"))
        {
            _run = run;
            Object(run, "run", "run");
            Must(!run.TryGetProperty("columnKind", out JsonElement kind) || kind.GetString() is "utf16CodeUnits" or "unicodeCodePoints", "columnKind");
            Tool(run.GetProperty("tool"));
            Items(run, "artifacts").ForEach(a => { Object(a, "artifact", "artifact"); ArtifactLocation(a.GetProperty("location"), "artifact.location"); });
            Items(run, "results").ForEach(Result);
            Items(run, "invocations").ForEach(Invocation);
        }
    }

    private void Tool(JsonElement tool)
    {
        Object(tool, "tool", "tool");
        JsonElement driver = tool.GetProperty("driver");
        Object(driver, "toolComponent", "driver");
        Must(!driver.TryGetProperty("language", out JsonElement language) || System.Text.RegularExpressions.Regex.IsMatch(language.GetString()!, "^[a-zA-Z]{2}(-[a-zA-Z]{2})?$"), "driver.language");
        List<JsonElement> rules = Items(driver, "rules");
        Must(rules.Select(r => r.GetProperty("id").GetString()).Distinct().Count() == rules.Count, "rule ids are not unique");
        foreach (JsonElement rule in rules)
        {
            Object(rule, "reportingDescriptor", "rule");
            foreach (string text in new[] { "shortDescription", "fullDescription", "help" })
            {
                Text(rule, text, "multiformatMessageString");
            }

            if (rule.TryGetProperty("defaultConfiguration", out JsonElement configuration))
            {
                Object(configuration, "reportingConfiguration", "rule.defaultConfiguration");
                Level(configuration);
            }
        }
    }

    private void Result(JsonElement result)
    {
        Object(result, "result", "result");
        Text(result, "message", "message");
        Level(result);
        List<JsonElement> rules = Items(_run.GetProperty("tool").GetProperty("driver"), "rules");
        int index = result.GetProperty("ruleIndex").GetInt32();
        Must(index >= 0 && index < rules.Count && rules[index].GetProperty("id").GetString() == result.GetProperty("ruleId").GetString(), "ruleIndex");
        Must(Items(result, "locations").Count > 0, "result without location");
        Items(result, "locations").ForEach(Location);
        List<JsonElement> related = Items(result, "relatedLocations");
        related.ForEach(Location);
        List<int> ids = [.. related.Select(l => l.GetProperty("id").GetInt32())];
        Must(ids.TrueForAll(i => i >= 0) && ids.Distinct().Count() == ids.Count, "relatedLocations ids");
        foreach (JsonProperty print in result.GetProperty("partialFingerprints").EnumerateObject())
        {
            Must(print.Value.ValueKind == JsonValueKind.String, "partialFingerprints");
        }
    }

    private void Location(JsonElement location)
    {
        Object(location, "location", "location");
        if (location.TryGetProperty("message", out _))
        {
            Text(location, "message", "message");
        }

        Items(location, "logicalLocations").ForEach(l => Object(l, "logicalLocation", "logicalLocation"));
        if (!location.TryGetProperty("physicalLocation", out JsonElement physical))
        {
            return;
        }

        Object(physical, "physicalLocation", "physicalLocation");
        Must(physical.TryGetProperty("artifactLocation", out JsonElement artifact), "physicalLocation has neither artifactLocation nor address");
        ArtifactLocation(artifact, "artifactLocation");
        if (physical.TryGetProperty("region", out JsonElement region))
        {
            Object(region, "region", "region");
            Must(region.GetProperty("startLine").GetInt32() >= 1, "region.startLine");
            if (region.TryGetProperty("snippet", out JsonElement snippet))
            {
                Object(snippet, "artifactContent", "snippet");
                Must(snippet.GetProperty("text").ValueKind == JsonValueKind.String, "snippet.text");
            }
        }
    }

    private void ArtifactLocation(JsonElement location, string where)
    {
        Object(location, "artifactLocation", where);
        string uri = location.GetProperty("uri").GetString()!;
        Must(Uri.IsWellFormedUriString(uri, UriKind.Relative) && !uri.Contains('\\', StringComparison.Ordinal) && uri.All(c => c < 128), where + ".uri " + uri);
        if (location.TryGetProperty("index", out JsonElement index))
        {
            List<JsonElement> artifacts = Items(_run, "artifacts");
            Must(index.GetInt32() >= 0 && index.GetInt32() < artifacts.Count && artifacts[index.GetInt32()].GetProperty("location").GetProperty("uri").GetString() == uri, where + ".index");
        }
    }

    private void Invocation(JsonElement invocation)
    {
        Object(invocation, "invocation", "invocation");
        Must(invocation.GetProperty("executionSuccessful").ValueKind is JsonValueKind.True or JsonValueKind.False, "executionSuccessful");
        foreach (JsonElement notification in Items(invocation, "toolExecutionNotifications"))
        {
            Object(notification, "notification", "notification");
            Text(notification, "message", "message");
            Level(notification);
            Items(notification, "locations").ForEach(Location);
        }
    }

    private void Level(JsonElement element) =>
        Must(!element.TryGetProperty("level", out JsonElement level) || level.GetString() is "none" or "note" or "warning" or "error", "level");

    private void Text(JsonElement element, string name, string type)
    {
        if (!element.TryGetProperty(name, out JsonElement message))
        {
            _faults.Add("no " + name);
            return;
        }

        Object(message, type, name);
        Must(message.GetProperty("text") is { ValueKind: JsonValueKind.String } text && text.GetString()!.Length > 0, name + ".text");
    }

    private void Object(JsonElement element, string type, string where)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            _faults.Add(where + " is no object");
            return;
        }

        (string[] required, string[] optional) = s_objects[type];
        List<string> names = [.. element.EnumerateObject().Select(p => p.Name)];
        _faults.AddRange(required.Except(names).Select(n => where + " lacks " + n));
        _faults.AddRange(names.Except(required).Except(optional).Select(n => where + " has " + n));
        Must(names.Distinct().Count() == names.Count, where + " repeats a property");
        Must(!element.TryGetProperty("properties", out JsonElement bag) || bag.ValueKind == JsonValueKind.Object, where + ".properties");
    }

    private static List<JsonElement> Items(JsonElement element, string name) =>
        element.TryGetProperty(name, out JsonElement array) ? [.. array.EnumerateArray()] : [];

    private void Must(bool holds, string what)
    {
        if (!holds)
        {
            _faults.Add(what);
        }
    }
}
