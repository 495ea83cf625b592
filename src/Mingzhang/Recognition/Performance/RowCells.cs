using System.Runtime.InteropServices;

namespace Mingzhang.Recognition.Performance;

/// <summary>The cells of the last row of each reading, where cells other than the last may go on.</summary>
internal sealed class RowCells
{
    private List<CellState> _cells = [];
    private List<CellState> _next = [];
    private int _columns;

    /// <summary>Begins with one reading that has no cells.</summary>
    /// <param name="columns">How many columns there are.</param>
    public void Start(int columns)
    {
        _columns = columns;
        _next.Clear();
        _cells.Clear();
        CollectionsMarshal.SetCount(_cells, columns);
        CollectionsMarshal.AsSpan(_cells).Clear();
    }

    /// <summary>A cell of a reading.</summary>
    public CellState Of(int reading, int column) => _cells[(reading * _columns) + column];

    /// <summary>Keeps the cells of the next reading that is one fragment longer.</summary>
    /// <param name="way">How it came from the one before.</param>
    /// <param name="cell">The cell that took the fragment.</param>
    public void Add(in RowCandidate way, in CellState cell)
    {
        int start = _next.Count;
        CollectionsMarshal.SetCount(_next, start + _columns);
        Span<CellState> row = CollectionsMarshal.AsSpan(_next)[start..];
        if (way.IsNewRow)
        {
            row.Clear();
        }
        else
        {
            CollectionsMarshal.AsSpan(_cells).Slice(way.From * _columns, _columns).CopyTo(row);
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
