using Mingzhang.Disclosures;
using Mingzhang.Formats;
using Mingzhang.Recognition.Tables.Lines.Scanning;
using Mingzhang.Recognition.Tables.Lines.Settling;

namespace Mingzhang.Recognition.Tables.Lines;

/// <summary>
/// Reads tables whose blocks are visual lines: blank cells have vanished, so that a figure's column follows from the order of
/// figures and from arithmetic within the row, down the code tree and between tables.
/// </summary>
/// <remarks>
/// All tables of a document are read together, because each is a witness for the others. A figure whose column nothing settles
/// is left unplaced. One wrong figure does not upset the reading: evidence is weighed, not required.
/// </remarks>
public sealed class LineTableReader : ITableReader
{
    /// <inheritdoc/>
    public TableBuilder Read(TableRegion region) => ReadAll([region], [], []) is [var table] ? table : new TableBuilder(region);

    /// <summary>Reads all tables of a document that are set as visual lines.</summary>
    /// <param name="regions">Their regions, in order.</param>
    /// <param name="others">The document's tables that were read as grids; they bear witness too.</param>
    /// <param name="equations">The format's equations between tables.</param>
    /// <param name="text">The document's text outside its tables, without white space, in which the names of projects can be found.</param>
    /// <returns>The tables, still open, in the order of the regions; a region that the format does not know and that has no row is no table.</returns>
    public static IReadOnlyList<TableBuilder> ReadAll(
        IReadOnlyList<TableRegion> regions,
        IReadOnlyList<Table> others,
        IReadOnlyList<EquationFormat> equations,
        string text = "")
    {
        var names = new KnownNames(text);
        foreach (var row in others.SelectMany(t => t.Rows))
        {
            names.Add(row.Code, row.Name);
            if (row.Kind is RowKind.Unit)
            {
                names.AddUnit(row.Name);
            }
        }

        // Names that one table prints on one line tell how another wraps them.
        var coded = regions.Where(r => r.Format?.Shape is not (TableShape.FunctionalProjects or TableShape.Items or TableShape.Projects)).ToList();
        foreach (var wrapped in (bool[])[false, true])
        {
            foreach (var draft in coded.ConvertAll(r => LineDraft.Of(r, names)))
            {
                draft.Teach(names, wrapped);
            }
        }

        foreach (var row in regions.Where(r => r.Format?.Shape is TableShape.FunctionalProjects).SelectMany(r => LineDraft.Of(r, names).Rows))
        {
            if (row.Kind is RowKind.Unit)
            {
                names.AddUnit(row.Name);
            }
            else
            {
                names.AddProject(row.Item);
            }
        }

        var drafts = regions.Select(r => LineDraft.Of(r, names)).Where(d => d.Region.Format is not null || d.Rows.Any(r => r.Slots.Count > 0));
        return DocumentSettler.Settle([.. drafts], others, equations);
    }
}
