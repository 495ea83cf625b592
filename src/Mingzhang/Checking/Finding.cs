using System.Text.Json.Serialization;
using Mingzhang.Texts;

namespace Mingzhang.Checking;

/// <summary>How serious a finding is.</summary>
public enum Severity
{
    /// <summary>Worth a look; nothing is shown to be wrong.</summary>
    Hint,

    /// <summary>Probably wrong, or against the format.</summary>
    Warning,

    /// <summary>Two printed things contradict each other.</summary>
    Error,
}

/// <summary>How sure a finding is of what it says; its severity says how much that would matter.</summary>
public enum Confidence
{
    /// <summary>It rests on printed figures and arithmetic, or on two texts that flatly contradict each other.</summary>
    Certain,

    /// <summary>It rests on how words are read; a careful reviewer would nearly always agree.</summary>
    Likely,

    /// <summary>Something that is often wrong and may well be right.</summary>
    Possible,
}

/// <summary>What a finding is about; the JSON names are fixed by DESIGN.md.</summary>
public enum FindingKind
{
    /// <summary><c>sum</c></summary>
    Sum,

    /// <summary><c>cross-table</c></summary>
    CrossTable,

    /// <summary><c>claim</c></summary>
    Claim,

    /// <summary><c>change</c></summary>
    Change,

    /// <summary><c>share</c></summary>
    Share,

    /// <summary><c>count</c></summary>
    Count,

    /// <summary><c>rounding</c></summary>
    Rounding,

    /// <summary><c>structure</c></summary>
    Structure,

    /// <summary><c>numbering</c></summary>
    Numbering,

    /// <summary><c>naming</c></summary>
    Naming,

    /// <summary><c>contradiction</c></summary>
    Contradiction,

    /// <summary><c>performance</c></summary>
    Performance,

    /// <summary><c>score</c></summary>
    Score,

    /// <summary><c>unit</c></summary>
    Unit,

    /// <summary><c>year</c></summary>
    Year,

    /// <summary><c>text</c></summary>
    Text,

    /// <summary><c>privacy</c></summary>
    Privacy,

    /// <summary><c>secrecy</c></summary>
    Secrecy,

    /// <summary><c>prior-year</c></summary>
    PriorYear,

    /// <summary><c>other-document</c></summary>
    OtherDocument,

    /// <summary><c>format</c></summary>
    Format,
}

/// <summary>Where in the disclosure a finding or a piece of evidence stands, in the reader's words.</summary>
/// <param name="Source">The place in the file.</param>
public sealed record Location(Source Source)
{
    /// <summary>The section's label, or null.</summary>
    public string? Section { get; init; }

    /// <summary>The table's printed number and title, or null.</summary>
    public string? Table { get; init; }

    /// <summary>The row's code and name, or null.</summary>
    public string? Row { get; init; }

    /// <summary>The column's path, or null.</summary>
    public string? Column { get; init; }

    /// <summary>The file's name when the place is in another document than the one checked, else null.</summary>
    public string? OtherFile { get; init; }

    /// <summary>Section, table, row and column as a person would say it, without the place in the file.</summary>
    [JsonIgnore]
    public string Label => Joined(Joined(Joined(Joined(OtherFile, Section), Table), Row), Column);

    private static string Joined(string? before, string? part) =>
        string.IsNullOrEmpty(part) ? before ?? string.Empty : string.IsNullOrEmpty(before) ? part : before + " · " + part;
}

/// <summary>Something a figure or word was held against.</summary>
/// <param name="Location">Where it stands.</param>
/// <param name="Text">What it is, or the sentence it stands in.</param>
/// <param name="Value">The figure as printed, or null.</param>
public sealed record Evidence(Location Location, string Text, string? Value)
{
    /// <summary>The text it stands in with the words marked that the finding is held against, shown beside the finding's own excerpt; null where <see cref="Text"/> says enough.</summary>
    [JsonIgnore]
    public Excerpt? Excerpt { get; init; }
}

/// <summary>A finding: where · what is printed · what it should be and why · what to do.</summary>
public sealed record Finding
{
    /// <summary>The rule's id such as <c>MZ-S01</c>.</summary>
    public required string Rule { get; init; }

    /// <summary>How serious it is.</summary>
    public required Severity Severity { get; init; }

    /// <summary>How sure it is; arithmetic is certain.</summary>
    public Confidence Confidence { get; init; }

    /// <summary>What it is about.</summary>
    public required FindingKind Kind { get; init; }

    /// <summary>One line, in Chinese.</summary>
    public required string Title { get; init; }

    /// <summary>The arithmetic written out or the texts side by side, in Chinese.</summary>
    public required string Message { get; init; }

    /// <summary>The value it should have, as the document would print it, or null when not known.</summary>
    public string? Expected { get; init; }

    /// <summary>
    /// True when the equations leave one best explanation only: the figure at <see cref="Location"/> should be
    /// <see cref="Expected"/>. False where another figure or value explains the same as well; not part of the fixed JSON face.
    /// </summary>
    [JsonIgnore]
    public bool IsCertain { get; init; }

    /// <summary>The value printed, or null.</summary>
    public string? Actual { get; init; }

    /// <summary>Actual less expected, or null.</summary>
    public string? Difference { get; init; }

    /// <summary>The culprit figure or word itself.</summary>
    public required Location Location { get; init; }

    /// <summary>Everything it was held against.</summary>
    public IReadOnlyList<Evidence> Evidence { get; init; } = [];

    /// <summary>What to do, in Chinese.</summary>
    public required string Fix { get; init; }

    /// <summary>Findings with one cause share a group, or null.</summary>
    public string? Group { get; init; }

    /// <summary>The figure that the finding stands or falls with: when that figure itself is found wrong, the finding is not reported; not part of the fixed JSON face.</summary>
    [JsonIgnore]
    public Figures.Figure? Hinge { get; init; }

    /// <summary>The sentence or row the culprit stands in, for showing it; not part of the fixed JSON face.</summary>
    public Excerpt? Excerpt { get; init; }
}

/// <summary>A piece of the document with the culprit marked.</summary>
/// <param name="Text">The text.</param>
/// <param name="Start">0-based offset of the culprit in the text.</param>
/// <param name="Length">Its length.</param>
public sealed record Excerpt(string Text, int Start, int Length);
