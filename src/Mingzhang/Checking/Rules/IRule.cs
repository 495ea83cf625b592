namespace Mingzhang.Checking.Rules;

/// <summary>A check: what is known of it, and how it is carried out.</summary>
public interface IRule
{
    /// <summary>What is known of it.</summary>
    RuleInfo Info { get; }

    /// <summary>Carries it out: adds equations and findings to the run, or says why it cannot.</summary>
    void Apply(CheckContext context, RuleRun run);
}
