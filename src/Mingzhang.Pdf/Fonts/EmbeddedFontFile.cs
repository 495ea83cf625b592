using Mingzhang.Pdf.Filters;
using Mingzhang.Pdf.Syntax;

namespace Mingzhang.Pdf.Fonts;

/// <summary>The font program inside a font descriptor.</summary>
internal static class EmbeddedFontFile
{
    public static bool Exists(PdfDictionary? descriptor) => Stream(descriptor) is not null;

    public static ArraySegment<byte>? Read(PdfDictionary? descriptor, StreamDecoder decoder) =>
        Stream(descriptor) is { } stream ? decoder.Decode(stream) : null;

    private static PdfStream? Stream(PdfDictionary? descriptor) =>
        descriptor?["FontFile2"].AsStream ?? descriptor?["FontFile3"].AsStream ?? descriptor?["FontFile"].AsStream;
}
