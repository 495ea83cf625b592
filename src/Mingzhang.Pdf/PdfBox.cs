namespace Mingzhang.Pdf;

/// <summary>
/// A rectangle on a page, in points (1/72 inch) from the top left corner of the page as it is shown, that is after its
/// rotation; y grows downwards. <c>Left ≤ Right</c> and <c>Top ≤ Bottom</c> always.
/// </summary>
/// <param name="Left">Distance of the left edge from the left of the page.</param>
/// <param name="Top">Distance of the upper edge from the top of the page.</param>
/// <param name="Right">Distance of the right edge from the left of the page.</param>
/// <param name="Bottom">Distance of the lower edge from the top of the page.</param>
public readonly record struct PdfBox(double Left, double Top, double Right, double Bottom)
{
    /// <summary>The width in points.</summary>
    public double Width => Right - Left;

    /// <summary>The height in points.</summary>
    public double Height => Bottom - Top;

    /// <summary>The horizontal middle.</summary>
    public double CenterX => (Left + Right) / 2;

    /// <summary>The vertical middle.</summary>
    public double CenterY => (Top + Bottom) / 2;

    /// <summary>The smallest rectangle that holds two corners, in whatever order they come.</summary>
    public static PdfBox Spanning(double x0, double y0, double x1, double y1) =>
        new(Math.Min(x0, x1), Math.Min(y0, y1), Math.Max(x0, x1), Math.Max(y0, y1));

    /// <summary>The smallest rectangle that holds both.</summary>
    public PdfBox Union(PdfBox other) =>
        new(Math.Min(Left, other.Left), Math.Min(Top, other.Top), Math.Max(Right, other.Right), Math.Max(Bottom, other.Bottom));

    /// <summary>What both share; an empty rectangle on their edge when that is nothing.</summary>
    public PdfBox Intersect(PdfBox other)
    {
        double left = Math.Max(Left, other.Left);
        double top = Math.Max(Top, other.Top);
        return new PdfBox(left, top, Math.Max(left, Math.Min(Right, other.Right)), Math.Max(top, Math.Min(Bottom, other.Bottom)));
    }

    /// <summary>Whether they share at least a point.</summary>
    public bool Touches(PdfBox other) => Left <= other.Right && other.Left <= Right && Top <= other.Bottom && other.Top <= Bottom;

    /// <summary>Whether the point lies inside or on the edge.</summary>
    public bool Contains(double x, double y) => x >= Left && x <= Right && y >= Top && y <= Bottom;
}
