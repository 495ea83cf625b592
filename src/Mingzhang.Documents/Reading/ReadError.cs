namespace Mingzhang.Documents.Reading;

/// <summary>Why a file could not be read, and what to do about it.</summary>
/// <param name="Code">One of <see cref="ReadErrorCodes"/>; stable, for programs.</param>
/// <param name="FileName">The file's name without its folder.</param>
/// <param name="Message">For people, in Chinese: names the file, says what is wrong and what to do.</param>
public sealed record ReadError(string Code, string FileName, string Message);

/// <summary>The codes a <see cref="ReadError"/> may carry.</summary>
public static class ReadErrorCodes
{
    /// <summary>No such file.</summary>
    public const string NotFound = "not-found";

    /// <summary>The file exists and may not be opened.</summary>
    public const string NoAccess = "no-access";

    /// <summary>The file holds nothing.</summary>
    public const string Empty = "empty";

    /// <summary>The file, or what it holds, is beyond <see cref="ReadingLimits"/>.</summary>
    public const string TooLarge = "too-large";

    /// <summary>No reader for this kind of file.</summary>
    public const string Unsupported = "unsupported";

    /// <summary>The file wants a password.</summary>
    public const string Encrypted = "encrypted";

    /// <summary>The file is cut short or not what its beginning says.</summary>
    public const string Damaged = "damaged";

    /// <summary>The package unpacks to far more than a document would.</summary>
    public const string Bomb = "bomb";

    /// <summary>The file needs a program to convert it that is not installed.</summary>
    public const string NoConverter = "no-converter";

    /// <summary>The file can be read and holds no text, as a scan does.</summary>
    public const string NoText = "no-text";

    /// <summary>The text was read and nothing of a disclosure is in it.</summary>
    public const string NotADisclosure = "not-a-disclosure";

    /// <summary>Reading took longer than <see cref="ReadingLimits.MaxTime"/>.</summary>
    public const string Timeout = "timeout";
}
