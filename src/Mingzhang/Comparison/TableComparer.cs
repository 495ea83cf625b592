using Mingzhang.Disclosures;
using Mingzhang.Recognition;
using Mingzhang.Texts;

namespace Mingzhang.Comparison;

/// <summary>Compares the tables of two documents by their roles, row by row and column by column.</summary>
internal static class TableComparer
{
    private const decimal Near = 0.8m;

    /// <summary>The tables in the second document's order, then those that only the first has.</summary>
    public static List<TableComparison> Compare(Disclosure first, Disclosure second, ComparisonMode mode)
    {
        var before = CellBook.Of(first);
        var after = CellBook.Of(second);
        var compared = new List<TableComparison>();
        foreach (var table in after)
        {
            var other = before.Find(t => Same(t, table));
            if (other is not null)
            {
                before.Remove(other);
            }

            if (other is not null || mode != ComparisonMode.Accounts)
            {
                compared.Add(Compare(other, table, mode));
            }
        }

        // A budget has tables that final accounts do not have, and the reverse; that is no difference.
        compared.AddRange(mode == ComparisonMode.Accounts ? [] : before.Select(t => Compare(t, null, mode)));
        return compared;
    }

    private static bool Same(BookTable a, BookTable b) => a.Id.Length + b.Id.Length > 0 ? a.Id == b.Id : NameLikeness.Compare(Bare(a.Title), Bare(b.Title)).Share >= Near;

    private static string Bare(string title) => new([.. title.Where(c => !char.IsAsciiDigit(c) && c is not ('年' or '度' or '表'))]);

    private static TableComparison Compare(BookTable? first, BookTable? second, ComparisonMode mode)
    {
        var columns = Columns(first, second, mode);
        var bothOnly = first?.IsFromText == true || second?.IsFromText == true;
        var rows = RowMatcher.Match(first?.Rows ?? [], second?.Rows ?? [])
            .Where(p => !bothOnly || (p.First is not null && p.Second is not null))
            .Select(p => Compare(p.First, p.Second, columns, bothOnly))
            .Where(r => r.Cells.Count > 0 || (r.State != ChangeState.Same && !bothOnly))
            .Where(r => mode != ComparisonMode.Accounts || r.State is ChangeState.Same or ChangeState.Changed || r.Code.Length > 0).ToList();
        return new TableComparison
        {
            Id = (second ?? first)!.Id,
            State = first is null ? ChangeState.New : second is null ? ChangeState.Gone : rows.TrueForAll(r => r.State == ChangeState.Same) ? ChangeState.Same : ChangeState.Changed,
            FirstTitle = first?.Title ?? string.Empty,
            SecondTitle = second?.Title ?? string.Empty,
            FirstUnit = first?.Unit ?? string.Empty,
            SecondUnit = second?.Unit ?? string.Empty,
            Rows = rows,
        };
    }

    /// <summary>The columns to compare: all of both; between budget and accounts only those that both have.</summary>
    private static List<(string Key, string Path)> Columns(BookTable? first, BookTable? second, ComparisonMode mode)
    {
        var columns = (second?.Columns ?? []).ToList();
        if (mode == ComparisonMode.Accounts && first is not null && second is not null)
        {
            columns.RemoveAll(c => first.Columns.All(f => f.Key != c.Key));
        }
        else
        {
            columns.AddRange((first?.Columns ?? []).Where(f => columns.TrueForAll(c => c.Key != f.Key)));
        }

        return columns;
    }

    private static RowComparison Compare(BookRow? first, BookRow? second, List<(string Key, string Path)> columns, bool bothOnly)
    {
        var cells = columns
            .Select(c => new CellComparison(c.Path, first?.Cells.GetValueOrDefault(c.Key), second?.Cells.GetValueOrDefault(c.Key)))
            .Where(c => bothOnly ? c.First is not null && c.Second is not null : c.First is not null || c.Second is not null)
            .Select(WithReach)
            .ToList();
        var row = (second ?? first)!;
        var named = row.Item.Length > 0;
        var formerCode = first is not null && second is { Code.Length: > 0 } && first.Code != second.Code ? first.Code : string.Empty;
        var (before, after) = named ? (first?.Item, second?.Item) : (first?.Name, second?.Name);
        var formerName = before is not null && after is not null && row.Kind != RowKind.Total && (named || row.Key.Length == 0) && !PrintedWords.Same(before, after) ? before : string.Empty;
        return new RowComparison
        {
            State = first is null ? ChangeState.New : second is null ? ChangeState.Gone
                : cells.Exists(c => c.IsDifferent) || formerCode.Length + formerName.Length > 0 ? ChangeState.Changed : ChangeState.Same,
            Code = row.Code.Length > 0 ? row.Code : first?.Code ?? string.Empty,
            Name = row.Kind == RowKind.Total && row.Name.Length == 0 ? "合计" : row.Name,
            Item = row.Item,
            BudgetUnit = row.BudgetUnit,
            IsTotal = row.Kind == RowKind.Total,
            FormerCode = formerCode,
            FormerName = formerName,
            Cells = cells,
        };
    }

    /// <summary>Figures in different units are the same when the coarser is the finer one rounded.</summary>
    private static CellComparison WithReach(CellComparison cell) => cell is { First: { } a, Second: { } b } && a.Scale != b.Scale
        ? cell with { Reach = Math.Max(a.HalfUnit, b.HalfUnit) }
        : cell;
}
