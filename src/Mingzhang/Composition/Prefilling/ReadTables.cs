using Mingzhang.Disclosures;
using Mingzhang.Formats.Writing;

namespace Mingzhang.Composition.Prefilling;

/// <summary>The figures of a disclosure's tables by role, in 元.</summary>
internal sealed class ReadTables(Disclosure disclosure, WritingFormat writing)
{
    /// <summary>The codes of the length that the table prints in order.</summary>
    public IEnumerable<string> Codes(string table, int length) => disclosure.TableById(table) is { } read
        ? read.Rows.Where(r => r.Code.Length == length).Select(r => r.Code).Distinct(StringComparer.Ordinal)
        : [];

    /// <summary>The figure in the row of the code, summed over units; 0 when there is none.</summary>
    public decimal Code(string table, string column, string code) => Sum(table, column, r => r.Code == code && r.Item.Length == 0);

    /// <summary>The figure in the row with the role, or in the total.</summary>
    public decimal Row(string table, string column, string key) => disclosure.TableById(table) is not { } read ? 0m
        : Sum(table, column, key == "total" ? r => r.Kind == RowKind.Total : r => r.Key == key && SideOf(read, column, r));

    /// <summary>The rows of projects with their figures by column.</summary>
    public IEnumerable<(TableRow Row, IReadOnlyList<(string Column, decimal Amount)> Figures)> Projects(string table) => disclosure.TableById(table) is { } read
        ? read.Rows.Where(r => r.Kind == RowKind.Project).Select(r => (r, (IReadOnlyList<(string, decimal)>)[.. r.Facts.Select(f => (f.Column.Key, f.Amount.Value * Size(read)))]))
        : [];

    /// <summary>The budget units that tables repeat per unit for.</summary>
    public IEnumerable<string> Units() => disclosure.Tables.SelectMany(t => t.Rows).Where(r => r.Kind == RowKind.Unit).Select(r => r.Name).Distinct(StringComparer.Ordinal);

    private static bool SideOf(Table table, string column, TableRow row) => table.Columns.FirstOrDefault(c => c.Key == column) is { } c && c.Side == row.Side;

    private decimal Sum(string table, string column, Func<TableRow, bool> which)
    {
        if (disclosure.TableById(table) is not { } read)
        {
            return 0m;
        }

        return read.Rows.Where(which).SelectMany(r => r.Facts).Where(f => f.Column.Key == column).Sum(f => f.Amount.Value) * Size(read);
    }

    private decimal Size(Table table)
    {
        var unit = table.Unit.Length > 0 ? table.Unit : table.Format?.Unit is { Length: > 0 } own ? own : writing.Format.Unit;
        return unit is "元" or "千元" or "万元" or "百万元" or "亿元" ? Money.Size(unit) : 10_000m;
    }
}
