using Mingzhang.Disclosures;
using Mingzhang.Formats;

namespace Mingzhang.Recognition.Tables.Lines.Scanning;

/// <summary>Names the rows of a table with codes: totals, units, codes that the text lost, projects; and says whose parts they are.</summary>
internal static class CodedRows
{
    public static List<DraftRow> Finish(List<DraftRow> rows, TableRegion region, KnownNames names)
    {
        var hasProjects = region.Format?.Shape is TableShape.FunctionalProjects;
        var entity = PrintedWords.WithoutSpaces(region.Entity);
        for (var i = 0; i < rows.Count; i++)
        {
            Name(rows[i], i + 1 < rows.Count ? rows[i + 1] : null, entity, hasProjects, names);
        }

        rows.RemoveAll(r => r.Slots.Count == 0 && r.Kind is RowKind.Item);
        SetUnits(rows);
        SetParents(rows, names);
        return rows;
    }

    private static void Name(DraftRow row, DraftRow? next, string entity, bool hasProjects, KnownNames names)
    {
        row.Name = row.Label;
        if (row.Kind is RowKind.Code)
        {
            if (hasProjects)
            {
                (row.Name, row.Item) = ProjectNames.Part(row.Code, row.Pieces, names);
                row.Kind = row.Item.Length > 0 ? RowKind.Project : RowKind.Code;
            }

            return;
        }

        if (row.Kind is RowKind.Total || row.Name.Length == 0)
        {
            return;
        }

        if (row.Name == entity || (next is { Code.Length: 3 } && (hasProjects || names.CodeOf(row.Name).Length == 0)))
        {
            row.Kind = RowKind.Unit;
        }
        else if (names.CodeOf(row.Name) is { Length: > 0 } code)
        {
            (row.Kind, row.Code, row.CodeInferred) = (RowKind.Code, code, true);
        }
        else if (hasProjects)
        {
            (row.Kind, row.Item, row.Name) = (RowKind.Project, row.Name, string.Empty);
        }
    }

    /// <summary>Rows say which unit they are of only where the table repeats per unit.</summary>
    private static void SetUnits(List<DraftRow> rows)
    {
        if (rows.Count(r => r.Kind is RowKind.Unit) < 2)
        {
            return;
        }

        var unit = string.Empty;
        foreach (var row in rows)
        {
            unit = row.Kind switch { RowKind.Unit => row.Name, RowKind.Total => string.Empty, _ => unit };
            row.Unit = row.Kind is RowKind.Unit or RowKind.Total ? string.Empty : unit;
        }
    }

    /// <summary>项 belongs to its 款, 款 to its 类, 类 to the unit above it or to the total; where a level is missing, to the next above.</summary>
    private static void SetParents(List<DraftRow> rows, KnownNames names)
    {
        var total = rows.Find(r => r.Kind is RowKind.Total);
        DraftRow? unit = null;
        var open = new Dictionary<string, DraftRow>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            if (row.Kind is RowKind.Unit)
            {
                (unit, row.Parent) = (row, total);
                open.Clear();
            }
            else if (row.Kind is not RowKind.Total)
            {
                CompleteCode(row, open, names);
                row.Parent = Ancestor(row, open) ?? unit ?? total;
                if (row.Kind is RowKind.Code)
                {
                    open[row.Code] = row;
                }
            }
        }
    }

    /// <summary>A code that an earlier row of the block has already lost its end; the name tells which it is.</summary>
    private static void CompleteCode(DraftRow row, Dictionary<string, DraftRow> open, KnownNames names)
    {
        if (row.Code.Length is 3 or 5 && open.TryGetValue(row.Code, out var holder) && holder.Name != row.Name
            && names.LongerCode(row.Code, row.Name) is { Length: > 0 } longer)
        {
            (row.Code, row.CodeInferred) = (longer, true);
        }
    }

    private static DraftRow? Ancestor(DraftRow row, Dictionary<string, DraftRow> open)
    {
        for (var length = row.Kind is RowKind.Project ? row.Code.Length : row.Code.Length - 2; length >= 3; length -= 2)
        {
            if (open.TryGetValue(row.Code[..length], out var ancestor))
            {
                return ancestor;
            }
        }

        return null;
    }
}
