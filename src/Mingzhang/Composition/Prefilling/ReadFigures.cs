using Mingzhang.Composition.Ledgers;
using Mingzhang.Disclosures;
using Mingzhang.Formats.Writing;

namespace Mingzhang.Composition.Prefilling;

/// <summary>The figures of a disclosure by role, in 元: what its tables print and, where a table is not there or is of another year, what its sentences state.</summary>
internal sealed class ReadFigures(Disclosure disclosure, WritingFormat writing, StatedFigures stated, LedgerBasis basis = LedgerBasis.Current)
{
    private readonly Dictionary<(string Table, string Column), Dictionary<string, decimal>> _closed = [];
    private Dictionary<string, decimal>? _ranks;

    /// <summary>The same for the figures of another basis, which sentences alone state.</summary>
    public ReadFigures Of(LedgerBasis other) => new(disclosure, writing, stated, other);

    /// <summary>True when the document prints the table with figures in it.</summary>
    public bool HasTable(string table) => basis == LedgerBasis.Current && Table(table)?.Facts.Any() == true;

    /// <summary>The codes of the length that the table prints in order; where there is no table, those that sentences speak of.</summary>
    public IReadOnlyList<string> Codes(string table, int length)
    {
        if (HasTable(table))
        {
            return [.. Table(table)!.Rows.Where(r => r.Code.Length == length).Select(r => r.Code).Distinct(StringComparer.Ordinal)];
        }

        return length == 7 ? [.. stated.Codes.Where(c => stated.Cell(basis, table, "total", c) is not null)] : [];
    }

    /// <summary>The figure in the row of the code, summed over units; 0 when there is none.</summary>
    public decimal Code(string table, string column, string code) => Known(table, column, code) ?? 0m;

    /// <summary>The figure in the row with the role, or in the total; 0 when there is none.</summary>
    public decimal Row(string table, string column, string key) => Known(table, column, key) ?? 0m;

    /// <summary>The figure in the row with the role, the code, or in the total; null when neither table nor sentence has it.</summary>
    public decimal? Known(string table, string column, string row)
    {
        if (HasTable(table))
        {
            var read = Table(table)!;
            return char.IsAsciiDigit(row[0]) && read.Rows.Any(r => r.Code.Length > 0)
                ? Closed(read, table, column).GetValueOrDefault(row)
                : Sum(read, column, row == "total" ? r => r.Kind == RowKind.Total : r => r.Key == row && SideOf(read, column, r));
        }

        // A sentence may state the change alone, the amount standing in another sentence or in a table.
        return stated.Cell(basis, table, column, row)
            ?? (basis == LedgerBasis.Prior && stated.Change(table, column, row) is { } change && Of(LedgerBasis.Current).Known(table, column, row) is { } current ? current - change : null);
    }

    /// <summary>The rows of projects with their figures by column.</summary>
    public IEnumerable<(TableRow Row, IReadOnlyList<(string Column, decimal Amount)> Figures)> Projects(string table) => HasTable(table)
        ? Table(table)!.Rows.Where(r => r.Kind == RowKind.Project).Select(r => (r, (IReadOnlyList<(string, decimal)>)[.. r.Facts.Select(f => (f.Column.Key, f.Amount.Value * Size(Table(table)!)))]))
        : [];

    /// <summary>The budget units that tables repeat per unit for.</summary>
    public IEnumerable<string> Units() => disclosure.Tables.SelectMany(t => t.Rows).Where(r => r.Kind == RowKind.Unit).Select(r => r.Name).Distinct(StringComparer.Ordinal);

    /// <summary>Whether the difference of a whole and its parts is no more than rounding each of them explains.</summary>
    public bool IsRounding(string table, decimal difference, int parts) => Table(table) is { } read && Math.Abs(difference) * 2m <= Step(read) * (parts + 1);

    /// <summary>The figures of the column by code, their tails taken in.</summary>
    private Dictionary<string, decimal> Closed(Table table, string id, string column)
    {
        if (!_closed.TryGetValue((id, column), out var closed))
        {
            var printed = table.Rows.Where(r => r.Code.Length > 0 && r.Item.Length == 0).GroupBy(r => r.Code, StringComparer.Ordinal)
                .ToDictionary(g => g.Key, g => g.SelectMany(r => r.Facts).Where(f => f.Column.Key == column).Sum(f => f.Amount.Value) * Size(table), StringComparer.Ordinal);
            var totals = table.Rows.Where(r => r.Kind == RowKind.Total).SelectMany(r => r.Facts).Where(f => f.Column.Key == column).ToList();
            _closed[(id, column)] = closed = ClosedSums.Of(printed, totals.Count == 0 ? null : totals.Sum(f => f.Amount.Value) * Size(table), Step(table), Rank);
        }

        return closed;
    }

    /// <summary>The largest figure that the document prints for the code.</summary>
    private decimal Rank(string code) => (_ranks ??= disclosure.Tables.SelectMany(t => t.Rows.Where(r => r.Code.Length > 0).SelectMany(r => r.Facts.Select(f => (r.Code, Amount: f.Amount.Value * Size(t)))))
        .GroupBy(f => f.Code, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Max(f => f.Amount), StringComparer.Ordinal)).GetValueOrDefault(code);

    private decimal Step(Table table) => Money.Step(Unit(table), table.Facts.Select(f => f.Amount.Decimals).DefaultIfEmpty(0).Max());

    private Table? Table(string id) => disclosure.TableById(id);

    private static bool SideOf(Table table, string column, TableRow row) => table.Columns.FirstOrDefault(c => c.Key == column) is { } c && c.Side == row.Side;

    private decimal Sum(Table table, string column, Func<TableRow, bool> which) =>
        table.Rows.Where(which).SelectMany(r => r.Facts).Where(f => f.Column.Key == column).Sum(f => f.Amount.Value) * Size(table);

    private decimal Size(Table table) => Money.Size(Unit(table));

    private string Unit(Table table) => UnitOf(table, writing);

    /// <summary>The unit of money of a table: its own, else its format's; 万元 when neither is one.</summary>
    public static string UnitOf(Table table, WritingFormat writing)
    {
        var unit = table.Unit.Length > 0 ? table.Unit : table.Format?.Unit is { Length: > 0 } own ? own : writing.Format.Unit;
        return unit is "元" or "千元" or "万元" or "百万元" or "亿元" ? unit : "万元";
    }
}
