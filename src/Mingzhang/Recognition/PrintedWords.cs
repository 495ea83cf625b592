using System.Text;

namespace Mingzhang.Recognition;

/// <summary>Words as printed, made comparable: white space, width and the many forms of one mark do not count.</summary>
public static class PrintedWords
{
    /// <summary>The text without any white space.</summary>
    public static string WithoutSpaces(string text)
    {
        foreach (var c in text)
        {
            if (IsSpace(c))
            {
                return Squeeze(text);
            }
        }

        return text;
    }

    /// <summary>
    /// The text for comparing: without white space, brackets and colons full width, quotation marks Chinese, digits and letters half width.
    /// </summary>
    public static string Folded(string text)
    {
        var plain = 0;
        while (plain < text.Length && IsPlain(text[plain]))
        {
            plain++;
        }

        if (plain == text.Length)
        {
            return text;
        }

        var folded = new StringBuilder(text, 0, plain, text.Length);
        foreach (var c in text.AsSpan(plain))
        {
            if (!IsSpace(c))
            {
                folded.Append(Fold(c, folded));
            }
        }

        return folded.ToString();
    }

    /// <summary>Whether the two read the same once folded.</summary>
    public static bool Same(string a, string b) => a == b || Folded(a) == Folded(b);

    /// <summary>Whether the character is white space, the invisible ones included.</summary>
    public static bool IsSpace(char c) => !IsIdeograph(c) && (char.IsWhiteSpace(c) || c is '\u200B' or '\uFEFF' or '\u2060');

    private static bool IsIdeograph(char c) => c is >= '\u4E00' and <= '\u9FFF';

    /// <summary>Whether folding leaves the character as it is; most that it leaves, not all.</summary>
    private static bool IsPlain(char c) => IsIdeograph(c) || char.IsAsciiLetterOrDigit(c) || c is '，' or '。' or '、' or '；' or '：' or '（' or '）' or '“' or '”' or '《' or '》' or '.' or '%';

    private static string Squeeze(string text)
    {
        var squeezed = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!IsSpace(c))
            {
                squeezed.Append(c);
            }
        }

        return squeezed.ToString();
    }

    private static char Fold(char c, StringBuilder before) => c switch
    {
        '(' or '﹙' or '【' or '[' or '〔' => '（',
        ')' or '﹚' or '】' or ']' or '〕' => '）',
        ':' or '﹕' or '∶' => '：',
        '"' or '＂' or '‟' or '″' => Balance(before),
        '「' or '『' or '〝' => '“',
        '」' or '』' or '〞' => '”',
        ',' => '，',
        ';' => '；',
        '．' or '﹒' => '.',
        >= '０' and <= '９' => (char)(c - '０' + '0'),
        >= 'Ａ' and <= 'Ｚ' => (char)(c - 'Ａ' + 'A'),
        >= 'ａ' and <= 'ｚ' => (char)(c - 'ａ' + 'a'),
        _ => c,
    };

    private static char Balance(StringBuilder before)
    {
        var open = 0;
        for (var i = 0; i < before.Length; i++)
        {
            open += before[i] switch { '“' => 1, '”' => -1, _ => 0 };
        }

        return open > 0 ? '”' : '“';
    }
}
