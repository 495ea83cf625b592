using Mingzhang.Amounts;
using Mingzhang.Texts;

namespace Mingzhang.Recognition.Tables.Lines.Scanning;

/// <summary>Cuts visual lines into tokens and parts what the conversion glued together.</summary>
internal static class LineTokenizer
{
    public static TokenLine Cut(TextBlock block, CodeSystem codes, bool startsPart)
    {
        var words = Words(block.Text);
        var tokens = new List<LineToken>(words.Count);
        if (DottedCode.At(words[0]) is { Parts: > 1 } code && IsDottedCode(words, code, codes))
        {
            words[0] = DottedCode.Joined(words[0], code.Length);
        }

        for (var i = 0; i < words.Count; i++)
        {
            AddToken(words[i], i + 1 < words.Count ? words[i + 1] : null, codes, tokens);
        }

        return new TokenLine(block, tokens, startsPart);
    }

    /// <summary>The stretches between spaces; single Chinese characters set apart (总 计) become one.</summary>
    private static List<string> Words(string text)
    {
        var words = new List<string>();
        var from = 0;
        var lastIsSpaced = false;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && !PrintedWords.IsSpace(text[i]))
            {
                continue;
            }

            if (i > from)
            {
                var isSpaced = i - from == 1 && IsHan(text[from]);
                if (isSpaced && lastIsSpaced)
                {
                    words[^1] += text[from];
                }
                else
                {
                    words.Add(text[from..i]);
                }

                lastIsSpaced = isSpaced;
            }

            from = i + 1;
        }

        return words;
    }

    /// <summary>208.05 could be an amount: it is a code where its name follows on the line.</summary>
    private static bool IsDottedCode(List<string> words, (int Parts, int Length) code, CodeSystem codes) =>
        codes.IsTop(words[0].AsSpan(0, 3))
        && (code.Parts == 3 || words[0].Length > code.Length || words[0][3] != '.' || (words.Count > 1 && IsHan(words[1][0]) && Numbering.Level(PrintedWords.Folded(words[1])) == 0));

    private static void AddToken(string word, string? next, CodeSystem codes, List<LineToken> tokens)
    {
        var kind = KindOf(word);
        if (kind is not TokenKind.Word)
        {
            tokens.Add(new LineToken(kind, kind is TokenKind.Digits ? HalfWidth(word) : word));
            return;
        }

        var lead = LeadingDigits(word);
        if (lead > 0 && IsHan(word[lead]) && codes.IsCode(word.AsSpan(0, lead)))
        {
            tokens.Add(new LineToken(TokenKind.Digits, word[..lead]));
            AddToken(word[lead..], next, codes, tokens);
            return;
        }

        var tail = TrailingNumber(word);
        var number = word[tail..];
        var isGluedFigure = number.Contains('.', StringComparison.Ordinal);
        var isGluedCode = !isGluedFigure && next is not null && codes.IsCode(number) && KindOf(next) is TokenKind.Word or TokenKind.Digits;
        if (tail > 0 && tail < word.Length && IsHan(word[tail - 1]) && (isGluedFigure || isGluedCode))
        {
            tokens.Add(new LineToken(TokenKind.Word, word[..tail]));
            tokens.Add(new LineToken(isGluedFigure ? TokenKind.Figure : TokenKind.Digits, number));
            return;
        }

        tokens.Add(new LineToken(TokenKind.Word, word));
    }

    private static TokenKind KindOf(string word)
    {
        if (word is "-" or "－" or "—" or "–" or "--" or "——" or "/")
        {
            return TokenKind.Dash;
        }

        var isDigits = true;
        foreach (var c in word)
        {
            if (!char.IsAsciiDigit(c) && c is not (>= '０' and <= '９'))
            {
                isDigits = false;
                break;
            }
        }

        if (isDigits)
        {
            return TokenKind.Digits;
        }

        return Amount.TryParse(word, out _) ? TokenKind.Figure : TokenKind.Word;
    }

    private static string HalfWidth(string digits) => digits.All(char.IsAsciiDigit)
        ? digits
        : string.Create(digits.Length, digits, static (span, text) =>
        {
            for (var i = 0; i < span.Length; i++)
            {
                span[i] = text[i] is >= '０' and <= '９' ? (char)(text[i] - '０' + '0') : text[i];
            }
        });

    private static int LeadingDigits(string word)
    {
        var i = 0;
        while (i < word.Length && char.IsAsciiDigit(word[i]))
        {
            i++;
        }

        return i < word.Length ? i : 0;
    }

    /// <summary>Where the number at the word's end begins; the word's length when it ends otherwise.</summary>
    private static int TrailingNumber(string word)
    {
        var i = word.Length;
        while (i > 0 && (char.IsAsciiDigit(word[i - 1]) || (word[i - 1] is '.' or ',' && i < word.Length)))
        {
            i--;
        }

        while (i < word.Length && !char.IsAsciiDigit(word[i]))
        {
            i++;
        }

        return i;
    }

    private static bool IsHan(char c) => c is >= '\u4E00' and <= '\u9FFF';
}
