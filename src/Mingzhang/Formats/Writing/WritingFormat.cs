namespace Mingzhang.Formats.Writing;

/// <summary>
/// How a format is written from a ledger: which view of the ledger each table is, and the sentences of each section. Read from
/// <c>formats/writing/*.yaml</c>; a format's file extends that of the format it extends.
/// </summary>
public sealed class WritingFormat
{
    /// <summary>The format it writes.</summary>
    public required Format Format { get; init; }

    /// <summary>Decimals of money in tables that print <see cref="Format.Unit"/>.</summary>
    public int Decimals { get; init; } = 2;

    /// <summary>Single texts by name: <c>title</c>, <c>table-number</c>, <c>table-left</c>, <c>no-change</c> …</summary>
    public IReadOnlyDictionary<string, string> Texts { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Lines of the cover.</summary>
    public IReadOnlyList<string> Cover { get; init; } = [];

    /// <summary>Lines at the foot of the cover.</summary>
    public IReadOnlyList<string> Foot { get; init; } = [];

    /// <summary>The fund sources in order.</summary>
    public IReadOnlyList<RoleWriting> Sources { get; init; } = [];

    /// <summary>The kinds of expenditure in order.</summary>
    public IReadOnlyList<RoleWriting> Kinds { get; init; } = [];

    /// <summary>What a line may do, in order.</summary>
    public IReadOnlyList<RoleWriting> Flows { get; init; } = [];

    /// <summary>Groups of economic codes by name, such as <c>staff</c>: 301, 303.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> EconomicGroups { get; init; } =
        new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);

    /// <summary>The functional 类 that general tables list, with money or without, in order.</summary>
    public IReadOnlyList<string> Classes { get; init; } = [];

    /// <summary>Which lines must have an <c>economic</c> code and a <c>project</c>: a view of the ledger for each, or <c>none</c>.</summary>
    public IReadOnlyDictionary<string, string> Needs { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>How tables are written, by the table's id.</summary>
    public IReadOnlyDictionary<string, TableWriting> Tables { get; init; } = new Dictionary<string, TableWriting>(StringComparer.Ordinal);

    /// <summary>How sections are written, by the section's id.</summary>
    public IReadOnlyDictionary<string, SectionWriting> Sections { get; init; } = new Dictionary<string, SectionWriting>(StringComparer.Ordinal);

    /// <summary>The ids of sections in the order of the document, where it is not the format's; or empty.</summary>
    public IReadOnlyList<string> Order { get; init; } = [];

    /// <summary>The sheets of the ledger that hold figures and texts that are no lines.</summary>
    public IReadOnlyList<SheetWriting> Sheets { get; init; } = [];

    /// <summary>The columns that exports of budget systems have.</summary>
    public IReadOnlyList<ImportColumnWriting> Imports { get; init; } = [];

    /// <summary>Words that end the label of a row of totals in exports.</summary>
    public IReadOnlyList<string> ImportTotals { get; init; } = [];

    /// <summary>The forms of performance tables, by kind: <c>department-target</c>, <c>project-target</c>, <c>department-evaluation</c>, <c>project-evaluation</c>.</summary>
    public IReadOnlyDictionary<string, FormWriting> Forms { get; init; } = new Dictionary<string, FormWriting>(StringComparer.Ordinal);

    /// <summary>The text with the name, or an empty string.</summary>
    public string Text(string name) => Texts.TryGetValue(name, out var text) ? text : string.Empty;

    /// <summary>The sheet with the id, or null.</summary>
    public SheetWriting? Sheet(string id) => Sheets.FirstOrDefault(s => s.Id == id);
}

/// <summary>A role that lines of the ledger carry: a fund source, a kind, a flow.</summary>
/// <param name="Key">Its key in views.</param>
/// <param name="Name">What the ledger's workbook calls it.</param>
/// <param name="Groups">The groups it is in, named with <c>@</c> in views.</param>
public sealed record RoleWriting(string Key, string Name, IReadOnlyList<string> Groups)
{
    /// <summary>Words by which exports of budget systems call it.</summary>
    public IReadOnlyList<string> OtherNames { get; init; } = [];

