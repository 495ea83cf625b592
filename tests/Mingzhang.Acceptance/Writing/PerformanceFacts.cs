using Mingzhang.Amounts;
using Mingzhang.Disclosures;
using Mingzhang.Recognition;

namespace Mingzhang.Acceptance.Writing;

/// <summary>What performance tables state, made comparable between a document and the same written again.</summary>
internal static class PerformanceFacts
{
    /// <summary>Money, rates and scores by project and role; those of nothing left out.</summary>
    public static Dictionary<string, List<string>> Money(Disclosure disclosure) => Grouped(disclosure.Performance
        .SelectMany(p => p.Money.Select(m => ($"{p.Kind} {PrintedWords.Folded(p.Project)} {m.Key}", Value(m.Value.Text)))).Where(m => m.Item2 is not ("0" or "")));

    /// <summary>The columns of indicators by their names; the project's name may be another's spelling of the same.</summary>
    public static Dictionary<string, List<string>> Indicators(Disclosure disclosure) => Grouped(
        from table in disclosure.Performance
        from indicator in table.Indicators
        from column in new[]
        {
            ("level1", indicator.Level1), ("level2", indicator.Level2), ("target", indicator.Target?.Text), ("basis", indicator.Basis?.Text), ("last-year", indicator.LastYear?.Text),
            ("weight", indicator.Weight?.Text), ("rule", indicator.ScoreRule?.Text), ("evidence", indicator.Evidence?.Text), ("actual", indicator.Actual?.Text), ("score", indicator.Score?.Text), ("deviation", indicator.Deviation?.Text),
        }
        where column.Item2 is { Length: > 0 }
        select ($"{table.Kind} {PrintedWords.Folded(indicator.Level3)} {column.Item1}", Value(column.Item2)));

    private static string Value(string text) => Amount.TryParse(text, out var amount) ? amount.Value.ToString("0.####", System.Globalization.CultureInfo.InvariantCulture) : PrintedWords.Folded(text);

    private static Dictionary<string, List<string>> Grouped(IEnumerable<(string Key, string Value)> facts) =>
        facts.GroupBy(f => f.Key, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Select(f => f.Value).ToList(), StringComparer.Ordinal);
}
