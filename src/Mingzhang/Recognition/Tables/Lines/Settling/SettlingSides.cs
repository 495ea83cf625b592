using Mingzhang.Disclosures;
using Mingzhang.Recognition.Tables.Lines.Scanning;

namespace Mingzhang.Recognition.Tables.Lines.Settling;

/// <summary>Opens a table for settling: adds its columns and rows to the builder and pairs rows with those they are parts of.</summary>
internal static class SettlingSides
{
    private static readonly Side[] Order = [Side.Whole, Side.Left, Side.Right];

    public static List<SettlingSide> Of(LineDraft draft, TableBuilder builder)
    {
        var columns = TotalPlace.Order(LineColumns.Of(draft), draft.Rows).ConvertAll(c => builder.AddColumn(c.Path, c.Side));
        var rows = new List<DraftRow>(draft.Rows.Count);
        foreach (var side in Order)
        {
            rows.AddRange(draft.Rows.Where(r => r.Side == side));
        }

        var built = rows.ConvertAll(r => Build(r, builder));
        RowKinds.OneTotal(built);
        for (var i = 0; i < rows.Count; i++)
        {
            rows[i].Kind = built[i].Kind;
        }

        var keys = RowMatcher.Keys(draft.Region.Format, built);
        var sides = new List<SettlingSide>();
        foreach (var side in Order)
        {
            var own = columns.FindAll(c => c.Side == side);
            var settling = new List<SettlingRow>();
            for (var i = 0; i < rows.Count; i++)
            {
                if (rows[i].Side == side)
                {
                    settling.Add(new SettlingRow(rows[i], built[i], own.Count) { Key = keys[i] });
                }
            }

            if (settling.Count > 0)
            {
                Pair(settling);
                sides.Add(new SettlingSide(draft.Region.Format?.Id ?? string.Empty, own, settling, draft.Region.Format));
            }
        }

        return sides;
    }

    private static void Pair(List<SettlingRow> rows)
    {
        var byDraft = rows.ToDictionary(r => r.Draft);
        foreach (var row in rows)
        {
            if (row.Draft.Parent is { } parent && byDraft.TryGetValue(parent, out var above))
            {
                row.Parent = above;
                above.Children.Add(row);
            }
        }
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
