using System.Runtime.InteropServices;

namespace Mingzhang.Pdf;

/// <summary>A straight line on the page, whether it was stroked or filled as a thin rectangle. Points, as in <see cref="PdfBox"/>.</summary>
/// <param name="X0">Where it starts: the left end, or the upper one of a vertical line.</param>
/// <param name="Y0">Where it starts.</param>
/// <param name="X1">Where it ends.</param>
/// <param name="Y1">Where it ends.</param>
/// <param name="Thickness">How thick it is; 0 is the thinnest line a device can draw.</param>
/// <param name="Shade">How light it is, from 0 (black) to 1 (white, so not to be seen on paper).</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct PdfRule(double X0, double Y0, double X1, double Y1, double Thickness, double Shade)
{
    /// <summary>Whether it runs from left to right, give or take half a point over its length.</summary>
    public bool IsHorizontal => Math.Abs(Y1 - Y0) <= 0.5 && Math.Abs(X1 - X0) > Math.Abs(Y1 - Y0);

    /// <summary>Whether it runs from top to bottom, give or take half a point over its length.</summary>
    public bool IsVertical => Math.Abs(X1 - X0) <= 0.5 && Math.Abs(Y1 - Y0) > Math.Abs(X1 - X0);

    /// <summary>The length in points.</summary>
    public double Length => Math.Sqrt(((X1 - X0) * (X1 - X0)) + ((Y1 - Y0) * (Y1 - Y0)));
}

/// <summary>A filled rectangle with upright edges, such as the ground of a cell.</summary>
/// <param name="Box">Where it is.</param>
/// <param name="Shade">How light it is, from 0 (black) to 1 (white).</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct PdfFill(PdfBox Box, double Shade);

/// <summary>A picture. What it shows is not read.</summary>
/// <param name="Box">Where it is.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct PdfImage(PdfBox Box);
