namespace Mingzhang.Pdf.Content;

/// <summary>
/// A border that was turned into a filled path: an outer rectangle with a slightly smaller one cut out of it. It is four rules.
/// </summary>
internal static class FrameFill
{
    /// <summary>Adds the four sides; false when the two boxes are no frame.</summary>
    public static bool TryAdd(PdfBox outer, PdfBox inner, PageCanvas canvas, ref GraphicsState state)
    {
        double left = inner.Left - outer.Left;
        double top = inner.Top - outer.Top;
        double right = outer.Right - inner.Right;
        double bottom = outer.Bottom - inner.Bottom;
        double thickest = Math.Max(Math.Max(left, top), Math.Max(right, bottom));
        if (Math.Min(Math.Min(left, top), Math.Min(right, bottom)) < 0
            || thickest is 0 or > PageCanvas.ThinLimit
            || Math.Min(inner.Width, inner.Height) <= PageCanvas.ThinLimit)
        {
            return false;
        }

        (double shade, PdfBox clip) = (state.FillShade, state.Clip);
        AddSide(outer with { Right = inner.Left }, left);
        AddSide(outer with { Left = inner.Right }, right);
        AddSide(outer with { Bottom = inner.Top }, top);
        AddSide(outer with { Top = inner.Bottom }, bottom);
        return true;

        void AddSide(PdfBox side, double thickness)
        {
            if (thickness > 0)
            {
                canvas.AddArea(side, clip, shade);
            }
        }
    }
}
