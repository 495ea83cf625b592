using Mingzhang.Disclosures;
using Mingzhang.Formats;

namespace Mingzhang.Recognition.Tables.Grids;

/// <summary>Decides which column of the table each physical column of figures is.</summary>
/// <remarks>
/// The words over a column decide; columns between two that are known, as many as the format has between them, follow by place. When
/// a header lost cells, the row that numbers the columns decides, provided it numbers as many as the format has.
/// </remarks>
internal static class ColumnPlan
{
    /// <summary>The columns that a side's figures may stand in, of those the format has.</summary>
    public static List<ColumnFormat> FormatsOf(TableBuilder table, Side side) =>
        table.Region.Format?.Columns.Where(c => c.Side == side).ToList() ?? [];

    /// <summary>The columns of the format, one after the other.</summary>
    public static Dictionary<int, TableColumn> InOrder(List<int> figures, Side side, TableBuilder table)
    {
        table.NoteDamage("表头单元格有缺失，各栏按格式的顺序确定");
        return FormatsOf(table, side).Select((f, i) => (Column: figures[i], Format: f)).ToDictionary(p => p.Column, p => table.ColumnOf(p.Format, p.Format.Path));
    }

    public static Dictionary<int, TableColumn> Of(List<int> figures, List<MatrixCell>[] paths, MatrixRow? numbers, Side side, TableBuilder table)
    {
        var printed = PrintedPaths.Of(figures, paths, side);
        var formats = FormatsOf(table, side);
        var known = formats.Count == 0 ? new ColumnFormat?[figures.Count] : Known(figures, paths, printed, numbers, formats, table);
        var plan = new Dictionary<int, TableColumn>();
        for (var i = 0; i < figures.Count; i++)
        {
            plan[figures[i]] = known[i] is { } format ? table.ColumnOf(format, printed[i]) : table.ColumnOf(printed[i], side, plan.Values);
        }

        return plan;
    }

    private static ColumnFormat?[] Known(
        List<int> figures, List<MatrixCell>[] paths, string[] printed, MatrixRow? numbers, List<ColumnFormat> formats, TableBuilder table)
    {
        if (table.Region.Format!.IsOpen)
        {
            return ByWords(printed, formats, [ColumnMatch.Path, ColumnMatch.PrintedLastPart]);
        }

        if (figures.Count == formats.Count && figures.TrueForAll(c => paths[c].Count == 0))
        {
            table.NoteDamage("表头在文本中缺失，各栏按顺序推定");
            return [.. formats];
        }

        var byWords = ByWords(printed, formats, [ColumnMatch.Path, ColumnMatch.PrintedLastPart, ColumnMatch.LastPart]);
        if (Array.TrueForAll(byWords, f => f is not null))
        {
            return byWords;
        }

        if (numbers is not null && figures.Count == formats.Count && figures.TrueForAll(c => numbers.Own[c] is { } n && CellText.IsDigits(n.Text)))
        {
            table.NoteDamage("表头单元格有缺失或错位，按栏次行确定各栏");
            return [.. formats];
        }

        FillBetween(byWords, formats);
        return byWords;
    }

    /// <summary>The format's column for each path; a last part that stands alone must keep the order of the format.</summary>
    private static ColumnFormat?[] ByWords(string[] printed, List<ColumnFormat> formats, ReadOnlySpan<ColumnMatch> ways)
    {
        var known = new ColumnFormat?[printed.Length];
        foreach (var how in ways)
        {
            for (var i = 0; i < printed.Length; i++)
            {
                known[i] ??= ColumnMatcher.FindOnly(formats, printed[i], how, f => !known.Contains(f) && (how != ColumnMatch.LastPart || InOrder(known, i, formats.IndexOf(f), formats)));
            }
        }

        return known;
    }

    private static bool InOrder(ColumnFormat?[] known, int at, int place, List<ColumnFormat> formats)
    {
        for (var i = 0; i < known.Length; i++)
        {
            if (known[i] is { } other && i != at && (formats.IndexOf(other) < place) != (i < at))
            {
                return false;
            }
        }

        return true;
    }

    private static void FillBetween(ColumnFormat?[] known, List<ColumnFormat> formats)
    {
        for (var i = 0; i < known.Length; i++)
        {
            if (known[i] is not null)
            {
                continue;
            }

            var end = i;
            while (end < known.Length && known[end] is null)
            {
                end++;
            }

            var before = i == 0 ? -1 : formats.IndexOf(known[i - 1]!);
            var after = end == known.Length ? formats.Count : formats.IndexOf(known[end]!);
            if (after - before - 1 == end - i && (i > 0 || end < known.Length))
            {
                for (var k = i; k < end; k++)
                {
                    known[k] = formats[before + 1 + k - i];
                }
            }

            i = end;
        }
    }
}
