using Mingzhang.Disclosures;
using Mingzhang.Formats;
using Mingzhang.Recognition.Tables.Lines.Scanning;

namespace Mingzhang.Recognition.Tables.Lines.Settling;

/// <summary>Opens a table for settling: adds its columns and rows to the builder and pairs rows with those they are parts of.</summary>
internal static class SettlingSides
{
    public static IReadOnlyList<SettlingSide> Of(LineDraft draft, TableBuilder builder)
    {
        var columns = Ordered(LineColumns.Of(draft), draft.Rows).Select(c => builder.AddColumn(c.Path, c.Side)).ToList();
        var ordered = draft.Rows.OrderBy(r => r.Side).ToList();
        var built = ordered.ConvertAll(r => Build(r, builder));
        var keys = RowMatcher.Keys(draft.Region.Format, built);
        var sides = new List<SettlingSide>();
        foreach (var side in ordered.Select((row, i) => (Row: row, i)).GroupBy(p => p.Row.Side))
        {
            var own = columns.Where(c => c.Side == side.Key).ToList();
            var rows = side.ToDictionary(p => p.Row, p => new SettlingRow(p.Row, built[p.i], own.Count) { Key = keys[p.i] });
            foreach (var row in rows.Values)
            {
                if (row.Draft.Parent is { } parent && rows.TryGetValue(parent, out var above))
                {
                    row.Parent = above;
                    above.Children.Add(row);
                }
            }

            sides.Add(new SettlingSide(draft.Region.Format?.Id ?? string.Empty, own, [.. rows.Values], draft.Region.Format));
        }

        return sides;
    }

    private static RowBuilder Build(DraftRow row, TableBuilder builder)
    {
        var built = builder.AddRow(row.Kind, row.Source);
        built.Code = row.Code;
        built.CodeInferred = row.CodeInferred;
        built.Name = row.Name;
        built.Item = row.Item;
        built.Unit = row.Unit;
        built.Side = row.Side;
        built.Level = row.Kind is RowKind.Item ? Numbering.Level(PrintedWords.Folded(row.Name)) : 0;
        return built;
    }

    /// <summary>The total stands first in some years and last in others: the figures tell, being never larger than their total.</summary>
    private static List<(string Path, Side Side)> Ordered(List<(string Path, Side Side)> columns, IReadOnlyList<DraftRow> rows)
    {
        if (columns.Count < 3 || columns.Exists(c => c.Side is not Side.Whole) || !IsTotal(columns[0].Path) == !IsTotal(columns[^1].Path))
        {
            return columns;
        }

        var first = 0;
        var last = 0;
        foreach (var row in rows.Where(r => r.Slots.Count > 1))
        {
            var difference = (row.Slots[0].Amount?.Value ?? 0m) - (row.Slots[^1].Amount?.Value ?? 0m);
            first += difference > 0m ? 1 : 0;
            last += difference < 0m ? 1 : 0;
        }

        if (IsTotal(columns[0].Path) ? last > first : first > last)
        {
            return IsTotal(columns[0].Path) ? [.. columns.Skip(1), columns[0]] : [columns[^1], .. columns.SkipLast(1)];
        }

        return columns;

        static bool IsTotal(string path) => !path.Contains('/') && path.EndsWith('计');
    }
}
