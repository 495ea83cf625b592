using Mingzhang.Checking.Rules.Text;
using Mingzhang.Disclosures;

namespace Mingzhang.Checking.Rules.Words;

/// <summary>What a change is a change against.</summary>
internal enum ChangeBase
{
    /// <summary>Last year's budget or accounts.</summary>
    LastYear,

    /// <summary>The budget of the same year.</summary>
    Budget,
}

/// <summary>The reason that a sentence gives for a change.</summary>
/// <param name="Claims">The claims of the clause it explains («X N万元，比上年增加C万元，增长P%»), in order.</param>
/// <param name="Sign">1 for a rise, -1 for a fall, 0 for no change.</param>
/// <param name="Base">What the change is against.</param>
/// <param name="Words">The reason itself, from after «主要原因是».</param>
internal sealed record Reason(IReadOnlyList<Claim> Claims, int Sign, ChangeBase Base, Passage Words)
{
    /// <summary>Whose change it is.</summary>
    public string Subject => Claims[0].Subject;

    /// <summary>The classification code of the subject, or empty.</summary>
    public string Code => Claims[0].Code;

    /// <summary>The subject without its code.</summary>
    public string Name => Subject.IndexOf('(', StringComparison.Ordinal) is var at && Code.Length > 0 && at > 0 ? Subject[..at] : Subject;

    /// <summary>The functional item that the paragraph speaks of («…（类）…（款）…（项）»), or empty where it speaks of the whole.</summary>
    public string Item { get; init; } = string.Empty;

    /// <summary>What part of the money it explains: a code or an item, empty for the whole.</summary>
    public string Scope => Code.Length > 0 ? Code : Item;

    /// <summary>The subject as a reader knows it.</summary>
    public string Title => Item.Length > 0 ? Item : Name;

    /// <summary>The claim that states the change.</summary>
    public Claim Change => Claims.FirstOrDefault(c => c.Measure is Measures.Change or Measures.BudgetChange) ?? Claims.First(c => ReasonReader.SignOf(c) is not null);
}
