using System.Runtime.CompilerServices;
using Mingzhang.Checking.Equations;
using Mingzhang.Checking.Figures;
using Mingzhang.Disclosures;
using Mingzhang.Formats;

namespace Mingzhang.Checking.Cells;

/// <summary>What a cell expression came to: the terms, or why there are none.</summary>
/// <param name="Terms">The terms; blank cells are zero figures.</param>
/// <param name="Missing">Why it cannot be resolved, in Chinese, or null.</param>
/// <param name="HasUnreadable">True when a cell it needs may hold a figure that the text does not settle.</param>
public sealed record ResolvedCells(IReadOnlyList<Term> Terms, string? Missing, bool HasUnreadable)
{
    /// <summary>Whether there is something to compare with.</summary>
    public bool IsUsable => Missing is null && !HasUnreadable;

    /// <summary>Whether at least one cell prints a figure.</summary>
    public bool HasPrinted => Terms.Any(t => !t.Figure.IsBlank);
}

/// <summary>Finds the figures that cell references of a format stand for in a disclosure's tables.</summary>
public sealed class CellResolver(Disclosure disclosure, FigureBook book)
{
    private readonly Dictionary<BlankCell, Figure> _blanks = [];
    private readonly TableRows _rows = new();

    // Expressions are parsed once, so a reference is found again by itself, which costs no hash of its words.
    private readonly Dictionary<CellReference, FoundColumn?> _found = new(ReferenceEqualityComparer.Instance);

    /// <summary>The figures of an expression, with <c>code</c> standing for the given code.</summary>
    public ResolvedCells Resolve(CellExpression expression, string code = "")
    {
        var terms = new List<Term>();
        var unreadable = false;
        foreach (var term in expression.Terms)
        {
            var row = term.Cell.Row == "code" || (term.Cell.IsFamily && !term.IsSum) ? code : term.Cell.Row;
            if (Place(term.Cell) is not var (table, column))
            {
                return new ResolvedCells([], Why(term.Cell), HasUnreadable: false);
            }

            if (IsNamed(row) && !table.Rows.Any(r => IsNamed(r.Key)))
            {
                return new ResolvedCells([], $"《{table.Title}》没有按名称列出的行", HasUnreadable: false);
            }

            if (IsUnprintedSum(table, row))
            {
                return new ResolvedCells([], $"《{table.Title}》没有“{table.Format!.Rows.First(r => r.Key == row).Name}”一行", HasUnreadable: false);
            }

            var first = terms.Count;
            AddCells(terms, term.Sign, table, column, row);
            unreadable |= terms.FindIndex(first, t => t.Figure.IsBlank) >= 0 && (MayHide(table) || MayBeUnknown(table, column, row));
        }

        return new ResolvedCells(terms, null, unreadable);
    }

    /// <summary>The codes of a family (<c>类</c>, <c>款</c>, <c>项</c>, <c>*</c>) that any of the tables of the expressions print a figure for.</summary>
    public IReadOnlyList<string> Codes(string family, params CellExpression[] expressions)
    {
        var codes = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var term in expressions.SelectMany(e => e.Terms))
        {
            if (Place(term.Cell) is var (table, column))
            {
                foreach (var row in table.Rows)
                {
                    if (row.Side == column.Side && TableRows.CodeOf(row) is { Length: > 0 } code && TableRows.InFamily(family, code) && row.FactIn(column) is not null)
                    {
                        codes.Add(code);
                    }
                }
            }
        }

