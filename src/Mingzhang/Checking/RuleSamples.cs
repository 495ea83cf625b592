using Mingzhang.Formats.Trees;

namespace Mingzhang.Checking;

/// <summary>The smallest change to a shipped sample that trips a rule; the sample as it is passes.</summary>
/// <param name="Of">The sample's name, such as <c>budget-2026</c>.</param>
/// <param name="Find">The text that is changed.</param>
/// <param name="To">When given, everything from <paramref name="Find"/> up to this text is replaced.</param>
/// <param name="Replace">What takes its place.</param>
/// <param name="Prior">Last year's sample, when the rule needs one.</param>
/// <param name="Unit">A unit's sample, when the rule needs one.</param>
public sealed record RuleSample(string Of, string Find, string? To, string Replace, string? Prior, string? Unit)
{
    /// <summary>The sample as it is, which passes.</summary>
    public string Passes => RuleSamples.Text(Of);

    /// <summary>The sample with the change, which trips the rule.</summary>
    /// <exception cref="InvalidOperationException">The sample does not hold the text to change.</exception>
    public string Trips
    {
        get
        {
            var text = Passes;
            var from = text.IndexOf(Find, StringComparison.Ordinal);
            var to = To is null ? from + Find.Length : text.IndexOf(To, Math.Max(0, from) + Find.Length, StringComparison.Ordinal);
            return from >= 0 && to >= 0 ? text[..from] + Replace + text[to..] : throw new InvalidOperationException($"样例 {Of} 中没有“{Find}”。");
        }
    }
}

/// <summary>The samples of rules, shipped inside the program from <c>samples/</c>.</summary>
public static class RuleSamples
{
    private static readonly Lazy<Dictionary<string, RuleSample>> All = new(Load);

    /// <summary>The sample of a rule, or null when it has none.</summary>
    public static RuleSample? Of(string rule) => All.Value.GetValueOrDefault(rule);

    /// <summary>The ids of the rules that have one.</summary>
    public static IReadOnlyCollection<string> Ids => All.Value.Keys;

    /// <summary>A shipped sample's text.</summary>
    /// <exception cref="FileNotFoundException">There is none of that name.</exception>
    public static string Text(string sample) => Resource($"samples/{sample}.txt");

    private static Dictionary<string, RuleSample> Load()
    {
        var samples = new Dictionary<string, RuleSample>(StringComparer.Ordinal);
        foreach (var entry in YamlReader.Read(Resource("samples/rules.yaml"), "samples/rules.yaml").Entries)
        {
            var map = (TreeMap)entry.Value;
            samples[entry.Key] = new RuleSample(
                map.Text("of"), map.Text("find"), Optional(map, "to"), map.Text("replace"), Optional(map, "prior"), Optional(map, "unit"));
        }

        return samples;
    }

    private static string? Optional(TreeMap map, string key) => map.Text(key) is { Length: > 0 } text ? text : null;

    private static string Resource(string name)
    {
        using var stream = typeof(RuleSamples).Assembly.GetManifestResourceStream(name) ?? throw new FileNotFoundException($"程序内没有样例“{name}”。", name);
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Replace("\r\n", "\n", StringComparison.Ordinal);
    }
}
