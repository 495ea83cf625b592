namespace Mingzhang.Formats;

/// <summary>A section of the narrative: how its heading is recognised and which figures its sentences state.</summary>
public sealed class SectionFormat
{
    /// <summary>Its role such as <c>income</c> or <c>general.usage</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The short name used in outputs such as <c>具体使用</c>; the numbering that the document prints is set before it (<c>五（三）具体使用</c>).</summary>
    public required string Label { get; init; }

    /// <summary>Headings contain all words of at least one of these groups (words of a group separated by a space in YAML) and none of the group's words after a <c>!</c>.</summary>
    public IReadOnlyList<string> Headings { get; init; } = [];

    /// <summary>The section it belongs to, or an empty string.</summary>
    public string Parent { get; init; } = string.Empty;

    /// <summary>The depth its heading has (1 for 第一部分, 2 for 一、, 3 for （一）), or 0 when any will do.</summary>
    public int Level { get; init; }

    /// <summary>True when its heading is printed without a number, on a line of its own; its depth is then <see cref="Level"/>.</summary>
    public bool IsUnnumbered { get; init; }

    /// <summary>True when the format allows it to be absent.</summary>
    public bool IsOptional { get; init; }

    /// <summary>What shares (占) are shares of, as a cell reference; empty when the sentence itself says or none are stated.</summary>
    public string Whole { get; init; } = string.Empty;

    /// <summary>The subject of another section that shares are shares of when no table can say, as <c>section/subject</c>; or an empty string.</summary>
    public string WholeClaim { get; init; } = string.Empty;

    /// <summary>Where the amount of a subject with a classification code stands, with <c>code</c> as the row; empty when the section has none.</summary>
    public string CodeReference { get; init; } = string.Empty;

    /// <summary>Where the amount of a subject that is a project stands, with <c>projects</c> as the row; empty when the section has none.</summary>
    public string ProjectReference { get; init; } = string.Empty;

    /// <summary>Words that follow a project's name in the section's sentences without belonging to it, such as <c>委托业务费</c>.</summary>
    public IReadOnlyList<string> ProjectSuffixes { get; init; } = [];

    /// <summary>The subjects it speaks of and the cell each states.</summary>
    public IReadOnlyList<SubjectFormat> Subjects { get; init; } = [];

    /// <summary>Lists without amounts that must name exactly the rows or columns that are not zero.</summary>
    public IReadOnlyList<EnumerationFormat> Enumerations { get; init; } = [];
}

/// <summary>A subject of a section's sentences.</summary>
/// <param name="Name">The name used in outputs.</param>
public sealed record SubjectFormat(string Name)
{
    /// <summary>How texts call it, <see cref="Name"/> excluded.</summary>
    public IReadOnlyList<string> OtherNames { get; init; } = [];

    /// <summary>Expressions of cells that state the same amount, such as <c>income.total[total]</c>; empty when no table holds it.</summary>
    public IReadOnlyList<string> Cells { get; init; } = [];

    /// <summary>A word that must stand before it in the sentence for the name to mean this subject, or an empty string.</summary>
    public string Within { get; init; } = string.Empty;

    /// <summary>The subject that this one is a part of within the section, or an empty string.</summary>
    public string PartOf { get; init; } = string.Empty;

    /// <summary>The subject of the section whose amount its changes are measured against when it states none itself («收入支出总体与上年相比…»), or an empty string.</summary>
    public string SameAs { get; init; } = string.Empty;

    /// <summary>True for a part that texts leave out when it is zero, so that the others alone may add up to the whole.</summary>
    public bool IsMinor { get; init; }
}

/// <summary>A list of names in a sentence that must be exactly those with a figure.</summary>
/// <param name="After">The words the list follows, such as <c>收入预算包括：</c>.</param>
/// <param name="Of">What is listed: a table's rows (<c>rows:expenditure.total:类</c>), or named cells (<c>cells</c>).</param>
public sealed record EnumerationFormat(string After, string Of)
{
    /// <summary>For <c>cells</c>: the name and the expression of each possible member.</summary>
    public IReadOnlyList<SubjectFormat> Members { get; init; } = [];
}

/// <summary>An equation between cells of tables, one line.</summary>
/// <param name="Id">Short id such as <c>T1-2</c>.</param>
/// <param name="Text">The equation, such as <c>overall.expenditure[类] = income.total[类]</c>.</param>
/// <param name="Title">What it says, in Chinese.</param>
/// <param name="Basis">The clause it rests on.</param>
public sealed record EquationFormat(string Id, string Text, string Title, string Basis);
