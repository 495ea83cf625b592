using Mingzhang.Texts;

namespace Mingzhang.Recognition.Performance;

/// <summary>
/// Finds rows of a table that the conversion put after text that follows the table: short lines that hold whole rows, in the
/// middle of long ones.
/// </summary>
internal static class StrayRows
{
    /// <summary>Lines of paragraphs are wider than this; cells of indicator tables seldom are.</summary>
    private const double Paragraph = 16;

    /// <summary>The rows found, by the table they belong to; their blocks are added to those consumed.</summary>
    public static Dictionary<LineTable, List<Fragment>> Of(List<Item> items, List<ITable> tables, List<(int First, int Last)> consumed)
    {
        var found = new Dictionary<LineTable, List<Fragment>>();
        var taken = new HashSet<int>(consumed.SelectMany(c => Enumerable.Range(c.First, c.Last - c.First + 1)));
        LineTable? owner = null;
        int next = 0;
        for (int i = 0; i < items.Count;)
        {
            while (next < tables.Count && tables[next].FirstBlock <= items[i].Block)
            {
                owner = tables[next++] as LineTable;
            }

            if (owner is null || !IsFree(items[i], taken))
            {
                i++;
                continue;
            }

            int end = i;
            while (end < items.Count && IsFree(items[end], taken) && IsCell(items[end].Text!))
            {
                end++;
            }

            Take(items, i, end, owner, found, consumed);
            i = Math.Max(end, i + 1);
        }

        return found;
    }

    private static void Take(
        List<Item> items, int from, int to, LineTable owner, Dictionary<LineTable, List<Fragment>> found, List<(int First, int Last)> consumed)
    {
        while (from < to && items[from].Text!.Text[^1] is '。')
        {
            from++;
        }

        if (to - from < 2)
        {
            return;
        }

        List<Fragment> fragments = Fragments.Of(items.Skip(from).Take(to - from).Select(i => (i.Block, i.Text!)));
        Fragments.MarkGroups(fragments);
        int last = fragments.FindLastIndex(f => f.Shape is Shape.Rule or Shape.Evidence);
        bool isRow = last >= 0 && fragments.Exists(f => f.Shape == Shape.Basis) && fragments.Exists(f => f.Shape == Shape.Rule);
        if (!isRow)
        {
            return;
        }

        fragments.RemoveRange(last + 1, fragments.Count - last - 1);
        if (!found.TryGetValue(owner, out List<Fragment>? rows))
        {
            found[owner] = rows = [];
        }

        rows.AddRange(Fragments.Of(items.Skip(from).Take(to - from).Where(i => i.Block <= fragments[^1].Block).Select(i => (i.Block, i.Text!))));
        consumed.Add((items[from].Block, fragments[^1].Block));
    }

    private static bool IsFree(Item item, HashSet<int> taken) => item.Text is { IsVisualLine: true } && !taken.Contains(item.Block);

    private static bool IsCell(TextBlock block) =>
        !TableMarks.IsHeading(block)
        && (PrintedText.Width(block.Text) <= Paragraph || block.Text.Split(' ').Any(PerformanceVocabulary.Bases.Contains));
}
