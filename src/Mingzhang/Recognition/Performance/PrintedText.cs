using System.Text;
using Mingzhang.Disclosures;
using Mingzhang.Texts;

namespace Mingzhang.Recognition.Performance;

/// <summary>White space, widths and joins of printed text.</summary>
internal static class PrintedText
{
    /// <summary>The text without white space, except a single space between two Latin letters.</summary>
    public static string Compact(string text)
    {
        int first = IndexOfWhiteSpace(text, 0);
        if (first < 0)
        {
            return text;
        }

        var compact = new StringBuilder(text.Length);
        compact.Append(text, 0, first);
        for (int i = first; i < text.Length; i++)
        {
            if (!IsWhiteSpace(text[i]))
            {
                compact.Append(text[i]);
            }
            else if (compact.Length > 0 && char.IsAsciiLetter(compact[^1]) && i + 1 < text.Length && char.IsAsciiLetter(text[i + 1]))
            {
                compact.Append(' ');
            }
        }

        return compact.ToString();
    }

    /// <summary>The text without any white space, brackets and colons made half width, for comparing labels.</summary>
    public static string Key(string text)
    {
        if (IndexOfWhiteSpace(text, 0) < 0 && text.AsSpan().IndexOfAny("（）：") < 0)
        {
            return text;
        }

        var key = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            if (!IsWhiteSpace(c))
            {
                key.Append(c switch { '（' => '(', '）' => ')', '：' => ':', _ => c });
            }
        }

        return key.ToString();
    }

    /// <summary>How wide the text is set, in full-width characters.</summary>
    public static double Width(ReadOnlySpan<char> text)
    {
        double width = 0;
        foreach (char c in text)
        {
            width += CharWidth(c);
        }

        return width;
    }

    /// <summary>How much narrower the text can be set, its brackets and punctuation squeezed as justified lines do.</summary>
    public static double Squeeze(ReadOnlySpan<char> text)
    {
        double squeeze = 0;
        foreach (char c in text)
        {
            squeeze += c >= 0x2E80 && (IsClosing(c) || c is '（' or '《' or '【' or '〔') ? 0.5 : 0;
        }

        return squeeze;
    }

    /// <summary>The width of what cannot be torn off the beginning of a text when lines are broken.</summary>
    public static double UnbreakableWidth(string text)
    {
        int end = 1;
        if (text[0] < 0x2E80 && text[0] != '“')
        {
            while (end < text.Length && text[end] < 0x2E80)
            {
                end++;
            }
        }
        else if (text[0] is '（' or '《' or '“' or '‘' or '【' or '〔')
        {
            end = Math.Min(2, text.Length);
            if (end < text.Length && text[1] is '%' or '％')
            {
                end++;
            }
        }

        while (end < text.Length && IsClosing(text[end]))
        {
            end++;
        }

        return Width(text.AsSpan(0, end));
    }

    /// <summary>A mark that cannot begin a line.</summary>
    public static bool IsClosing(char c) => c is '，' or '。' or '、' or '；' or '：' or '）' or '》' or '”' or '’' or '！' or '？' or '】' or '〕' or ',' or ')';

    /// <summary>Whether the character is Chinese or Chinese punctuation.</summary>
    public static bool IsWide(char c) => c >= 0x2E80 || c is '“' or '”' or '‘' or '’' or '—' or '…';

    /// <summary>Joins pieces into one value, remembering where each piece stands.</summary>
    /// <returns>Null when there are no pieces.</returns>
    public static PrintedValue? Join(IReadOnlyList<(string Text, Source Source)> pieces)
    {
        if (pieces.Count == 0)
        {
            return null;
        }

        if (pieces.Count == 1)
        {
            return new PrintedValue(Compact(pieces[0].Text), pieces[0].Source);
        }

        var text = new StringBuilder();
        var places = new List<TextPiece>();
        foreach ((string piece, Source source) in pieces)
        {
            string compact = Compact(piece);
            if (text.Length > 0 && compact.Length > 0 && char.IsAsciiLetter(text[^1]) && char.IsAsciiLetter(compact[0]))
            {
                text.Append(' ');
            }

            if (places.Count == 0 || !places[^1].Source.Equals(source))
            {
                places.Add(new TextPiece(text.Length, source));
            }

            text.Append(compact);
        }

        return new PrintedValue(text.ToString(), pieces[0].Source) { Pieces = places.Count > 1 ? places : [] };
    }

    private static double CharWidth(char c) => c switch
    {
        ' ' => 0.25,
        _ when IsWide(c) => 1,
        _ => 0.5,
    };

    /// <summary>Chinese letters stand past the last white space there is.</summary>
    private static bool IsWhiteSpace(char c) => c <= '\u3000' && char.IsWhiteSpace(c);

    private static int IndexOfWhiteSpace(string text, int from)
    {
        for (int i = from; i < text.Length; i++)
        {
            if (IsWhiteSpace(text[i]))
            {
                return i;
            }
        }

        return -1;
    }
}
