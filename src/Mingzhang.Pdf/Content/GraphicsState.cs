using System.Runtime.InteropServices;
using Mingzhang.Pdf.Fonts;

namespace Mingzhang.Pdf.Content;

/// <summary>What q saves and Q brings back. A struct, so that saving is copying.</summary>
[StructLayout(LayoutKind.Auto)]
internal record struct GraphicsState
{
    public Matrix ToPage;

    /// <summary>The box around the clipping path, on the page.</summary>
    public PdfBox Clip;

    public double LineWidth;

    public Paint Stroke;

    public Paint Fill;

    /// <summary>How much of what is below a fill covers: 1 is all.</summary>
    public double FillOpacity;

    public FontDecoder? Font;

    public double FontSize;

    public double CharacterSpacing;

    public double WordSpacing;

    /// <summary>1 for the usual 100 %.</summary>
    public double HorizontalScaling;

    public double Leading;

    public double Rise;

    public int RenderMode;

    public static GraphicsState Initial(in Matrix toPage, PdfBox page) => new()
    {
        ToPage = toPage,
        Clip = page,
        LineWidth = 1,
        HorizontalScaling = 1,
        FillOpacity = 1,
    };

    /// <summary>How light a fill looks on white paper.</summary>
    public readonly double FillShade => 1 - (FillOpacity * (1 - Fill.Shade));
}
