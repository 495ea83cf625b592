using System.Text;

namespace Mingzhang.Documents.Reading.Text;

/// <summary>
/// Takes out the bits of HTML that conversions leave in plain text, and characters that print nothing. Written by hand because
/// nearly every line has none, and regular expressions cost more to load than the whole file to read.
/// </summary>
internal static class InlineMarkup
{
    /// <summary>A sign for “less than” is not taken for a tag that ends pages later.</summary>
    private const int LongestTag = 500;

    private static readonly string[] s_tags =
    [
        "p", "br", "b", "i", "u", "s", "em", "strong", "span", "div", "font", "sub", "sup", "a", "center", "small", "big", "img",
        "o:p", "table", "tbody", "thead", "tr", "td", "th", "ul", "ol", "li", "hr", "h1", "h2", "h3", "h4", "h5", "h6",
    ];

    /// <summary>The text without tags, entities resolved, invisible characters removed, trimmed.</summary>
    public static string Clean(ReadOnlySpan<char> raw)
    {
        ReadOnlySpan<char> text = raw.Trim();
        if (text.Contains("**", StringComparison.Ordinal))
        {
            // Bold type in Markdown.
            text = text.ToString().Replace("**", string.Empty, StringComparison.Ordinal).Trim();
        }

        if (text.IndexOfAny("<&\u00A0\uFEFF\u200B\u00AD\u200C\u200D\u2060\0") < 0)
        {
            return text.ToString();
        }

        bool hasTags = text.Contains('>');
        var clean = new StringBuilder(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            switch (c)
            {
                case '<' when hasTags && TagLength(text[i..]) is > 0 and int length:
                    i += length - 1;
                    break;
                case '&' when Entity(text[i..]) is { Length: > 0 } entity:
                    clean.Append(entity.Char);
                    i += entity.Length - 1;
                    break;
                case '\u00A0':
                    clean.Append(' ');
                    break;
                case '\uFEFF' or '\u200B' or '\u00AD' or '\u200C' or '\u200D' or '\u2060' or '\0':
                    break;
                default:
                    clean.Append(c);
                    break;
            }
        }

        return clean.ToString().Trim();
    }

    private static int TagLength(ReadOnlySpan<char> text)
    {
        int name = text.Length > 1 && text[1] == '/' ? 2 : 1;
        if (name >= text.Length || !char.IsAsciiLetter(text[name]))
        {
            return 0;
        }

        text = text[..Math.Min(text.Length, LongestTag)];
        foreach (string tag in s_tags)
        {
            ReadOnlySpan<char> rest = text[name..];
            if (!rest.StartsWith(tag, StringComparison.OrdinalIgnoreCase) || rest.Length == tag.Length
                || rest[tag.Length] is not ('>' or ' ' or '/'))
            {
                continue;
            }

            int end = rest.IndexOf('>');
            return end < 0 || rest[..end].Contains('<') ? 0 : name + end + 1;
        }

        return 0;
    }

    private static (char Char, int Length) Entity(ReadOnlySpan<char> text)
    {
        if (text.StartsWith("&nbsp;", StringComparison.Ordinal))
        {
            return (' ', 6);
        }

        if (text.StartsWith("&lt;", StringComparison.Ordinal))
        {
            return ('<', 4);
        }

        if (text.StartsWith("&gt;", StringComparison.Ordinal))
        {
            return ('>', 4);
        }

        if (text.StartsWith("&amp;", StringComparison.Ordinal))
        {
            return ('&', 5);
        }

        return text.StartsWith("&quot;", StringComparison.Ordinal) ? ('"', 6) : default;
    }
}
