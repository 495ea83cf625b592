using System.Text;

namespace Mingzhang.Checking.Performance;

/// <summary>What stands in full-width brackets, in texts folded for comparing.</summary>
internal static class BracketedText
{
    /// <summary>The text without its brackets and what they hold.</summary>
    public static string Removed(string text)
    {
        if (!text.Contains('（', StringComparison.Ordinal))
        {
            return text;
        }

        var kept = new StringBuilder(text.Length);
        var depth = 0;
        foreach (var c in text)
        {
            if (c == '（')
            {
                depth++;
            }
            else if (c == '）')
            {
                depth = Math.Max(0, depth - 1);
            }
            else if (depth == 0)
            {
                kept.Append(c);
            }
        }

        return kept.ToString();
    }

    /// <summary>What the brackets at the end of the text hold, or an empty string.</summary>
    public static string Last(string text)
    {
        if (!text.EndsWith('）'))
        {
            return string.Empty;
        }

        var open = text.LastIndexOf('（');
        return open < 0 ? string.Empty : text[(open + 1)..^1];
    }
}
