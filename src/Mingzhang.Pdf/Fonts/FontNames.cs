using System.Text;

namespace Mingzhang.Pdf.Fonts;

/// <summary>Font names as people read them.</summary>
internal static class FontNames
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Drops the “ABCDEF+” of a subset and decodes Chinese names, which come in UTF-8 or GBK.</summary>
    public static string Readable(string? raw)
    {
        string name = raw ?? "";
        if (name.Length > 7 && name[6] == '+' && name.AsSpan(0, 6).IndexOfAnyExceptInRange('A', 'Z') < 0)
        {
            name = name[7..];
        }

        if (Ascii.IsValid(name))
        {
            return name;
        }

        byte[] bytes = Encoding.Latin1.GetBytes(name);
        try
        {
            return StrictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return CodePages.Get(936)?.GetString(bytes) ?? name;
        }
    }
}
