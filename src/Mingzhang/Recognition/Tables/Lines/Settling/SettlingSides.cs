using Mingzhang.Disclosures;
using Mingzhang.Recognition.Tables.Lines.Scanning;

namespace Mingzhang.Recognition.Tables.Lines.Settling;

/// <summary>Opens a table for settling: adds its columns and rows to the builder and pairs rows with those they are parts of.</summary>
internal static class SettlingSides
{
    public static IReadOnlyList<SettlingSide> Of(LineDraft draft, TableBuilder builder)
    {
        var columns = TotalPlace.Order(LineColumns.Of(draft), draft.Rows).Select(c => builder.AddColumn(c.Path, c.Side)).ToList();
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
}
