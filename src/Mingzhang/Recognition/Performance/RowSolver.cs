using System.Runtime.InteropServices;

namespace Mingzhang.Recognition.Performance;

/// <summary>
/// Puts the fragments of an indicator table into rows and columns: of all ways to read them, the one that costs least. Cells come
/// row by row and, within a row, in the order of the columns; where a page was set otherwise, pieces of one row may come in any
/// order (<paramref name="isMixed"/>).
/// </summary>
/// <param name="fragments">The fragments.</param>
/// <param name="layout">The columns in their order.</param>
/// <param name="costs">What a reading costs.</param>
/// <param name="buffers">What to work in.</param>
/// <param name="isMixed">Whether the cells of a row may stand in any order.</param>
internal sealed class RowSolver(List<Fragment> fragments, IndicatorColumn[] layout, CellCosts costs, RowBuffers buffers, bool isMixed)
{
    private const double DropCost = 7;
    private const double BackCost = 0.5;
    private const double LineBackCost = 8;
    private const double LeftCost = 0.3;

    /// <summary>Labels stand before rows, so that what follows one begins a row.</summary>
    private const double TornCost = 6;
    private readonly int _most = isMixed ? 160 : 48;
    private readonly RowCandidates _candidates = buffers.Candidates;

    /// <summary>For each column what it costs that the fragment begins a cell there, in a new row and in one that is begun.</summary>
    private readonly double[] _starts = new double[layout.Length];
    private readonly double[] _cells = new double[layout.Length];
    private readonly double[] _missing = MissingBefore(layout);

    /// <summary>The slots of readings that begin a row, or where cells keep their order any cell, with the fragment: one for each column.</summary>
    private readonly int[] _startSlots = new int[layout.Length];

    /// <summary>What the fragment's beginning a cell costs at the least.</summary>
    private double _leastStart;

    /// <summary>The cell that holds the fragment alone.</summary>
    private CellState _fresh;

    /// <summary>The rows, and what the reading cost.</summary>
    public (List<IndicatorRow> Rows, double Cost) Solve()
    {
        buffers.Start(layout.Length);
        for (int i = 0; i < fragments.Count; i++)
        {
            Begin(fragments[i]);
            for (int index = 0; index < buffers.Front.Count; index++)
            {
                Extend(index, fragments[i], i);
            }

            Advance(fragments[i], i);
        }

        RowPath best = buffers.Front[0];
        foreach (RowPath path in buffers.Front)
        {
            best = path.Cost + RowEnd(path) < best.Cost + RowEnd(best) ? path : best;
        }

        return (buffers.Trail.Rows(best.Step, fragments, layout), best.Cost + RowEnd(best));
    }

    /// <summary>Finds what does not depend on the reading.</summary>
    private void Begin(Fragment f)
    {
        _candidates.Clear();
        _fresh = default(CellState).With(f);
        Array.Fill(_startSlots, -1);
        _leastStart = CellCosts.Never;
        for (int c = 0; c < layout.Length; c++)
        {
            _starts[c] = costs.Start(layout[c], f);
            _cells[c] = _starts[c] + CellBreak(f);
            _leastStart = Math.Min(_leastStart, _starts[c]);
        }
    }

    /// <summary>Makes readings of the candidates that are kept.</summary>
    private void Advance(Fragment f, int at)
    {
        foreach (int slot in _candidates.Cheapest(_most))
        {
            RowCandidate way = _candidates[slot];
            ref readonly RowPath before = ref CollectionsMarshal.AsSpan(buffers.Front)[way.From];
            int step = buffers.Trail.Add(before.Step, way.Column, way.IsNewRow);
            CellState cell = way.Column == RowCandidate.Dropped ? before.Cell : CellWith(before, way, f);
            buffers.Next.Add(way.Column == RowCandidate.Dropped
                ? before with { Cost = way.Cost, Step = step }
                : before.Taking(f, at, way, cell, layout[way.Column], step));
            if (isMixed)
            {
                buffers.Cells.Add(way, cell);
            }
        }

        buffers.Advance();
    }

    private CellState CellWith(in RowPath before, in RowCandidate way, Fragment f) => way.IsNewRow || !before.Has(way.Column)
        ? _fresh
        : CellOf(before, way.From, way.Column).With(f) with { IsLeft = false };

    /// <summary>The cell of a filled column.</summary>
    private CellState CellOf(in RowPath path, int index, int column) =>
        column == path.Column ? path.Cell : buffers.Cells.Of(index, column) with { IsLeft = true };

