namespace Mingzhang.Recognition.Performance;

/// <summary>A row of an indicator table while it is being read: the pieces of each of its cells.</summary>
internal sealed class IndicatorRow
{
    private readonly List<Fragment>?[] _cells = new List<Fragment>?[(int)IndicatorColumn.Unit + 1];

    /// <summary>All pieces, in the order of the text.</summary>
    public List<Fragment> Pieces { get; } = [];

    /// <summary>Whether the row has nothing.</summary>
    public bool IsEmpty => Pieces.Count == 0;

    /// <summary>The pieces of a cell; empty when it is blank.</summary>
    public IReadOnlyList<Fragment> this[IndicatorColumn column] => _cells[(int)column] ?? (IReadOnlyList<Fragment>)[];

    /// <summary>Adds a piece to a cell.</summary>
    public void Add(IndicatorColumn column, Fragment piece)
    {
        (_cells[(int)column] ??= new List<Fragment>(1)).Add(piece);
        Pieces.Add(piece);
    }

    /// <summary>Exchanges the pieces of two cells, both filled.</summary>
    public void Exchange(IndicatorColumn a, IndicatorColumn b) => (_cells[(int)a], _cells[(int)b]) = (_cells[(int)b], _cells[(int)a]);

    /// <summary>The text of a cell, joined; empty when it is blank.</summary>
    public string TextOf(IndicatorColumn column) => _cells[(int)column] switch
    {
        null => string.Empty,
        [{ } only] => only.Text,
        { } pieces => string.Concat(pieces.Select(p => p.Text)),
    };
}
