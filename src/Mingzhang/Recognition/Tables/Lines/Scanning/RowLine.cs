namespace Mingzhang.Recognition.Tables.Lines.Scanning;

/// <summary>Tells the words of a line from the figures at its end.</summary>
internal static class RowLine
{
    private const string Counters = "年月日号届期批次个名户人项余多万元至";

    /// <summary>
    /// Where the figures at the end of a line begin, or the number of its tokens when it has none. Figures have decimals as a rule;
    /// whole numbers count when nothing says that they belong to a name.
    /// </summary>
    /// <param name="lines">The table's lines.</param>
    /// <param name="index">The line.</param>
    /// <param name="from">The first token to look at.</param>
    /// <param name="codes">The codes that begin a row.</param>
    public static int FiguresFrom(IReadOnlyList<TokenLine> lines, int index, int from, CodeSystem codes)
    {
        var tokens = lines[index].Tokens;
        var start = tokens.Count;
        while (start > from && tokens[start - 1].IsNumeric)
        {
            start--;
        }

        if (start == from || start == tokens.Count)
        {
            return start;
        }

        if (tokens.Skip(start).Any(t => t.Kind is TokenKind.Figure))
        {
            return IsLabelNumber(tokens[start]) ? start + 1 : start;
        }

        return NameGoesOn(lines, index, codes) ? tokens.Count : start;
    }

    /// <summary>Whether the number at a line's end is a part of a name: the next line counts with it, or brings the row's figures.</summary>
    private static bool NameGoesOn(IReadOnlyList<TokenLine> lines, int index, CodeSystem codes)
    {
        if (index + 1 < lines.Count && lines[index + 1].Tokens[0] is { Kind: TokenKind.Word } next && Counters.Contains(next.Text[0], StringComparison.Ordinal))
        {
            return true;
        }

        for (var i = index + 1; i < lines.Count && i < index + 12; i++)
        {
            if (CodeRun.At(lines, i, codes) is not null)
            {
                return false;
            }

            var tokens = lines[i].Tokens;
            if (tokens.All(t => t.IsNumeric))
            {
                return !IsPageNumber(lines[i]);
            }

            if (tokens[^1].IsNumeric)
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>A bare number of up to three digits on a line of its own with a gap before it.</summary>
    public static bool IsPageNumber(TokenLine line) =>
        line.Tokens is [{ Kind: TokenKind.Digits, Text.Length: <= 3 }] && !line.IsAttached;

    /// <summary>A page number between dashes or in words: — 9 —, 第 9 页.</summary>
    public static bool IsMarkedPageNumber(string text)
    {
        if (text.Length > 16 || char.IsAsciiDigit(text[0]))
        {
            return false;
        }

        var bare = PrintedWords.WithoutSpaces(text);
        var number = bare.AsSpan().Trim("-—–－·~第页");
        return number.Length is > 0 and <= 3 && number.Length < bare.Length - 1 && !number.ContainsAnyExceptInRange('0', '9');
    }

    /// <summary>A year or a project's number (特定目标 41100019) before figures with decimals.</summary>
    private static bool IsLabelNumber(LineToken token) =>
        token is { Kind: TokenKind.Digits, Text: ['1' or '2', '9' or '0', _, _] or { Length: > 5 } };
}
