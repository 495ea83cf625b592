using Mingzhang.Disclosures;

namespace Mingzhang.Checking;

/// <summary>How a rule ended on a document.</summary>
public enum RuleOutcome
{
    /// <summary>It applied and everything agreed.</summary>
    Passed,

    /// <summary>It gave at least one finding.</summary>
    Failed,

    /// <summary>The document has nothing it speaks of.</summary>
    NotApplicable,

    /// <summary>It speaks of something in the document, but what it needs could not be read.</summary>
    NotCheckable,
}

/// <summary>How a rule ended, how many comparisons it made, and why when it made none.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Outcome">How it ended.</param>
/// <param name="Comparisons">How many comparisons it made.</param>
/// <param name="Reason">Why it did not apply or could not check, in Chinese; else an empty string.</param>
public sealed record RuleStatus(RuleInfo Rule, RuleOutcome Outcome, int Comparisons, string Reason);

/// <summary>A printed figure and the rules that covered it.</summary>
/// <param name="Location">Where it stands.</param>
/// <param name="Printed">The figure as printed.</param>
/// <param name="Rules">The ids of the rules that held it against something; empty when none did.</param>
public sealed record CoveredFigure(Location Location, string Printed, IReadOnlyList<string> Rules)
{
    /// <summary>True when it stands in at least one equation; false when rules only looked whether it is there.</summary>
    public bool IsInEquation { get; init; }
}

/// <summary>What a verdict rests on.</summary>
/// <param name="Rules">Every rule and how it ended, by id.</param>
/// <param name="Figures">Every printed figure, in reading order.</param>
public sealed record Coverage(IReadOnlyList<RuleStatus> Rules, IReadOnlyList<CoveredFigure> Figures)
{
    /// <summary>How many figures are printed.</summary>
    public int Printed => Figures.Count;

    /// <summary>How many figures at least one rule covered.</summary>
    public int Covered => Figures.Count(f => f.Rules.Count > 0);

    /// <summary>How many rules ended so.</summary>
    public int Count(RuleOutcome outcome) => Rules.Count(r => r.Outcome == outcome);
}

/// <summary>The outcome of checking one document.</summary>
/// <param name="Disclosure">What was recognised.</param>
/// <param name="Findings">The findings in reading order.</param>
/// <param name="Coverage">What the verdict rests on.</param>
public sealed record CheckResult(Disclosure Disclosure, IReadOnlyList<Finding> Findings, Coverage Coverage);
