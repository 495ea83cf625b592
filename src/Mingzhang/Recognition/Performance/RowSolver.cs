using System.Runtime.InteropServices;

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
    private const double DropCost = 7;
    private const double BackCost = 0.5;
    private const double LineBackCost = 8;
    private const double LeftCost = 0.3;

    /// <summary>Labels stand before rows, so that what follows one begins a row.</summary>
    private const double TornCost = 6;
    private const double Slack = 13;
    private readonly int _most = isMixed ? 160 : 48;
    private readonly Dictionary<StateKey, Candidate> _next = [];
    private readonly List<Candidate> _best = [];
    private readonly List<int> _order = [];
    private readonly double[] _starts = new double[layout.Length];
    private readonly double[] _missing = MissingBefore(layout);
    private double _least;

    /// <summary>The rows, and what the reading cost.</summary>
    public (List<IndicatorRow> Rows, double Cost) Solve(List<Fragment> fragments)
    {
        var front = new List<RowPath> { RowPath.Start(layout.Length, isMixed) };
        for (int i = 0; i < fragments.Count; i++)
        {
            _next.Clear();
            _least = double.MaxValue;
            for (int c = 0; c < layout.Length; c++)
            {
                _starts[c] = costs.Start(layout[c], fragments[i]);
            }

            foreach (RowPath path in front)
            {
                Extend(path, fragments[i], i);
            }

            Best(front, fragments[i]);
        }

        RowPath best = front[0];
        foreach (RowPath path in front)
        {
            best = path.Cost + RowEnd(path) < best.Cost + RowEnd(best) ? path : best;
        }

        return (best.Rows(fragments, layout), best.Cost + RowEnd(best));
    }

    /// <summary>Makes readings of the candidates that are kept.</summary>
    private void Best(List<RowPath> front, Fragment f)
    {
        _best.Clear();
        foreach (Candidate candidate in _next.Values)
        {
            if (candidate.Cost <= _least + Slack)
            {
                _best.Add(candidate);
            }
        }

        _order.Clear();
        for (int i = 0; i < _best.Count; i++)
        {
            _order.Add(i);
        }

        _order.Sort((a, b) => _best[a].Cost.CompareTo(_best[b].Cost));
        front.Clear();
        for (int i = 0; i < _order.Count && i < _most; i++)
        {
            front.Add(_best[_order[i]].Made(f, layout));
        }
    }

    private void Extend(RowPath path, Fragment f, int step)
    {
        double torn = f.AfterLabel && !isMixed ? TornCost : 0;
        if (path.Column >= 0)
        {
            Take(path, f, step, path.Column, costs.Continue(layout[path.Column], path.Cell, f) + torn);
            for (int c = isMixed ? 0 : path.Column + 1; c < layout.Length; c++)
            {
                if (c != path.Column)
                {
                    Take(path, f, step, c, OtherCell(path, c, f) + torn);
                }
            }
        }

        double row = path.Column < 0 ? 0 : RowEnd(path) + RowBreak(path, f);
        for (int c = 0; c < layout.Length && (isMixed || c < 2); c++)
        {
            Take(path, f, step, c, row + _starts[c] + (isMixed ? (c > 1 ? 1 : 0) : Skipped(0, c)), isNewRow: true);
        }

        if (path.Cost + DropCost <= _least + Slack)
        {
            Keep(new Candidate(path, default, Candidate.Dropped, path.Cost + DropCost, IsNewRow: false), KeyOf(path.Column, path.Mask, path.CellStart, path.RowStart, path.Cell));
        }
    }

    /// <summary>The cost of another cell of the row taking the fragment.</summary>
    private double OtherCell(RowPath path, int c, Fragment f)
    {
        // Whatever the order of the lines, the cells of one line stand from left to right.
        double back = f.Before == Break.Space && c < path.Column ? LineBackCost : c < path.Column ? BackCost : 0;
        if (path.Has(c))
        {
            return isMixed ? costs.Continue(layout[c], path.CellOf(c) with { IsLeft = true }, f) + back + LeftCost : CellCosts.Never;
        }

        double odd = layout[c] switch
        {
            IndicatorColumn.Score => f.Points > path.Weight ? 4 : 0,
            IndicatorColumn.Actual => CellCosts.Repeats(path.Target, f),
            _ => 0,
        };
        double passed = isMixed ? back : Skipped(path.Column + 1, c);
        return _starts[c] + CellBreak(f) + odd + passed;
    }

    private static double CellBreak(Fragment f) => f.Before is Break.Gap or Break.Page ? 0.2 : 0;

    /// <summary>A reason that ends a row ends with a full stop, as a rule.</summary>
    private double RowBreak(RowPath path, Fragment f)
    {
        double cut = layout[path.Column] == IndicatorColumn.Deviation && path.Cell.Last != '。' ? 0.5 : 0;
        return cut + f.Before switch { Break.Space => 6, Break.SameRow => 1, _ => 0 };
    }

    /// <summary>What the row's blanks cost; where cells keep their order, those before the last filled one have been paid.</summary>
    private double RowEnd(RowPath path)
    {
        if (!isMixed)
        {
            return Skipped(path.Column + 1, layout.Length);
        }

        double cost = 0;
        for (int c = 0; c < layout.Length; c++)
        {
            cost += path.Has(c) ? 0 : CellCosts.Missing(layout[c]);
        }

        return cost;
    }

    /// <summary>What it costs that the columns are left blank; exact, since these costs are whole or halves.</summary>
    private double Skipped(int from, int to) => to > from ? _missing[to] - _missing[from] : 0;

    private static double[] MissingBefore(IndicatorColumn[] layout)
    {
        var sums = new double[layout.Length + 1];
        for (int c = 0; c < layout.Length; c++)
        {
            sums[c + 1] = sums[c] + CellCosts.Missing(layout[c]);
        }

        return sums;
    }

    private void Take(RowPath path, Fragment f, int step, int column, double cost, bool isNewRow = false)
    {
        if (cost < CellCosts.Never && path.Cost + cost <= _least + Slack)
        {
            RowStep next = path.Next(f, step, column, isNewRow);
            Keep(new Candidate(path, next, column, path.Cost + cost, isNewRow), KeyOf(column, next.Mask, next.CellStart, next.RowStart, next.Cell));
        }
    }

    /// <summary>Readings that will cost the same from here on are one: of cells that cannot be gone back to, only the last counts.</summary>
    private StateKey KeyOf(int column, int mask, int cellStart, int rowStart, in CellState cell) =>
        isMixed ? new(column, mask, cellStart, rowStart) : new(column, cell.Kind, (int)(cell.LineWidth * 4), 0);

    private void Keep(in Candidate candidate, StateKey key)
    {
        ref Candidate kept = ref CollectionsMarshal.GetValueRefOrAddDefault(_next, key, out bool isKnown);
        if (!isKnown || candidate.Cost < kept.Cost)
        {
            kept = candidate;
            _least = Math.Min(_least, candidate.Cost);
        }
    }

    /// <summary>What readings have in common that are one from here on.</summary>
    private readonly record struct StateKey(int Column, int Cell, int CellStart, int RowStart);

    /// <summary>A way on from a reading. Most are beaten before the fragment is done, so that a reading is made only of those kept.</summary>
    private readonly record struct Candidate(RowPath From, RowStep Next, int Column, double Cost, bool IsNewRow)
    {
        /// <summary>Stands for the column of a fragment that is left out.</summary>
        public const int Dropped = -1;

        public RowPath Made(Fragment f, IndicatorColumn[] layout) => Column == Dropped
            ? From.Dropping(Cost)
            : From.Taking(f, Next, Column, Cost, IsNewRow, layout[Column]);
    }
}
