namespace Mingzhang.Pdf.Fonts;

/// <summary>Cuts shown strings into character codes and tells what each means.</summary>
internal abstract class FontDecoder(PdfFont info, FontMetrics metrics)
{
    public PdfFont Info => info;

    /// <summary>How far shapes reach above and below the base line, in units of the font size.</summary>
    public FontMetrics Metrics => metrics;

    /// <summary>Whether lines run from top to bottom.</summary>
    public virtual bool IsVertical => false;

    /// <summary>Reads the code at <paramref name="position"/> and moves past it, by at least one byte.</summary>
    public abstract Glyph Next(ReadOnlySpan<byte> text, ref int position);
}
