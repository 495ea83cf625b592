namespace Mingzhang.Documents.Reading.Workbooks;

/// <summary>Which cells of a sheet are merged, within the part of it that is used.</summary>
internal sealed class SheetMerges
{
    private readonly Dictionary<(int Row, int Column), CellRange> _beginnings = [];
    private readonly HashSet<(int Row, int Column)> _covered = [];
    private readonly HashSet<int> _coveredRows = [];

    /// <summary>Takes the merged ranges, cut to the part in use; where two overlap the first counts.</summary>
    public SheetMerges(IEnumerable<CellRange> ranges, CellRange used, ReadingInput input)
    {
        foreach (CellRange range in ranges)
        {
            var cut = new CellRange(
                Math.Max(range.Top, used.Top), Math.Max(range.Left, used.Left), Math.Min(range.Bottom, used.Bottom), Math.Min(range.Right, used.Right));
            input.Tick();
            if (cut.Top > cut.Bottom || cut.Left > cut.Right || _covered.Contains((cut.Top, cut.Left)))
            {
                continue;
            }

            if ((long)(cut.Bottom - cut.Top + 1) * (cut.Right - cut.Left + 1) + _covered.Count > input.Limits.MaxCells)
            {
                throw ReadingException.TooLarge("合并单元格过多");
            }

            _beginnings.TryAdd((cut.Top, cut.Left), cut);
            Cover(cut);
        }
    }

    /// <summary>Whether a merged cell from above reaches into a row.</summary>
    public bool ReachInto(int row) => _coveredRows.Contains(row);

    /// <summary>Whether another cell covers this one.</summary>
    public bool Cover(int row, int column) => _covered.Contains((row, column));

    /// <summary>The range that begins at a cell; null when none does.</summary>
    public CellRange? BeginningAt(int row, int column) =>
        _beginnings.TryGetValue((row, column), out CellRange range) ? range : null;

    private void Cover(CellRange range)
    {
        for (int row = range.Top; row <= range.Bottom; row++)
        {
            if (row > range.Top)
            {
                _coveredRows.Add(row);
            }

            for (int column = range.Left; column <= range.Right; column++)
            {
                if (row != range.Top || column != range.Left)
                {
                    _covered.Add((row, column));
                }
            }
        }
    }
}
