namespace Mingzhang.Disclosures;

/// <summary>What a document discloses.</summary>
public enum DisclosureKind
{
    /// <summary>Not recognised.</summary>
    Unknown,

    /// <summary>Departmental or unit budget (部门预算公开、单位预算公开).</summary>
    Budget,

    /// <summary>Final accounts (部门决算公开).</summary>
    FinalAccounts,
}

/// <summary>Which format a document follows, and how sure the recognition is.</summary>
/// <param name="FormatId">The format's id such as <c>xinjiang-budget-2026</c>.</param>
/// <param name="Confidence">0 to 1.</param>
/// <param name="Kind">Budget or final accounts.</param>
/// <param name="Year">The year disclosed, or null.</param>
/// <param name="Entity">The department or unit, or an empty string.</param>
/// <param name="Title">The document's title, or an empty string.</param>
/// <param name="Reasons">What the judgement rests on, in Chinese.</param>
public sealed record Identification(
    string FormatId, decimal Confidence, DisclosureKind Kind, int? Year, string Entity, string Title, IReadOnlyList<string> Reasons);
