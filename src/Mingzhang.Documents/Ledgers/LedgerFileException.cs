namespace Mingzhang.Documents.Ledgers;

/// <summary>A ledger's file cannot be read at all; the message is Chinese and fit for users.</summary>
public sealed class LedgerFileException : Exception
{
    /// <summary>Makes one.</summary>
    public LedgerFileException()
    {
    }

    /// <summary>Makes one with a message.</summary>
    public LedgerFileException(string message)
        : base(message)
    {
    }

    /// <summary>Makes one with a message and its cause.</summary>
    public LedgerFileException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
