namespace Mingzhang.Recognition.Tables.Lines.Settling;

/// <summary>All ways to choose columns for figures whose order is known.</summary>
internal static class Combinations
{
    /// <summary>Increasing choices of <paramref name="count"/> among the columns, in lexical order.</summary>
    public static IEnumerable<int[]> Of(IReadOnlyList<int> columns, int count)
    {
        if (count > columns.Count)
        {
            yield break;
        }

        var at = Enumerable.Range(0, count).ToArray();
        while (true)
        {
            yield return Array.ConvertAll(at, i => columns[i]);
            var move = count - 1;
            while (move >= 0 && at[move] == columns.Count - count + move)
            {
                move--;
            }

            if (move < 0)
            {
                yield break;
            }

            at[move]++;
            for (var i = move + 1; i < count; i++)
            {
                at[i] = at[i - 1] + 1;
            }
        }
    }
}
