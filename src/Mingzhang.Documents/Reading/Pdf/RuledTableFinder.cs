using Mingzhang.Pdf;

namespace Mingzhang.Documents.Reading.Pdf;

/// <summary>Finds tables: ruling lines that cross or touch belong to one.</summary>
internal static class RuledTableFinder
{
    /// <summary>Beyond this the drawing is no table but a picture made of lines.</summary>
    private const int MostLines = 3000;

    /// <summary>How far a line may end before the one it should meet.</summary>
    private const double Reach = 3;

    public static List<RuledTable> Find(IReadOnlyList<PdfRule> rules, ReadingInput input)
    {
        List<RuleLine> level = RuleLines.Level(rules);
        List<RuleLine> upright = RuleLines.Upright(rules);
        if (level.Count > MostLines || upright.Count > MostLines)
        {
            input.Note("有一页线条过多，未按表格线读取。");
            return [];
        }

        var tables = new List<RuledTable>();
        foreach ((List<RuleLine> rows, List<RuleLine> columns) in Connected(level, upright))
        {
            if (RuledTable.TryMake(rows, columns) is { } table)
            {
                tables.Add(table);
            }
        }

        return [.. tables.OrderBy(t => t.Box.Top).ThenBy(t => t.Box.Left)];
    }

    private static List<(List<RuleLine> Level, List<RuleLine> Upright)> Connected(List<RuleLine> level, List<RuleLine> upright)
    {
        int[] parents = [.. Enumerable.Range(0, level.Count + upright.Count)];
        for (int i = 0; i < level.Count; i++)
        {
            for (int k = 0; k < upright.Count; k++)
            {
                if (Meet(level[i], upright[k]))
                {
                    parents[Root(parents, i)] = Root(parents, level.Count + k);
                }
            }
        }

        var groups = new Dictionary<int, (List<RuleLine> Level, List<RuleLine> Upright)>();
        for (int i = 0; i < parents.Length; i++)
        {
            int root = Root(parents, i);
            if (!groups.TryGetValue(root, out (List<RuleLine> Level, List<RuleLine> Upright) group))
            {
                groups[root] = group = ([], []);
            }

            if (i < level.Count)
            {
                group.Level.Add(level[i]);
            }
            else
            {
                group.Upright.Add(upright[i - level.Count]);
            }
        }

        return [.. groups.Values];
    }

    private static bool Meet(RuleLine level, RuleLine upright) =>
        upright.Position >= level.From - Reach && upright.Position <= level.To + Reach
        && level.Position >= upright.From - Reach && level.Position <= upright.To + Reach;

    private static int Root(int[] parents, int i)
    {
        while (parents[i] != i)
        {
            i = parents[i] = parents[parents[i]];
        }

        return i;
    }
}
