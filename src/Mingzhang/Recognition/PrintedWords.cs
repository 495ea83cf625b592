namespace Mingzhang.Recognition;

/// <summary>Words as printed, made comparable: white space, width and the many forms of one mark do not count.</summary>
public static class PrintedWords
{
    private const int OnStack = 512;

    /// <summary>The mark that only the text before it tells to be an opening or a closing one.</summary>
    private const char StraightQuote = '"';

    /// <summary>The text without any white space.</summary>
    public static string WithoutSpaces(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (IsSpace(text[i]))
            {
                return SqueezedFrom(text, i);
            }
        }

        return text;
    }

    /// <summary>
    /// The text for comparing: without white space, brackets and colons full width, quotation marks Chinese, digits and letters half width.
    /// </summary>
    public static string Folded(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!IsChinese(text[i]) && (IsSpace(text[i]) || text[i] == StraightQuote || Fold(text[i]) != text[i]))
            {
                return FoldedFrom(text, i);
            }
        }

        return text;
    }

    /// <summary>Whether the two read the same once folded.</summary>
    public static bool Same(string a, string b) => a == b || (BeginAlike(a, b) && Folded(a) == Folded(b));

    /// <summary>Whether the first characters may fold to the same: most texts that differ do so at once, and need not be folded whole.</summary>
    private static bool BeginAlike(string a, string b) =>
        a.Length == 0 || b.Length == 0 || a[0] == b[0] || !IsChinese(a[0]) || !IsChinese(b[0]);

    /// <summary>Whether the character is white space, the invisible ones included.</summary>
    public static bool IsSpace(char c) => c > '\u3000' ? c == '\uFEFF' : char.IsWhiteSpace(c) || c is '\u200B' or '\u2060';

    /// <summary>The text without white space, of which there is none before a place.</summary>
    private static string SqueezedFrom(string text, int start)
    {
        Span<char> squeezed = text.Length <= OnStack ? stackalloc char[text.Length] : new char[text.Length];
        text.AsSpan(0, start).CopyTo(squeezed);
        var length = start;
        foreach (var c in text.AsSpan(start))
        {
            if (!IsSpace(c))
            {
                squeezed[length++] = c;
            }
        }

        return new string(squeezed[..length]);
    }

    /// <summary>The text folded, of which nothing changes before a place.</summary>
    private static string FoldedFrom(string text, int start)
    {
        Span<char> folded = text.Length <= OnStack ? stackalloc char[text.Length] : new char[text.Length];
        text.AsSpan(0, start).CopyTo(folded);
        var length = start;
        foreach (var c in text.AsSpan(start))
        {
            if (IsChinese(c))
            {
                folded[length++] = c;
            }
            else if (!IsSpace(c))
            {
                folded[length] = Fold(c) is var mark && mark == StraightQuote ? Balance(folded[..length]) : mark;
                length++;
            }
        }

        return new string(folded[..length]);
    }

    /// <summary>Whether it is a Chinese character, which stands for itself.</summary>
    private static bool IsChinese(char c) => c is >= '\u4E00' and <= '\u9FFF';

    private static char Fold(char c) => c switch
    {
        '(' or '﹙' or '【' or '[' or '〔' => '（',
        ')' or '﹚' or '】' or ']' or '〕' => '）',
        ':' or '﹕' or '∶' => '：',
        '"' or '＂' or '‟' or '″' => StraightQuote,
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

    /// <summary>Which quotation mark a straight one stands for, from those before it.</summary>
    private static char Balance(ReadOnlySpan<char> before)
    {
        var open = 0;
        foreach (var c in before)
        {
            open += c switch { '“' => 1, '”' => -1, _ => 0 };
        }

        return open > 0 ? '”' : '“';
    }
}
