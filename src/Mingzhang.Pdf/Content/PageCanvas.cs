using Mingzhang.Pdf.Limits;

namespace Mingzhang.Pdf.Content;

/// <summary>Gathers what is printed on one page, clipped and within limits.</summary>
internal sealed class PageCanvas(PdfBox page, PdfLimits limits, ProblemLog log)
{
    /// <summary>A filled shape no thicker than this is a line, not an area. In points.</summary>
    public const double ThinLimit = 3;

    private const double ClipSlack = 1;

    public List<PdfLetter> Letters { get; } = new(512);

    public List<PdfRule> Rules { get; } = [];

    public List<PdfFill> Fills { get; } = [];

    public List<PdfImage> Images { get; } = [];

    /// <summary>
    /// Adds a letter unless its base line lies off the page: what hangs in over the edge is cut, and pdftotext leaves it out too.
    /// </summary>
    /// <param name="letter">The letter.</param>
    /// <param name="advanceX">How far its base line reaches from its origin.</param>
    /// <param name="advanceY">The same, downwards.</param>
    public void AddLetter(in PdfLetter letter, double advanceX, double advanceY)
    {
        bool offPage = letter.BaselineX + advanceX < page.Left || letter.BaselineX > page.Right || letter.BaselineY + advanceY < page.Top || letter.BaselineY > page.Bottom;
        if (offPage || !double.IsFinite(letter.Size + letter.Box.Width + letter.Box.Height + letter.BaselineX + letter.BaselineY))
        {
            return;
        }

        if (Letters.Count < limits.MaxLettersPerPage)
        {
            Letters.Add(letter);
        }
        else
        {
            log.Add(PdfProblemKind.LimitReached, "本页文字过多，只读了一部分");
        }
    }

    public void AddImage(PdfBox box, PdfBox clip)
    {
        PdfBox seen = box.Intersect(clip);
        if (Math.Min(box.Width, box.Height) <= ThinLimit)
        {
            AddArea(box, clip, 0.5); // lines are drawn as pictures now and then
        }
        else if (seen.Width > 0 && seen.Height > 0 && HasRoom(Images.Count))
        {
            Images.Add(new PdfImage(seen));
        }
    }

    /// <summary>A filled upright rectangle: a line when it is thin, else an area.</summary>
    public void AddArea(PdfBox box, PdfBox clip, double shade)
    {
        if (!box.Touches(clip))
        {
            return;
        }

        PdfBox seen = box.Intersect(clip);
        if (seen.Height <= ThinLimit && seen.Height <= seen.Width)
        {
            AddRule(new PdfRule(seen.Left, seen.CenterY, seen.Right, seen.CenterY, seen.Height, shade));
        }
        else if (seen.Width <= ThinLimit)
        {
            AddRule(new PdfRule(seen.CenterX, seen.Top, seen.CenterX, seen.Bottom, seen.Width, shade));
        }
        else if (HasRoom(Fills.Count))
        {
            Fills.Add(new PdfFill(seen, shade));
        }
    }

    /// <summary>A stroked line. One that is thicker than long is the area it covers.</summary>
    public void AddStroke(double x0, double y0, double x1, double y1, double thickness, PdfBox clip, double shade)
    {
        if (!double.IsFinite(x0 + y0 + x1 + y1 + thickness))
        {
            return;
        }

        double half = thickness / 2;
        bool horizontal = Math.Abs(x1 - x0) >= Math.Abs(y1 - y0);
        double length = horizontal ? Math.Abs(x1 - x0) : Math.Abs(y1 - y0);
        if (length < thickness && thickness > ThinLimit)
        {
            PdfBox area = PdfBox.Spanning(x0, y0, x1, y1);
            AddArea(horizontal ? area with { Top = area.Top - half, Bottom = area.Bottom + half } : area with { Left = area.Left - half, Right = area.Right + half }, clip, shade);
            return;
        }

        double slack = half + ClipSlack;
        var window = new PdfBox(clip.Left - slack, clip.Top - slack, clip.Right + slack, clip.Bottom + slack);
        if (length > 0 && Clip(ref x0, ref y0, ref x1, ref y1, window))
        {
            bool forward = horizontal ? x0 <= x1 : y0 <= y1;
            AddRule(forward ? new PdfRule(x0, y0, x1, y1, thickness, shade) : new PdfRule(x1, y1, x0, y0, thickness, shade));
        }
    }

    private void AddRule(in PdfRule rule)
    {
        if (HasRoom(Rules.Count) && rule.Length > 0)
        {
            Rules.Add(rule);
        }
    }

    private bool HasRoom(int count)
    {
        if (count < limits.MaxShapesPerPage)
        {
            return true;
        }

        log.Add(PdfProblemKind.LimitReached, "本页图形过多，只读了一部分");
        return false;
    }

    /// <summary>Cuts a segment to a window (Liang and Barsky); false when nothing is left.</summary>
    private static bool Clip(ref double x0, ref double y0, ref double x1, ref double y1, PdfBox window)
    {
        double dx = x1 - x0;
        double dy = y1 - y0;
        double from = 0;
        double to = 1;
        if (!Cut(-dx, x0 - window.Left, ref from, ref to) || !Cut(dx, window.Right - x0, ref from, ref to)
            || !Cut(-dy, y0 - window.Top, ref from, ref to) || !Cut(dy, window.Bottom - y0, ref from, ref to))
        {
            return false;
        }

        (x1, y1) = (x0 + (to * dx), y0 + (to * dy));
        (x0, y0) = (x0 + (from * dx), y0 + (from * dy));
        return true;
    }

    private static bool Cut(double direction, double distance, ref double from, ref double to)
    {
        if (direction == 0)
        {
            return distance >= 0;
        }

        double at = distance / direction;
        if (direction < 0)
        {
            from = Math.Max(from, at);
        }
        else
        {
            to = Math.Min(to, at);
        }

        return from <= to;
    }
}