        return [.. codes];
    }

    /// <summary>The table and column of a reference, or null when the document has none.</summary>
    public (Table Table, TableColumn Column)? Find(CellReference cell) => Place(cell) is var (table, column) ? (table, column) : null;

    private FoundColumn? Place(CellReference cell)
    {
        if (!_found.TryGetValue(cell, out var found))
        {
            _found[cell] = found = Search(cell);
        }

        return found;
    }

    private FoundColumn? Search(CellReference cell)
    {
        if (disclosure.TableById(cell.Table) is not { } table)
        {
            return null;
        }

        var column = table.Columns.FirstOrDefault(c => c.Key == cell.Column);
        if (column is null && table.Format?.Column(cell.Column) is { IsOptional: true } known && table.Columns.Count > 0)
        {
            // The format lets the printed table leave the column out: its cells are blank.
            column = new TableColumn(-1, known.Path) { Key = known.Key, Side = known.Side };
        }

        return column is null ? null : new FoundColumn(table, column);
    }

    /// <summary>A blank cell as a figure of zero; the same figure each time it is asked for.</summary>
    /// <param name="table">The table.</param>
    /// <param name="row">The row, or null when the table has none for it.</param>
    /// <param name="column">The column.</param>
    /// <param name="absent">The code or key of a row that the table does not have: each is a cell of its own.</param>
    public Figure Blank(Table table, TableRow? row, TableColumn? column, string absent = "")
    {
        var cell = new BlankCell(table, row, column, absent);
        if (!_blanks.TryGetValue(cell, out var figure))
        {
            _blanks[cell] = figure = book.Blank(table, row, column);
        }

        return figure;
    }

    /// <summary>The figure in a cell, or a blank.</summary>
    public Figure Cell(Table table, TableRow row, TableColumn column) =>
        row.FactIn(column) is { } fact ? book[fact] : Blank(table, row, column);

    /// <summary>The figures of some rows in a column, as terms to be added up.</summary>
    public Term[] Column(Table table, List<TableRow> rows, TableColumn column)
    {
        var terms = new Term[rows.Count];
        for (var i = 0; i < terms.Length; i++)
        {
            terms[i] = new Term(1, Cell(table, rows[i], column));
        }

        return terms;
    }

    /// <summary>Whether a blank cell of the table may hide a figure that the text lost.</summary>
    public static bool MayHide(Table table) => table.Unplaced.Count > 0;

    /// <summary>Whether the row is not found and may be one of the side's rows of a name that the format does not know.</summary>
    private static bool MayBeUnknown(Table table, TableColumn column, string row) =>
        table.Format is { Shape: TableShape.TwoSided } format && format.Rows.Any(r => r.Key == row && r.Side == column.Side)
        && !table.Rows.Any(r => r.Side == column.Side && TableRows.CodeOf(r) is var code && (r.Key == row || code == row))
        && table.Rows.Any(r => r.Side == column.Side && r is { Kind: RowKind.Item, Key.Length: 0, Code.Length: 0 } && r.FactIn(column) is not null);

    /// <summary>Whether the selector is the key of a named row.</summary>
    private static bool IsNamed(string row) => row.Length > 0 && char.IsAsciiLetterLower(row[0]) && row is not ("total" or "units" or "projects" or "code");

    /// <summary>Whether the selector is a row that the table does not print and need not print, although its parts may be there: its blank is no zero.</summary>
    private static bool IsUnprintedSum(Table table, string row) =>
        IsNamed(row) && !table.Rows.Any(r => r.Key == row)
        && table.Format?.Rows.FirstOrDefault(r => r.Key == row) is { IsOptional: true } format && table.Format.Rows.Any(r => r.PartOf == format.Key);

    private void AddCells(List<Term> terms, int sign, Table table, TableColumn column, string row)
    {
        var first = terms.Count;
        if (row == "total")
        {
            AddTotal(terms, sign, table, column);
            return;
        }

        if (row.Length > 0 && char.IsAsciiDigit(row[0]))
        {
            foreach (var coded in _rows.Of(table, row))
            {
                AddOn(coded);
            }
        }
        else if (row is "类" or "款" or "项" or "*")
        {
            Add(r => TableRows.CodeOf(r) is { Length: > 0 } code && TableRows.InFamily(row, code));
            return;
        }
        else if (row is "units" or "projects")
        {
            var kind = row == "units" ? RowKind.Unit : RowKind.Project;
            Add(r => r.Kind == kind);
            return;
        }
        else
        {
            Add(r => r.Key == row);
        }

        if (terms.Count == first)
        {
            terms.Add(new Term(sign, Blank(table, null, column, row)));
        }

        void Add(Func<TableRow, bool> isMeant)
        {
            foreach (var each in table.Rows)
            {
                if (isMeant(each))
                {
                    AddOn(each);
                }
            }
        }

        void AddOn(TableRow each)
        {
            if (each.Side == column.Side)
            {
                terms.Add(new Term(sign, Cell(table, each, column)));
            }
        }
    }

    private void AddTotal(List<Term> terms, int sign, Table table, TableColumn column)
    {
        var totals = table.Rows.Where(r => r.Kind == RowKind.Total && r.Side == column.Side).ToList();
        if (totals.Count > 0)
        {
            terms.Add(new Term(sign, Cell(table, totals.Find(r => r.FactIn(column) is not null) ?? totals[0], column)));
            return;
        }

        // No total row is printed: the first level adds up to it.
        var hasUnits = table.Rows.Any(u => u.Kind == RowKind.Unit);
        var tops = table.Rows.Where(r => r.Side == column.Side && (r.Kind == RowKind.Unit || (r.Code.Length == 3 && !hasUnits))).ToList();
        terms.AddRange(tops.Count > 0 ? tops.Select(r => new Term(sign, Cell(table, r, column))) : [new Term(sign, Blank(table, null, column))]);
    }

    private string Why(CellReference cell)
    {
        var title = disclosure.Format.Table(cell.Table)?.Title ?? cell.Table;
        return disclosure.TableById(cell.Table) is null ? $"文件中没有读到《{title}》" : $"《{title}》中没有“{disclosure.Format.Table(cell.Table)?.Column(cell.Column)?.Path ?? cell.Column}”栏";
    }

    /// <summary>Where a reference leads.</summary>
    private sealed record FoundColumn(Table Table, TableColumn Column);

    /// <summary>A cell that prints nothing.</summary>
    private readonly record struct BlankCell(Table Table, TableRow? Row, TableColumn? Column, string Absent)
    {
        /// <summary>Told apart by row and number of the column; hashing the column's path as well would cost more than it tells.</summary>
        public override int GetHashCode() =>
            ((Row is null ? string.GetHashCode(Absent, StringComparison.Ordinal) : RuntimeHelpers.GetHashCode(Row)) * 397) ^ (Column?.Index ?? -2);
    }
}
