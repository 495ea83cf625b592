namespace Mingzhang.Checking;

/// <summary>What is known of a rule: shown by <c>mingzhang rules</c> and in docs/rules.</summary>
public sealed record RuleInfo
{
    /// <summary>Fixed id: <c>MZ-</c>, a letter for the family, two digits.</summary>
    public required string Id { get; init; }

    /// <summary>Chinese title.</summary>
    public required string Title { get; init; }

    /// <summary>What is compared with what, in Chinese.</summary>
    public required string Explanation { get; init; }

    /// <summary>The clause, table or definition it rests on.</summary>
    public required string Basis { get; init; }

    /// <summary>The severity of its findings as a rule.</summary>
    public required Severity Severity { get; init; }

    /// <summary>The kind of its findings.</summary>
    public required FindingKind Kind { get; init; }

    /// <summary>The smallest change to a shipped sample that trips the rule, or null when there is none.</summary>
    public RuleSample? Sample => RuleSamples.Of(Id);
}
