using Mingzhang.Pdf.Structure;
using Mingzhang.Pdf.Syntax;

namespace Mingzhang.Pdf.Fonts;

/// <summary>Turns font dictionaries into decoders, each font of a file once.</summary>
internal sealed class FontReader(ObjectStore store)
{
    private const int MostFonts = 128;
    private const int MaxCMapBytes = 4 * 1024 * 1024;
    private const int MaxUseCMapDepth = 4;

    private readonly Dictionary<int, FontDecoder?> _fonts = [];
    private readonly FontBudget _budget = new(store.Log);

    /// <summary>The font that a resource names, or null when there is none.</summary>
    public FontDecoder? Get(PdfValue font)
    {
        int number = font.ReferenceNumber;
        if (number >= 0 && _fonts.TryGetValue(number, out FontDecoder? known))
        {
            return known;
        }

        FontDecoder? decoder = store.Resolve(font).AsDictionary is { } dictionary ? Read(dictionary) : null;
        if (number >= 0)
        {
            if (_fonts.Count >= MostFonts)
            {
                _fonts.Clear(); // fonts keep memory; files with so many do not come back to the first ones
                _budget.Reset();
            }

            _fonts[number] = decoder;
        }

        return decoder;
    }

    private FontDecoder Read(PdfDictionary font)
    {
        store.Meter.Spend(1000);
        CMap? toUnicode = font["ToUnicode"].AsStream is { } stream ? ReadCMap(stream, 0) : null;
        return font["DescendantFonts"].AsArray?[0].AsDictionary is { } descendant
            ? ReadComposite(font, descendant, toUnicode)
            : new SimpleFontReader(store.Decoder, store.Meter, _budget).Read(font, toUnicode);
    }

    private CompositeFont ReadComposite(PdfDictionary font, PdfDictionary descendant, CMap? toUnicode)
    {
        PdfDictionary? descriptor = descendant["FontDescriptor"].AsDictionary;
        string name = FontNames.Readable(descendant["BaseFont"].NameText ?? font["BaseFont"].NameText);
        CompositeCodes codes = ReadCodes(font["Encoding"], name);
        PdfDictionary? collection = descendant["CIDSystemInfo"].AsDictionary;
        bool isGb1 = collection is not null && collection["Registry"].Bytes.SequenceEqual("Adobe"u8) && collection["Ordering"].Bytes.SequenceEqual("GB1"u8);
        bool codeIsUnicode = font["ToUnicode"].NameText is "Identity-H" or "Identity-V";
        var texts = new CidTexts(toUnicode, codeIsUnicode, isGb1, () => OpenEmbedded(descendant, descriptor));
        return new CompositeFont(
            new PdfFont(name, EmbeddedFontFile.Exists(descriptor)),
            FontMetrics.Of(descriptor),
            codes,
            new CidWidths(descendant, codes.IsVertical, store.Meter, _budget),
            texts,
            _budget);
    }

    private CompositeCodes ReadCodes(PdfValue encoding, string name)
    {
        if (encoding.AsStream is { } stream && ReadCMap(stream, 0) is { HasCodeSpaces: true } embedded)
        {
            return new CompositeCodes(embedded);
        }

        PredefinedCMap? predefined = encoding.NameText is { } known ? PredefinedCMap.Find(known) : null;
        if (predefined is null)
        {
            store.Log.Add(PdfProblemKind.UndecodableText, $"字体“{name}”使用的编码 {encoding.NameText} 不受支持");
        }

        return new CompositeCodes(predefined ?? PredefinedCMap.Find("Identity-H")!);
    }

    private CMap? ReadCMap(PdfStream stream, int depth)
    {
        if (store.Decoder.Decode(stream, MaxCMapBytes) is not { } data)
        {
            return null;
        }

        store.Meter.SpendBytes(data.Count * 8L);
        CMap? basis = depth < MaxUseCMapDepth && stream.Dictionary["UseCMap"].AsStream is { } used ? ReadCMap(used, depth + 1) : null;
        var lexer = new Lexer(data.Array!, data.Offset, data.Offset + data.Count, store.Names);
        CMap map = new CMapParser(lexer, store.Meter, _budget).Parse(basis);
        store.Decoder.Recycle(data);
        return map;
    }

    private EmbeddedCidGlyphs? OpenEmbedded(PdfDictionary descendant, PdfDictionary? descriptor)
    {
        ArraySegment<byte>? map = descendant["CIDToGIDMap"].AsStream is { } stream ? store.Decoder.Decode(stream, 131_072) : null;
        if (EmbeddedFontFile.Read(descriptor, store.Decoder) is not { } program)
        {
            return null;
        }

        var glyphs = new EmbeddedCidGlyphs(program, map, store.Meter, _budget);
        store.Decoder.Recycle(program);
        return glyphs;
    }
}
