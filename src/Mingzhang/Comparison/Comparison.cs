using Mingzhang.Amounts;
using Mingzhang.Disclosures;
using Mingzhang.Texts;

namespace Mingzhang.Comparison;

/// <summary>What differs between two documents, or between a department and its units.</summary>
public sealed record DocumentComparison
{
    /// <summary>What the documents are to each other.</summary>
    public required ComparisonMode Mode { get; init; }

    /// <summary>The first document: earlier year, budget, old version, department.</summary>
    public required Disclosure First { get; init; }

    /// <summary>The second document, or the units.</summary>
    public required IReadOnlyList<Disclosure> Seconds { get; init; }

    /// <summary>The tables, in the second document's order, those only in the first where they stood.</summary>
    public IReadOnlyList<TableComparison> Tables { get; init; } = [];

    /// <summary>The claims of the narrative.</summary>
    public IReadOnlyList<ClaimComparison> Claims { get; init; } = [];

    /// <summary>The sentences of the narrative that are not word for word in both; versions only.</summary>
    public IReadOnlyList<SentenceChange> Sentences { get; init; } = [];

    /// <summary>The performance tables and their indicators.</summary>
    public IReadOnlyList<PerformanceComparison> Performance { get; init; } = [];

    /// <summary>What the reader must know to read the comparison rightly, in Chinese.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Whether nothing differs.</summary>
    public bool IsSame => Tables.All(t => t.State == ChangeState.Same) && Claims.All(c => c.State == ChangeState.Same) && Sentences.Count == 0 && Performance.All(p => p.State == ChangeState.Same);
}

/// <summary>A printed figure on one side of a comparison.</summary>
/// <param name="Amount">The figure.</param>
/// <param name="Scale">What one of its unit is in 元; 1 for percentages and counts.</param>
/// <param name="Printed">As printed.</param>
/// <param name="Unit">The unit.</param>
/// <param name="Source">Where it stands.</param>
public sealed record Quantity(Amount Amount, decimal Scale, string Printed, string Unit, Source Source)
{
    /// <summary>The value in 元, or as it is.</summary>
    public decimal Value => Amount.Value * Scale;

    /// <summary>Half a unit of its last printed decimal, in the measure of <see cref="Value"/>; a bare 0 is exact.</summary>
    public decimal HalfUnit => Amount is { IsZero: true, Decimals: 0 } ? 0m : Amount.HalfUnit * Scale;

    /// <summary>True when a sentence states it because the table stands in an attachment.</summary>
    public bool IsFromText { get; init; }
}

/// <summary>A figure on both sides; null stands for a blank, which counts as zero.</summary>
/// <param name="Column">The column's path, or the measure.</param>
/// <param name="First">In the first document.</param>
/// <param name="Second">In the second, or the sum over the units.</param>
public sealed record CellComparison(string Column, Quantity? First, Quantity? Second)
{
    /// <summary>In units comparison: the units' figures, in the order of the units; null for a blank.</summary>
    public IReadOnlyList<Quantity?> Parts { get; init; } = [];

    /// <summary>What rounding of the figures can explain of the difference, in 元; zero except where figures were added or are printed in different units.</summary>
    public decimal Reach { get; init; }

    /// <summary>Second less first, in 元 or as they are.</summary>
    public decimal Difference => (Second?.Value ?? 0m) - (First?.Value ?? 0m);

    /// <summary>The difference in the unit of the figures (the first's), or as it is.</summary>
    public decimal Change => Difference / Scale;

    /// <summary>The difference against the first, in percent to two decimals; null when the first is zero.</summary>
    public decimal? Rate => First is { Value: not 0m } first ? Math.Round(Difference * 100m / Math.Abs(first.Value), 2, MidpointRounding.AwayFromZero) : null;

    /// <summary>The unit the change is in.</summary>
    public string Unit => (First ?? Second)!.Unit;

    /// <summary>Whether the figures differ by more than rounding explains.</summary>
    public bool IsDifferent => Math.Abs(Difference) > Reach;

    private decimal Scale => (First ?? Second)!.Scale;
}

/// <summary>A row of a table on both sides.</summary>
public sealed record RowComparison
{
    /// <summary>What became of it.</summary>
    public required ChangeState State { get; init; }

    /// <summary>The classification code, or empty.</summary>
    public string Code { get; init; } = string.Empty;

    /// <summary>The name, or 合计.</summary>
    public required string Name { get; init; }

    /// <summary>The project, or empty.</summary>
    public string Item { get; init; } = string.Empty;

    /// <summary>The budget unit's block, or empty.</summary>
    public string BudgetUnit { get; init; } = string.Empty;

    /// <summary>Whether it is the total row.</summary>
    public bool IsTotal { get; init; }

    /// <summary>In the first document: the code where it was another one, else empty.</summary>
    public string FormerCode { get; init; } = string.Empty;

