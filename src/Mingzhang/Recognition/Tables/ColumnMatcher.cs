using Mingzhang.Disclosures;
using Mingzhang.Formats;

namespace Mingzhang.Recognition.Tables;

/// <summary>How closely a printed header path and a column of the format agree.</summary>
public enum ColumnMatch
{
    /// <summary>The path, or another path the format gives, white space and brackets aside.</summary>
    Path,

    /// <summary>The printed last part is a path that the format gives.</summary>
    PrintedLastPart,

    /// <summary>The last part, when no other column of the format has the same.</summary>
    LastPart,
}

/// <summary>Finds the column of the format that a printed header path means.</summary>
public static class ColumnMatcher
{
    /// <summary>
    /// The format's column whose path, other path or last part the printed one is, or null. A column already taken is not given again.
    /// </summary>
    public static ColumnFormat? Find(TableFormat? format, string path, Side side, IReadOnlyList<TableColumn> taken)
    {
        if (format is null)
        {
            return null;
        }

        var columns = format.Columns.Where(c => c.Side == side).ToList();
        foreach (var how in new[] { ColumnMatch.Path, ColumnMatch.PrintedLastPart, ColumnMatch.LastPart })
        {
            if (FindOnly(columns, path, how, c => !taken.Any(t => t.Key == c.Key)) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>The only column that agrees with the path in the given way, among those allowed, or null.</summary>
    public static ColumnFormat? FindOnly(IReadOnlyList<ColumnFormat> columns, string path, ColumnMatch how, Func<ColumnFormat, bool> isAllowed)
    {
        var folded = PrintedWords.Folded(path);
        var last = LastPart(folded);
        ColumnFormat? found = null;
        foreach (var column in columns)
        {
            if (!Agrees(column, folded, last, how) || !isAllowed(column))
            {
                continue;
            }

            if (found is not null)
            {
                return null;
            }

            found = column;
        }

        return found;
    }

    private static bool Agrees(ColumnFormat column, string path, string last, ColumnMatch how) =>
        column.OtherPaths.Prepend(column.Path).Select(PrintedWords.Folded).Any(p => how switch
        {
            ColumnMatch.Path => p == path,
            ColumnMatch.PrintedLastPart => p == last,
            _ => LastPart(p) == last,
        });

    private static string LastPart(string path) => path[(path.LastIndexOf('/') + 1)..];
}
