namespace Mingzhang.Composition.Publishing;

/// <summary>
/// A disclosure set out for publishing: the blocks in order, with what each is for and nothing of how a file kind draws it.
/// Composition makes it from a ledger; the writers of Mingzhang.Documents turn it into DOCX, HTML, XLSX and TXT.
/// </summary>
/// <param name="Title">The document's title, such as <c>云岭州水务局2026年部门预算公开</c>.</param>
/// <param name="Entity">The department or unit.</param>
/// <param name="Year">The year disclosed.</param>
/// <param name="Blocks">Everything in reading order, the cover first.</param>
public sealed record Publication(string Title, string Entity, int Year, IReadOnlyList<PublicationBlock> Blocks)
{
    /// <summary>True for a draft: every writer shows a visible mark on each page.</summary>
    public bool IsDraft { get; init; }

    /// <summary>What the draft still lacks, one line each, in Chinese; empty for a finished document.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];
}

/// <summary>A part of a publication in reading order.</summary>
public abstract record PublicationBlock;

/// <summary>The cover: title lines, then what stands at the foot (seal date).</summary>
/// <param name="Lines">The lines of the title.</param>
/// <param name="Foot">Lines at the foot, such as the date of the seal.</param>
public sealed record CoverBlock(IReadOnlyList<string> Lines, IReadOnlyList<string> Foot) : PublicationBlock;

/// <summary>
/// The table of contents stands here; its entries are the headings with <see cref="HeadingBlock.InContents"/> and the tables with
/// <see cref="TableBlock.ContentsText"/>, in reading order.
/// </summary>
public sealed record ContentsBlock : PublicationBlock;

/// <summary>A heading as printed, number included.</summary>
/// <param name="Level">1 for a part (第一部分), 2 for 一、, 3 for （一）, 4 for 1. and the like.</param>
/// <param name="Text">The text with its number.</param>
public sealed record HeadingBlock(int Level, string Text) : PublicationBlock
{
    /// <summary>True when the table of contents lists it.</summary>
    public bool InContents { get; init; }

    /// <summary>True when a new page begins before it.</summary>
    public bool StartsPage { get; init; }
}

/// <summary>A paragraph of running text.</summary>
/// <param name="Text">The text; a writer indents it by two characters.</param>
public sealed record ParagraphBlock(string Text) : PublicationBlock
{
    /// <summary>True when the ledger lacks what the text needs and the draft says so in its place; writers mark it.</summary>
    public bool IsMissing { get; init; }
}

/// <summary>A table with its caption.</summary>
public sealed record TableBlock : PublicationBlock
{
    /// <summary>The role of the table in the format (<c>income</c>, <c>projects</c> …), or the kind of performance table; names sheets and files.</summary>
    public required string Id { get; init; }

    /// <summary>The number as printed before the title (<c>表一</c>, <c>01</c>), or empty.</summary>
    public string Number { get; init; } = string.Empty;

    /// <summary>The title as printed, without its number.</summary>
    public required string Title { get; init; }

    /// <summary>How the table of contents lists it, number included (<c>一、部门收支总体情况表</c>), one level below the part; empty when it does not.</summary>
    public string ContentsText { get; init; } = string.Empty;

    /// <summary>The line under the title on the left (<c>编制部门：…</c>), or empty.</summary>
    public string Left { get; init; } = string.Empty;

    /// <summary>The line under the title on the right (<c>单位：万元</c>), or empty.</summary>
    public string Right { get; init; } = string.Empty;

    /// <summary>The width of each column relative to the others; as many as there are columns.</summary>
    public required IReadOnlyList<decimal> Widths { get; init; }

    /// <summary>The rows that repeat on each page, top first.</summary>
    public required IReadOnlyList<PublicationRow> Header { get; init; }

    /// <summary>The rows of the body in order.</summary>
    public required IReadOnlyList<PublicationRow> Rows { get; init; }

    /// <summary>Lines under the table (备注, the sentence of an empty table).</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>True for a wide table, set across the page.</summary>
    public bool IsLandscape { get; init; }

    /// <summary>True when a new page begins before it.</summary>
    public bool StartsPage { get; init; } = true;
}

/// <summary>A row; cells covered by a span from above or the left are left out.</summary>
/// <param name="Cells">The cells from left to right.</param>
public sealed record PublicationRow(IReadOnlyList<PublicationCell> Cells)
{
    /// <summary>True for a total, set in bold.</summary>
    public bool IsTotal { get; init; }
}

/// <summary>A cell.</summary>
/// <param name="Text">The text as printed; empty when blank.</param>
/// <param name="Kind">What it holds, which decides its alignment.</param>
public sealed record PublicationCell(string Text, PublicationCellKind Kind = PublicationCellKind.Text)
{
    /// <summary>How many columns it covers.</summary>
    public int ColumnSpan { get; init; } = 1;

    /// <summary>How many rows it covers.</summary>
    public int RowSpan { get; init; } = 1;

    /// <summary>Steps of indentation, for names of 款 and 项.</summary>
    public int Indent { get; init; }

    /// <summary>The figure behind the text, for workbooks and open data; null when the text is no figure.</summary>
    public decimal? Value { get; init; }

    /// <summary>The stable key of the figure (<c>income.total[2080101]</c>), or empty.</summary>
    public string Key { get; init; } = string.Empty;
}

/// <summary>What a cell holds.</summary>
public enum PublicationCellKind
{
    /// <summary>Words, set left.</summary>
    Text,

    /// <summary>A label or header, set in the middle.</summary>
    Label,

    /// <summary>A classification code, set in the middle, never a number in a workbook.</summary>
    Code,

    /// <summary>A figure, set right.</summary>
    Figure,
}
