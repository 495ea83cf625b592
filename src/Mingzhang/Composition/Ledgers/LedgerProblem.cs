namespace Mingzhang.Composition.Ledgers;

/// <summary>Something in a ledger that must be put right before anything is written from it, or that is worth a second look.</summary>
/// <param name="Place">Sheet and cell, such as <c>支出明细!F12</c>, or the sheet alone.</param>
/// <param name="Message">What is wrong and what to do, in Chinese.</param>
public sealed record LedgerProblem(string Place, string Message)
{
    /// <summary>True for a question that does not keep the document from being written, such as a code the list does not know.</summary>
    public bool IsQuestion { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Place.Length > 0 ? $"{Place}：{Message}" : Message;
}
