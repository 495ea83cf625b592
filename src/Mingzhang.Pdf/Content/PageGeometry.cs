using Mingzhang.Pdf.Structure;
using Mingzhang.Pdf.Syntax;

namespace Mingzhang.Pdf.Content;

/// <summary>The visible part of a page and the way from PDF's coordinates to the page as it is shown.</summary>
internal sealed record PageGeometry(double Width, double Height, int Rotation, Matrix ToPage)
{
    private const double MaxSide = 200_000;

    /// <summary>The way back: from the page as it is shown to PDF's coordinates. Pages are turned and mirrored, never scaled.</summary>
    public Matrix FromPage => new(
        ToPage.A,
        ToPage.C,
        ToPage.B,
        ToPage.D,
        -((ToPage.A * ToPage.E) + (ToPage.B * ToPage.F)),
        -((ToPage.C * ToPage.E) + (ToPage.D * ToPage.F)));

    public static PageGeometry Of(PageSource source)
    {
        double[] media = Normal(source.MediaBox?.Numbers(4)) ?? [0, 0, 612, 792];
        double[] box = media;
        if (Normal(source.CropBox?.Numbers(4)) is { } crop)
        {
            double[] visible = [Math.Max(crop[0], media[0]), Math.Max(crop[1], media[1]), Math.Min(crop[2], media[2]), Math.Min(crop[3], media[3])];
            box = Normal(visible) is { } proper && visible[0] < visible[2] && visible[1] < visible[3] ? proper : media;
        }

        int rotation = ((source.Rotation % 360) + 360) % 360 / 90 * 90;
        (double x0, double y0, double x1, double y1) = (box[0], box[1], box[2], box[3]);
        Matrix matrix = rotation switch
        {
            90 => new Matrix(0, 1, 1, 0, -y0, -x0),
            180 => new Matrix(-1, 0, 0, 1, x1, -y0),
            270 => new Matrix(0, -1, -1, 0, y1, x1),
            _ => new Matrix(1, 0, 0, -1, -x0, y1),
        };
        return rotation is 90 or 270
            ? new PageGeometry(y1 - y0, x1 - x0, rotation, matrix)
            : new PageGeometry(x1 - x0, y1 - y0, rotation, matrix);
    }

    private static double[]? Normal(double[]? box)
    {
        if (box is null)
        {
            return null;
        }

        double[] normal = [Math.Min(box[0], box[2]), Math.Min(box[1], box[3]), Math.Max(box[0], box[2]), Math.Max(box[1], box[3])];
        double width = normal[2] - normal[0];
        double height = normal[3] - normal[1];
        return width is > 0 and < MaxSide && height is > 0 and < MaxSide ? normal : null;
    }
}
