using Mingzhang.Disclosures;
using Mingzhang.Formats;

namespace Mingzhang.Recognition.Tables;

/// <summary>Tells budget units from projects and items, and says which unit's block each row belongs to.</summary>
internal static class UnitBlocks
{
    /// <summary>Settles the units of all tables; the names of units known from one table serve in the others.</summary>
    public static void Settle(IReadOnlyList<TableBuilder> tables)
    {
        foreach (var table in tables)
        {
            AmongCodes(table);
        }

        var names = tables.SelectMany(t => t.Rows).Where(r => r.Kind == RowKind.Unit).Select(r => r.Name)
            .Concat(tables.Select(t => t.Region.Entity))
            .Select(PrintedWords.Folded)
            .Where(n => n.Length > 0)
            .ToHashSet(StringComparer.Ordinal);
        foreach (var table in tables)
        {
            if (table.Region.Format?.Shape == TableShape.Projects)
            {
                AmongProjects(table, names);
            }

            Mark(table);
        }
    }

    /// <summary>In a table by codes, a name without a code that a 类 follows is a budget unit's.</summary>
    private static void AmongCodes(TableBuilder table)
    {
        if (table.Rows.Any(r => r.Side != Side.Whole))
        {
            return;
        }

        for (var i = 0; i + 1 < table.Rows.Count; i++)
        {
            var row = table.Rows[i];
            if (row is { Kind: RowKind.Item, Name.Length: > 0, Code.Length: 0 } && table.Rows[i + 1].Code.Length == 3)
            {
                row.Kind = RowKind.Unit;
            }
        }
    }

    /// <summary>In a table of projects a unit is known by its name, or by being the sum of all that follow; the rest are projects.</summary>
    private static void AmongProjects(TableBuilder table, HashSet<string> names)
    {
        var rows = table.Rows.Where(r => r.Kind is RowKind.Item or RowKind.Unit or RowKind.Project && r.Code.Length == 0).ToList();
        var units = rows.Where(r => r.Name.Length > 0 && (r.Kind == RowKind.Unit || IsUnit(PrintedWords.Folded(r.Name), names))).ToHashSet();
        if (units.Count == 0 && rows.Count > 1 && IsSum(table, rows[0], rows.Skip(1)))
        {
            units.Add(rows[0]);
        }
        else if (UnitPartition.Find(table, rows, units) is { Count: > 1 } heads)
        {
            units.UnionWith(heads);
        }

        foreach (var row in rows)
        {
            if (units.Contains(row))
            {
                row.Kind = RowKind.Unit;
            }
            else
            {
                row.Kind = RowKind.Project;
                row.Item = row.Item.Length > 0 ? row.Item : row.Name;
                row.Name = string.Empty;
            }
        }
    }

    private static bool IsUnit(string name, HashSet<string> names) =>
        names.Contains(name) || names.Any(n => name.EndsWith("本级", StringComparison.Ordinal) && name.StartsWith(n, StringComparison.Ordinal));

    private static bool IsSum(TableBuilder table, RowBuilder whole, IEnumerable<RowBuilder> parts)
    {
        var rest = parts.ToList();
        return table.Columns.Any(c => whole.In(c) is not null)
            && table.Columns.All(c => (whole.In(c)?.Value ?? 0m) == rest.Sum(r => r.In(c)?.Value ?? 0m));
    }

    /// <summary>Marks each row with its unit where the table repeats per unit.</summary>
    private static void Mark(TableBuilder table)
    {
        if (table.Rows.Where(r => r.Kind == RowKind.Unit).Select(r => r.Name).Distinct(StringComparer.Ordinal).Count() < 2)
        {
            return;
        }

        var unit = string.Empty;
        foreach (var row in table.Rows)
        {
            unit = row.Kind switch { RowKind.Unit => row.Name, RowKind.Total => string.Empty, _ => unit };
            if (row.Kind is not (RowKind.Unit or RowKind.Total) && row.Unit.Length == 0)
            {
                row.Unit = unit;
            }
        }
    }
}
