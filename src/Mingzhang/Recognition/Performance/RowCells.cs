using System.Runtime.InteropServices;

namespace Mingzhang.Recognition.Performance;

/// <summary>The cells of the last row of each reading, where cells other than the last may go on.</summary>
/// <param name="columns">How many columns there are.</param>
internal sealed class RowCells(int columns)
{
    private List<CellState> _cells = [.. new CellState[columns]];
    private List<CellState> _next = [];

    /// <summary>A cell of a reading.</summary>
    public CellState Of(int reading, int column) => _cells[(reading * columns) + column];

    /// <summary>Keeps the cells of the next reading that is one fragment longer.</summary>
    /// <param name="way">How it came from the one before.</param>
    /// <param name="cell">The cell that took the fragment.</param>
    public void Add(in RowCandidate way, in CellState cell)
    {
        int start = _next.Count;
        CollectionsMarshal.SetCount(_next, start + columns);
        Span<CellState> row = CollectionsMarshal.AsSpan(_next)[start..];
        if (way.IsNewRow)
        {
            row.Clear();
        }
        else
        {
            CollectionsMarshal.AsSpan(_cells).Slice(way.From * columns, columns).CopyTo(row);
        }

        if (way.Column != RowCandidate.Dropped)
        {
            row[way.Column] = cell;
        }
    }

    /// <summary>Goes on to the readings that were added.</summary>
    public void Advance()
    {
        (_cells, _next) = (_next, _cells);
        _next.Clear();
    }
}
