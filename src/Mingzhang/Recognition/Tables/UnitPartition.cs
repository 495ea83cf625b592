namespace Mingzhang.Recognition.Tables;

/// <summary>Parts a list of projects into blocks, each headed by a budget unit whose figures are the sums of the rows below it.</summary>
internal static class UnitPartition
{
    /// <summary>The heads of the blocks, or an empty list when the rows do not part into such blocks.</summary>
    /// <param name="table">The table.</param>
    /// <param name="rows">Its rows without the total.</param>
    /// <param name="known">Rows that are units by their names: each must head a block.</param>
    public static IReadOnlyList<RowBuilder> Find(TableBuilder table, IReadOnlyList<RowBuilder> rows, ICollection<RowBuilder> known)
    {
        // next[i] is where the block that begins at row i ends so that the rest parts as well, or -1.
        var next = new int[rows.Count + 1];
        Array.Fill(next, -1);
        next[rows.Count] = rows.Count;
        for (var head = rows.Count - 2; head >= 0; head--)
        {
            next[head] = End(table, rows, known, head, next);
        }

        var heads = new List<RowBuilder>();
        for (var at = 0; at < rows.Count && next[at] > at; at = next[at])
        {
            heads.Add(rows[at]);
        }

        return rows.Count > 0 && next[0] > 0 ? heads : [];
    }

    private static int End(TableBuilder table, IReadOnlyList<RowBuilder> rows, ICollection<RowBuilder> known, int head, int[] next)
    {
        var rest = table.Columns.Select(c => rows[head].In(c)?.Value ?? 0m).ToArray();
        if (rest.All(v => v == 0m))
        {
            return -1;
        }

        for (var end = head + 1; end < rows.Count && !known.Contains(rows[end]); end++)
        {
            for (var c = 0; c < rest.Length; c++)
            {
                rest[c] -= rows[end].In(table.Columns[c])?.Value ?? 0m;
            }

            if (rest.All(v => v == 0m) && next[end + 1] >= 0)
            {
                return end + 1;
            }
        }

        return -1;
    }
}
