using Mingzhang.Disclosures;

namespace Mingzhang.Checking.Rules.Tables;

/// <summary>A total column and the columns whose sum it is.</summary>
/// <param name="Total">The total or subtotal.</param>
/// <param name="Parts">The columns it adds up.</param>
internal sealed record ColumnGroup(TableColumn Total, List<TableColumn> Parts);

/// <summary>Reads from the header paths which columns add up to which.</summary>
internal static class ColumnGroups
{
    public static IReadOnlyList<ColumnGroup> Of(Table table) => Of(table.Columns);

    public static IReadOnlyList<ColumnGroup> Of(IReadOnlyList<TableColumn> table)
    {
        var groups = new List<ColumnGroup>();
        foreach (var side in (Side[])[Side.Whole, Side.Left, Side.Right])
        {
            Collect([.. table.Where(c => c.Side == side)], side == Side.Whole ? 0 : 1, groups);
        }

        return groups;
    }

    /// <summary>Adds the groups of columns that share their first <paramref name="depth"/> header parts; returns what stands for them all.</summary>
    private static List<TableColumn> Collect(List<TableColumn> columns, int depth, List<ColumnGroup> groups)
    {
        var total = columns.Find(c => c.Parts.Count == depth + 1 && IsTotal(c.Parts[depth]));
        var parts = new List<TableColumn>();
        foreach (var group in columns.Where(c => c.Parts.Count > depth && !ReferenceEquals(c, total)).GroupBy(c => c.Parts[depth], StringComparer.Ordinal))
        {
            var inside = group.ToList();
            if (IsSubset(group.Key))
            {
                continue;
            }

            parts.AddRange(inside is [{ } leaf] && leaf.Parts.Count == depth + 1 ? inside : Collect(inside, depth + 1, groups));
        }

        if (total is not null && parts.Count > 0)
        {
            groups.Add(new ColumnGroup(total, parts));
            return [total];
        }

        return parts;
    }

    private static bool IsTotal(string part) =>
        part is "小计" or "合计" or "总计" || part.EndsWith("合计", StringComparison.Ordinal) || part.EndsWith("小计", StringComparison.Ordinal);

    private static bool IsSubset(string part) => part.StartsWith("其中", StringComparison.Ordinal);
}
