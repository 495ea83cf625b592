namespace Mingzhang.Recognition.Tables.Lines.Settling;

/// <summary>Gives the figures of one side of a table their columns, from the total row down the hierarchy.</summary>
internal sealed class SideSettler(SettlingSide side, SettledTables settled, IReadOnlyList<FormatEquation> equations)
{
    private const int MostOptions = 64;
    private static readonly Cell[] NoParent = [];

    private readonly int[] _all = [.. Enumerable.Range(0, side.Columns.Count)];
    private readonly Witnesses _witnesses = new(
        settled,
        [.. equations.Where(e => e.Terms.Any(t => t.Cell.Table == side.Table))],
        SharedColumns.Of(side, settled),
        new ColumnHabits(side.Format, side.Columns, side.Rows.Select(r => r.Draft)));

    /// <summary>Settles what can be settled with what is known now.</summary>
    /// <returns>Whether anything changed.</returns>
    public bool Run()
    {
        var changed = false;
        foreach (var root in side.Rows.Where(r => r.Parent is null))
        {
            if (root.CanSettle)
            {
                var options = Options(root, NoParent);
                root.Holds = side.GroupCost(root.CellsFor(options[0].Columns)) < Cost.BrokenGroup;
                changed |= root.Settle(options.FindAll(o => o.Cost == options[0].Cost).ConvertAll(o => o.Columns));
            }

            changed |= RunChildren(root);
        }

        return changed;
    }

    private bool RunChildren(SettlingRow parent)
    {
        var open = parent.Children.Where(r => r.CanSettle).ToList();
        var changed = false;
        if (open.Count > 0)
        {
            var best = FamilySearch.Best(parent.Cells, open, open.ConvertAll(r => Options(r, parent.Cells)));
            for (var i = 0; i < open.Count; i++)
            {
                open[i].Holds = side.GroupCost(open[i].CellsFor(best[i][0])) < Cost.BrokenGroup;
                changed |= open[i].Settle(best[i]);
            }
        }

        foreach (var child in parent.Children)
        {
            changed |= RunChildren(child);
        }

        return changed;
    }

    /// <summary>The assignments worth looking at, the least costly first.</summary>
    private List<RowOption> Options(SettlingRow row, Cell[] parent)
    {
        var evidence = RowEvidence.For(side, row, _witnesses);
        var count = row.Draft.Slots.Count;
        var inside = parent.Length == 0 ? _all : Array.FindAll(_all, c => parent[c].State is not CellState.Blank);
        var options = new List<RowOption>();
        var sums = Add(inside);
        if (inside.Length < _all.Length && sums >= Cost.BrokenGroup)
        {
            options.Clear();
            Add(_all);
        }

        options.Sort((a, b) => a.Cost.CompareTo(b.Cost));
        var keep = 0;
        while (keep < options.Count && (options[keep].Cost == options[0].Cost || (keep < MostOptions && options[keep].Cost < options[0].Cost + (2 * Cost.BrokenGroup))))
        {
            keep++;
        }

        return options[..keep];

        int Add(int[] columns)
        {
            var least = int.MaxValue;
            foreach (var choice in Combinations.Of(columns, count))
            {
                var cells = row.CellsFor(choice);
                var group = side.GroupCost(cells);
                least = Math.Min(least, group);
                var outside = parent.Length == 0 ? 0 : Array.FindAll(choice, c => parent[c].State is CellState.Blank).Length * Cost.OutsideParent;
                options.Add(new RowOption(choice, group + outside + evidence.CostOf(cells)));
            }

            return least;
        }
    }
}
