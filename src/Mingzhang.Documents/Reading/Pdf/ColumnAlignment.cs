
namespace Mingzhang.Documents.Reading.Pdf;

/// <summary>
/// Tables that go on over pages share one numbering of columns: when the header's page has a line more than the next, its columns
/// would else be counted differently.
/// </summary>
internal static class ColumnAlignment
{
    /// <summary>How far the borders of one column differ between pages.</summary>
    private const double Slack = 3;

    public static void Align(IReadOnlyList<PageSheet> sheets)
    {
        var run = new List<RuledTable>();
        foreach (PageSheet sheet in sheets)
        {
            foreach (RuledTable table in sheet.Tables)
            {
                if (run.Count > 0 && !GoesOn(run[^1], table, sheet))
                {
                    Share(run);
                    run.Clear();
                }

                run.Add(table);
            }
        }

        Share(run);
    }

    /// <summary>Whether the table begins its page with the same outer borders as the one before.</summary>
    private static bool GoesOn(RuledTable before, RuledTable table, PageSheet sheet) =>
        ReferenceEquals(sheet.Tables[0], table)
        && Math.Abs(before.Box.Left - table.Box.Left) < Slack
        && Math.Abs(before.Box.Right - table.Box.Right) < Slack
        && IsSubset(before.Xs, table.Xs) != IsSubset(table.Xs, before.Xs)
        && sheet.Lines.TrueForAll(l => l.Box.Top > table.Box.Top);

    private static bool IsSubset(double[] some, double[] all) => Array.TrueForAll(some, x => Array.Exists(all, y => Math.Abs(x - y) < Slack));

    private static void Share(List<RuledTable> run)
    {
        if (run.Count < 2)
        {
            return;
        }

        double[] all = run.MaxBy(t => t.Xs.Length)!.Xs;
        foreach (RuledTable table in run)
        {
            if (IsSubset(table.Xs, all))
            {
                table.SharedColumns = [.. table.Xs.Select(x => NearestIndex(all, x))];
            }
        }
    }

    private static int NearestIndex(double[] all, double x)
    {
        int best = 0;
        for (int i = 1; i < all.Length; i++)
        {
            best = Math.Abs(all[i] - x) < Math.Abs(all[best] - x) ? i : best;
        }

        return best;
    }
}
