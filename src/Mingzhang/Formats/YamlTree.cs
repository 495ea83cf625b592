using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Mingzhang.Formats;

/// <summary>Reads YAML into plain maps, lists and strings, and lays one tree over another.</summary>
/// <remarks>A hand-made reading instead of a serializer: it starts in milliseconds and its errors can name file and key in Chinese.</remarks>
internal static class YamlTree
{
    public static YamlMappingNode Read(string text, string file)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            return stream.Documents is [var document, ..] && document.RootNode is YamlMappingNode map
                ? map
                : throw new FormatException($"格式文件“{file}”不是一个键值表。");
        }
        catch (YamlException e)
        {
            throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"格式文件“{file}”第 {e.Start.Line} 行不是合法的 YAML：{e.Message}"), e);
        }
    }

    /// <summary>The base with the overlay laid over it: maps are merged key by key, everything else is replaced, <c>~</c> removes a key.</summary>
    public static YamlNode Merge(YamlNode below, YamlNode above)
    {
        if (below is not YamlMappingNode lower || above is not YamlMappingNode upper)
        {
            return above;
        }

        var merged = new YamlMappingNode();
        foreach (var (key, value) in lower.Children)
        {
            if (!upper.Children.ContainsKey(key))
            {
                merged.Add(key, value);
            }
            else if (!IsNull(upper.Children[key]))
            {
                merged.Add(key, Merge(value, upper.Children[key]));
            }
        }

        foreach (var (key, value) in upper.Children)
        {
            if (!lower.Children.ContainsKey(key) && !IsNull(value))
            {
                merged.Add(key, value);
            }
        }

        return merged;
    }

    public static YamlNode? Get(this YamlMappingNode map, string key) =>
        map.Children.TryGetValue(new YamlScalarNode(key), out var node) ? node : null;

    public static string Text(this YamlMappingNode map, string key, string fallback = "") =>
        map.Get(key) is YamlScalarNode { Value: { } value } ? value : fallback;

    public static int? Number(this YamlMappingNode map, string key) =>
        int.TryParse(map.Text(key), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var n) ? n : null;

    public static bool Flag(this YamlMappingNode map, string key) => map.Text(key) is "true" or "yes";

    /// <summary>A list of texts; a single text counts as a list of one.</summary>
    public static IReadOnlyList<string> Texts(this YamlMappingNode map, string key) => map.Get(key) switch
    {
        YamlSequenceNode list => [.. list.Children.OfType<YamlScalarNode>().Select(n => n.Value ?? string.Empty)],
        YamlScalarNode { Value: { Length: > 0 } text } => [text],
        _ => [],
    };

    /// <summary>The maps of a list, or the values of a map of maps with their keys.</summary>
    public static IEnumerable<(string Key, YamlMappingNode Map)> Maps(this YamlMappingNode map, string key) => map.Get(key) switch
    {
        YamlSequenceNode list => list.Children.OfType<YamlMappingNode>().Select(m => (m.Text("key", m.Text("id")), m)),
        YamlMappingNode inner => inner.Children
            .Where(p => p.Value is YamlMappingNode)
            .Select(p => (((YamlScalarNode)p.Key).Value ?? string.Empty, (YamlMappingNode)p.Value)),
        _ => [],
    };

    /// <summary>The lists of texts below a key, by their names; empty when the key is absent.</summary>
    public static Dictionary<string, IReadOnlyList<string>> Lists(this YamlMappingNode map, string key)
    {
        var lists = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        if (map.Get(key) is YamlMappingNode inner)
        {
            foreach (var name in inner.Children.Keys.OfType<YamlScalarNode>())
            {
                lists[name.Value!] = inner.Texts(name.Value!);
            }
        }

        return lists;
    }

    private static bool IsNull(YamlNode node) =>
        node is YamlScalarNode { Style: ScalarStyle.Plain, Value: null or "" or "~" or "null" };
}
