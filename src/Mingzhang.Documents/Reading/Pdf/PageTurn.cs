using Mingzhang.Pdf;

namespace Mingzhang.Documents.Reading.Pdf;

/// <summary>
/// Turns a page so that most of its text runs from left to right: some landscape tables are printed sideways on upright pages.
/// </summary>
/// <param name="Direction">Which way most of the text runs on the page as it is shown.</param>
/// <param name="ShownWidth">The width of the page as shown.</param>
/// <param name="ShownHeight">The height of the page as shown.</param>
internal sealed record PageTurn(PdfDirection Direction, double ShownWidth, double ShownHeight)
{
    public double Width => Direction is PdfDirection.Up or PdfDirection.Down ? ShownHeight : ShownWidth;

    public double Height => Direction is PdfDirection.Up or PdfDirection.Down ? ShownWidth : ShownHeight;

    public static PageTurn For(PageContent page, IReadOnlyList<PdfLetter> letters)
    {
        Span<int> counts = stackalloc int[4];
        foreach (PdfLetter letter in letters)
        {
            if (letter.Direction != PdfDirection.Slanted)
            {
                counts[(int)letter.Direction]++;
            }
        }

        int most = 0;
        for (int i = 1; i < 4; i++)
        {
            most = counts[i] > counts[most] ? i : most;
        }

        return new PageTurn(counts[most] * 3 > letters.Count * 2 ? (PdfDirection)most : PdfDirection.Right, page.Width, page.Height);
    }

    public IReadOnlyList<PdfLetter> Forward(IReadOnlyList<PdfLetter> letters)
    {
        if (Direction == PdfDirection.Right)
        {
            return letters;
        }

        var turned = new List<PdfLetter>(letters.Count);
        foreach (PdfLetter letter in letters)
        {
            (double x, double y) = Forward(letter.BaselineX, letter.BaselineY);
            turned.Add(letter with
            {
                Box = Forward(letter.Box),
                BaselineX = x,
                BaselineY = y,
                Direction = (PdfDirection)(((int)letter.Direction - (int)Direction + 4) % 4),
            });
        }

        return turned;
    }

    public IReadOnlyList<PdfRule> Forward(IReadOnlyList<PdfRule> rules)
    {
        if (Direction == PdfDirection.Right)
        {
            return rules;
        }

        var turned = new List<PdfRule>(rules.Count);
        foreach (PdfRule rule in rules)
        {
            (double x0, double y0) = Forward(rule.X0, rule.Y0);
            (double x1, double y1) = Forward(rule.X1, rule.Y1);
            bool swap = Math.Abs(x1 - x0) >= Math.Abs(y1 - y0) ? x1 < x0 : y1 < y0;
            turned.Add(swap ? rule with { X0 = x1, Y0 = y1, X1 = x0, Y1 = y0 } : rule with { X0 = x0, Y0 = y0, X1 = x1, Y1 = y1 });
        }

        return turned;
    }

    /// <summary>A box of the turned page on the page as shown.</summary>
    public PdfBox Back(PdfBox box) => Direction switch
    {
        PdfDirection.Down => PdfBox.Spanning(ShownWidth - box.Top, box.Left, ShownWidth - box.Bottom, box.Right),
        PdfDirection.Left => PdfBox.Spanning(ShownWidth - box.Left, ShownHeight - box.Top, ShownWidth - box.Right, ShownHeight - box.Bottom),
        PdfDirection.Up => PdfBox.Spanning(box.Top, ShownHeight - box.Left, box.Bottom, ShownHeight - box.Right),
        _ => box,
    };

    private PdfBox Forward(PdfBox box)
    {
        (double x0, double y0) = Forward(box.Left, box.Top);
        (double x1, double y1) = Forward(box.Right, box.Bottom);
        return PdfBox.Spanning(x0, y0, x1, y1);
    }

    private (double X, double Y) Forward(double x, double y) => Direction switch
    {
        PdfDirection.Down => (y, ShownWidth - x),
        PdfDirection.Left => (ShownWidth - x, ShownHeight - y),
        PdfDirection.Up => (ShownHeight - y, x),
        _ => (x, y),
    };
}
