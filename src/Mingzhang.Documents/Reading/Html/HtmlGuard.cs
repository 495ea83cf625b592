using System.Text;

namespace Mingzhang.Documents.Reading.Html;

/// <summary>
/// Looks over a page before it is parsed. The parser searches its open elements at each tag, so very deep nesting would cost
/// the square of it, and its tree takes some fifty times the page's length.
/// </summary>
internal static class HtmlGuard
{
    /// <summary>How deep elements may be opened without being closed; sloppy pages leave hundreds open.</summary>
    private const int MaxOpen = 1_500;

    private const int MaxTags = 600_000;

    private const int MaxCharacters = 6 << 20;

    private static readonly string[] s_neverOpen =
    [
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr", "param",
        "p", "li", "td", "th", "tr", "dd", "dt", "option", "tbody", "thead", "tfoot",
    ];

    /// <summary>The page without its embedded pictures, when it can be parsed safely.</summary>
    public static string Prepare(string html, ReadingInput input)
    {
        string page = WithoutData(html);
        if (page.Length > MaxCharacters)
        {
            throw ReadingException.TooLarge("网页过大");
        }

        CheckTags(page, input);
        return page;
    }

    private static void CheckTags(string html, ReadingInput input)
    {
        int open = 0;
        int tags = 0;
        int at = 0;
        while ((at = html.IndexOf('<', at)) >= 0 && at + 1 < html.Length)
        {
            input.Tick();
            at++;
            tags++;
            if (html[at] == '/')
            {
                open = Math.Max(0, open - 1);
            }
            else if (char.IsAsciiLetter(html[at]) && StaysOpen(html, at))
            {
                open++;
            }

            if (open > MaxOpen)
            {
                throw ReadingException.TooLarge("网页嵌套过深");
            }

            if (tags > MaxTags)
            {
                throw ReadingException.TooLarge("网页过大");
            }
        }
    }

    /// <summary>Cuts out <c>src="data:…"</c>, which pages saved with their pictures are full of.</summary>
    private static string WithoutData(string html)
    {
        int at = html.IndexOf("\"data:", StringComparison.OrdinalIgnoreCase);
        if (at < 0)
        {
            return html;
        }

        var page = new StringBuilder(html.Length);
        int from = 0;
        while (at >= 0 && html.IndexOf('"', at + 1) is > 0 and int end)
        {
            page.Append(html, from, at + 1 - from);
            from = end;
            at = html.IndexOf("\"data:", end + 1, StringComparison.OrdinalIgnoreCase);
        }

        return page.Append(html, from, html.Length - from).ToString();
    }

    private static bool StaysOpen(string html, int at)
    {
        int end = at;
        while (end < html.Length && (char.IsAsciiLetterOrDigit(html[end]) || html[end] is ':' or '-'))
        {
            end++;
        }

        ReadOnlySpan<char> name = html.AsSpan(at, end - at);
        foreach (string other in s_neverOpen)
        {
            if (name.Equals(other, StringComparison.OrdinalIgnoreCase))
            {
                return false;
            }
        }

        return true;
    }
}
