namespace Mingzhang.Pdf.Fonts;

/// <summary>
/// What a code of a Type 0 font means: ToUnicode says so, or the code is text itself, or the CID belongs to a known character
/// collection, or the embedded font knows its glyph. The font file is only opened when the others fail.
/// </summary>
internal sealed class CidTexts(CMap? toUnicode, bool codeIsUnicode, bool isGb1, Func<EmbeddedCidGlyphs?> open)
{
    private readonly Lazy<EmbeddedCidGlyphs?> _embedded = new(open);

    public string? Text(uint code, int cid, string? encoded)
    {
        if (toUnicode?.Text(code) is { } text)
        {
            return text;
        }

        if (codeIsUnicode && code is > 31 and < 0xD800 or > 0xDFFF and < 0xFFFE)
        {
            return ((char)code).ToString();
        }

        return encoded
            ?? (isGb1 ? AdobeGb1.Text(cid) : null)
            ?? (cid > 0 ? _embedded.Value?.Text(cid) : null);
    }
}
