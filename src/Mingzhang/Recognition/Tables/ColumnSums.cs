using Mingzhang.Disclosures;

namespace Mingzhang.Recognition.Tables;

/// <summary>Puts figures that lost their columns where the sums of the header's groups hold.</summary>
public static class ColumnSums
{
    private const int MostTries = 20_000;

    /// <summary>
    /// The column of each figure, in rising order, such that every total and subtotal column is the sum of its parts exactly. Among
    /// several, those within the expected columns win, then the one nearest to where the figures stand.
    /// </summary>
    /// <param name="columns">The columns of the side, in order.</param>
    /// <param name="amounts">The figures, in order.</param>
    /// <param name="standing">For each figure the column it stands in, or -1 where there is none.</param>
    /// <param name="expected">Indices of columns that may hold a figure, or null when nothing is known.</param>
    /// <returns>An index into the columns for each figure, or null when no placing holds.</returns>
    public static int[]? Place(IReadOnlyList<TableColumn> columns, IReadOnlyList<decimal> amounts, IReadOnlyList<int> standing, IReadOnlySet<int>? expected)
    {
        if (amounts.Count > columns.Count)
        {
            return null;
        }

        var groups = Groups(columns);
        int[]? best = null;
        var bestCost = int.MaxValue;
        var tries = 0;
        var places = new int[amounts.Count];
        Try(0, 0);
        return best;

        void Try(int figure, int from)
        {
            if (figure == amounts.Count)
            {
                Judge();
                return;
            }

            for (var c = from; c <= columns.Count - (amounts.Count - figure) && tries < MostTries; c++)
            {
                places[figure] = c;
                Try(figure + 1, c + 1);
            }
        }

        void Judge()
        {
            tries++;
            if (!Hold(groups, amounts, places))
            {
                return;
            }

            var cost = 0;
            for (var i = 0; i < places.Length; i++)
            {
                cost += (expected is null || expected.Contains(places[i]) ? 0 : 100) + (standing[i] < 0 ? 1 : Math.Abs(standing[i] - places[i]));
            }

            if (cost < bestCost)
            {
                bestCost = cost;
                best = [.. places];
            }
        }
    }

    /// <summary>Whether every total and subtotal column is the sum of its parts exactly.</summary>
    /// <param name="columns">The columns of the side, in order.</param>
    /// <param name="amounts">The figures.</param>
    /// <param name="places">For each figure an index into the columns.</param>
    public static bool Hold(IReadOnlyList<TableColumn> columns, IReadOnlyList<decimal> amounts, IReadOnlyList<int> places) =>
        Hold(Groups(columns), amounts, places);

    private static bool Hold(List<(int Total, List<int> Parts)> groups, IReadOnlyList<decimal> amounts, IReadOnlyList<int> places)
    {
        return groups.TrueForAll(g => Value(g.Total) == g.Parts.Sum(Value));

        decimal Value(int column)
        {
            for (var i = 0; i < places.Count; i++)
            {
                if (places[i] == column)
                {
                    return amounts[i];
                }
            }

            return 0m;
        }
    }

    /// <summary>The total and subtotal columns with the columns they add up, as the header paths tell.</summary>
    /// <returns>Indices into the columns.</returns>
    public static List<(int Total, List<int> Parts)> Groups(IReadOnlyList<TableColumn> columns)
    {
        var groups = new List<(int, List<int>)>();
        if (columns.Count > 0)
        {
            Collect([.. Enumerable.Range(0, columns.Count)], columns[0].Side == Side.Whole ? 0 : 1);
        }

        return groups;

        List<int> Collect(List<int> inside, int depth)
        {
            var total = inside.FindIndex(i => columns[i].Parts.Count == depth + 1 && IsTotal(columns[i].Parts[depth])) is >= 0 and var at ? inside[at] : -1;
            var parts = new List<int>();
            foreach (var group in inside.Where(i => i != total && columns[i].Parts.Count > depth).GroupBy(i => columns[i].Parts[depth], StringComparer.Ordinal))
            {
                var members = group.ToList();
                if (!group.Key.StartsWith("其中", StringComparison.Ordinal))
                {
                    parts.AddRange(members is [var leaf] && columns[leaf].Parts.Count == depth + 1 ? members : Collect(members, depth + 1));
                }
            }

            if (total < 0 || parts.Count == 0)
            {
                return parts;
            }

            groups.Add((total, parts));
            return [total];
        }
    }

    private static bool IsTotal(string part) =>
        part.EndsWith("合计", StringComparison.Ordinal) || part.EndsWith("总计", StringComparison.Ordinal) || part.EndsWith("小计", StringComparison.Ordinal);
}