    /// <summary>In the first document: the name (or project) where it was another one, else empty.</summary>
    public string FormerName { get; init; } = string.Empty;

    /// <summary>The figures, those that neither side prints left out.</summary>
    public required IReadOnlyList<CellComparison> Cells { get; init; }
}

/// <summary>A table on both sides.</summary>
public sealed record TableComparison
{
    /// <summary>The table's role, or empty for a table the format does not know.</summary>
    public string Id { get; init; } = string.Empty;

    /// <summary>What became of it.</summary>
    public required ChangeState State { get; init; }

    /// <summary>Number and title in the first document, or empty.</summary>
    public string FirstTitle { get; init; } = string.Empty;

    /// <summary>Number and title in the second, or empty.</summary>
    public string SecondTitle { get; init; } = string.Empty;

    /// <summary>The unit in the first document.</summary>
    public string FirstUnit { get; init; } = string.Empty;

    /// <summary>The unit in the second.</summary>
    public string SecondUnit { get; init; } = string.Empty;

    /// <summary>The rows.</summary>
    public required IReadOnlyList<RowComparison> Rows { get; init; }

    /// <summary>The title to show.</summary>
    public string Title => SecondTitle.Length > 0 ? SecondTitle : FirstTitle;
}

/// <summary>What a sentence states of a thing, on both sides.</summary>
public sealed record ClaimComparison
{
    /// <summary>What became of it.</summary>
    public required ChangeState State { get; init; }

    /// <summary>The section.</summary>
    public required string Section { get; init; }

    /// <summary>The subject.</summary>
    public required string Subject { get; init; }

    /// <summary>The measure.</summary>
    public required string Measure { get; init; }

    /// <summary>The claim in the first document, or null.</summary>
    public Claim? First { get; init; }

    /// <summary>The claim in the second, or null.</summary>
    public Claim? Second { get; init; }

    /// <summary>The figures; null when neither states one (未安排).</summary>
    public CellComparison? Figures { get; init; }
}

/// <summary>A sentence that is not word for word in both versions.</summary>
/// <param name="State">New, gone or changed.</param>
/// <param name="Section">The section.</param>
/// <param name="First">The sentence in the first version, or empty.</param>
/// <param name="Second">The sentence in the second, or empty.</param>
/// <param name="Source">Where it stands: in the second version, or in the first when it is gone.</param>
public sealed record SentenceChange(ChangeState State, string Section, string First, string Second, Source Source)
{
    /// <summary>The sentence of the second version (the first's for one that is gone) in pieces, as it came from the first.</summary>
    public IReadOnlyList<TextPart> Parts { get; init; } = [];
}

/// <summary>A stretch of text that stayed, came or went.</summary>
/// <param name="State"><see cref="ChangeState.Same"/>, <see cref="ChangeState.New"/> or <see cref="ChangeState.Gone"/>.</param>
/// <param name="Text">The text.</param>
public sealed record TextPart(ChangeState State, string Text);

/// <summary>A performance table on both sides.</summary>
public sealed record PerformanceComparison
{
    /// <summary>What became of it.</summary>
    public required ChangeState State { get; init; }

    /// <summary>The project's name, or empty for the whole department.</summary>
    public required string Project { get; init; }

    /// <summary>The project's name in the first document where it was another one, else empty.</summary>
    public string FormerProject { get; init; } = string.Empty;

    /// <summary>The title to show.</summary>
    public required string Title { get; init; }

    /// <summary>Where the table begins.</summary>
    public required Source Source { get; init; }

    /// <summary>Money and texts of its head that differ.</summary>
    public IReadOnlyList<FieldChange> Head { get; init; } = [];

    /// <summary>The indicators.</summary>
    public required IReadOnlyList<IndicatorComparison> Indicators { get; init; }
}

/// <summary>An indicator on both sides.</summary>
public sealed record IndicatorComparison
{
    /// <summary>What became of it.</summary>
    public required ChangeState State { get; init; }

    /// <summary>一级指标 and 二级指标 joined by /.</summary>
    public required string Levels { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Its name in the first document where it was another one, else empty.</summary>
    public string FormerName { get; init; } = string.Empty;

    /// <summary>The target, for showing indicators that came or went.</summary>
    public string Target { get; init; } = string.Empty;

    /// <summary>The fields that differ.</summary>
    public IReadOnlyList<FieldChange> Fields { get; init; } = [];

    /// <summary>Where it stands.</summary>
    public required Source Source { get; init; }
}

/// <summary>A field of a form that differs.</summary>
/// <param name="Field">Its Chinese name.</param>
/// <param name="First">In the first document, or empty.</param>
/// <param name="Second">In the second, or empty.</param>
public sealed record FieldChange(string Field, string First, string Second);
