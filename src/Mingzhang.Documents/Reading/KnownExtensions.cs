namespace Mingzhang.Documents.Reading;

/// <summary>Which extensions a format's files go by.</summary>
internal static class KnownExtensions
{
    /// <summary>Whether the extension, in lower case with its dot, is one such files carry; unknown extensions fit anything.</summary>
    public static bool Fit(string extension, Sniffed sniffed)
    {
        FileFormat[] formats = extension switch
        {
            ".pdf" => [FileFormat.Pdf],
            ".docx" or ".docm" or ".dotx" => [FileFormat.Docx],
            ".doc" or ".wps" or ".dot" => [FileFormat.Doc],
            ".xlsx" or ".xlsm" => [FileFormat.Xlsx],
            ".xls" or ".et" => [FileFormat.Xls],
            ".html" or ".htm" or ".shtml" or ".xhtml" => [FileFormat.Html],
            ".mht" or ".mhtml" => [FileFormat.MimeHtml],
            ".txt" or ".md" or ".markdown" => [FileFormat.Text],
            ".rtf" or ".odt" => [FileFormat.ConvertibleText],
            ".ods" => [FileFormat.ConvertibleSheet],
            _ => [sniffed.Format],
        };
        return formats.Contains(sniffed.Format);
    }
}
