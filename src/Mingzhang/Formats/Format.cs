using Mingzhang.Disclosures;

namespace Mingzhang.Formats;

/// <summary>What a region demands of a disclosure in a year: tables, sections, phrases, equations. Read from <c>formats/*.yaml</c>.</summary>
public sealed class Format
{
    /// <summary>The id, which is also the file's name, such as <c>xinjiang-budget-2026</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The name shown to users.</summary>
    public required string Name { get; init; }

    /// <summary>The region, or an empty string for the general format.</summary>
    public string Region { get; init; } = string.Empty;

    /// <summary>What is disclosed.</summary>
    public DisclosureKind Kind { get; init; }

    /// <summary>First year it applies to, or null.</summary>
    public int? FromYear { get; init; }

    /// <summary>Last year it applies to, or null.</summary>
    public int? ToYear { get; init; }

    /// <summary>True for formats that only serve as a base for others.</summary>
    public bool IsAbstract { get; init; }

    /// <summary>The unit of tables that print none, such as 万元.</summary>
    public string Unit { get; init; } = "万元";

    /// <summary>Words whose presence speaks for this format, with their weight.</summary>
    public IReadOnlyList<Hint> Hints { get; init; } = [];

    /// <summary>The tables in order.</summary>
    public IReadOnlyList<TableFormat> Tables { get; init; } = [];

    /// <summary>The sections of the narrative in order.</summary>
    public IReadOnlyList<SectionFormat> Sections { get; init; } = [];

    /// <summary>The equations between tables.</summary>
    public IReadOnlyList<EquationFormat> Equations { get; init; } = [];

    /// <summary>The relations between claims of the narrative, such as <c>income/*#比上年增减额 = expenditure/*#比上年增减额</c>.</summary>
    public IReadOnlyList<EquationFormat> Relations { get; init; } = [];

    /// <summary>Word lists by name such as <c>increase</c> or <c>template-residue</c>.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Words { get; init; } =
        new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);

    /// <summary>The phrases by name, with slots in braces: what a set clause says and how it is written.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Phrases { get; init; } =
        new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);

    /// <summary>What it demands of performance targets.</summary>
    public PerformanceFormat Performance { get; init; } = new();

    /// <summary>How self-evaluations are scored and graded.</summary>
    public Scoring.ScoringFormat Scoring { get; init; } = new();

    /// <summary>The table with the id, or null.</summary>
    public TableFormat? Table(string id) => Tables.FirstOrDefault(t => t.Id == id);

    /// <summary>The word list with the name, empty when the format has none.</summary>
    public IReadOnlyList<string> WordList(string name) => Words.TryGetValue(name, out var list) ? list : [];

    /// <summary>The phrases with the name, empty when the format has none.</summary>
    public IReadOnlyList<string> PhraseList(string name) => Phrases.TryGetValue(name, out var list) ? list : [];
}

/// <summary>A word that speaks for a format.</summary>
/// <param name="Text">The word.</param>
/// <param name="Weight">How much, 1 as a rule.</param>
public sealed record Hint(string Text, int Weight);

/// <summary>How a table is laid out.</summary>
public enum TableShape
{
    /// <summary>Not known: rows by code where there are codes, else by name.</summary>
    Any,

    /// <summary>Income items on the left, functional 类 (or items) on the right.</summary>
    TwoSided,

    /// <summary>Rows by functional classification.</summary>
    Functional,

    /// <summary>Rows by economic classification.</summary>
    Economic,

    /// <summary>Rows by functional classification and, under each 项, by project; repeated per unit.</summary>
    FunctionalProjects,

    /// <summary>Named rows (三公).</summary>
    Items,

    /// <summary>Units and their projects.</summary>
    Projects,

    /// <summary>One row of figures under named columns (三公 in final accounts).</summary>
    SingleRow,
}

/// <summary>A table of a format.</summary>
public sealed class TableFormat
{
    /// <summary>Its role such as <c>income</c>; the same in every format.</summary>
    public required string Id { get; init; }

    /// <summary>Its place, 1-based.</summary>
    public int Number { get; init; }

    /// <summary>The official title.</summary>
    public required string Title { get; init; }

    /// <summary>Other titles it is known by; <c>*</c> stands for the entity's name or nothing.</summary>
    public IReadOnlyList<string> OtherTitles { get; init; } = [];

    /// <summary>How it is laid out.</summary>
    public TableShape Shape { get; init; }

    /// <summary>The unit of its amounts when it differs from the format's, else an empty string.</summary>
    public string Unit { get; init; } = string.Empty;

    /// <summary>
    /// The one kind of money it tells of, where it is one of several: what tables of different money show of a code is not the same;
    /// an empty string for a table of all money.
    /// </summary>
    public string Money { get; init; } = string.Empty;

    /// <summary>True when the format allows it to be absent.</summary>
    public bool IsOptional { get; init; }

    /// <summary>True when regions add columns of their own: those the format names are found among the printed ones, which keep their header paths.</summary>
    public bool IsOpen { get; init; }

    /// <summary>The columns that hold figures, in order; in a two-sided table left before right.</summary>
    public IReadOnlyList<ColumnFormat> Columns { get; init; } = [];

    /// <summary>The named rows it has, with roles that equations and sections use.</summary>
    public IReadOnlyList<RowFormat> Rows { get; init; } = [];

    /// <summary>The sentence set under it when it is empty, with <c>{entity}</c> and <c>{year}</c>; an empty string when none is set.</summary>
    public string EmptyNote { get; init; } = string.Empty;

    /// <summary>
    /// Words in the names of projects; where most projects have one, the usual columns (<see cref="ColumnFormat.Usual"/>) are not told apart.
    /// </summary>
    public IReadOnlyList<string> UnusualWords { get; init; } = [];

    /// <summary>The column with the role, or null.</summary>
    public ColumnFormat? Column(string key) => Columns.FirstOrDefault(c => c.Key == key);
}

/// <summary>A column of a table.</summary>
/// <param name="Key">Its role such as <c>total</c>.</param>
/// <param name="Path">The header path joined by <c>/</c>, as DESIGN fixes it for outputs.</param>
public sealed record ColumnFormat(string Key, string Path)
{
    /// <summary>Other header paths or last parts that mean the same.</summary>
    public IReadOnlyList<string> OtherPaths { get; init; } = [];

    /// <summary>The side it belongs to.</summary>
    public Side Side { get; init; }

    /// <summary>True when the printed table may leave it out.</summary>
    public bool IsOptional { get; init; }

    /// <summary>
    /// 1 for the column in which figures usually stand, 2 for the next, 0 for the others. It decides only where blank cells vanished
    /// from the text and nothing in the document tells the columns apart.
    /// </summary>
    public int Usual { get; init; }

    /// <summary>The codes, by their first digits, whose figures usually stand in it; used as <see cref="Usual"/> is.</summary>
    public IReadOnlyList<string> UsualFor { get; init; } = [];
}

/// <summary>A named row of a table.</summary>
/// <param name="Key">Its role such as <c>reception</c>.</param>
/// <param name="Name">The official name.</param>
public sealed record RowFormat(string Key, string Name)
{
    /// <summary>Other spellings.</summary>
    public IReadOnlyList<string> OtherNames { get; init; } = [];

    /// <summary>The side it belongs to.</summary>
    public Side Side { get; init; }

    /// <summary>The key of the row it is a part of, or an empty string.</summary>
    public string PartOf { get; init; } = string.Empty;

    /// <summary>True when the printed table may leave it out.</summary>
    public bool IsOptional { get; init; }
}
