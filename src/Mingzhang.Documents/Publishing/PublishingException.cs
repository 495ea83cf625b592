namespace Mingzhang.Documents.Publishing;

/// <summary>A publication could not be written; nothing was left behind. The message is Chinese and says what to do.</summary>
public sealed class PublishingException : Exception
{
    /// <summary>Without a message.</summary>
    public PublishingException()
    {
    }

    /// <summary>With what is wrong.</summary>
    public PublishingException(string message)
        : base(message)
    {
    }

    /// <summary>With what is wrong and why.</summary>
    public PublishingException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
