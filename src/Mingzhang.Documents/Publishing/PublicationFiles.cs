using System.Runtime.ExceptionServices;
using Mingzhang.Composition.Publishing;
using Mingzhang.Documents.Publishing.Fonts;
using Mingzhang.Documents.Publishing.OpenData;
using Mingzhang.Documents.Publishing.Pdf;
using Mingzhang.Documents.Publishing.Word;

namespace Mingzhang.Documents.Publishing;

/// <summary>Makes the files of one publication.</summary>
internal sealed class PublicationFiles(PublishingOptions options, Publication publication, Stage stage, CancellationToken cancellation)
{
    /// <summary>The kinds that take nothing from the printed one.</summary>
    private static readonly PublicationKind[] s_aside = [PublicationKind.Html, PublicationKind.Xlsx, PublicationKind.Txt];

    private readonly List<string> _notes = [];

    /// <summary>What was printed already, together with others; null when it has yet to be.</summary>
    public Printout? Printed { get; init; }

    /// <summary>The Word document that is printed: with fonts that are there.</summary>
    public static (byte[] Docx, IReadOnlyList<string> Notes) ToPrint(PublishingOptions options, Publication publication, IReadOnlyDictionary<int, int>? pages = null)
    {
        var fonts = options.Fonts.Installed(InstalledFonts.Here, TextSample.Of(publication));
        using var docx = new MemoryStream();
        new WordPublicationWriter(fonts, options.Fonts.OtherName, new WordPrint { IsLive = true, Pages = pages ?? PageEstimate.Of(publication) }).Write(publication, docx);
        return (docx.ToArray(), fonts.Notes);
    }

    /// <summary>Makes the files of the kinds; returns the notes.</summary>
    /// <remarks>LibreOffice prints while the others are written; the Word document is last, because its contents take the pages as printed.</remarks>
    public IReadOnlyList<string> Write(IReadOnlyCollection<PublicationKind> kinds)
    {
        var pages = PageEstimate.Of(publication);
        if (kinds.Contains(PublicationKind.Pdf))
        {
            var printed = Printed;
            Both(() => printed ??= Print(pages), () => WriteOthers(kinds, pages));
            stage.Add(".pdf", output => output.Write(printed!.Pdf));
            _notes.AddRange(printed!.Notes);
            pages = kinds.Contains(PublicationKind.Docx) ? PrintedPages.Of(printed.Pdf, publication) ?? pages : pages;
        }
        else
        {
            WriteOthers(kinds, pages);
        }

        if (kinds.Contains(PublicationKind.Docx))
        {
            Add(PublicationKind.Docx, pages);
        }

        return _notes;
    }

    /// <summary>Runs both, at once where a processor is free, to their end; throws what the first of them threw.</summary>
    private static void Both(Action one, Action other)
    {
        try
        {
            Parallel.Invoke(one, other);
        }
        catch (AggregateException e)
        {
            ExceptionDispatchInfo.Throw(e.InnerExceptions[0]);
        }
    }

    private Printout Print(IReadOnlyDictionary<int, int> pages)
    {
        var (docx, notes) = ToPrint(options, publication, pages);
        return new Printout(PdfPrinter.Print(stage.Name, docx, cancellation), notes);
    }

    private void WriteOthers(IReadOnlyCollection<PublicationKind> kinds, IReadOnlyDictionary<int, int> pages)
    {
        foreach (var kind in s_aside.Where(kinds.Contains))
        {
            Add(kind, pages);
        }

        if (kinds.Contains(PublicationKind.Csv) || kinds.Contains(PublicationKind.Json))
        {
            var package = new DataPackage(publication, stage.Name, options);
            stage.AddFolder(DataPackage.Suffix, package.Files(kinds.Contains(PublicationKind.Csv), kinds.Contains(PublicationKind.Json)));
        }
    }

    private void Add(PublicationKind kind, IReadOnlyDictionary<int, int> pages)
    {
        cancellation.ThrowIfCancellationRequested();
        stage.Add("." + kind.ToString().ToLowerInvariant(), output => PublicationWriters.Of(kind, options, pages).Write(publication, output));
    }
}
