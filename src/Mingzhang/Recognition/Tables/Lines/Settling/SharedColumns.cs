using Mingzhang.Disclosures;

namespace Mingzhang.Recognition.Tables.Lines.Settling;

/// <summary>Which columns of other tables mean the same money as columns of a table.</summary>
/// <param name="Pairs">For each meaning and other table: the table, this table's columns and the other's column roles.</param>
internal sealed record SharedColumns(IReadOnlyList<(SettledTables.TableCells Table, int[] Own, string[] Keys)> Pairs)
{
    public static SharedColumns Of(SettlingSide side, SettledTables settled)
    {
        var own = side.Columns
            .SelectMany((c, i) => Meanings(c).Select(m => (Meaning: m, Index: i)))
            .GroupBy(p => p.Meaning, p => p.Index, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);
        var pairs = new List<(SettledTables.TableCells, int[], string[])>();
        foreach (var table in settled.Tables.Where(t => t.Id != side.Table))
        {
            foreach (var group in table.Columns.SelectMany(c => Meanings(c).Select(m => (Meaning: m, c.Key))).GroupBy(p => p.Meaning, p => p.Key, StringComparer.Ordinal))
            {
                if (own.TryGetValue(group.Key, out var columns))
                {
                    pairs.Add((table, columns, [.. group]));
                }
            }
        }

        return new SharedColumns(pairs);
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
internal sealed record Witnesses(SettledTables Settled, IReadOnlyList<FormatEquation> Equations, SharedColumns Shared, ColumnHabits Habits);
