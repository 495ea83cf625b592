namespace Mingzhang.Pdf.Tests.Support;

/// <summary>Shorthands for looking at a page.</summary>
internal static class Pages
{
    /// <summary>All letters in the order in which they are printed.</summary>
    public static string Text(this PdfPage page) => string.Concat(page.Letters.Select(l => l.Text));

    /// <summary>Opens a file that must open.</summary>
    public static PdfDocument Opened(this byte[] bytes, PdfLimits? limits = null)
    {
        PdfOpening opening = PdfDocument.Open(bytes, limits);
        opening.Failure.ShouldBe(PdfFailure.None);
        return opening.Document.ShouldNotBeNull();
    }

    /// <summary>The text of all pages, one a line.</summary>
    public static string AllText(this PdfDocument document) => string.Join('\n', document.ReadPages().Select(p => p.Text()));
}
