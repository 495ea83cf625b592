using Mingzhang.Checking.Figures;
using Mingzhang.Disclosures;

namespace Mingzhang.Checking.Projects;

/// <summary>A project as one place of a disclosure names it; rows of one name and unit in one table are one mention.</summary>
public sealed class ProjectMention
{
    /// <summary>Where it is named.</summary>
    public required ProjectPlace Place { get; init; }

    /// <summary>Its name as printed.</summary>
    public required string Name { get; init; }

    /// <summary>Its name for comparing (<see cref="ProjectNames.Key"/>).</summary>
    public required string Key { get; init; }

    /// <summary>The unit that carries it out, or an empty string where the place names none.</summary>
    public string Unit { get; init; } = string.Empty;

    /// <summary>The place in the reader's words, such as <c>表7 一般公共预算项目支出情况表</c>.</summary>
    public required string PlaceName { get; init; }

    /// <summary>Where the name stands.</summary>
    public required Location Location { get; init; }

    /// <summary>The figures of its fiscal money; rows of one project add up.</summary>
    public IReadOnlyList<Figure> Money { get; init; } = [];

    /// <summary>What it comes from: <see cref="TableRow"/> (the first), <see cref="ProjectBlock"/>, <see cref="PerformanceTable"/> or <see cref="Claim"/>.</summary>
    public required object Origin { get; init; }

    /// <summary>The fiscal money in 元, or null when none is printed.</summary>
    public decimal? Amount => Money.Count == 0 ? null : Money.Sum(m => m.Value);

    /// <summary>The money as printed with its unit, for showing.</summary>
    public string Shown => Money.Count == 0 ? string.Empty : string.Join('+', Money.Select(m => m.Printed)) + Money[0].Unit;

    /// <summary>The mention as evidence, its name marked.</summary>
    public Evidence AsEvidence() => new(Location, PlaceName, Shown.Length > 0 ? Shown : null) { Excerpt = Excerpt };

    /// <summary>The name with its money, the name marked.</summary>
    public Excerpt Excerpt => new(Shown.Length > 0 ? Name + "  " + Shown : Name, 0, Name.Length);
}
