using Mingzhang.Checking.Figures;
using Mingzhang.Checking.Rules.Claims;
using Mingzhang.Disclosures;
using Mingzhang.Formats;
using Mingzhang.Recognition;

namespace Mingzhang.Comparison;

/// <summary>A row of figures by column, made comparable.</summary>
/// <param name="Kind">What the row stands for.</param>
/// <param name="Side">The side of a two-sided table.</param>
/// <param name="Code">The code, or empty.</param>
/// <param name="Key">The role of a named row, or empty.</param>
/// <param name="Name">The name as printed.</param>
/// <param name="Item">The project, or empty.</param>
/// <param name="BudgetUnit">The unit's block, or empty.</param>
/// <param name="Cells">The figures by column key (the folded path where the format knows no key).</param>
internal sealed record BookRow(RowKind Kind, Side Side, string Code, string Key, string Name, string Item, string BudgetUnit, Dictionary<string, Quantity> Cells);

/// <summary>A table of a document, made comparable.</summary>
/// <param name="Id">Its role, or empty.</param>
/// <param name="Title">Number and title.</param>
/// <param name="Unit">The unit of its amounts.</param>
/// <param name="Columns">The column keys in order with the paths to show.</param>
/// <param name="Rows">The rows in order.</param>
internal sealed record BookTable(string Id, string Title, string Unit, IReadOnlyList<(string Key, string Path)> Columns, IReadOnlyList<BookRow> Rows)
{
    /// <summary>True when it was put together from sentences, so that what it lacks is not known rather than blank.</summary>
    public bool IsFromText { get; init; }
}

/// <summary>The tables of a document as comparison sees them; where a table stands in an attachment, what the narrative states of its cells.</summary>
internal static class CellBook
{
    /// <summary>How the keys of columns begin that repeat the budget beside the accounts.</summary>
    private const string BudgetColumns = "budget-";

    public static List<BookTable> Of(Disclosure disclosure)
    {
        var tables = disclosure.Tables.Select(t => Of(t, disclosure.Format.Unit)).ToList();
        tables.AddRange(FromText(disclosure));
        return tables;
    }

    private static BookTable Of(Table table, string defaultUnit)
    {
        var unit = table.Unit.Length > 0 ? table.Unit : defaultUnit;
        var scale = Units.Scale(unit);
        if (table.Format?.Shape == TableShape.SingleRow && table.Rows is [var only])
        {
            return Turned(table, only, unit, scale);
        }

        return new BookTable(
            table.Id,
            FigureBook.TableLabel(table),
            unit,
            [.. table.Columns.Select(c => (KeyOf(c), c.Path)).DistinctBy(c => c.Item1, StringComparer.Ordinal)],
            [.. table.Rows.Where(r => r.Facts.Count > 0 || r.Item.Length > 0).Select(r => Of(r, unit, scale))]);
    }

    /// <summary>A table of one row under named columns, turned so that it compares with one of named rows: the two ways 三公 is printed.</summary>
    private static BookTable Turned(Table table, TableRow only, string unit, decimal scale)
    {
        var rows = new List<BookRow>();
        var columns = new List<(string Key, string Path)>();
        foreach (var fact in only.Facts.Where(f => f.Column.Key.Length > 0))
        {
            var (column, row) = Turn(fact.Column.Key, fact.Column.Path);
            if (!columns.Exists(c => c.Key == column))
            {
                columns.Add((column, column == "budget" ? "预算数" : table.Columns.Any(IsBudget) ? "决算数" : "金额"));
            }

            var known = rows.Find(r => r.Key == row.Key && r.Kind == row.Kind);
            if (known is null)
            {
                rows.Add(known = row);
            }

            known.Cells.TryAdd(column, new Quantity(fact.Amount, scale, fact.Printed, unit, fact.Source));
        }

        return new BookTable(table.Id, FigureBook.TableLabel(table), unit, columns, rows);
    }

    private static bool IsBudget(TableColumn column) => column.Key.StartsWith(BudgetColumns, StringComparison.Ordinal);

    private static (string Column, BookRow Row) Turn(string key, string path)
    {
        var isBudget = key.StartsWith(BudgetColumns, StringComparison.Ordinal);
        var role = isBudget ? key[BudgetColumns.Length..] : key;
        var parts = path.Split('/');
        var isTotal = role == "total";
        var name = parts.Length == 1 ? path : string.Join('/', parts[1..].Where(p => p is not ("小计" or "合计")).DefaultIfEmpty("合计"));
        return (isBudget ? "budget" : "total", new BookRow(isTotal ? RowKind.Total : RowKind.Item, Side.Whole, string.Empty, isTotal ? string.Empty : role, name, string.Empty, string.Empty, []));
    }

