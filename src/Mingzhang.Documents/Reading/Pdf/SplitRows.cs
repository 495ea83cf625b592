using Mingzhang.Pdf.Layout;

namespace Mingzhang.Documents.Reading.Pdf;

/// <summary>
/// Joins a row that a page break cuts in two: the first row of the next page then only finishes texts whose last line, at the end
/// of the page before, was full.
/// </summary>
internal static class SplitRows
{
    private const double Slack = 3;

    /// <summary>A row is only cut where the page ends.</summary>
    private const double PageEnd = 0.75;

    /// <summary>What a full line leaves free, beside less than one letter: the margins that cells keep, in points.</summary>
    private const double CellMargins = 11;

    private const string NewBeginnings = "一二三四五六七八九十（(①②③④⑤⑥⑦⑧⑨※";

    public static void Join(IReadOnlyList<PageSheet> sheets)
    {
        for (int i = 1; i < sheets.Count; i++)
        {
            PageSheet before = sheets[i - 1];
            if (before.Tables is [.., var last] && sheets[i].Tables is [var next, ..] && GoesOn(before, last, sheets[i], next))
            {
                Join(last, next);
            }
        }
    }

    private static bool GoesOn(PageSheet before, RuledTable last, PageSheet sheet, RuledTable next) =>
        last.Box.Bottom > PageEnd * before.Height
        && before.Lines.TrueForAll(l => l.Box.Bottom < last.Box.Bottom)
        && sheet.Lines.TrueForAll(l => l.Box.Top > next.Box.Top)
        && Math.Abs(last.Box.Left - next.Box.Left) < Slack
        && Math.Abs(last.Box.Right - next.Box.Right) < Slack;

    private static void Join(RuledTable last, RuledTable next)
    {
        int row = RepeatedRows(last, next);
        if (row >= next.Ys.Length - 1)
        {
            return;
        }

        var pairs = new List<(RuledCell Tail, RuledCell Begun)>();
        foreach (RuledCell tail in next.CellsOf(row).Where(HasText))
        {
            if (tail.RowSpan > 1 || Above(tail, last) is not { } begun || !Finishes(tail, begun))
            {
                return;
            }

            pairs.Add((tail, begun));
        }

        int lastRow = last.Ys.Length - 2;
        if (pairs.Count == 0 || pairs.Count >= last.Cells.Count(c => c.Row + c.RowSpan - 1 == lastRow && HasText(c)))
        {
            return;
        }

        foreach ((RuledCell tail, RuledCell begun) in pairs)
        {
            begun.Continuation.AddRange(tail.Letters);
        }

        next.FinishedRow = row;
    }

    /// <summary>How many rows at the top repeat the header of the page before.</summary>
    private static int RepeatedRows(RuledTable last, RuledTable next)
    {
        int rows = Math.Min(last.Ys.Length, next.Ys.Length) - 1;
        int row = 0;
        while (row < rows && next.CellsOf(row).Any(HasText) && string.Equals(RowText(last, row), RowText(next, row), StringComparison.Ordinal))
        {
            row++;
        }

        return row;
    }

    private static RuledCell? Above(RuledCell tail, RuledTable last)
    {
        RuledCell? cell = last.CellAt(tail.Box.CenterX, (last.Ys[^2] + last.Ys[^1]) / 2);
        return cell is not null && Math.Abs(cell.Box.Left - tail.Box.Left) < Slack && Math.Abs(cell.Box.Right - tail.Box.Right) < Slack ? cell : null;
    }

    private static bool Finishes(RuledCell tail, RuledCell begun)
    {
        string text = TextLines.Of(tail.Letters)[0].Text;
        bool begins = char.IsAsciiDigit(text[0]) || NewBeginnings.Contains(text[0], StringComparison.Ordinal) || text.StartsWith("其中", StringComparison.Ordinal);
        return !begins && TextLines.Of(begun.Letters) is [.., var lastLine] && begun.Box.Width - lastLine.Box.Width < lastLine.Size + CellMargins;
    }

    private static bool HasText(RuledCell cell) => !cell.Letters.TrueForAll(l => l.IsSpace);

    private static string RowText(RuledTable table, int row) => string.Join('|', table.CellsOf(row).Select(c => string.Concat(c.Letters.Where(l => !l.IsSpace).Select(l => l.Text))));
}
