using Mingzhang.Disclosures;
using Mingzhang.Formats;

namespace Mingzhang.Recognition.Tables;

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

        var folded = PrintedWords.Folded(path);
        var last = LastPart(folded);
        var free = format.Columns
            .Where(c => c.Side == side && !taken.Any(t => t.Key == c.Key))
            .ToList();
        return free.Find(c => Paths(c).Any(p => p == folded))
            ?? free.Find(c => Paths(c).Any(p => p == last))
            ?? Single(free.Where(c => Paths(c).Any(p => LastPart(p) == last)));
    }

    private static IEnumerable<string> Paths(ColumnFormat column) =>
        column.OtherPaths.Prepend(column.Path).Select(PrintedWords.Folded);

    private static string LastPart(string path) => path[(path.LastIndexOf('/') + 1)..];

    private static ColumnFormat? Single(IEnumerable<ColumnFormat> columns)
    {
        var two = columns.Take(2).ToList();
        return two.Count == 1 ? two[0] : null;
    }
}
