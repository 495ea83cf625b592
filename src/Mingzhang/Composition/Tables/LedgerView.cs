using Mingzhang.Composition.Ledgers;
using Mingzhang.Formats.Writing;

namespace Mingzhang.Composition.Tables;

/// <summary>
/// Which lines of a ledger are meant, as format files write it: <c>source:@fiscal kind:basic economic:301,303</c>. Every condition
/// must hold; a condition holds when one of its values does. <c>@</c> names a group, codes match by their first digits, and
/// <c>!</c> before a condition turns it round.
/// </summary>
internal sealed class LedgerView
{
    private readonly List<(string Field, HashSet<string> Values, bool Negated)> _conditions = [];

    /// <summary>Reads a view.</summary>
    /// <exception cref="FormatException">A condition is malformed.</exception>
    public static LedgerView Parse(string text, WritingFormat writing)
    {
        var view = new LedgerView();
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var negated = word[0] == '!';
            var colon = word.IndexOf(':', StringComparison.Ordinal);
            if (colon < 0)
            {
                throw new FormatException($"格式文件中的台账视图“{text}”里“{word}”不是“字段:值”的形式。");
            }

            var field = word[(negated ? 1 : 0)..colon];
            var values = word[(colon + 1)..].Split(',').SelectMany(v => v.StartsWith('@') ? Members(field, v[1..], writing) : [v]);
            view._conditions.Add((field, new HashSet<string>(values, StringComparer.Ordinal), negated));
        }

        return view;
    }

    /// <summary>Whether the line is meant.</summary>
    public bool Takes(LedgerLine line)
    {
        foreach (var (field, values, negated) in _conditions)
        {
            if (Holds(line, field, values) == negated)
            {
                return false;
            }
        }

        return true;
    }

    private static bool Holds(LedgerLine line, string field, HashSet<string> values) => field switch
    {
        "source" => values.Contains(line.Source),
        "kind" => values.Contains(line.Kind),
        "flow" => values.Contains(line.Flow),
        "unit" => values.Contains(line.Unit),
        "named" => values.Contains(line.Project.Length > 0 ? "yes" : "no"),
        "hidden" => values.Contains(line.IsHidden ? "yes" : "no"),
        "function" => values.Any(v => line.Function.StartsWith(v, StringComparison.Ordinal)),
        "economic" => values.Any(v => line.Economic.StartsWith(v, StringComparison.Ordinal)),
        _ => throw new FormatException($"格式文件中的台账视图用了不认识的字段“{field}”。"),
    };

    private static IEnumerable<string> Members(string field, string group, WritingFormat writing) => field switch
    {
        "source" => writing.Sources.Where(s => s.Groups.Contains(group, StringComparer.Ordinal)).Select(s => s.Key),
        "kind" => writing.Kinds.Where(s => s.Groups.Contains(group, StringComparer.Ordinal)).Select(s => s.Key),
        "flow" => writing.Flows.Where(s => s.Groups.Contains(group, StringComparer.Ordinal)).Select(s => s.Key),
        "economic" when writing.EconomicGroups.TryGetValue(group, out var codes) => codes,
        _ => throw new FormatException($"格式文件中没有“{field}”的分组“{group}”。"),
    };
}
