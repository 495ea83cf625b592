using System.Runtime.InteropServices;

namespace Mingzhang.Pdf.Content;

/// <summary>An affine transformation, PDF style: x′ = A·x + C·y + E, y′ = B·x + D·y + F.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Matrix(double A, double B, double C, double D, double E, double F)
{
    public static Matrix Identity { get; } = new(1, 0, 0, 1, 0, 0);

    /// <summary>First this, then <paramref name="next"/>.</summary>
    public Matrix Then(in Matrix next) => new(
        (A * next.A) + (B * next.C),
        (A * next.B) + (B * next.D),
        (C * next.A) + (D * next.C),
        (C * next.B) + (D * next.D),
        (E * next.A) + (F * next.C) + next.E,
        (E * next.B) + (F * next.D) + next.F);

    public (double X, double Y) Apply(double x, double y) => ((A * x) + (C * y) + E, (B * x) + (D * y) + F);

    /// <summary>The smallest upright box around a transformed rectangle.</summary>
    public PdfBox Apply(double x0, double y0, double x1, double y1)
    {
        (double ax, double ay) = Apply(x0, y0);
        (double bx, double by) = Apply(x1, y1);
        (double cx, double cy) = Apply(x0, y1);
        (double dx, double dy) = Apply(x1, y0);
        return PdfBox.Spanning(ax, ay, bx, by).Union(PdfBox.Spanning(cx, cy, dx, dy));
    }

    /// <summary>By how much lengths grow on the average.</summary>
    public double Scale => Math.Sqrt(Math.Abs((A * D) - (B * C)));

    public static Matrix? From(double[]? numbers) =>
        numbers is null ? null : new Matrix(numbers[0], numbers[1], numbers[2], numbers[3], numbers[4], numbers[5]);
}
