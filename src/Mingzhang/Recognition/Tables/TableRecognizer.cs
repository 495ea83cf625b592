using Mingzhang.Disclosures;
using Mingzhang.Formats;
using Mingzhang.Recognition.Tables.Grids;
using Mingzhang.Recognition.Tables.Lines;
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
        var read = ReadGrids(found.Regions);
        var lines = found.Regions.Where(r => !r.IsGrid).ToList();
        if (lines.Count > 0)
        {
            var others = Settled([.. read.Values]);
            foreach (var table in LineTableReader.ReadAll(lines, others, format.Equations, TextBeside(document, found.Consumed)))
            {
                read[table.Region] = table;
            }
        }

        return new RecognizedTables(Settled([.. found.Regions.Where(read.ContainsKey).Select(r => read[r])]), found.Consumed);
    }

    /// <summary>The text of paragraphs and lines outside the tables, without white space.</summary>
    private static string TextBeside(Document document, IReadOnlySet<Block> tables) =>
        string.Concat(document.Blocks.OfType<TextBlock>().Where(b => !tables.Contains(b)).Select(b => PrintedWords.WithoutSpaces(b.Text)));

    private static Dictionary<TableRegion, TableBuilder> ReadGrids(IReadOnlyList<TableRegion> regions)
    {
        var reader = new GridTableReader();
        return regions.Where(r => r.IsGrid).ToDictionary(r => r, reader.Read);
    }

    /// <summary>The tables with their units told and their lost codes supplied from each other.</summary>
    private static List<Table> Settled(List<TableBuilder> tables)
    {
        CodeSupplier.SupplyMissing(tables);
        UnitBlocks.Settle(tables);
        CodeSupplier.SupplyShared(tables);
        return tables.ConvertAll(t => t.Build());
    }
}
