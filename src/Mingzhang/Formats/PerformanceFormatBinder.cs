using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace Mingzhang.Formats;

/// <summary>Makes a <see cref="PerformanceFormat"/> of the <c>performance:</c> map of a format file.</summary>
internal static class PerformanceFormatBinder
{
    private static readonly string[] Structured = ["weight-sums", "schemes", "groups", "units", "misfits", "same-units", "distinct-units"];

    public static PerformanceFormat Bind(YamlMappingNode map) => new()
    {
        WeightSums = [.. map.Texts("weight-sums").Select(Number)],
        Schemes = [.. map.Maps("schemes").Select(s => new WeightScheme(s.Key, Scalars(s.Map).ToDictionary(w => w.Key, w => Number(w.Value), StringComparer.Ordinal)))],
        Groups = map.Get("groups") is YamlMappingNode groups ? Lists(groups) : [],
        Units = [.. map.Maps("units").Select(u => new FittingUnits(u.Map.Texts("ends"), u.Map.Texts("fit"), u.Map.Text("under")))],
        Misfits = [.. map.Maps("misfits").Select(m => new Misfit(m.Map.Texts("nouns"), m.Map.Texts("units")))],
        SameUnits = Nested(map, "same-units"),
        DistinctUnits = Nested(map, "distinct-units"),
        Words = Lists(map),
    };

    private static Dictionary<string, IReadOnlyList<string>> Lists(YamlMappingNode map)
    {
        var lists = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var name in map.Children.Keys.OfType<YamlScalarNode>().Select(k => k.Value!).Where(k => Array.IndexOf(Structured, k) < 0))
        {
            lists[name] = map.Texts(name);
        }

        return lists;
    }

    private static IReadOnlyList<IReadOnlyList<string>> Nested(YamlMappingNode map, string key) => map.Get(key) is YamlSequenceNode lists
        ? [.. lists.Children.OfType<YamlSequenceNode>().Select(l => (IReadOnlyList<string>)[.. l.Children.OfType<YamlScalarNode>().Select(n => n.Value ?? string.Empty)])]
        : [];

    private static IEnumerable<(string Key, string Value)> Scalars(YamlMappingNode map) =>
        map.Children.Where(c => c.Value is YamlScalarNode).Select(c => (((YamlScalarNode)c.Key).Value ?? string.Empty, ((YamlScalarNode)c.Value).Value ?? string.Empty));

    private static decimal Number(string text) =>
        decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : throw new FormatException($"格式文件中的分值“{text}”不是数。");
}
