using System.Text;

namespace Mingzhang.Recognition.Narrative;

/// <summary>How the characters of a narrative are cleaned and made comparable, one for one, so that offsets stay true.</summary>
internal static class NarrativeText
{
    /// <summary>The text without white space, except a single space between two words of letters or digits.</summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        var gap = false;
        foreach (var c in text)
        {
            if (PrintedWords.IsSpace(c))
            {
                gap = true;
                continue;
            }

            if (gap && clean.Length > 0 && char.IsAsciiLetterOrDigit(c) && char.IsAsciiLetterOrDigit(clean[^1]))
            {
                clean.Append(' ');
            }

            gap = false;
            clean.Append(c);
        }

        return clean.ToString();
    }

    /// <summary>
    /// The text with brackets, colons, semicolons and commas full width and digits, points and percent signs half width; a comma
    /// inside a figure stays as it is. As long as the text itself.
    /// </summary>
    public static string Fold(string text) => string.Create(text.Length, text, static (folded, text) =>
    {
        for (var i = 0; i < text.Length; i++)
        {
            folded[i] = text[i] switch
            {
                '(' or '﹙' => '（',
                ')' or '﹚' => '）',
                ':' or '∶' or '﹕' => '：',
                ';' => '；',
                ',' when !IsBetweenDigits(text, i) => '，',
                '?' => '？',
                '!' => '！',
                '％' => '%',
                '．' => '.',
                '<' => '〈',
                '>' => '〉',
                '－' or '−' => '-',
                >= '０' and <= '９' => (char)(text[i] - '０' + '0'),
                _ => text[i],
            };
        }
    });

    /// <summary>The name for comparing: folded, without white space and quotation marks.</summary>
    public static string FoldName(string name)
    {
        var folded = new StringBuilder(name.Length);
        foreach (var c in Fold(name))
        {
            if (!PrintedWords.IsSpace(c) && c is not ('“' or '”' or '"' or '‘' or '’' or '＂' or '\''))
            {
                folded.Append(c);
            }
        }

        return folded.ToString();
    }

    /// <summary>Whether the character ends a clause.</summary>
    public static bool EndsClause(char c) => c is '，' or '。' or '；' or '：' or '！' or '？';

    /// <summary>Whether the character ends a sentence.</summary>
    public static bool EndsSentence(char c) => c is '。' or '；' or '！' or '？';

    /// <summary>Whether the character is Chinese script.</summary>
    public static bool IsChinese(char c) => c is >= '\u4e00' and <= '\u9fff' or >= '\u3400' and <= '\u4dbf' or '〇';

    private static bool IsBetweenDigits(string text, int i) =>
        i > 0 && i + 1 < text.Length && char.IsDigit(text[i - 1]) && char.IsDigit(text[i + 1]);
}
