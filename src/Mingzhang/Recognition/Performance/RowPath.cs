namespace Mingzhang.Recognition.Performance;

/// <summary>A reading of the first fragments of a table, as far as it matters to what may follow.</summary>
internal readonly record struct RowPath
{
    /// <summary>Stands for the index of a fragment there is not.</summary>
    public const int None = -1;

    /// <summary>The reading of nothing.</summary>
    public static readonly RowPath Start = new() { Column = -1, RowStart = None, CellStart = None, Weight = None, Target = None, Step = RowTrail.Start };

    /// <summary>What it costs, without the end of its last row.</summary>
    public double Cost { get; init; }

    /// <summary>The column that took the last fragment that was taken, or -1 before the first.</summary>
    public int Column { get; init; }

    /// <summary>The cell of that column.</summary>
    public CellState Cell { get; init; }

    /// <summary>A bit for each column that is filled.</summary>
    public int Mask { get; init; }

    /// <summary>The fragment that began the row.</summary>
    public int RowStart { get; init; }

    /// <summary>The fragment that began the cell.</summary>
    public int CellStart { get; init; }

    /// <summary>The fragment that is the row's weight, once known, or <see cref="None"/>.</summary>
    public int Weight { get; init; }

    /// <summary>The fragment that began the row's target, once known, or <see cref="None"/>.</summary>
    public int Target { get; init; }

    /// <summary>Its last step in the <see cref="RowTrail"/>.</summary>
    public int Step { get; init; }

    /// <summary>Whether the column is filled in the row.</summary>
    public bool Has(int column) => (Mask & (1 << column)) != 0;

    /// <summary>The reading in which the column takes the next fragment.</summary>
    /// <param name="f">The fragment.</param>
    /// <param name="at">Its index.</param>
    /// <param name="way">The column, and what the reading then costs as a whole.</param>
    /// <param name="cell">The column's cell with the fragment.</param>
    /// <param name="role">What the column holds.</param>
    /// <param name="step">The step in the trail.</param>
    public RowPath Taking(Fragment f, int at, in RowCandidate way, in CellState cell, IndicatorColumn role, int step)
    {
        bool isNewRow = way.IsNewRow;
        bool goesOn = !isNewRow && Has(way.Column);
        return new RowPath
        {
            Cost = way.Cost,
            Column = way.Column,
            Cell = cell,
            Mask = isNewRow ? 1 << way.Column : Mask | (1 << way.Column),
            RowStart = isNewRow ? at : RowStart,
            CellStart = goesOn && way.Column == Column ? CellStart : at,
            Weight = role == IndicatorColumn.Weight && f.Points is not null ? at : isNewRow ? None : Weight,
            Target = role == IndicatorColumn.Target && !goesOn ? at : isNewRow ? None : Target,
            Step = step,
        };
    }
}
