using Mingzhang.Disclosures;

namespace Mingzhang.Recognition.Tables.Lines.Settling;

/// <summary>Columns of a table and of another one that mean the same money.</summary>
/// <param name="Table">The other table.</param>
/// <param name="Own">This table's columns.</param>
/// <param name="Keys">The other's column roles.</param>
/// <param name="IsNarrower">Whether the other table tells of one kind of money and this one of all: what is blank there may be filled here.</param>
internal sealed record SharedColumn(TableCells Table, int[] Own, List<string> Keys, bool IsNarrower);

/// <summary>Finds the columns that a table shares with others.</summary>
internal static class SharedColumns
{
    public static List<SharedColumn> Of(SettlingSide side, SettledTables settled)
    {
        var own = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var c = 0; c < side.Columns.Count; c++)
        {
            foreach (var meaning in Meanings(side.Columns[c]))
            {
                Into(own, meaning).Add(c);
            }
        }

        var shared = new List<SharedColumn>();
        foreach (var table in settled.Tables.Where(t => t.Id != side.Table && !IsOtherMoney(t.Money, side.Format?.Money)))
        {
            var keys = new Dictionary<string, List<string>>(StringComparer.Ordinal);
            foreach (var column in table.Columns)
            {
                foreach (var meaning in Meanings(column).Where(own.ContainsKey))
                {
                    Into(keys, meaning).Add(column.Key);
                }
            }

            shared.AddRange(keys.Select(k => new SharedColumn(table, [.. own[k.Key]], k.Value, table.Money.Length > 0 && side.Format?.Money is not { Length: > 0 })));
        }

        return shared;
    }

    /// <summary>What a code costs one fund says nothing of what it costs another.</summary>
    private static bool IsOtherMoney(string money, string? own) => money.Length > 0 && own is { Length: > 0 } && money != own;

    private static List<T> Into<T>(Dictionary<string, List<T>> map, string key)
    {
        if (!map.TryGetValue(key, out var values))
        {
            map[key] = values = [];
        }

        return values;
    }

    /// <summary>The parts of a column's header path that name money, not a total.</summary>
    private static IEnumerable<string> Meanings(TableColumn column) => column.Parts
        .Select(p => p.EndsWith("预算", StringComparison.Ordinal) ? p[..^2] : p)
        .Where(p => p is not ("收入" or "支出" or "资金来源") && !p.EndsWith('计') && !p.EndsWith('数'));
}

/// <summary>What bears witness about a table's rows.</summary>
/// <param name="Settled">The cells of the document's tables as known so far.</param>
/// <param name="Equations">The format's equations that speak of the table.</param>
/// <param name="Shared">The columns it shares with other tables.</param>
/// <param name="Habits">Where figures usually stand.</param>
internal sealed record Witnesses(SettledTables Settled, IReadOnlyList<FormatEquation> Equations, IReadOnlyList<SharedColumn> Shared, ColumnHabits Habits);
