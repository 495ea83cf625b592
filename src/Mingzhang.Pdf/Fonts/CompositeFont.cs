namespace Mingzhang.Pdf.Fonts;

/// <summary>A Type 0 font: codes of one to four bytes. What a code means is worked out once and remembered.</summary>
internal sealed class CompositeFont(PdfFont info, FontMetrics metrics, CompositeCodes codes, CidWidths widths, CidTexts texts, FontBudget budget)
    : FontDecoder(info, metrics)
{
    private const int MostRemembered = 10_000;

    private readonly Dictionary<ulong, Glyph> _known = [];

    public override bool IsVertical => codes.IsVertical;

    public override Glyph Next(ReadOnlySpan<byte> text, ref int position)
    {
        int start = position;
        uint code = codes.Read(text, ref position);
        int length = position - start;
        ulong key = ((ulong)(uint)length << 32) | code;
        if (_known.TryGetValue(key, out Glyph glyph))
        {
            return glyph;
        }

        glyph = Make(code, text.Slice(start, length));
        if (_known.Count < MostRemembered && budget.TryTake())
        {
            _known.Add(key, glyph);
        }

        return glyph;
    }

    private Glyph Make(uint code, ReadOnlySpan<byte> bytes)
    {
        string? encoded = codes.Text(bytes);
        int cid = codes.Cid(code, bytes, encoded);
        double width = widths.Width(cid);
        (double advance, double x, double y) = IsVertical ? widths.Vertical(cid) : (width, 0, 0);
        return new Glyph
        {
            Text = texts.Text(code, cid, encoded),
            Advance = advance,
            Width = width,
            OriginX = x,
            OriginY = y,
            IsWordSpace = code == 32 && bytes.Length == 1,
        };
    }
}
