namespace Mingzhang.Recognition.Performance;

/// <summary>A row of an indicator table while it is being read: the pieces of each of its cells.</summary>
internal sealed class IndicatorRow
{
    private readonly Dictionary<IndicatorColumn, List<Fragment>> _cells = [];

    /// <summary>All pieces, in the order of the text.</summary>
    public List<Fragment> Pieces { get; } = [];

    /// <summary>Whether the row has nothing.</summary>
    public bool IsEmpty => Pieces.Count == 0;

    /// <summary>The pieces of a cell; empty when it is blank.</summary>
    public IReadOnlyList<Fragment> this[IndicatorColumn column] => _cells.TryGetValue(column, out List<Fragment>? pieces) ? pieces : [];

    /// <summary>Adds a piece to a cell.</summary>
    public void Add(IndicatorColumn column, Fragment piece)
    {
        if (!_cells.TryGetValue(column, out List<Fragment>? pieces))
        {
            _cells[column] = pieces = [];
        }

        pieces.Add(piece);
        Pieces.Add(piece);
    }

    /// <summary>Exchanges the pieces of two cells, both filled.</summary>
    public void Exchange(IndicatorColumn a, IndicatorColumn b) => (_cells[a], _cells[b]) = (_cells[b], _cells[a]);

    /// <summary>The text of a cell, joined; empty when it is blank.</summary>
    public string TextOf(IndicatorColumn column) => string.Concat(this[column].Select(p => p.Text));
}
