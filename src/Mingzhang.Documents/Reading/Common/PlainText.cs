using System.Text;

namespace Mingzhang.Documents.Reading.Common;

/// <summary>Tidies and joins pieces of text the same way in every reader.</summary>
internal static class PlainText
{
    private const string Invisible = "\u00A0\uFEFF\u200B\u00AD\u200C\u200D\u2060\0";

    /// <summary>Trimmed, without characters that print nothing; a hard space becomes a plain one.</summary>
    public static string Tidy(string raw)
    {
        ReadOnlySpan<char> text = raw.AsSpan().Trim();
        if (text.IndexOfAny(Invisible) < 0)
        {
            return text.Length == raw.Length ? raw : text.ToString();
        }

        var tidy = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            if (c == '\u00A0')
            {
                tidy.Append(' ');
            }
            else if (!Invisible.Contains(c, StringComparison.Ordinal))
            {
                tidy.Append(c);
            }
        }

        return tidy.ToString().Trim();
    }

    /// <summary>
    /// Joins the lines of a cell: nothing between them where either side is Chinese or punctuation, a space between two words or
    /// figures.
    /// </summary>
    public static string Join(IReadOnlyList<string> lines)
    {
        if (lines.Count <= 1)
        {
            return lines.Count == 0 ? string.Empty : Tidy(lines[0]);
        }

        var joined = new StringBuilder();
        foreach (string line in lines)
        {
            string next = Tidy(line);
            if (next.Length == 0)
            {
                continue;
            }

            if (joined.Length > 0 && IsWord(joined[^1]) && IsWord(next[0]))
            {
                joined.Append(' ');
            }

            joined.Append(next);
        }

        return joined.ToString();
    }

    private static bool IsWord(char c) => char.IsAsciiLetterOrDigit(c) || c is '%';
}
