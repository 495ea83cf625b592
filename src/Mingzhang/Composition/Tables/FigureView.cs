using Mingzhang.Composition.Ledgers;
using Mingzhang.Disclosures;
using Mingzhang.Formats;
using Mingzhang.Formats.Writing;

namespace Mingzhang.Composition.Tables;

/// <summary>
/// The rows of a table of filled-in figures (“三公”): a cell is <c>figure:sheet/row/column</c> or <c>sum:a,b</c> of columns or rows.
/// <c>*</c> in a key stands for the other side's key.
/// </summary>
internal sealed class FigureView(LedgerFigures figures, LedgerBasis basis, TableFormat table, TableWriting writing, IReadOnlyList<ColumnFormat> columns)
{
    private readonly decimal _step = Money.Step(writing.Unit.Length > 0 ? writing.Unit : table.Unit.Length > 0 ? table.Unit : figures.Writing.Format.Unit, writing.Decimals ?? figures.Writing.Decimals);

    public static bool IsOne(string view) => view.StartsWith("figure:", StringComparison.Ordinal) || view.StartsWith("sum:", StringComparison.Ordinal);

    public IReadOnlyList<ComposedRow> Make()
    {
        if (table.Shape == TableShape.SingleRow)
        {
            return [new ComposedRow(RowKind.Total, [.. columns.Select(c => (decimal?)Cell(c, string.Empty))])];
        }

        var rows = table.Rows.Where(r => writing.Rows.ContainsKey(r.Key)).OrderBy(Order).ToList();
        return [
            .. rows.Select(r => new ComposedRow(RowKind.Item, [.. columns.Select(c => (decimal?)Row(c, r.Key))])
            {
                Key = r.Key,
                Name = writing.Names.GetValueOrDefault(r.Key, r.Name),
                Level = r.PartOf.Length > 0 ? 2 : 1,
            }),
            new ComposedRow(RowKind.Total, [.. columns.Select(c => (decimal?)rows.Where(r => r.PartOf.Length == 0).Sum(r => Row(c, r.Key)))])
            {
                Name = writing.Totals is [var name, ..] ? name : "总计",
            },
        ];
    }

    private int Order(RowFormat row)
    {
        var place = writing.RowOrder.ToList().IndexOf(row.Key);
        return place < 0 ? int.MaxValue : place;
    }

    private decimal Row(ColumnFormat column, string row)
    {
        var view = writing.Rows[row];
        return view.StartsWith("sum:", StringComparison.Ordinal)
            ? view["sum:".Length..].Split(',').Sum(r => Row(column, r))
            : Cell(column, row);
    }

    private decimal Cell(ColumnFormat column, string row)
    {
        var view = writing.Columns.GetValueOrDefault(column.Key, string.Empty);
        if (view.StartsWith("sum:", StringComparison.Ordinal) && (basis == LedgerBasis.Current || table.Shape == TableShape.SingleRow))
        {
            return view["sum:".Length..].Split(',').Sum(c => Cell(table.Column(c)!, row));
        }

        var key = view.StartsWith("sum:", StringComparison.Ordinal) ? FirstFigure(column) : view;
        if (!key.StartsWith("figure:", StringComparison.Ordinal))
        {
            return 0m;
        }

        key = key["figure:".Length..].Replace("*", row, StringComparison.Ordinal);
        return Money.Round(figures.Figure(OfBasis(key)) ?? 0m, _step);
    }

    /// <summary>The key of the column that holds the basis's figures: the sheet has one for last year, none a source.</summary>
    private string OfBasis(string key)
    {
        var parts = key.Split('/');
        if (basis == LedgerBasis.Current || figures.Writing.Sheet(parts[0]) is not { } sheet)
        {
            return key;
        }

        var column = sheet.Columns.FirstOrDefault(c => c.Basis.Length > 0 && c.Basis != "current" && LedgerFigures.Basis(c.Basis) == basis);
        return column is null ? key : $"{parts[0]}/{parts[1]}/{column.Key}";
    }

    private string FirstFigure(ColumnFormat column) => writing.Columns.GetValueOrDefault(
        writing.Columns[column.Key]["sum:".Length..].Split(',')[0], string.Empty);
}
