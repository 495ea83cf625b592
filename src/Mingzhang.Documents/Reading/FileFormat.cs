namespace Mingzhang.Documents.Reading;

/// <summary>What a file is by its content.</summary>
internal enum FileFormat
{
    Text,
    Html,
    MimeHtml,
    Pdf,
    Docx,
    Xlsx,
    Doc,
    Xls,

    /// <summary>A format that LibreOffice turns into DOCX: RTF, ODT, Word XML.</summary>
    ConvertibleText,

    /// <summary>A format that LibreOffice turns into XLSX: ODS, Excel XML.</summary>
    ConvertibleSheet,

    /// <summary>A known format without a reader; <see cref="Sniffed.Problem"/> says which.</summary>
    Unsupported,
}

/// <summary>What a look at a file's first bytes found.</summary>
/// <param name="Format">The format.</param>
/// <param name="Name">The format's name in Chinese.</param>
/// <param name="Extension">The extension such files should carry, with its dot.</param>
internal readonly record struct Sniffed(FileFormat Format, string Name, string Extension)
{
    /// <summary>Why it cannot be read, when <see cref="Format"/> is <see cref="FileFormat.Unsupported"/>.</summary>
    public ReadingException? Problem { get; init; }
}
