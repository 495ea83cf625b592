using Mingzhang.Disclosures;
using Mingzhang.Formats;
using Mingzhang.Recognition.Tables.Grids;
using Mingzhang.Recognition.Tables.Lines;
using Mingzhang.Recognition.Tables.Lines.Settling;
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
        var read = ReadGrids(found.Regions, format);
        var lines = found.Regions.Where(r => !r.IsGrid).ToList();
        if (lines.Count > 0)
        {
            var others = Settled([.. read.Values]);
            foreach (var table in LineTableReader.ReadAll(lines, others, format.Equations))
            {
                read[table.Region] = table;
            }
        }

        return new RecognizedTables(Settled([.. found.Regions.Where(read.ContainsKey).Select(r => read[r])]), found.Consumed);
    }

    private static Dictionary<TableRegion, TableBuilder> ReadGrids(IReadOnlyList<TableRegion> regions, Format format)
    {
        var reader = new GridTableReader();
        var read = regions.Where(r => r.IsGrid).ToDictionary(r => r, reader.Read);
        foreach (var table in read.Values.Where(t => t.OtherReading is not null).ToList())
        {
            read[table.Region] = Chosen(table, [.. read.Values], format);
        }

        return read;
    }

    /// <summary>Of two ways to read a table, the one that agrees better with the document's other tables.</summary>
    private static TableBuilder Chosen(TableBuilder table, List<TableBuilder> tables, Format format)
    {
        var equations = FormatEquation.Of(format.Equations);
        var at = tables.IndexOf(table);
        return Agreement(table.OtherReading!) > Agreement(table) ? table.OtherReading! : table;

        int Agreement(TableBuilder reading)
        {
            tables[at] = reading;
            var settled = Settled(tables);
            return HeaderChoice.Agreement(settled[at], settled.Where((_, i) => i != at), equations);
        }
    }

    /// <summary>The tables with their units told, their lost codes supplied from each other, and their shifted rows put right.</summary>
    private static List<Table> Settled(List<TableBuilder> tables)
    {
        CodeSupplier.SupplyMissing(tables);
        UnitBlocks.Settle(tables);
        CodeSupplier.SupplyShared(tables);
        tables.ForEach(t => t.Shifted.Settle(t));
        return tables.ConvertAll(t => t.Build());
    }
}
