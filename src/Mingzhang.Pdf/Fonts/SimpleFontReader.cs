using Mingzhang.Pdf.Filters;
using Mingzhang.Pdf.Limits;
using Mingzhang.Pdf.Syntax;

namespace Mingzhang.Pdf.Fonts;

/// <summary>
/// Reads a simple font: the text of each code comes from ToUnicode, else from the encoding and its differences, else from the
/// embedded font itself.
/// </summary>
internal sealed class SimpleFontReader(StreamDecoder decoder, WorkMeter meter, FontBudget budget)
{
    public SimpleFont Read(PdfDictionary font, CMap? toUnicode)
    {
        PdfDictionary? descriptor = font["FontDescriptor"].AsDictionary;
        string name = FontNames.Readable(font["BaseFont"].NameText ?? descriptor?["FontName"].NameText ?? font["Name"].NameText);
        bool isType3 = font.Is("Subtype", "Type3");
        bool embedded = isType3 || EmbeddedFontFile.Exists(descriptor);
        string?[] texts = Texts(font, descriptor, name, embedded);
        SimpleWidths widths = SimpleWidths.Of(font, descriptor, name, isType3);
        var glyphs = new Glyph[256];
        for (int code = 0; code < 256; code++)
        {
            double width = widths[code, texts[code]];
            glyphs[code] = new Glyph
            {
                Text = toUnicode?.Text((uint)code) ?? texts[code],
                Advance = width,
                Width = width,
                IsWordSpace = code == 32,
            };
        }

        return new SimpleFont(new PdfFont(name, embedded), FontMetrics.Of(descriptor), glyphs);
    }

    private string?[] Texts(PdfDictionary font, PdfDictionary? descriptor, string name, bool embedded)
    {
        PdfValue encoding = font["Encoding"];
        string? baseName = encoding.NameText ?? encoding.AsDictionary?["BaseEncoding"].NameText;
        string?[] texts = [.. BaseEncodings.Named(baseName) ?? BuiltIn(font, descriptor, name, embedded, encoding.IsNull)];
        if (encoding.AsDictionary?["Differences"].AsArray is { } differences)
        {
            ApplyDifferences(differences, texts);
        }

        return texts;
    }

    private static void ApplyDifferences(PdfArray differences, string?[] texts)
    {
        int code = 0;
        for (int i = 0; i < differences.Count; i++)
        {
            PdfValue item = differences[i];
            if (item.IsNumber)
            {
                code = item.Integer;
            }
            else if (item.NameText is { } glyph && code is >= 0 and < 256)
            {
                texts[code++] = GlyphNames.Text(glyph);
            }
        }
    }

    /// <summary>What applies when no encoding is named.</summary>
    private string?[] BuiltIn(PdfDictionary font, PdfDictionary? descriptor, string name, bool embedded, bool nothingSaid)
    {
        bool symbolic = ((descriptor?.Integer("Flags") ?? 0) & 4) != 0;
        bool trueType = font.Is("Subtype", "TrueType");
        if (embedded && (symbolic || !trueType) && FromProgram(descriptor) is { } own)
        {
            return own;
        }

        if (name.StartsWith("Symbol", StringComparison.Ordinal))
        {
            return BaseEncodings.Symbol;
        }

        if (name.Contains("Dingbats", StringComparison.Ordinal))
        {
            return BaseEncodings.ZapfDingbats;
        }

        if (font.Is("Subtype", "Type3") || (symbolic && nothingSaid && name.Contains("dings", StringComparison.OrdinalIgnoreCase)))
        {
            return new string?[256]; // shapes whose codes mean nothing by themselves
        }

        return trueType && nothingSaid ? BaseEncodings.WinAnsi : BaseEncodings.Standard;
    }

    private string?[]? FromProgram(PdfDictionary? descriptor)
    {
        if (EmbeddedFontFile.Read(descriptor, decoder) is not { } program)
        {
            return null;
        }

        TrueTypeFont? trueType = TrueTypeFont.TryRead(program, meter, budget);
        string?[]? texts = trueType is { Cff: null } ? FromTrueType(trueType) : null;
        if (texts is null)
        {
            CffFont? cff = CffFont.TryRead(trueType?.Cff ?? program, meter);
            IReadOnlyList<string?>? names = cff?.Encoding ?? Type1Encoding.TryRead(program);
            texts = names is null || names.All(n => n is null) ? null : [.. names.Select(n => n is null ? null : GlyphNames.Text(n))];
        }

        decoder.Recycle(program);
        return texts;
    }

    private static string?[]? FromTrueType(TrueTypeFont font)
    {
        string?[] texts = new string?[256];
        bool any = false;
        for (int code = 0; code < 256; code++)
        {
            int glyph = font.GlyphOfCode(code);
            texts[code] = glyph > 0 ? font.Text(glyph) : null;
            any |= texts[code] is not null;
        }

        return any ? texts : null;
    }
}