    private static BookRow Of(TableRow row, string unit, decimal scale)
    {
        var cells = new Dictionary<string, Quantity>(StringComparer.Ordinal);
        foreach (var fact in row.Facts)
        {
            cells.TryAdd(KeyOf(fact.Column), new Quantity(fact.Amount, scale, fact.Printed, unit, fact.Source));
        }

        return new BookRow(row.Kind, row.Side, row.Code, row.Key, row.Name, row.Item, row.Unit, cells);
    }

    private static string KeyOf(TableColumn column) => column.Key.Length > 0 ? column.Key : PrintedWords.Folded(column.Path);

    /// <summary>Tables that the document does not hold, as far as its sentences state their cells.</summary>
    private static List<BookTable> FromText(Disclosure disclosure)
    {
        var binding = new ClaimBinding();
        var measure = disclosure.Identification.Kind == DisclosureKind.FinalAccounts ? Measures.FinalAccounts : Measures.Budget;
        var tables = new List<(string Id, List<BookRow> Rows, List<(string, string)> Columns)>();
        foreach (var claim in disclosure.Claims.Where(c => c.Measure == measure && c.Project.Length == 0 && ClaimBinding.IsAmount(c)))
        {
            foreach (var expression in Cells(binding, claim))
            {
                if (expression.Terms is [{ IsSum: false, Sign: 1, Cell: var cell }] && disclosure.TableById(cell.Table) is null
                    && Row(claim, cell.Row, disclosure.Format.Table(cell.Table)?.Column(cell.Column)?.Side ?? Side.Whole) is { } row)
                {
                    var format = disclosure.Format.Table(cell.Table);
                    var (column, placed) = format?.Shape == TableShape.SingleRow ? Turn(cell.Column, format.Column(cell.Column)?.Path ?? cell.Column) : (cell.Column, row);
                    Enter(tables, claim, cell.Table, (column, format?.Shape == TableShape.SingleRow ? "决算数" : format?.Column(column)?.Path ?? column), placed);
                }
            }
        }

        return [.. tables.Select(t => new BookTable(t.Id, disclosure.Format.Table(t.Id)?.Title + "（据文字）", disclosure.Format.Unit, t.Columns, t.Rows) { IsFromText = true })];
    }

    private static BookRow? Row(Claim claim, string row, Side side) => row switch
    {
        "total" => new BookRow(RowKind.Total, side, string.Empty, string.Empty, "合计", string.Empty, string.Empty, []),
        "code" => claim.Code.Length + NameOf(claim).Length == 0 ? null : new BookRow(RowKind.Code, side, claim.Code, string.Empty, NameOf(claim), string.Empty, string.Empty, []),
        "类" or "款" or "项" or "*" or "units" or "projects" => null,
        _ => new BookRow(RowKind.Item, side, string.Empty, row, claim.Subject, string.Empty, string.Empty, []),
    };

    /// <summary>The cells a claim states. Without tables no code is settled; then the section tells the column and the name the row.</summary>
    private static IReadOnlyList<CellExpression> Cells(ClaimBinding binding, Claim claim) => binding.Cells(claim) is { Count: > 0 } cells ? cells
        : claim.Section.Format is { CodeReference.Length: > 0 } section && ClaimBinding.Subject(claim) is null ? [CellExpression.Parse(section.CodeReference)]
        : [];

    private static string NameOf(Claim claim) => claim.Subject.Split('(', '（')[0];

    private static void Enter(List<(string Id, List<BookRow> Rows, List<(string, string)> Columns)> tables, Claim claim, string id, (string Key, string Path) column, BookRow row)
    {
        var at = tables.FindIndex(t => t.Id == id);
        if (at < 0)
        {
            at = tables.Count;
            tables.Add((id, [], []));
        }

        var (_, rows, columns) = tables[at];
        if (!columns.Exists(c => c.Item1 == column.Key))
        {
            columns.Add(column);
        }

        var known = rows.Find(r => r.Kind == row.Kind && r.Side == row.Side && r.Code == row.Code && r.Key == row.Key && (row.Code.Length > 0 || r.Name == row.Name));
        if (known is null)
        {
            rows.Add(known = row);
        }

        known.Cells.TryAdd(column.Key, new Quantity(claim.Value!.Value, Units.Scale(claim.Unit), claim.Printed, claim.Unit, claim.Source) { IsFromText = true });
    }
}
