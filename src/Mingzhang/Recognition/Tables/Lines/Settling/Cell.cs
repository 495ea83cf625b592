using Mingzhang.Amounts;

namespace Mingzhang.Recognition.Tables.Lines.Settling;

/// <summary>What is known of a cell while columns are being settled.</summary>
internal enum CellState
{
    /// <summary>It may hold a figure, which one is not settled.</summary>
    Unknown,

    /// <summary>It is blank.</summary>
    Blank,

    /// <summary>It holds a figure.</summary>
    Figure,
}

/// <summary>A cell while columns are being settled.</summary>
/// <param name="State">What is known.</param>
/// <param name="Value">The figure, or 0.</param>
/// <param name="Half">What rounding may have moved it by.</param>
internal readonly record struct Cell(CellState State, decimal Value, decimal Half)
{
    public static readonly Cell Unknown = new(CellState.Unknown, 0m, 0m);
    public static readonly Cell Blank = new(CellState.Blank, 0m, 0m);

    public bool IsFigure => State is CellState.Figure;

    public static Cell Of(Amount? amount) => amount is { } a ? new Cell(CellState.Figure, a.Value, a.HalfUnit) : Blank;

    /// <summary>Both cells together, as the rows of one code's projects are.</summary>
    public static Cell operator +(Cell a, Cell b) => (a.State, b.State) switch
    {
        (CellState.Unknown, _) or (_, CellState.Unknown) => Unknown,
        (CellState.Blank, _) => b,
        (_, CellState.Blank) => a,
        _ => new Cell(CellState.Figure, a.Value + b.Value, a.Half + b.Half),
    };
}
