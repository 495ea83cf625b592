namespace Mingzhang.Recognition.Tables.Lines.Scanning;

/// <summary>Parts lines that hold rows of several lists set side by side, as tables by economic classification do to save paper.</summary>
internal static class SideBySide
{
    /// <summary>The line, or a line for each row it holds.</summary>
    public static IEnumerable<TokenLine> Part(TokenLine line, CodeSystem codes)
    {
        var from = 0;
        for (var i = 1; i < line.Tokens.Count; i++)
        {
            if (BeginsCode(line.Tokens, i, codes) || (line.Tokens[i].Kind is TokenKind.Word && line.Tokens[i - 1].Kind is TokenKind.Figure))
            {
                yield return Cut(line, from, i);
                from = i;
            }
        }

        yield return from == 0 ? line : Cut(line, from, line.Tokens.Count);
    }

    /// <summary>A code with a name after it, not the 款 after its 类.</summary>
    private static bool BeginsCode(IReadOnlyList<LineToken> tokens, int at, CodeSystem codes)
    {
        if (tokens[at].Kind is not TokenKind.Digits || !codes.IsCode(tokens[at].Text))
        {
            return false;
        }

        var next = at + 1;
        while (next < tokens.Count && tokens[next] is { Kind: TokenKind.Digits, Text.Length: 2 })
        {
            next++;
        }

        // At the end of a line its name may stand on the next one.
        return next < tokens.Count ? tokens[next].Kind is TokenKind.Word : tokens[at].Text.Length == 5 && tokens[at - 1].Kind is TokenKind.Figure;
    }

    private static TokenLine Cut(TokenLine line, int from, int to) =>
        line with { Tokens = [.. line.Tokens.Skip(from).Take(to - from)], TellsRows = line.TellsRows && from == 0 };
}
