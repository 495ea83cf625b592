using System.Text;

namespace Mingzhang.Pdf.Fonts;

/// <summary>The legacy encodings of East Asia, from the framework's code page provider.</summary>
internal static class CodePages
{
    /// <summary>Decodes strictly: what the code page does not define gives U+FFFD, never a question mark. Null when unknown.</summary>
    public static Encoding? Get(int codePage) =>
        CodePagesEncodingProvider.Instance.GetEncoding(codePage, EncoderFallback.ReplacementFallback, new DecoderReplacementFallback("\uFFFD"));
}
