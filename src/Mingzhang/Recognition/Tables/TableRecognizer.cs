using Mingzhang.Disclosures;
using Mingzhang.Formats;
using Mingzhang.Recognition.Tables.Regions;
using Mingzhang.Texts;

namespace Mingzhang.Recognition.Tables;

/// <summary>The tables of a document, and the blocks they were read from.</summary>
/// <param name="Tables">The tables in order.</param>
/// <param name="Consumed">The blocks that belong to them, compared by reference.</param>
public sealed record RecognizedTables(IReadOnlyList<Table> Tables, IReadOnlySet<Block> Consumed);

/// <summary>Reads the tables of a document: finds their regions, reads each, supplies what the text lost from the others.</summary>
public static class TableRecognizer
{
    /// <summary>Reads the tables of a document that follows the format.</summary>
    public static RecognizedTables Read(Document document, Format format)
    {
        var found = TableRegionFinder.Find(document, format);
        var tables = new List<TableBuilder>(found.Regions.Count);
        foreach (var region in found.Regions)
        {
            if (ReaderOf(region) is { } reader)
            {
                tables.Add(reader.Read(region));
            }
        }

        UnitBlocks.Settle(tables);
        CodeSupplier.Supply(tables);
        return new RecognizedTables(tables.ConvertAll(t => t.Build()), found.Consumed);
    }

    private static ITableReader? ReaderOf(TableRegion region) => region.IsGrid ? new Grids.GridTableReader() : null;
}
