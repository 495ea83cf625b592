namespace Mingzhang.Recognition.Performance;

/// <summary>What a reading comes to when a column takes one more fragment.</summary>
/// <param name="Cell">The column's cell.</param>
/// <param name="Mask">A bit for each column that is filled.</param>
/// <param name="RowStart">The fragment that began the row.</param>
/// <param name="CellStart">The fragment that began the cell.</param>
internal readonly record struct RowStep(CellState Cell, int Mask, int RowStart, int CellStart);

/// <summary>A reading of the first fragments of a table; the one that is a fragment shorter is kept as its parent.</summary>
internal sealed class RowPath
{
    private readonly RowPath? _parent;
    private readonly CellState[]? _cells;
    private readonly int _taken;

    private RowPath(RowPath? parent, CellState[]? cells, int taken)
    {
        _parent = parent;
        _cells = cells;
        _taken = taken;
    }

    /// <summary>What it costs, without the end of its last row.</summary>
    public double Cost { get; private init; }

    /// <summary>The column that took the last fragment that was taken, or -1 before the first.</summary>
    public int Column { get; private init; } = -1;

    /// <summary>The cell of that column.</summary>
    public CellState Cell { get; private init; }

    /// <summary>A bit for each column that is filled.</summary>
    public int Mask { get; private init; }

    /// <summary>The fragment that began the row.</summary>
    public int RowStart { get; private init; } = -1;

    /// <summary>The fragment that began the cell.</summary>
    public int CellStart { get; private init; } = -1;

    /// <summary>The row's weight, once known; else the most a weight can be.</summary>
    public decimal Weight { get; private init; } = 100m;

    /// <summary>The first piece of the row's target, once known.</summary>
    public Fragment? Target { get; private init; }

    /// <summary>The reading of nothing.</summary>
    /// <param name="columns">How many columns there are.</param>
    /// <param name="keepsCells">Whether cells other than the last may go on.</param>
    public static RowPath Start(int columns, bool keepsCells) => new(parent: null, keepsCells ? new CellState[columns] : null, -1);

    /// <summary>Whether the column is filled in the row.</summary>
    public bool Has(int column) => (Mask & (1 << column)) != 0;

    /// <summary>A cell of the row, where cells are kept.</summary>
    public CellState CellOf(int column) => _cells![column];

    /// <summary>The reading that leaves the next fragment out.</summary>
    /// <param name="cost">What it then costs as a whole.</param>
    public RowPath Dropping(double cost) => new(this, _cells, -1)
    {
        Cost = cost,
        Column = Column,
        Cell = Cell,
        Mask = Mask,
        RowStart = RowStart,
        CellStart = CellStart,
        Weight = Weight,
        Target = Target,
    };

    /// <summary>What the column's taking the next fragment would come to.</summary>
    public RowStep Next(Fragment f, int step, int column, bool isNewRow)
    {
        bool goesOn = !isNewRow && Has(column);
        CellState before = !goesOn ? default : column == Column ? Cell : _cells![column] with { IsLeft = true };
        return new RowStep(
            before.With(f) with { IsLeft = false },
            isNewRow ? 1 << column : Mask | (1 << column),
            isNewRow ? step : RowStart,
            goesOn && column == Column ? CellStart : step);
    }

    /// <summary>The reading in which the column takes the next fragment, and what it then costs as a whole.</summary>
    public RowPath Taking(Fragment f, RowStep next, int column, double cost, bool isNewRow, IndicatorColumn role)
    {
        bool goesOn = !isNewRow && Has(column);
        CellState[]? cells = _cells;
        if (cells is not null)
        {
            cells = isNewRow ? new CellState[cells.Length] : [.. cells];
            cells[column] = next.Cell;
        }

        return new RowPath(this, cells, column)
        {
            Cost = cost,
            Column = column,
            Cell = next.Cell,
            Mask = next.Mask,
            RowStart = next.RowStart,
            CellStart = next.CellStart,
            Weight = role == IndicatorColumn.Weight && f.Points is { } points ? points : isNewRow ? 100m : Weight,
            Target = role == IndicatorColumn.Target && !goesOn ? f : isNewRow ? null : Target,
        };
    }

    /// <summary>The rows of the reading.</summary>
    public List<IndicatorRow> Rows(List<Fragment> fragments, IndicatorColumn[] layout)
    {
        var steps = new List<RowPath>();
        for (RowPath path = this; path._parent is not null; path = path._parent)
        {
            steps.Add(path);
        }

        steps.Reverse();
        var rows = new List<IndicatorRow>();
        for (int i = 0; i < steps.Count; i++)
        {
            if (steps[i]._taken < 0)
            {
                continue;
            }

            if (rows.Count == 0 || steps[i].RowStart == i)
            {
                rows.Add(new IndicatorRow());
            }

            rows[^1].Add(layout[steps[i]._taken], fragments[i]);
        }

        return rows;
    }
}
