using Mingzhang.Formats;

namespace Mingzhang.Recognition.Narrative;

/// <summary>What a unit measures.</summary>
internal enum UnitKind
{
    None,
    Money,
    Percent,
    Area,
    Count,
}

/// <summary>The units that figures carry, by their first character.</summary>
internal sealed class UnitWords
{
    private const string Scales = "十百千万亿";
    private readonly Dictionary<char, (string Word, UnitKind Kind)[]> _units;

    public UnitWords(Format format) => _units = List(format, "units-money", UnitKind.Money)
        .Concat(List(format, "units-percent", UnitKind.Percent))
        .Concat(List(format, "units-area", UnitKind.Area))
        .Concat(List(format, "units-count", UnitKind.Count))
        .GroupBy(u => u.Word[0])
        .ToDictionary(g => g.Key, g => g.OrderByDescending(u => u.Word.Length).ToArray());

    /// <summary>The unit that begins at the offset of a folded text; length 0 when none does.</summary>
    public (int Length, UnitKind Kind) Read(string folded, int at)
    {
        var plain = Longest(folded, at);
        var scale = at;
        while (scale < folded.Length && scale - at < 2 && Scales.Contains(folded[scale], StringComparison.Ordinal))
        {
            scale++;
        }

        if (scale > at && Longest(folded, scale) is { Length: > 0, Kind: UnitKind.Count or UnitKind.Area } scaled)
        {
            return (scale - at + scaled.Length, scaled.Kind);
        }

        return plain;
    }

    private (int Length, UnitKind Kind) Longest(string folded, int at)
    {
        if (at < folded.Length && _units.TryGetValue(folded[at], out var units))
        {
            foreach (var (word, kind) in units)
            {
                if (string.CompareOrdinal(folded, at, word, 0, word.Length) == 0)
                {
                    return (word.Length, kind);
                }
            }
        }

        return default;
    }

    private static IEnumerable<(string Word, UnitKind Kind)> List(Format format, string name, UnitKind kind) =>
        format.WordList(name).Where(w => w.Length > 0).Select(w => (NarrativeText.Fold(w), kind));
}
