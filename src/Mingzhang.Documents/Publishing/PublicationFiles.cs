using Mingzhang.Composition.Publishing;
using Mingzhang.Documents.Publishing.Fonts;
using Mingzhang.Documents.Publishing.Html;
using Mingzhang.Documents.Publishing.OpenData;
using Mingzhang.Documents.Publishing.Pdf;
using Mingzhang.Documents.Publishing.Text;
using Mingzhang.Documents.Publishing.Word;
using Mingzhang.Documents.Publishing.Workbooks;

namespace Mingzhang.Documents.Publishing;

/// <summary>Makes the files of one publication.</summary>
internal sealed class PublicationFiles(PublishingOptions options, Publication publication, Stage stage, CancellationToken cancellation)
{
    private readonly List<string> _notes = [];

    /// <summary>The PDF when it was printed already, together with others.</summary>
    public byte[]? Printed { get; init; }

    /// <summary>The Word document that is printed: with fonts that are there.</summary>
    public static (byte[] Docx, IReadOnlyList<string> Notes) ToPrint(PublishingOptions options, Publication publication)
    {
        var fonts = options.Fonts.Installed(InstalledFonts.Here, TextSample.Of(publication));
        using var docx = new MemoryStream();
        new WordPublicationWriter(fonts, options.Fonts.OtherName, new WordPrint { IsLive = true, Pages = PageEstimate.Of(publication) }).Write(publication, docx);
        return (docx.ToArray(), fonts.Notes);
    }

    /// <summary>Makes the files of the kinds; returns the notes.</summary>
    public IReadOnlyList<string> Write(IReadOnlyCollection<PublicationKind> kinds)
    {
        var pages = PageEstimate.Of(publication);
        if (kinds.Contains(PublicationKind.Pdf))
        {
            pages = WritePdf(pages, kinds.Contains(PublicationKind.Docx));
        }

        if (kinds.Contains(PublicationKind.Docx))
        {
            Add(".docx", new WordPublicationWriter(options.Fonts.Official(), options.Fonts.OtherName, new WordPrint { Pages = pages }));
        }

        if (kinds.Contains(PublicationKind.Html))
        {
            Add(".html", new HtmlPublicationWriter());
        }

        if (kinds.Contains(PublicationKind.Xlsx))
        {
            Add(".xlsx", new XlsxPublicationWriter());
        }

        if (kinds.Contains(PublicationKind.Txt))
        {
            Add(".txt", new TextPublicationWriter());
        }

        if (kinds.Contains(PublicationKind.Csv) || kinds.Contains(PublicationKind.Json))
        {
            var package = new DataPackage(publication, stage.Name, options);
            stage.AddFolder(DataPackage.Suffix, package.Files(kinds.Contains(PublicationKind.Csv), kinds.Contains(PublicationKind.Json)));
        }

        return _notes;
    }

    /// <summary>Writes the PDF; returns the pages as printed.</summary>
    private IReadOnlyDictionary<int, int> WritePdf(IReadOnlyDictionary<int, int> pages, bool wantsPages)
    {
        var (docx, notes) = ToPrint(options, publication);
        _notes.AddRange(notes);
        var pdf = Printed ?? PdfPrinter.Print(stage.Name, docx, cancellation);
        stage.Add(".pdf", output => output.Write(pdf));
        return wantsPages ? PrintedPages.Of(pdf, publication) ?? pages : pages;
    }

    private void Add(string extension, IPublicationWriter writer)
    {
        cancellation.ThrowIfCancellationRequested();
        stage.Add(extension, output => writer.Write(publication, output));
    }
}
