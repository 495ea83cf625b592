using Mingzhang.Formats;
using Mingzhang.Texts;

namespace Mingzhang.Recognition.Tables.Regions;

/// <summary>A table whose end is not reached yet.</summary>
internal sealed class OpenRegion(TableOpening opening, TableFormat? format)
{
    private readonly List<List<Block>> _parts = [];
    private readonly List<TextBlock> _notes = [];
    private bool _inNote;

    public bool HasTitle => opening.Title.Length > 0 || opening.Number.Length > 0;

    public bool HasGrid { get; private set; }

    /// <summary>Whether the heading lines only repeat this table's heading after a page break.</summary>
    public bool ContinuedBy(TableOpening next, TableFormat? nextFormat)
    {
        var sameEntity = next.Entity.Length == 0 || opening.Entity.Length == 0 || PrintedWords.Same(next.Entity, opening.Entity);
        if (next.Title.Length == 0)
        {
            return sameEntity && (next.Number.Length == 0 || TableNumber.Value(next.Number) == TableNumber.Value(opening.Number));
        }

        return sameEntity && (nextFormat is not null ? ReferenceEquals(nextFormat, format) : PrintedWords.Same(next.Title, opening.Title));
    }

    public void BeginPart()
    {
        _inNote = false;
        if (_parts.Count == 0 || _parts[^1].Count > 0)
        {
            _parts.Add([]);
        }
    }

    /// <summary>Takes a line or a grid into the table; false when the table ended before it.</summary>
    public bool TryAdd(StreamItem item)
    {
        if (item.Block is Grid grid)
        {
            return AddGrid(grid);
        }

        var line = (TextBlock)item.Block;
        if (_inNote || TableNote.IsNote(line.Text))
        {
            _notes.Add(line);
            _inNote = !TableNote.Ends(line.Text);
            return true;
        }

        if (_notes.Count > 0)
        {
            return RegionEnd.IsPageNumber(item);
        }

        if (HasGrid)
        {
            return RegionEnd.IsPageNumber(item);
        }

        _parts[^1].Add(line);
        return true;
    }

    public TableRegion? ToRegion()
    {
        var parts = _parts.Where(p => p.Count > 0).Select(p => new TablePart(p)).ToList();
        if (parts.Count == 0)
        {
            if (_notes.Count == 0)
            {
                return null;
            }

            parts.Add(new TablePart([]));
        }

        return new TableRegion
        {
            Format = format,
            Title = opening.Title.Length > 0 ? opening.Title : format?.Title ?? string.Empty,
            Number = opening.Number,
            Entity = opening.Entity,
            Unit = opening.Unit,
            Source = opening.Source,
            Parts = parts,
            Notes = _notes,
        };
    }

    /// <summary>A further grid without a heading belongs to the table when it is about as wide.</summary>
    private bool AddGrid(Grid grid)
    {
        if (_parts[^1].OfType<Grid>().LastOrDefault() is { } last && Math.Abs(Width(last) - Width(grid)) > 1)
        {
            return false;
        }

        HasGrid = true;
        _inNote = false;
        _parts[^1].Add(grid);
        return true;
    }

    private static int Width(Grid grid) => grid.Rows.Max(r => r.Cells.Count == 0 ? 0 : r.Cells.Max(c => c.Column + c.ColumnSpan));
}
