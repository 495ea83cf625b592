using Mingzhang.Pdf.Limits;

namespace Mingzhang.Pdf.Fonts;

/// <summary>The text of CIDs as the embedded font tells it: CID → glyph → the character of its cmap, or its name.</summary>
internal sealed class EmbeddedCidGlyphs
{
    private readonly TrueTypeFont? _trueType;
    private readonly CffFont? _cff;
    private readonly ArraySegment<byte>? _cidToGlyph;

    /// <summary>Opens the font.</summary>
    /// <param name="program">The font file.</param>
    /// <param name="cidToGlyph">The CIDToGIDMap stream: two bytes a CID; null when CIDs are glyph numbers.</param>
    /// <param name="meter">Counts the work.</param>
    /// <param name="budget">Bounds the memory.</param>
    public EmbeddedCidGlyphs(ArraySegment<byte> program, ArraySegment<byte>? cidToGlyph, WorkMeter meter, FontBudget budget)
    {
        _cidToGlyph = cidToGlyph;
        _trueType = TrueTypeFont.TryRead(program, meter, budget);
        _cff = CffFont.TryRead(_trueType?.Cff ?? program, meter);
    }

    public string? Text(int cid)
    {
        int glyph = cid;
        if (_cidToGlyph is { } map)
        {
            glyph = cid < map.Count / 2 ? (map[2 * cid] << 8) | map[(2 * cid) + 1] : 0;
        }

        if (_cff is { IsCid: true })
        {
            return null; // CIDs of a private collection
        }

        return _trueType?.Text(glyph)
            ?? (_cff is not null && glyph < _cff.GlyphNames.Count && _cff.GlyphNames[glyph] is { } name ? GlyphNames.Text(name) : null);
    }
}
