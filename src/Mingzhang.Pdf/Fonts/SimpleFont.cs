namespace Mingzhang.Pdf.Fonts;

/// <summary>A font with one-byte codes: Type 1, TrueType or Type 3.</summary>
internal sealed class SimpleFont(PdfFont info, FontMetrics metrics, Glyph[] glyphs) : FontDecoder(info, metrics)
{
    public override Glyph Next(ReadOnlySpan<byte> text, ref int position) => glyphs[text[position++]];
}