    private void Extend(int index, Fragment f, int at)
    {
        ref readonly RowPath path = ref CollectionsMarshal.AsSpan(buffers.Front)[index];
        double torn = f.AfterLabel && !isMixed ? TornCost : 0;
        if (path.Column >= 0)
        {
            double cost = costs.Continue(layout[path.Column], path.Cell, f) + torn;
            if (cost < CellCosts.Never && _candidates.Admits(path.Cost + cost))
            {
                ulong key = isMixed
                    ? KeyOf(path.Column, path.Mask, path.CellStart, path.RowStart)
                    : KeyOf(path.Column, path.Cell.With(f));
                _candidates.Keep(_candidates.SlotOf(key), new RowCandidate(index, path.Column, path.Cost + cost, IsNewRow: false));
            }

            for (int c = isMixed ? 0 : path.Column + 1; c < layout.Length; c++)
            {
                if (c != path.Column && (_starts[c] < CellCosts.Never || path.Has(c)))
                {
                    TakeElsewhere(path, index, at, c, OtherCell(path, index, c, f) + torn);
                }
            }
        }

        double row = path.Column < 0 ? 0 : RowEnd(path) + RowBreak(path, f);
        bool mayBeginRow = _candidates.Admits(path.Cost + (row + _leastStart));
        for (int c = 0; mayBeginRow && c < layout.Length && (isMixed || c < 2); c++)
        {
            double cost = row + _starts[c] + (isMixed ? (c > 1 ? 1 : 0) : Skipped(0, c));
            if (cost < CellCosts.Never && _candidates.Admits(path.Cost + cost))
            {
                _candidates.Keep(StartSlot(c, at), new RowCandidate(index, c, path.Cost + cost, IsNewRow: true));
            }
        }

        if (_candidates.Admits(path.Cost + DropCost))
        {
            ulong key = isMixed ? KeyOf(path.Column, path.Mask, path.CellStart, path.RowStart) : KeyOf(path.Column, path.Cell);
            _candidates.Keep(_candidates.SlotOf(key), new RowCandidate(index, RowCandidate.Dropped, path.Cost + DropCost, IsNewRow: false));
        }
    }

    /// <summary>Another cell of the row takes the fragment.</summary>
    private void TakeElsewhere(in RowPath path, int index, int at, int column, double cost)
    {
        if (cost < CellCosts.Never && _candidates.Admits(path.Cost + cost))
        {
            int slot = isMixed
                ? _candidates.SlotOf(KeyOf(column, path.Mask | (1 << column), at, path.RowStart))
                : StartSlot(column, at);
            _candidates.Keep(slot, new RowCandidate(index, column, path.Cost + cost, IsNewRow: false));
        }
    }

    /// <summary>The cost of another cell of the row taking the fragment.</summary>
    private double OtherCell(in RowPath path, int index, int c, Fragment f)
    {
        // Whatever the order of the lines, the cells of one line stand from left to right.
        double back = f.Before == Break.Space && c < path.Column ? LineBackCost : c < path.Column ? BackCost : 0;
        if (path.Has(c))
        {
            bool isHopeless = !isMixed || !_candidates.Admits(path.Cost + (CellCosts.WantedUnit + back + LeftCost));
            return isHopeless ? CellCosts.Never : costs.Continue(layout[c], CellOf(path, index, c), f) + back + LeftCost;
        }

        double odd = layout[c] switch
        {
            IndicatorColumn.Score => f.Points > WeightOf(path) ? 4 : 0,
            IndicatorColumn.Actual => path.Target == RowPath.None ? 0 : CellCosts.Repeats(fragments[path.Target], f),
            _ => 0,
        };
        double passed = isMixed ? back : Skipped(path.Column + 1, c);
        return _cells[c] + odd + passed;
    }

    /// <summary>The row's weight, once known; else the most a weight can be.</summary>
    private decimal? WeightOf(in RowPath path) => path.Weight == RowPath.None ? 100m : fragments[path.Weight].Points;

    private static double CellBreak(Fragment f) => f.Before is Break.Gap or Break.Page ? 0.2 : 0;

    /// <summary>A reason that ends a row ends with a full stop, as a rule.</summary>
    private double RowBreak(in RowPath path, Fragment f)
    {
        double cut = layout[path.Column] == IndicatorColumn.Deviation && path.Cell.Last != '。' ? 0.5 : 0;
        return cut + f.Before switch { Break.Space => 6, Break.SameRow => 1, _ => 0 };
    }

    /// <summary>
    /// What the row's blanks cost; where cells keep their order, those before the last filled one have been paid. Exact, since these
    /// costs are whole or halves.
    /// </summary>
    private double RowEnd(in RowPath path)
    {
        if (!isMixed)
        {
            return Skipped(path.Column + 1, layout.Length);
        }

        double cost = _missing[^1];
        for (int c = 0; c < layout.Length; c++)
        {
            cost -= path.Has(c) ? Skipped(c, c + 1) : 0;
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

    /// <summary>The slot of readings that begin a row, or where cells keep their order any cell, with the fragment.</summary>
    private int StartSlot(int column, int at)
    {
        if (_startSlots[column] < 0)
        {
            _startSlots[column] = _candidates.SlotOf(isMixed ? KeyOf(column, 1 << column, at, at) : KeyOf(column, _fresh));
        }

        return _startSlots[column];
    }

    /// <summary>Readings that will cost the same from here on are one: where cells can be gone back to, only those of the same cells are.</summary>
    private static ulong KeyOf(int column, int mask, int cellStart, int rowStart) =>
        ((ulong)(uint)column << 60) | ((ulong)(uint)mask << 44) | ((ulong)(uint)(cellStart + 1) << 22) | (uint)(rowStart + 1);

    /// <summary>Readings that will cost the same from here on are one: of cells that cannot be gone back to, only the last counts.</summary>
    private static ulong KeyOf(int column, in CellState cell) =>
        ((ulong)(uint)column << 60) | ((ulong)(uint)cell.Kind << 24) | (uint)(cell.LineWidth * 4);
}
