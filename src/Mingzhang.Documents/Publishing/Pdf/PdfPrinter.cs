using Mingzhang.Documents.Reading;
using Mingzhang.Documents.Reading.Conversion;

namespace Mingzhang.Documents.Publishing.Pdf;

/// <summary>Prints a Word document to PDF through LibreOffice: fonts embedded, headings as bookmarks, links kept.</summary>
internal static class PdfPrinter
{
    private const string Filter = "writer_pdf_Export:{\"ExportBookmarks\":{\"type\":\"boolean\",\"value\":\"true\"},\"UseTaggedPDF\":{\"type\":\"boolean\",\"value\":\"true\"},"
        + "\"ExportBookmarksToPDFDestination\":{\"type\":\"boolean\",\"value\":\"true\"},\"InitialView\":{\"type\":\"long\",\"value\":\"1\"}}";

    /// <summary>Whether LibreOffice is there.</summary>
    public static bool IsThere => LibreOffice.Find() is not null;

    /// <summary>Prints several in one run; null for one that failed, which is worth a run of its own.</summary>
    public static byte[]?[] PrintSeveral(IReadOnlyList<byte[]> documents, CancellationToken cancellation)
    {
        if (!IsThere)
        {
            return new byte[documents.Count][];
        }

        try
        {
            var input = new ReadingInput("batch.docx", [], ReadingLimits.Default with { MaxConversionTime = TimeSpan.FromSeconds(60 + (30 * documents.Count)) }, cancellation);
            return [.. LibreOffice.ConvertSeveral(documents, input, "docx", "pdf", Filter).Select(p => p is null ? null : PdfStamp.WithoutTime(p))];
        }
        catch (ReadingException)
        {
            return new byte[documents.Count][];
        }
    }

    /// <summary>Prints.</summary>
    /// <exception cref="PublishingException">LibreOffice is not there or failed.</exception>
    public static byte[] Print(string name, byte[] docx, CancellationToken cancellation)
    {
        if (!IsThere)
        {
            throw new PublishingException("写 PDF 需要 LibreOffice，本机没有安装。请安装（Debian、Ubuntu：apt install libreoffice-writer-nogui），或不写 PDF，用 Word、WPS 打开 DOCX 另存。");
        }

        try
        {
            var input = new ReadingInput(name + ".docx", docx, ReadingLimits.Default with { MaxConversionTime = TimeSpan.FromMinutes(2) }, cancellation);
            return PdfStamp.WithoutTime(LibreOffice.Convert(input, "docx", "pdf", Filter));
        }
        catch (ReadingException e)
        {
            throw new PublishingException($"{name}：LibreOffice 未能写出 PDF（{e.Problem}）。请重试；仍不成，用 Word、WPS 打开 DOCX 另存为 PDF。", e);
        }
    }
}
