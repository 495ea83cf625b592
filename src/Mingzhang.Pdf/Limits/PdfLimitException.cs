namespace Mingzhang.Pdf.Limits;

/// <summary>Reading reached a limit. Never leaves the library: the page or the document says so instead.</summary>
internal sealed class PdfLimitException(string message) : Exception(message);
