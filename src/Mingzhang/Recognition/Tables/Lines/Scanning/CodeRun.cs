namespace Mingzhang.Recognition.Tables.Lines.Scanning;

/// <summary>A classification code at the beginning of a line, which may be broken over several lines (20, 8, 01 99).</summary>
/// <param name="Code">The joined code.</param>
/// <param name="Line">Index of the line it ends on.</param>
/// <param name="Token">Index of the token after it on that line.</param>
internal sealed record CodeRun(string Code, int Line, int Token)
{
    /// <summary>Reads the code that begins at a line, or null when the line begins with none.</summary>
    public static CodeRun? At(IReadOnlyList<TokenLine> lines, int line, CodeSystem codes)
    {
        var code = string.Empty;
        var token = 0;
        while (true)
        {
            var tokens = lines[line].Tokens;
            while (token < tokens.Count && tokens[token].Kind is TokenKind.Digits && codes.Continues(code, tokens[token].Text))
            {
                code += tokens[token++].Text;
            }

            if (code.Length is 3 or 5 && token + 1 < tokens.Count && tokens[token] is { Kind: TokenKind.Digits, Text.Length: 1 } digit && tokens[token + 1].Kind is TokenKind.Word)
            {
                // A sheet's 02 that became 2.
                code += "0" + digit.Text;
                token++;
            }

            var goesOn = token == tokens.Count && line + 1 < lines.Count && !lines[line + 1].StartsPart
                && lines[line + 1].Tokens[0] is { Kind: TokenKind.Digits } next && code.Length > 0 && codes.Continues(code, next.Text);
            if (!goesOn)
            {
                break;
            }

            line++;
            token = 0;
        }

        return codes.IsCode(code) && IsFollowed(lines, line, token) ? new CodeRun(code, line, token) : null;
    }

    /// <summary>A code is followed by its name or, when the name stands around it, by figures with decimals; a figure or a page number is not.</summary>
    private static bool IsFollowed(IReadOnlyList<TokenLine> lines, int line, int token)
    {
        var tokens = lines[line].Tokens;
        if (token == tokens.Count)
        {
            return line + 1 < lines.Count && lines[line + 1].Tokens[0].Kind is TokenKind.Word or TokenKind.Figure;
        }

        return tokens[token].Kind is not TokenKind.Digits
            || tokens.Skip(token).Any(t => t.Kind is TokenKind.Word)
            || (line + 1 < lines.Count && lines[line + 1].Tokens[0].Kind is TokenKind.Word);
    }
}
