using Mingzhang.Disclosures;
using Mingzhang.Formats;
using Mingzhang.Recognition.Tables.Lines.Settling;

namespace Mingzhang.Recognition.Tables;

/// <summary>
/// Where a header may have lost a cell, the figures can be read in two ways that both add up within the table. The equations between
/// tables choose; where they say nothing, the table is read as it is printed.
/// </summary>
internal static class HeaderChoice
{
    /// <summary>How well a table agrees with the others: equations that hold less those that are broken, over all its rows.</summary>
    public static int Agreement(Table table, IEnumerable<Table> others, IReadOnlyList<FormatEquation> equations)
    {
        var settled = new SettledTables();
        foreach (var other in others)
        {
            settled.Put(other);
        }

        settled.Put(table);
        var rows = table.Rows.Select(r => SettledTables.RowName(r.Kind, r.Code, r.Key)).Where(n => n.Length > 0).ToHashSet(StringComparer.Ordinal);
        return equations
            .Where(e => !e.IsAtLeast && e.Terms.Any(t => t.Cell.Table == table.Id))
            .Sum(e => rows.Sum(row => Verdict(e, row, table.Id, settled)));
    }

    private static int Verdict(FormatEquation equation, string row, string table, SettledTables settled)
    {
        var (sum, half, any) = (0m, 0m, false);
        foreach (var term in equation.Terms)
        {
            var name = FormatEquation.RowOf(term.Cell, row);
            if (name is null || (term.Cell.Table == table && name != row))
            {
                return 0;
            }

            if (settled.Find(term.Cell.Table, term.Cell.Column, name) is not { State: not CellState.Unknown } cell)
            {
                // A column that this reading does not have is blank; a table that is not there says nothing.
                if (term.Cell.Table == table)
                {
                    continue;
                }

                return 0;
            }

            sum += term.Sign * cell.Value;
            half += cell.Half;
            any |= cell.Value != 0m;
        }

        return !any ? 0 : Math.Abs(sum) <= half ? 1 : -1;
    }
}
