using System.Runtime.InteropServices;
using Mingzhang.Pdf.Syntax;

namespace Mingzhang.Pdf.Fonts;

/// <summary>How far a font reaches above and below its base line, in units of the font size.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct FontMetrics(double Ascent, double Descent)
{
    /// <summary>What Chinese fonts have.</summary>
    public static FontMetrics Usual { get; } = new(0.86, -0.14);

    /// <summary>Takes the font's own numbers where they are sensible; many files have none, or fantasy.</summary>
    public static FontMetrics Of(PdfDictionary? descriptor)
    {
        if (descriptor is null)
        {
            return Usual;
        }

        double ascent = descriptor.Number("Ascent") / 1000;
        double descent = -Math.Abs(descriptor.Number("Descent")) / 1000;
        return new FontMetrics(
            ascent is >= 0.5 and <= 2 ? Math.Min(ascent, 0.95) : Usual.Ascent,
            descent is <= -0.05 and >= -1 ? Math.Max(descent, -0.3) : Usual.Descent);
    }
}
