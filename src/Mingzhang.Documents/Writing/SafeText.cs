using System.Text;

namespace Mingzhang.Documents.Writing;

/// <summary>Makes text of a document safe to show: it can then neither steer a terminal, nor turn a line around, nor break XML.</summary>
public static class SafeText
{
    /// <summary>The text with tabs and line ends as spaces and every other harmful character as U+FFFD; empty for null.</summary>
    public static string Clean(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return string.Empty;
        }

        var first = FirstHarmful(text);
        if (first < 0)
        {
            return text;
        }

        var clean = new StringBuilder(text, 0, first, text.Length);
        for (var i = first; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                clean.Append(text[i]).Append(text[++i]);
            }
            else
            {
                clean.Append(text[i] is '\t' or '\n' or '\r' ? ' ' : IsHarmful(text[i]) ? '\uFFFD' : text[i]);
            }
        }

        return clean.ToString();
    }

    /// <summary>The text's lines, each made safe; empty ones left out.</summary>
    public static IEnumerable<string> Lines(string? text) =>
        (text ?? string.Empty).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Clean);

    private static int FirstHarmful(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (IsHarmful(text[i]))
            {
                return i;
            }
        }

        return -1;
    }

    // Surrogates count as harmful so that Clean looks whether they come in pairs.
    private static bool IsHarmful(char c) =>
        char.IsControl(c) || char.IsSurrogate(c)
        || c is '\u2028' or '\u2029' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\uFFFE' or '\uFFFF';
}
