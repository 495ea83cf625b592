using Mingzhang.Amounts;
using Mingzhang.Disclosures;
using Mingzhang.Recognition;

namespace Mingzhang.Comparison;

/// <summary>Holds a department's tables against the sums over its units' tables, cell by cell.</summary>
internal static class UnitComparer
{
    public static List<TableComparison> Compare(Disclosure department, IReadOnlyList<Disclosure> units)
    {
        var books = units.Select(CellBook.Of).ToList();
        var compared = new List<TableComparison>();
        foreach (var table in CellBook.Of(department).Where(t => t.Id.Length > 0))
        {
            var parts = books.ConvertAll(b => b.Find(t => t.Id == table.Id));
            if (parts.TrueForAll(p => p is null))
            {
                continue;
            }

            var rows = Rows(table, parts, units);
            compared.Add(new TableComparison
            {
                Id = table.Id,
                State = rows.TrueForAll(r => r.State == ChangeState.Same) ? ChangeState.Same : ChangeState.Changed,
                FirstTitle = table.Title,
                SecondTitle = table.Title,
                FirstUnit = table.Unit,
                SecondUnit = parts.Find(p => p is not null)!.Unit,
                Rows = rows,
            });
        }

        return compared;
    }

    private static List<RowComparison> Rows(BookTable table, List<BookTable?> parts, IReadOnlyList<Disclosure> units)
    {
        // Rows that the department does not have are listed after its own.
        var lines = table.Rows.Select(r => (Row: r, Whole: (BookRow?)r, Units: new BookRow?[parts.Count])).ToList();
        for (var i = 0; i < parts.Count; i++)
        {
            var own = InBlock(table, parts[i]?.Rows ?? [], units[i].Identification.Entity);
            foreach (var (line, row) in RowMatcher.Match([.. lines.Select(l => l.Row)], own, exactOnly: true).Where(p => p.Second is not null))
            {
                var at = line is null ? -1 : lines.FindIndex(l => ReferenceEquals(l.Row, line));
                if (at < 0)
                {
                    lines.Add((row!, null, new BookRow?[parts.Count]));
                    at = lines.Count - 1;
                }

                lines[at].Units[i] = row;
            }
        }

        return [.. lines.Select(l => Row(l.Row, l.Whole, l.Units, table)).Where(r => r.Cells.Count > 0)];
    }

    /// <summary>The unit's rows under the name by which the department's table calls its block.</summary>
    private static IReadOnlyList<BookRow> InBlock(BookTable department, IReadOnlyList<BookRow> rows, string entity)
    {
        var blocks = department.Rows.Select(r => r.BudgetUnit).Where(u => u.Length > 0).Distinct(StringComparer.Ordinal).ToList();
        var own = rows.Select(r => r.BudgetUnit).Where(u => u.Length > 0).Distinct(StringComparer.Ordinal).ToList();
        var block = blocks.Count < 2 || own.Count > 1 ? null : blocks.Find(b => PrintedWords.Same(b, own is [var only] ? only : entity));
        return block is null ? rows : [.. rows.Select(r => r with { BudgetUnit = block })];
    }

    private static RowComparison Row(BookRow row, BookRow? whole, BookRow?[] units, BookTable table)
    {
        var cells = table.Columns
            .Select(c => Cell(c.Path, whole?.Cells.GetValueOrDefault(c.Key), [.. units.Select(u => u?.Cells.GetValueOrDefault(c.Key))]))
            .Where(c => c.First is not null || c.Second is not null)
            .ToList();
        return new RowComparison
        {
            State = whole is null ? ChangeState.New : cells.Exists(c => c.IsDifferent) ? ChangeState.Changed : ChangeState.Same,
            Code = row.Code,
            Name = row.Kind == RowKind.Total && row.Name.Length == 0 ? "合计" : row.Name,
            Item = row.Item,
            BudgetUnit = row.BudgetUnit,
            IsTotal = row.Kind == RowKind.Total,
            Cells = cells,
        };
    }

    private static CellComparison Cell(string column, Quantity? whole, IReadOnlyList<Quantity?> parts)
    {
        var printed = parts.OfType<Quantity>().ToList();
        if (printed.Count == 0)
        {
            return new CellComparison(column, whole, null) { Parts = parts };
        }

        var like = whole ?? printed[0];
        var decimals = printed.Append(like).Max(p => p.Amount.Decimals);
        var sum = new Amount(printed.Sum(p => p.Value) / like.Scale).WithDecimals(decimals);
        var second = new Quantity(sum, like.Scale, sum.ToString(), like.Unit, printed[0].Source);

        // One unit's figure is the department's, to the last digit; a sum of several was rounded figure by figure.
        var isOne = printed.Count == 1 && printed[0].Scale == like.Scale;
        return new CellComparison(column, whole, second) { Parts = parts, Reach = isOne ? 0m : printed.Sum(p => p.HalfUnit) + (whole?.HalfUnit ?? 0m) };
    }
}
