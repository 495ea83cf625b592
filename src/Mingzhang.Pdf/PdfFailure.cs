namespace Mingzhang.Pdf;

/// <summary>Why a file could not be opened.</summary>
public enum PdfFailure
{
    /// <summary>It could be opened.</summary>
    None,

    /// <summary>The file is empty.</summary>
    Empty,

    /// <summary>The bytes are no PDF: no header and no objects were found.</summary>
    NotPdf,

    /// <summary>The file is larger than <see cref="PdfLimits.MaxFileBytes"/>.</summary>
    TooLarge,

    /// <summary>The file is encrypted and does not open with the empty password.</summary>
    PasswordRequired,

    /// <summary>The file is encrypted in a way that is not supported.</summary>
    UnsupportedEncryption,

    /// <summary>No page could be found, not even by searching the whole file: truncated or damaged.</summary>
    Damaged,

    /// <summary>Opening the file reached a limit of <see cref="PdfLimits"/>.</summary>
    LimitReached,
}
