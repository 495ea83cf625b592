using System.Globalization;
using Mingzhang.Formats;
using Mingzhang.Texts;

namespace Mingzhang.Disclosures;

/// <summary>What was recognised in a document: facts, claims, projects and indicators, none without its source.</summary>
public sealed class Disclosure
{
    /// <summary>The document it was recognised in.</summary>
    public required Document Document { get; init; }

    /// <summary>The format it was read by.</summary>
    public required Format Format { get; init; }

    /// <summary>What the document is, and how sure that is.</summary>
    public required Identification Identification { get; init; }

    /// <summary>The budget or final-accounts tables in order.</summary>
    public IReadOnlyList<Table> Tables { get; init; } = [];

    /// <summary>The sections of the narrative in order.</summary>
    public IReadOnlyList<Section> Sections { get; init; } = [];

    /// <summary>What the sentences state, in order.</summary>
    public IReadOnlyList<Claim> Claims { get; init; } = [];

    /// <summary>The lists of names that must be exactly those with a figure, in order.</summary>
    public IReadOnlyList<NamedList> Lists { get; init; } = [];

    /// <summary>The projects that the narrative describes one by one, in order.</summary>
    public IReadOnlyList<ProjectBlock> Projects { get; init; } = [];

    /// <summary>Performance targets and self-evaluations, in order.</summary>
    public IReadOnlyList<PerformanceTable> Performance { get; init; } = [];

    /// <summary>The entries of the table of contents, empty when the document has none.</summary>
    public IReadOnlyList<ContentsEntry> Contents { get; init; } = [];

    /// <summary>Whether the file is a form that nobody has filled in.</summary>
    public bool IsBlankTemplate { get; init; }

    /// <summary>Whether nothing of a disclosure was recognised: neither its kind nor a table, a section the format knows, a stated figure or a project.</summary>
    public bool IsEmpty =>
        Identification.Kind == DisclosureKind.Unknown && Tables.Count == 0 && Sections.All(s => s.Format is null)
        && Claims.Count == 0 && Projects.Count == 0 && Performance.Count == 0;

    /// <summary>What was not read, or read with doubt, in Chinese: what the reader of the file noted, and figures of tables that have no place.</summary>
    public IReadOnlyList<string> ReadingNotes
    {
        get
        {
            var tables = Tables.Where(t => t.Unplaced.Count > 0).ToList();
            return tables.Count == 0
                ? Document.Notes
                : [.. Document.Notes, string.Create(CultureInfo.InvariantCulture, $"{Names(tables)}中有 {tables.Sum(t => t.Unplaced.Count)} 个数字在转换成的文本中归不到行和栏，有关的勾稽未核对；请改用 Word、Excel 或 PDF 原件。")];
        }
    }

    /// <summary>The table with the role, or null.</summary>
    public Table? TableById(string id) => Tables.FirstOrDefault(t => t.Id == id);

    /// <summary>The section with the role, or null.</summary>
    public Section? SectionById(string id) => Sections.FirstOrDefault(s => s.Id == id);

    private static string Names(List<Table> tables) =>
        string.Concat(tables.Take(2).Select(t => $"《{t.Title}》")) + (tables.Count > 2 ? string.Create(CultureInfo.InvariantCulture, $"等 {tables.Count} 张表") : string.Empty);
}

/// <summary>An entry of the table of contents, white space and page number removed.</summary>
public sealed record ContentsEntry(string Text, Source Source);

/// <summary>A project as the narrative describes it (项目名称, 设立的政策依据, 预算安排规模 …).</summary>
public sealed class ProjectBlock
{
    /// <summary>项目名称.</summary>
    public required PrintedValue Name { get; init; }

    /// <summary>The numbering as printed, such as <c>（一十）</c>.</summary>
    public string Numbering { get; init; } = string.Empty;

    /// <summary>设立的政策依据.</summary>
    public PrintedValue? Basis { get; init; }

    /// <summary>预算安排规模, as printed with its unit.</summary>
    public PrintedValue? Size { get; init; }

    /// <summary>项目承担单位.</summary>
    public PrintedValue? Unit { get; init; }

    /// <summary>资金分配情况.</summary>
    public PrintedValue? Allocation { get; init; }

    /// <summary>资金执行时间.</summary>
    public PrintedValue? Period { get; init; }

    /// <summary>The claims read from its texts (size, parts of the allocation).</summary>
    public IReadOnlyList<Claim> Claims { get; init; } = [];
}
