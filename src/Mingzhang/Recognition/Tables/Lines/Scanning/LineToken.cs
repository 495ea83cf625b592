using Mingzhang.Texts;

namespace Mingzhang.Recognition.Tables.Lines.Scanning;

/// <summary>What a stretch of characters between two spaces can be.</summary>
internal enum TokenKind
{
    /// <summary>Letters, possibly with digits among them.</summary>
    Word,

    /// <summary>Digits alone: a code, a page number, a whole figure, or a number inside a name.</summary>
    Digits,

    /// <summary>A figure with a decimal point, thousand separators or a sign.</summary>
    Figure,

    /// <summary>A dash that stands for an empty cell.</summary>
    Dash,
}

/// <summary>A stretch of characters between two spaces.</summary>
internal sealed record LineToken(TokenKind Kind, string Text)
{
    public bool IsNumeric => Kind is not TokenKind.Word;
}

/// <summary>A visual line cut into tokens.</summary>
/// <param name="Block">The line.</param>
/// <param name="Tokens">Its tokens, never empty.</param>
/// <param name="StartsPart">Whether it is the first line after a page break inside the table.</param>
internal sealed record TokenLine(TextBlock Block, IReadOnlyList<LineToken> Tokens, bool StartsPart)
{
    /// <summary>Whether gaps between the table's lines part its rows.</summary>
    public bool TellsRows { get; init; } = true;

    /// <summary>Whether it belongs to the same visual row as the line before it.</summary>
    public bool IsAttached => TellsRows && !Block.AfterGap && !StartsPart;

    public bool HasDecimals => Tokens.Any(t => t.Kind is TokenKind.Figure);

    /// <summary>The text without white space.</summary>
    public string Compact { get; } = PrintedWords.WithoutSpaces(Block.Text);
}
