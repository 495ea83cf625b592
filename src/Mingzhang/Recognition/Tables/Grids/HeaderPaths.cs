namespace Mingzhang.Recognition.Tables.Grids;

/// <summary>The texts that stand over each column of a grid, from the top.</summary>
internal static class HeaderPaths
{
    /// <summary>The header cells over each column, each merged cell once.</summary>
    public static List<MatrixCell>[] Of(GridMatrix matrix, int headerLength)
    {
        var rows = matrix.Rows.Take(headerLength).Where(r => !GridRows.IsNumbers(r)).ToList();
        return matrix.KnowsSpans ? Seen(rows, matrix.Width) : Guessed(rows, matrix.Width);
    }

    private static List<MatrixCell>[] Seen(List<MatrixRow> rows, int width)
    {
        var paths = new List<MatrixCell>[width];
        for (var c = 0; c < width; c++)
        {
            paths[c] = [];
            foreach (var row in rows)
            {
                // A level of the code (类, 款, 项) merged too far names no column of figures.
                if (row.Seen[c] is { Text.Length: > 0 } cell && !paths[c].Contains(cell) && (c == cell.Column || cell.Text is not ("类" or "款" or "项")))
                {
                    paths[c].Add(cell);
                }
            }
        }

        return paths;
    }

    /// <summary>
    /// Merged cells left blanks behind. A blank belongs to the cell on its left when both stand under the same cell of the row
    /// above; else to the cell above.
    /// </summary>
    private static List<MatrixCell>[] Guessed(List<MatrixRow> rows, int width)
    {
        var paths = new List<MatrixCell>[width];
        var above = new MatrixCell?[width];
        for (var c = 0; c < width; c++)
        {
            paths[c] = [];
        }

        for (var r = 0; r < rows.Count; r++)
        {
            var here = new MatrixCell?[width];
            for (var c = 0; c < width; c++)
            {
                if (rows[r].Own[c] is { Text.Length: > 0 } own)
                {
                    here[c] = own;
                    paths[c].Add(own);
                }
                else if (c > 0 && here[c - 1] is { } left && ReferenceEquals(above[c], above[c - 1]) && (r == 0 || above[c] is not null)
                    && rows[r].Own.Contains(left))
                {
                    here[c] = left;
                    paths[c].Add(left);
                }
                else
                {
                    here[c] = above[c];
                }
            }

            above = here;
        }

        return paths;
    }
}
