using Mingzhang.Disclosures;
using Mingzhang.Formats;

namespace Mingzhang.Recognition.Tables.Lines.Scanning;

/// <summary>Names the rows of a table without codes, tells units from projects and says whose parts they are.</summary>
internal static class LabelledRows
{
    public static List<DraftRow> Finish(List<DraftRow> rows, TableRegion region, KnownNames names)
    {
        foreach (var row in rows)
        {
            row.Name = row.Label;
        }

        if (region.Format?.Shape is TableShape.Projects)
        {
            rows.RemoveAll(r => r.Slots.Count == 0 && r.Kind is RowKind.Item);
            NameProjects(rows, names, PrintedWords.WithoutSpaces(region.Entity));
        }
        else if (region.Format?.Shape is TableShape.SingleRow)
        {
            rows.ForEach(r => r.Kind = RowKind.Total);
        }
        else
        {
            NestItems(rows, region.Format);
        }

        return rows;
    }

    private static void NameProjects(List<DraftRow> rows, KnownNames names, string entity)
    {
        var total = rows.Find(r => r.Kind is RowKind.Total);
        var others = rows.Where(r => r.Kind is not RowKind.Total).ToList();
        var units = UnitRows(others, total, r => r.Name == entity || names.IsUnit(r.Name));
        DraftRow? unit = null;
        foreach (var row in others)
        {
            if (units.Contains(row))
            {
                (row.Kind, row.Parent, unit) = (RowKind.Unit, total, row);
            }
            else
            {
                (row.Kind, row.Item, row.Name, row.Parent) = (RowKind.Project, row.Name, string.Empty, unit ?? total);
                row.Unit = units.Count > 1 ? unit?.Name ?? string.Empty : string.Empty;
            }
        }
    }

    /// <summary>
    /// The rows of units: those whose names are known as units', and those whose first figure is the sum of the rows after it, up to
    /// the next such row, where they add up to the total.
    /// </summary>
    private static HashSet<DraftRow> UnitRows(List<DraftRow> rows, DraftRow? total, Func<DraftRow, bool> isUnit)
    {
        var units = rows.Where(r => r.Name.Length > 0 && isUnit(r)).ToHashSet();
        var found = new HashSet<DraftRow>();
        var sum = 0m;
        for (var i = 0; i < rows.Count;)
        {
            var target = First(rows[i]);
            var rest = 0m;
            var j = i + 1;
            while (j < rows.Count && (rest < target || j == i + 1))
            {
                rest += First(rows[j++]);
            }

            if (rest != target || target == 0m)
            {
                return units;
            }

            found.Add(rows[i]);
            sum += target;
            i = j;
        }

        return total is null || sum == First(total) ? [.. units, .. found] : units;
    }

    private static decimal First(DraftRow row) => row.Slots.Count > 0 && row.Slots[0].Amount is { } amount ? amount.Value : 0m;

    private static void NestItems(List<DraftRow> rows, TableFormat? format)
    {
        var total = rows.Find(r => r.Kind is RowKind.Total);
        foreach (var row in rows.Where(r => r.Kind is not RowKind.Total))
        {
            var known = format?.Rows.FirstOrDefault(f => f.OtherNames.Prepend(f.Name).Any(n => RowMatcher.Bare(n) == RowMatcher.Bare(row.Name)));
            row.Key = known?.Key ?? string.Empty;
            row.Parent = rows.Find(r => r.Key.Length > 0 && r.Key == known?.PartOf) ?? total;
        }
    }
}
