namespace Mingzhang.Recognition.Tables.Lines.Scanning;

/// <summary>A stretch of a two-sided table's line: a label, with or without a code before it, and the figures after it.</summary>
internal sealed class LineSegment
{
    public string Code { get; init; } = string.Empty;

    public List<string> Words { get; } = [];

    public List<LineToken> Figures { get; } = [];

    /// <summary>Whether its last word is printed against the code that follows without a space (支出208).</summary>
    public bool IsGlued { get; private set; }

    public string Text => string.Concat(Words);

    /// <summary>Cuts a line into its segments.</summary>
    /// <param name="lines">The table's lines.</param>
    /// <param name="index">The line.</param>
    /// <param name="left">The labels of the left side that the format gives.</param>
    /// <param name="right">Those of the right side.</param>
    public static List<LineSegment> Cut(IReadOnlyList<TokenLine> lines, int index, NamedRows left, NamedRows right)
    {
        var line = lines[index];
        var tokens = line.Tokens;
        var segments = new List<LineSegment>();
        LineSegment? segment = null;
        for (var t = 0; t < tokens.Count; t++)
        {
            var token = tokens[t];
            var next = t + 1 < tokens.Count ? tokens[t + 1] : NextLineAfter(lines, index);
            if (token.Kind is TokenKind.Digits && CodeSystem.Functional.IsCode(token.Text) && next is { Kind: TokenKind.Word })
            {
                if (segment is { Figures.Count: 0, Words.Count: > 0 })
                {
                    segment.IsGlued = line.Block.Text.Contains(segment.Words[^1] + token.Text, StringComparison.Ordinal);
                }

                Begin(token.Text);
            }
            else if (token.IsNumeric && !(token.Kind is TokenKind.Digits && next is { Kind: TokenKind.Word } word && word.Text[0] is '年' or '月' or '日'))
            {
                (segment ?? Begin(string.Empty)).Figures.Add(token);
            }
            else
            {
                var begins = segment is null || segment.Figures.Count > 0
                    || (segment.Code.Length == 0 && segment.Words.Count > 0 && !left.GoesOn(segment.Text, token.Text)
                        && (left.IsName(segment.Text) || (left.Begins(segment.Text) && right.Begins(token.Text))));
                (begins ? Begin(string.Empty) : segment!).Words.Add(token.Text);
            }
        }

        return segments;

        LineSegment Begin(string code)
        {
            segment = new LineSegment { Code = code };
            segments.Add(segment);
            return segment;
        }
    }

    /// <summary>A code alone on its line is followed by the next line's name.</summary>
    private static LineToken? NextLineAfter(IReadOnlyList<TokenLine> lines, int index) =>
        lines[index].Tokens.Count == 1 && index + 1 < lines.Count ? lines[index + 1].Tokens[0] : null;
}
