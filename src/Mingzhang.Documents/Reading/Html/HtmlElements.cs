using AngleSharp.Dom;

namespace Mingzhang.Documents.Reading.Html;

/// <summary>What the kinds of HTML elements mean for reading.</summary>
internal static class HtmlElements
{
    private static readonly HashSet<string> s_skipped = new(StringComparer.Ordinal)
    {
        "script", "style", "noscript", "template", "iframe", "object", "svg", "canvas", "audio", "video", "select", "textarea",
        "button", "input", "nav", "footer", "aside", "head", "title", "del", "map", "datalist",
    };

    private static readonly HashSet<string> s_blocks = new(StringComparer.Ordinal)
    {
        "address", "article", "blockquote", "body", "center", "dd", "details", "dir", "div", "dl", "dt", "fieldset", "figcaption",
        "figure", "form", "header", "hgroup", "hr", "html", "legend", "li", "main", "menu", "ol", "p", "section", "summary", "ul",
        "caption", "td", "th", "tr", "tbody", "thead", "tfoot",
    };

    public static bool IsHeading(string name) => name.Length == 2 && name[0] == 'h' && name[1] is >= '1' and <= '6';

    public static bool IsBlock(string name) => s_blocks.Contains(name);

    /// <summary>Whether a browser would not show it, or shows it as furniture of the site.</summary>
    public static bool IsSkipped(IElement element) =>
        s_skipped.Contains(element.LocalName) || element.HasAttribute("hidden")
        || (element.GetAttribute("style") is { } style && Hides(style));

    private static bool Hides(string style)
    {
        string compact = style.Replace(" ", string.Empty, StringComparison.Ordinal);
        return compact.Contains("display:none", StringComparison.OrdinalIgnoreCase)
            || compact.Contains("visibility:hidden", StringComparison.OrdinalIgnoreCase)
            || compact.Contains("mso-hide:all", StringComparison.OrdinalIgnoreCase);
    }
}