    /// <summary>The key of the role it is counted under in the region's other documents, such as <c>general</c> for money from above in final accounts; or empty.</summary>
    public string As { get; init; } = string.Empty;
}

/// <summary>A column of budget systems' exports.</summary>
/// <param name="Key">Its role: <c>function</c>, <c>economic</c>, <c>source</c>, <c>amount</c> …</param>
/// <param name="Name">What users call it.</param>
public sealed record ImportColumnWriting(string Key, string Name)
{
    /// <summary>Words that its header has one of, the likeliest first.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>Words that its header has none of.</summary>
    public IReadOnlyList<string> Without { get; init; } = [];

    /// <summary>True when nothing can be read without it.</summary>
    public bool IsNeeded { get; init; }
}

/// <summary>How a table is written.</summary>
public sealed class TableWriting
{
    /// <summary>The view all its lines belong to.</summary>
    public string Lines { get; init; } = string.Empty;

    /// <summary>The view of each column by the column's key; a column without one takes every line of the table.</summary>
    public IReadOnlyDictionary<string, string> Columns { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The view of each named row by the row's key.</summary>
    public IReadOnlyDictionary<string, string> Rows { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The name of the total rows: one, or one for each side.</summary>
    public IReadOnlyList<string> Totals { get; init; } = [];

    /// <summary>The headers over the columns of labels, from left to right, sides in turn.</summary>
    public IReadOnlyList<string> Labels { get; init; } = [];

    /// <summary>The header over all figure columns, or empty.</summary>
    public string Group { get; init; } = string.Empty;

    /// <summary>The header over all label columns, or empty.</summary>
    public string LabelGroup { get; init; } = string.Empty;

    /// <summary>How a 类 is printed in a general table, with <c>{code}</c>, <c>{name}</c> and <c>{cn}</c>.</summary>
    public string ClassLabel { get; init; } = "{code} {name}";

    /// <summary>True when a general table lists only the 类 that have money.</summary>
    public bool OnlyUsedClasses { get; init; }

    /// <summary>True when a zero is printed, not left blank.</summary>
    public bool PrintsZero { get; init; }

    /// <summary>The title when it is not the format's, with slots.</summary>
    public string Title { get; init; } = string.Empty;

    /// <summary>The unit printed above it.</summary>
    public string Unit { get; init; } = string.Empty;

    /// <summary>Decimals of its money, or null for those of the format.</summary>
    public int? Decimals { get; init; }

    /// <summary>True for a wide table, set across the page.</summary>
    public bool IsLandscape { get; init; }

    /// <summary>True when a code stands in one column, not split into 类, 款 and 项.</summary>
    public bool IsSingleCode { get; init; }

    /// <summary>Where the total row stands: true for the first row.</summary>
    public bool TotalFirst { get; init; }

    /// <summary>Lines under the table.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Lines under the table when it is empty, besides the format's own sentence.</summary>
    public IReadOnlyList<string> EmptyNotes { get; init; } = [];

    /// <summary>Names of rows where the table prints others than the format lists first.</summary>
    public IReadOnlyDictionary<string, string> Names { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The keys of rows in the order of the table, where it differs from the format's; sides of a general table are given by the format.</summary>
    public IReadOnlyList<string> RowOrder { get; init; } = [];
}

/// <summary>How a section is written.</summary>
public sealed class SectionWriting
{
    /// <summary>The heading without its number.</summary>
    public string Heading { get; init; } = string.Empty;

    /// <summary>What follows the heading.</summary>
    public IReadOnlyList<BlockWriting> Blocks { get; init; } = [];

    /// <summary>True when the contents list it.</summary>
    public bool InContents { get; init; }

    /// <summary>True when a new page begins with it.</summary>
    public bool StartsPage { get; init; }

    /// <summary>The condition on which it is written at all, or empty.</summary>
    public string When { get; init; } = string.Empty;
}

/// <summary>A block of a section: a paragraph, or one for each of a family.</summary>
public sealed class BlockWriting
{
    /// <summary>The sentences, one a paragraph.</summary>
    public IReadOnlyList<string> Text { get; init; } = [];

    /// <summary>What is gone through: <c>parts</c>, <c>类</c>, <c>款</c>, <c>项</c>, <c>projects:TABLE</c>, <c>subjects:a,b</c>; or empty.</summary>
    public string Each { get; init; } = string.Empty;

    /// <summary>The subject the sentences speak of, or empty.</summary>
    public string Of { get; init; } = string.Empty;

    /// <summary>The sentences when this year and the last have nothing.</summary>
    public IReadOnlyList<string> None { get; init; } = [];

    /// <summary>The condition: a cell or value that must not be zero or empty, with <c>!</c> before it that must.</summary>
    public string When { get; init; } = string.Empty;

    /// <summary>What stands before the joined members, when they make one paragraph.</summary>
    public string Lead { get; init; } = string.Empty;

    /// <summary>What stands between joined members; null when each has a paragraph of its own.</summary>
    public string? Join { get; init; }

    /// <summary>What ends the joined members.</summary>
    public string End { get; init; } = string.Empty;

    /// <summary>What stands here besides text: <c>tables</c>, <c>performance</c>, <c>glossary</c>; or empty.</summary>
    public string Insert { get; init; } = string.Empty;

    /// <summary>What shares are of when it is not the section's whole, as a cell; or empty.</summary>
    public string Whole { get; init; } = string.Empty;

    /// <summary>Members with nothing this year and last are left out.</summary>
    public bool OnlyUsed { get; init; }
}

/// <summary>A sheet of the ledger: rows and columns of figures and texts that are no lines.</summary>
/// <param name="Id">Its key.</param>
/// <param name="Title">The name of the workbook's sheet.</param>
public sealed record SheetWriting(string Id, string Title)
{
    /// <summary>What the filler is told above the table.</summary>
    public string Note { get; init; } = string.Empty;

    /// <summary>Rows that are the sums of others, by key.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Sums { get; init; } = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);

    /// <summary>The rows.</summary>
    public IReadOnlyList<SheetRowWriting> Rows { get; init; } = [];

    /// <summary>The columns.</summary>
    public IReadOnlyList<SheetColumnWriting> Columns { get; init; } = [];
}

/// <summary>A row of a sheet.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Name">Its label.</param>
public sealed record SheetRowWriting(string Key, string Name)
{
    /// <summary>The view of the ledger's lines that stands in when nothing is filled in; empty when there is none.</summary>
    public string Default { get; init; } = string.Empty;

    /// <summary>True when it may be left empty.</summary>
    public bool IsOptional { get; init; }

    /// <summary>What the filler is told.</summary>
    public string Note { get; init; } = string.Empty;

    /// <summary>The kind of its values when it differs from the column's.</summary>
    public string Type { get; init; } = string.Empty;
}

/// <summary>A column of a sheet.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Name">Its header.</param>
public sealed record SheetColumnWriting(string Key, string Name)
{
    /// <summary><c>money</c>, <c>number</c>, <c>text</c>.</summary>
    public string Type { get; init; } = "text";

    /// <summary>The lines that the row's view is taken of.</summary>
    public string Default { get; init; } = string.Empty;

    /// <summary>Which figures its values are: <c>current</c>, <c>prior</c>, <c>initial</c>, <c>full</c>; or empty.</summary>
    public string Basis { get; init; } = string.Empty;

    /// <summary>True when it may be left empty.</summary>
    public bool IsOptional { get; init; }
}

/// <summary>The form of a performance table: its head as rows of cells, then the indicators under their headers.</summary>
public sealed class FormWriting
{
    /// <summary>The title.</summary>
    public string Title { get; init; } = string.Empty;

    /// <summary>The line under the title on the left, or empty.</summary>
    public string Left { get; init; } = string.Empty;

    /// <summary>Relative widths of the columns.</summary>
    public IReadOnlyList<decimal> Widths { get; init; } = [];

    /// <summary>The rows of the head, each a list of cells written <c>text|columns|rows</c>.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Head { get; init; } = [];

    /// <summary>The headers of the indicators, with <c>|columns</c>.</summary>
    public IReadOnlyList<string> Header { get; init; } = [];

    /// <summary>What each column of an indicator's row holds, with <c>|columns</c>: <c>{level1}</c> …</summary>
    public IReadOnlyList<string> Row { get; init; } = [];

    /// <summary>The money by slot: a view of the ledger's lines, with the basis and <c>|</c> before it when not this year's.</summary>
    public IReadOnlyDictionary<string, string> Money { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The view of the lines whose projects must have one.</summary>
    public string Required { get; init; } = string.Empty;

    /// <summary>The rows after the indicators.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Tail { get; init; } = [];
}
