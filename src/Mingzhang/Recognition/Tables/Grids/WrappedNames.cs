using Mingzhang.Classification;
using Mingzhang.Disclosures;
using Mingzhang.Formats;

namespace Mingzhang.Recognition.Tables.Grids;

/// <summary>Joins the rest of a name that the text set in a row of its own to the row it belongs to.</summary>
internal static class WrappedNames
{
    public static void Join(TableBuilder table)
    {
        for (var i = 1; i < table.Rows.Count; i++)
        {
            var (before, row) = (table.Rows[i - 1], table.Rows[i]);
            if (!IsRest(row) || row.Side != before.Side || row.Panel != before.Panel)
            {
                continue;
            }

            var next = i + 1 < table.Rows.Count ? table.Rows[i + 1] : null;
            if (GoesOn(table, before, row, next))
            {
                before.Name += row.Name;
                before.Item += row.Item;
                table.Remove(row);
                i--;
            }
        }
    }

    private static bool IsRest(RowBuilder row) =>
        row is { IsEmpty: true, Code.Length: 0, Kind: RowKind.Item or RowKind.Project } && row.Name.Length + row.Item.Length > 0
        && Numbering.Level(PrintedWords.Folded(row.Name)) == 0;

    private static bool GoesOn(TableBuilder table, RowBuilder before, RowBuilder row, RowBuilder? next) => table.Region.Format?.Shape switch
    {
        TableShape.Projects => before.Kind == RowKind.Item,
        TableShape.TwoSided => row.Side == Side.Right && before.Code.Length > 0,
        TableShape.Functional or TableShape.Economic or TableShape.FunctionalProjects =>
            before.Code.Length > 0 && (row.Item.Length == 0 || before.Item.Length > 0) && (next?.Code.Length != 3 || IsName(before.Code, before.Name + row.Name)),
        _ => false,
    };

    private static bool IsName(string code, string name) =>
        (FunctionalCode.Known.IsNameOf(code, name) ?? EconomicCode.Known.IsNameOf(code, name)) == true;
}
