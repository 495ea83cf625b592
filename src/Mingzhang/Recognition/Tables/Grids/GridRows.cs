namespace Mingzhang.Recognition.Tables.Grids;

/// <summary>Sorts the rows of a grid: those of the header, the row that numbers the columns, those with data.</summary>
internal static class GridRows
{
    private const int LongestHeader = 8;

    /// <summary>How many rows at the top belong to the header, the row that numbers the columns included; 0 when the grid has none.</summary>
    public static int HeaderLength(GridMatrix matrix)
    {
        var rows = matrix.Rows;
        var first = 0;
        while (first < rows.Count && first < LongestHeader && !IsData(matrix, first))
        {
            first++;
        }

        return first;
    }

    /// <summary>Whether the row numbers the columns: ※ ※ ※ 1 2 3.</summary>
    public static bool IsNumbers(MatrixRow row)
    {
        var next = 1;
        var marks = 0;
        foreach (var cell in row.Filled)
        {
            if (CellText.IsMark(cell.Text))
            {
                marks++;
            }
            else if (CellText.IsDigits(cell.Text) && cell.Text.Length <= 2 && int.Parse(cell.Text, System.Globalization.CultureInfo.InvariantCulture) == next)
            {
                next++;
            }
            else
            {
                return false;
            }
        }

        return next > 2 || (marks > 0 && next > 1);
    }

    /// <summary>Whether the row only repeats one of the header rows, as a page break makes it.</summary>
    public static bool RepeatsHeader(MatrixRow row, IReadOnlyList<MatrixRow> header) =>
        IsNumbers(row) || (row.Filled.Any() && row.Filled.All(c => CellText.IsMark(c.Text))) || header.Any(h => SameTexts(h, row));

    /// <summary>Whether the row begins the header again, if perhaps not word for word.</summary>
    public static bool LooksLike(MatrixRow row, IReadOnlyList<MatrixRow> header)
    {
        var words = header.SelectMany(h => h.Filled).Select(c => c.Text).ToHashSet(StringComparer.Ordinal);
        var texts = row.Filled.Select(c => c.Text).ToList();
        return texts.Count > 0 && texts.Count(words.Contains) * 2 >= texts.Count;
    }

    private static bool SameTexts(MatrixRow a, MatrixRow b)
    {
        var left = a.Filled.Select(c => c.Text).ToList();
        return left.Count > 1 && left.SequenceEqual(b.Filled.Select(c => c.Text), StringComparer.Ordinal);
    }

    private static bool IsData(GridMatrix matrix, int index)
    {
        var row = matrix.Rows[index];
        var cells = row.Filled.ToList();
        if (cells.Count == 0 || IsNumbers(row))
        {
            return false;
        }

        if (matrix.Rows.Take(index).Any(IsNumbers))
        {
            return true;
        }

        var first = cells[0];
        return cells.Exists(c => CellText.IsPlainlyFigure(c.Text))
            || cells.Exists(c => CellText.CodeLength(c.Text, allowPart: false) > 0)
            || CellText.IsWholeCode(first.Text)
            || (Numbering.Level(first.Text) == 1 && index > 0)
            || (index > 0 && IsLabelAlone(matrix, index, cells));
    }

    /// <summary>A single name under a header that is already there, such as «因公出国（境）费» or «总计» without figures.</summary>
    private static bool IsLabelAlone(GridMatrix matrix, int index, List<MatrixCell> cells)
    {
        var first = cells[0];
        var figures = cells.Skip(1).All(c => CellText.IsFigure(c.Text));
        if (!figures || (cells.Count > 1 && CellText.IsMark(first.Text)))
        {
            return false;
        }

        return CellText.IsTotal(first.Text)
            || (first.Column == 0 && first.End < matrix.Width && matrix.Rows.Take(index).Any(r => r.Own[0] is { Text.Length: > 0 }));
    }
}
