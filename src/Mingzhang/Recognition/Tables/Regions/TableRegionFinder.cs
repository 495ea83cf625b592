using Mingzhang.Formats;
using Mingzhang.Texts;

namespace Mingzhang.Recognition.Tables.Regions;

/// <summary>The tables of a document, and the blocks that belong to them.</summary>
/// <param name="Regions">The regions in order.</param>
/// <param name="Consumed">The blocks of the document that a region takes, compared by reference.</param>
public sealed record TableRegions(IReadOnlyList<TableRegion> Regions, IReadOnlySet<Block> Consumed);

/// <summary>Finds where a document's tables begin and end.</summary>
/// <remarks>
/// A table begins with its title (known to the format, or any line ending with 表 that a unit of money or a grid follows) and ends
/// with the next title, part, section heading or performance table. A page break repeats its heading lines, with or without the
/// title; a list of contents names tables without heading lines and so begins none.
/// </remarks>
public sealed class TableRegionFinder
{
    private readonly Format _format;
    private readonly TitleMatcher _titles;
    private readonly List<StreamItem> _items;
    private readonly List<TableRegion> _regions = [];
    private readonly HashSet<Block> _consumed = new(ReferenceEqualityComparer.Instance);
    private OpenRegion? _open;

    private TableRegionFinder(Document document, Format format)
    {
        _format = format;
        _titles = TitleMatcher.Of(format);
        _items = TableStream.Of(document, _titles);
    }

    /// <summary>Finds the tables of a document that follows the format.</summary>
    public static TableRegions Find(Document document, Format format)
    {
        var finder = new TableRegionFinder(document, format);
        finder.Run();
        return new TableRegions(finder._regions, finder._consumed);
    }

    private void Run()
    {
        for (var i = 0; i < _items.Count;)
        {
            var opening = TableOpening.At(_items, i, _titles);
            if (opening is not null && opening.Begins(_open?.HasTitle == true))
            {
                Open(opening);
                i = opening.Next;
            }
            else
            {
                Take(_items[i]);
                i++;
            }
        }

        Close();
    }

    private void Open(TableOpening opening)
    {
        var format = _titles.Find(opening.Title) ?? ByNumber(opening);
        if (_open is null || !_open.ContinuedBy(opening, format))
        {
            Close();
            _open = new OpenRegion(opening, format);
        }

        _open.BeginPart();
        _consumed.UnionWith(opening.Lines.Select(l => l.Origin));
    }

    /// <summary>A table named by its number alone.</summary>
    private TableFormat? ByNumber(TableOpening opening) =>
        opening.Title.Length == 0 && TableNumber.Value(opening.Number) is > 0 and var number
            ? _format.Tables.FirstOrDefault(t => t.Number == number)
            : null;

    private void Take(StreamItem item)
    {
        if (_open is null)
        {
            return;
        }

        if (RegionEnd.IsEnd(item, _open.HasGrid) || !_open.TryAdd(item))
        {
            Close();
        }
        else
        {
            _consumed.Add(item.Origin);
        }
    }

    private void Close()
    {
        if (_open?.ToRegion() is { } region)
        {
            _regions.Add(region);
        }

        _open = null;
    }
}
