using Mingzhang.Disclosures;
using Mingzhang.Formats;
using Mingzhang.Recognition.Tables.Lines.Scanning;

namespace Mingzhang.Recognition.Tables.Lines.Settling;

/// <summary>Gives the figures of all tables of visual lines of a document their columns, each table a witness for the others.</summary>
internal static class DocumentSettler
{
    private const int MostRounds = 4;

    /// <summary>Fills the tables.</summary>
    /// <param name="drafts">The tables with their rows.</param>
    /// <param name="others">Tables of the document that were read as grids.</param>
    /// <param name="equations">The format's equations between tables.</param>
    public static IReadOnlyList<TableBuilder> Settle(IReadOnlyList<LineDraft> drafts, IEnumerable<Table> others, IEnumerable<EquationFormat> equations)
    {
        var builders = new List<TableBuilder>(drafts.Count);
        var sides = new List<SettlingSide>();
        var owners = new List<TableBuilder>();
        foreach (var draft in drafts)
        {
            var builder = new TableBuilder(draft.Region);
            builders.Add(builder);
            foreach (var side in SettlingSides.Of(draft, builder))
            {
                sides.Add(side);
                owners.Add(builder);
            }
        }

        var settled = new SettledTables();
        foreach (var table in others)
        {
            settled.Put(table);
        }

        var read = FormatEquation.Of(equations);
        var changed = true;
        for (var round = 0; changed && round < MostRounds; round++)
        {
            changed = false;
            foreach (var side in sides)
            {
                changed |= new SideSettler(side, settled, read).Run();
                settled.Put(side);
            }
        }

        var isScattered = ScatteredText.Is(drafts);
        for (var i = 0; i < sides.Count; i++)
        {
            SettledFigures.Write(sides[i], owners[i], isScattered);
        }

        return builders;
    }
}
