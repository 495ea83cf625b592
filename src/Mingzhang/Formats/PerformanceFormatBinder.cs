using System.Globalization;
using Mingzhang.Formats.Trees;

namespace Mingzhang.Formats;

/// <summary>Makes a <see cref="PerformanceFormat"/> of the <c>performance:</c> map of a format file.</summary>
internal static class PerformanceFormatBinder
{
    private static readonly string[] Structured = ["weight-sums", "schemes", "groups", "units", "misfits", "same-units", "distinct-units"];

    public static PerformanceFormat Bind(TreeMap map) => new()
    {
        WeightSums = [.. map.Texts("weight-sums").Select(Number)],
        Schemes = [.. map.Maps("schemes").Select(s => new WeightScheme(s.Key, Weights(s.Map)))],
        Groups = map.Lists("groups"),
        Units = [.. map.Maps("units").Select(u => new FittingUnits(u.Map.Texts("ends"), u.Map.Texts("fit"), u.Map.Text("under")))],
        Misfits = [.. map.Maps("misfits").Select(m => new Misfit(m.Map.Texts("nouns"), m.Map.Texts("units")))],
        SameUnits = map.TextLists("same-units"),
        DistinctUnits = map.TextLists("distinct-units"),
        Words = Words(map),
    };

    /// <summary>What stands beside the structured keys.</summary>
    private static Dictionary<string, IReadOnlyList<string>> Words(TreeMap map)
    {
        var words = map.AllLists();
        foreach (var key in Structured)
        {
            words.Remove(key);
        }

        return words;
    }

    private static Dictionary<string, decimal> Weights(TreeMap map)
    {
        var weights = new Dictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var entry in map.Entries)
        {
            if (entry.Value is TreeText weight)
            {
                weights.Add(entry.Key, Number(weight.Value));
            }
        }

        return weights;
    }

    private static decimal Number(string text) =>
        decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : throw new FormatException($"格式文件中的分值“{text}”不是数。");
}
