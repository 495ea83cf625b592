namespace Mingzhang.Texts;

/// <summary>The kind of file a document was read from.</summary>
public enum FileKind
{
    /// <summary>Plain text or Markdown.</summary>
    Text,

    /// <summary>Word (.docx, or .doc converted to it).</summary>
    Word,

    /// <summary>Workbook (.xlsx, .xls).</summary>
    Workbook,

    /// <summary>Web page.</summary>
    Html,

    /// <summary>PDF.</summary>
    Pdf,
}

/// <summary>What a reader makes of any file: text with places, nothing interpreted yet.</summary>
/// <param name="FileName">The file's name without its folder.</param>
/// <param name="Kind">What kind of file it was.</param>
/// <param name="Pages">The pages in order; files without pages have one, workbooks one a sheet.</param>
public sealed record Document(string FileName, FileKind Kind, IReadOnlyList<Page> Pages)
{
    /// <summary>What the reader could not read or had to assume, in Chinese, for the report.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>All blocks in reading order.</summary>
    public IEnumerable<Block> Blocks => Pages.SelectMany(p => p.Blocks);
}

/// <summary>A page (PDF), a sheet (workbook), or the whole of a file without pages.</summary>
/// <param name="Number">1-based.</param>
/// <param name="Blocks">Paragraphs, lines and grids in reading order.</param>
public sealed record Page(int Number, IReadOnlyList<Block> Blocks)
{
    /// <summary>The sheet's name, in workbooks.</summary>
    public string? Name { get; init; }
}

/// <summary>A piece of a page in reading order: a <see cref="TextBlock"/> or a <see cref="Grid"/>.</summary>
/// <param name="Source">Where it stands.</param>
public abstract record Block(Source Source);

/// <summary>
/// A paragraph or a visual line of text. White space inside is kept as printed; the text is trimmed and never empty.
/// </summary>
/// <param name="Text">The text.</param>
/// <param name="Source">Where it stands.</param>
public sealed record TextBlock(string Text, Source Source) : Block(Source)
{
    /// <summary>
    /// True for a line as set on the page, whose sentence may go on in the next block (TXT, PDF); false for a whole paragraph
    /// (DOCX, HTML).
    /// </summary>
    public bool IsVisualLine { get; init; }

    /// <summary>True when a blank line or a clear gap stands before it (always true for whole paragraphs).</summary>
    public bool AfterGap { get; init; } = true;

    /// <summary>True when the file shows that a page begins here.</summary>
    public bool StartsPage { get; init; }

    /// <summary>True when the file marks it as a heading (Word style, HTML h1–h6, Markdown #).</summary>
    public bool IsHeading { get; init; }

    /// <summary>White space the line began with, which may tell indentation.</summary>
    public int Indent { get; init; }
}

/// <summary>A table whose cells the file tells apart (tabs, Word or HTML table, sheet, ruled PDF table).</summary>
/// <param name="Rows">The rows in order. Rows may differ in their number of cells.</param>
/// <param name="Source">Where it begins.</param>
public sealed record Grid(IReadOnlyList<GridRow> Rows, Source Source) : Block(Source)
{
    /// <summary>
    /// True when spans are known (Word, HTML, sheet, PDF); false when merged cells merely left blank cells behind
    /// (tab-separated text), so that a header's span must be guessed.
    /// </summary>
    public bool KnowsSpans { get; init; }
}

/// <summary>A row of a grid.</summary>
/// <param name="Cells">The cells in order; a cell covered by a row span from above is absent.</param>
/// <param name="Source">Where it stands.</param>
public sealed record GridRow(IReadOnlyList<GridCell> Cells, Source Source);

/// <summary>A cell of a grid.</summary>
/// <param name="Text">The text, trimmed, wrapped lines joined without a separator between Chinese characters; empty when blank.</param>
/// <param name="Column">0-based column where it begins.</param>
/// <param name="Source">Where it stands.</param>
public sealed record GridCell(string Text, int Column, Source Source)
{
    /// <summary>How many columns it covers.</summary>
    public int ColumnSpan { get; init; } = 1;

    /// <summary>How many rows it covers.</summary>
    public int RowSpan { get; init; } = 1;
}
