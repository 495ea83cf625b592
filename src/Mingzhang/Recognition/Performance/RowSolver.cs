using Mingzhang.Texts;

namespace Mingzhang.Recognition.Performance;

/// <summary>
/// Puts the fragments of an indicator table into rows and columns: of all ways to read them, the one that costs least. Cells come
/// row by row and, within a row, in the order of the columns; where a page was set otherwise, pieces of one row may come in any
/// order (<paramref name="isMixed"/>).
/// </summary>
/// <param name="layout">The columns in their order.</param>
/// <param name="costs">What a reading costs.</param>
/// <param name="isMixed">Whether the cells of a row may stand in any order.</param>
internal sealed class RowSolver(IndicatorColumn[] layout, CellCosts costs, bool isMixed)
{
    private const double Slack = 14;
    private const double DropCost = 7;
    private const double BackCost = 2.5;
    private readonly int _most = isMixed ? 160 : 48;

    /// <summary>The rows, and what the reading cost for each.</summary>
    public (List<IndicatorRow> Rows, double Cost) Solve(List<Fragment> fragments)
    {
        var front = new List<Path> { Path.Start(layout.Length) };
        var next = new Dictionary<(int, int, int, int), Path>();
        for (int i = 0; i < fragments.Count; i++)
        {
            next.Clear();
            foreach (Path path in front)
            {
                Extend(path, fragments[i], i, next);
            }

            front = Best(next.Values);
        }

        Path? best = null;
        foreach (Path path in front)
        {
            double cost = path.Cost + RowEnd(path);
            if (best is null || cost < best.Cost + RowEnd(best))
            {
                best = path;
            }
        }

        return best is null ? ([], 0) : (RowsOf(best, fragments), best.Cost + RowEnd(best));
    }

    private List<Path> Best(IEnumerable<Path> paths)
    {
        var sorted = paths.ToList();
        sorted.Sort((a, b) => a.Cost.CompareTo(b.Cost));
        int count = 0;
        while (count < sorted.Count && count < _most && sorted[count].Cost <= sorted[0].Cost + Slack)
        {
            count++;
        }

        sorted.RemoveRange(count, sorted.Count - count);
        return sorted;
    }

    private void Extend(Path path, Fragment f, int step, Dictionary<(int, int, int, int), Path> next)
    {
        if (path.Column >= 0)
        {
            double torn = f.AfterLabel && !isMixed ? 6 : 0;
            Take(path, path.Column, costs.Continue(layout[path.Column], path.Cells[path.Column], f) + torn, isNewRow: false);
            for (int c = 0; c < layout.Length; c++)
            {
                if (c != path.Column)
                {
                    TakeOther(path, c, f, Take);
                }
            }
        }

        double row = path.Column < 0 ? 0 : RowEnd(path) + RowBreak(f);
        for (int c = 0; c < layout.Length && (isMixed || c < 2); c++)
        {
            Take(path, c, row + costs.Start(layout[c], f) + (isMixed && c > 1 ? 1 : 0), isNewRow: true);
        }

        Keep(next, new Path(path, -1, path.Column, path.Cost + DropCost, path.Cells, path.Mask, path.RowStart, path.CellStart, path.Weight));

        void Take(Path from, int column, double cost, bool isNewRow)
        {
            if (cost < CellCosts.Never)
            {
                Keep(next, from.With(f, step, column, cost, isNewRow, layout));
            }
        }
    }

    private void TakeOther(Path path, int c, Fragment f, Action<Path, int, double, bool> take)
    {
        bool isSet = (path.Mask & (1 << c)) != 0;
        if (c > path.Column && !isSet)
        {
            take(path, c, costs.Start(layout[c], f) + CellBreak(f) + TooHigh(path, c, f), false);
        }
        else if (isMixed && !isSet)
        {
            take(path, c, costs.Start(layout[c], f) + CellBreak(f) + BackCost, false);
        }
        else if (isMixed)
        {
            take(path, c, costs.Continue(layout[c], path.Cells[c] with { IsLeft = true }, f) - (f.Before == Break.SameRow ? 6 : 0) + 1, false);
        }
    }

    /// <summary>A score is no higher than its weight.</summary>
    private double TooHigh(Path path, int column, Fragment f) =>
        layout[column] == IndicatorColumn.Score && f.Number > path.Weight ? 4 : 0;

    private static double CellBreak(Fragment f) => f.Before is Break.Gap or Break.Page ? 0.2 : 0;

    private static double RowBreak(Fragment f) => f.Before switch { Break.Space => 6, Break.SameRow => 1, _ => 0 };

    private double RowEnd(Path path)
    {
        double cost = 0;
        for (int c = 0; c < layout.Length; c++)
        {
            cost += (path.Mask & (1 << c)) == 0 ? CellCosts.Missing(layout[c]) : 0;
        }

        return cost;
    }

    private static void Keep(Dictionary<(int, int, int, int), Path> next, Path path)
    {
        (int, int, int, int) key = (path.Column, path.Mask, path.RowStart, path.CellStart);
        if (!next.TryGetValue(key, out Path? other) || path.Cost < other.Cost)
        {
            next[key] = path;
        }
    }

    private List<IndicatorRow> RowsOf(Path last, List<Fragment> fragments)
    {
        var steps = new List<Path>();
        for (Path path = last; path.Parent is not null; path = path.Parent)
        {
            steps.Add(path);
        }

        steps.Reverse();
        var rows = new List<IndicatorRow>();
        for (int i = 0; i < steps.Count; i++)
        {
            if (steps[i].Taken < 0)
            {
                continue;
            }

            if (rows.Count == 0 || steps[i].RowStart == i)
            {
                rows.Add(new IndicatorRow());
            }

            rows[^1].Add(layout[steps[i].Taken], fragments[i]);
        }

        return rows;
    }

    /// <summary>A reading of the fragments so far; the one before it is kept as its parent.</summary>
    /// <param name="Parent">The reading one fragment shorter; null at the start.</param>
    /// <param name="Taken">The column that took the last fragment, or -1 when it was dropped.</param>
    /// <param name="Column">The column that took the last fragment that was taken, or -1 before the first.</param>
    /// <param name="Cost">What it costs, without the end of the row.</param>
    /// <param name="Cells">The cells of the row.</param>
    /// <param name="Mask">The columns that are filled.</param>
    /// <param name="RowStart">The fragment that began the row.</param>
    /// <param name="CellStart">The fragment that began the cell.</param>
    /// <param name="Weight">The row's weight once known.</param>
    private sealed record Path(Path? Parent, int Taken, int Column, double Cost, CellState[] Cells, int Mask, int RowStart, int CellStart, decimal Weight)
    {
        public static Path Start(int columns) => new(null, -1, -1, 0, new CellState[columns], 0, -1, -1, 100m);

        public Path With(Fragment f, int step, int column, double cost, bool isNewRow, IndicatorColumn[] layout)
        {
            var cells = new CellState[Cells.Length];
            if (!isNewRow)
            {
                Array.Copy(Cells, cells, cells.Length);
                if (Column != column)
                {
                    cells[Column] = cells[Column] with { IsLeft = true };
                }
            }

            bool isNewCell = cells[column].Count == 0;
            cells[column] = cells[column].With(f) with { IsLeft = false };
            decimal weight = layout[column] == IndicatorColumn.Weight ? f.Number : isNewRow ? 100m : Weight;
            return new Path(
                this,
                column,
                column,
                Cost + cost,
                cells,
                isNewRow ? 1 << column : Mask | (1 << column),
                isNewRow ? step : RowStart,
                isNewCell || column != Column ? step : CellStart,
                weight);
        }
    }
}
