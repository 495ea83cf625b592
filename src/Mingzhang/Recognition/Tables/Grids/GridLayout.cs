using Mingzhang.Disclosures;
using Mingzhang.Formats;

namespace Mingzhang.Recognition.Tables.Grids;

/// <summary>A side of a grid: its label columns and its figure columns. Tables with one side have one.</summary>
internal sealed class LayoutSide
{
    public required Side Side { get; init; }

    /// <summary>First physical column.</summary>
    public required int From { get; init; }

    /// <summary>Physical column after the last.</summary>
    public required int To { get; init; }

    /// <summary>The table's column for each physical column that holds figures.</summary>
    public required IReadOnlyDictionary<int, TableColumn> Columns { get; init; }

    /// <summary>The last physical column that holds names, projects' included, or -1.</summary>
    public int LastLabel { get; init; } = -1;

    /// <summary>The last physical column that holds names of codes or items, or -1.</summary>
    public int NameColumn { get; init; } = -1;

    /// <summary>The first physical column that holds figures.</summary>
    public int FirstFigure => Columns.Count == 0 ? To : Columns.Keys.Min();
}

/// <summary>What each physical column of a grid holds, and which column of the table its figures belong to.</summary>
internal sealed class GridLayout
{
    public required IReadOnlyList<ColumnRole> Roles { get; init; }

    public required IReadOnlyList<LayoutSide> Sides { get; init; }

    /// <summary>The header rows, for telling their repetitions.</summary>
    public required IReadOnlyList<MatrixRow> Header { get; init; }

    public int Width => Roles.Count;

    /// <summary>
    /// Whether the header names fewer columns than the format has while as many cells without a name stand at its end: a header cell
    /// may have been lost, so that the names after it stand one column too far left.
    /// </summary>
    public bool MayMissHeaderCell { get; private init; }

    /// <summary>Reads the header and adds its columns to the table.</summary>
    /// <param name="matrix">The grid.</param>
    /// <param name="headerLength">How many rows the header has.</param>
    /// <param name="table">The table.</param>
    /// <param name="fillsHeader">Whether to take all columns in the order of the format where the header may miss a cell.</param>
    public static GridLayout Of(GridMatrix matrix, int headerLength, TableBuilder table, bool fillsHeader)
    {
        var paths = HeaderPaths.Of(matrix, headerLength);
        var roles = ColumnRoles.Of(matrix, paths, headerLength);
        var header = matrix.Rows.Take(headerLength).ToList();
        var numbers = header.Find(GridRows.IsNumbers);
        var sides = new List<LayoutSide>();
        var starts = Starts(roles);
        var twoSided = IsTwoSided(starts, paths, table.Region.Format);
        if (twoSided && starts.Count > 2)
        {
            starts.RemoveRange(2, starts.Count - 2);
        }

        var mayMiss = false;
        for (var s = 0; s < starts.Count; s++)
        {
            var from = starts[s];
            var to = s + 1 < starts.Count ? starts[s + 1] : roles.Length;
            var side = !twoSided ? Side.Whole : s == 0 ? Side.Left : Side.Right;
            var figures = Enumerable.Range(from, to - from).Where(c => roles[c] == ColumnRole.Figure).ToList();
            var unnamed = figures.Where(c => numbers is null && IsUnnamed(c, header)).ToList();
            var formats = ColumnPlan.FormatsOf(table, side).Count;
            var missing = unnamed.Count > 0 && unnamed.Count < figures.Count && formats == figures.Count && unnamed[^1] - unnamed.Count == figures[figures.Count - unnamed.Count - 1];
            mayMiss |= missing && unnamed.Count < formats;
            if (!missing || !fillsHeader)
            {
                figures.RemoveAll(c => !IsUsed(matrix, c, header, numbers));
            }

            sides.Add(new LayoutSide
            {
                Side = side,
                From = from,
                To = to,
                LastLabel = Last(roles, from, to, r => r is ColumnRole.Label or ColumnRole.Project or ColumnRole.Unit),
                NameColumn = Last(roles, from, to, r => r is ColumnRole.Label),
                Columns = missing && fillsHeader ? ColumnPlan.InOrder(figures, side, table) : ColumnPlan.Of(figures, paths, numbers, side, table),
            });
        }

        return new GridLayout { Roles = roles, Sides = sides, Header = header, MayMissHeaderCell = mayMiss };
    }

    /// <summary>Where names begin anew after figures: the right side, or a further part of a long list set side by side.</summary>
    private static List<int> Starts(ColumnRole[] roles)
    {
        var starts = new List<int> { 0 };
        for (var c = 1; c < roles.Length; c++)
        {
            var begins = roles[c] is ColumnRole.Label or ColumnRole.Code && roles[c - 1] is ColumnRole.Figure or ColumnRole.Ignored;
            var before = roles.AsSpan(starts[^1], c - starts[^1]);
            if (begins && before.Contains(ColumnRole.Figure) && before.Contains(ColumnRole.Label))
            {
                starts.Add(c);
            }
        }

        return starts;
    }

    private static bool IsTwoSided(List<int> starts, List<MatrixCell>[] paths, TableFormat? format) =>
        starts.Count > 1 && format?.Shape switch
        {
            TableShape.TwoSided => true,
            null or TableShape.Any => Says(paths[starts[0]], "收入") && Says(paths[starts[1]], "支出"),
            _ => false,
        };

    private static bool Says(List<MatrixCell> path, string word) => path.Count > 0 && path[0].Text.Contains(word, StringComparison.Ordinal);

    private static int Last(ColumnRole[] roles, int from, int to, Predicate<ColumnRole> isIt)
    {
        for (var c = to - 1; c >= from; c--)
        {
            if (isIt(roles[c]))
            {
                return c;
            }
        }

        return -1;
    }

    private static bool IsUnnamed(int column, List<MatrixRow> header) => !header.Exists(r => r.Own[column] is { Text.Length: > 0 });

    /// <summary>A column where no header cell begins, without a number and without figures, is only the remains of a merged cell.</summary>
    private static bool IsUsed(GridMatrix matrix, int column, List<MatrixRow> header, MatrixRow? numbers)
    {
        if (numbers?.Own[column] is { } number)
        {
            return CellText.IsDigits(number.Text);
        }

        return !IsUnnamed(column, header)
            || matrix.Rows.Skip(header.Count).Any(r => r.Own[column] is { } cell && CellText.IsFigure(cell.Text));
    }
}
