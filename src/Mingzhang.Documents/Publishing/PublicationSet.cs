using Mingzhang.Composition.Publishing;
using Mingzhang.Documents.Publishing.Fonts;
using Mingzhang.Documents.Publishing.Pdf;
using Mingzhang.Documents.Publishing.Word;
using Mingzhang.Documents.Reading.Conversion;

namespace Mingzhang.Documents.Publishing;

/// <summary>Writes publications as sets of files. A set appears whole or not at all: files are written aside and then moved to their places.</summary>
/// <remarks>Keeps nothing between publications; may be called from several threads.</remarks>
public sealed class PublicationSet(PublishingOptions? options = null)
{
    /// <summary>How many documents LibreOffice prints in one run: starting it costs as much as printing one.</summary>
    private const int PrintedAtOnce = 8;

    private readonly PublishingOptions _options = options ?? new PublishingOptions();

    /// <summary>Begins on other threads what takes a moment and is the same for any publication: to be called before one is composed.</summary>
    /// <param name="kinds">What will be written.</param>
    public static void Prepare(IReadOnlyCollection<PublicationKind> kinds)
    {
        ArgumentNullException.ThrowIfNull(kinds);
        if (kinds.Contains(PublicationKind.Pdf))
        {
            LibreOffice.Prepare();
            InstalledFonts.Here.Prepare();
        }
    }

    /// <summary>Writes a publication to nowhere, so that the code of its kinds is loaded when the real one comes.</summary>
    /// <param name="publication">Any small publication.</param>
    /// <param name="kinds">The kinds; PDF, CSV and JSON are left out.</param>
    public static void Rehearse(Publication publication, IReadOnlyCollection<PublicationKind> kinds)
    {
        ArgumentNullException.ThrowIfNull(publication);
        ArgumentNullException.ThrowIfNull(kinds);
        foreach (var kind in kinds.Where(k => k is not (PublicationKind.Pdf or PublicationKind.Csv or PublicationKind.Json)))
        {
            using var nowhere = new MemoryStream();
            PublicationWriters.Of(kind, new PublishingOptions(), PageEstimate.Of(publication)).Write(publication, nowhere);
        }
    }

    /// <summary>Writes a publication.</summary>
    /// <param name="publication">The publication.</param>
    /// <param name="directory">Where to; made when it is not there. Files of the same names are replaced.</param>
    /// <param name="kinds">What to write.</param>
    /// <param name="name">The files' name without extension; the publication's title when null.</param>
    /// <param name="cancellation">To give up; nothing is left behind then.</param>
    /// <exception cref="PublishingException">Something that a kind needs is missing, or the folder cannot be written to.</exception>
    public PublishedFiles Write(
        Publication publication, string directory, IReadOnlyCollection<PublicationKind> kinds, string? name = null, CancellationToken cancellation = default) =>
        Write(publication, directory, kinds, name, printed: null, cancellation);

    private PublishedFiles Write(
        Publication publication, string directory, IReadOnlyCollection<PublicationKind> kinds, string? name, Printout? printed, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(publication);
        ArgumentNullException.ThrowIfNull(kinds);
        ArgumentException.ThrowIfNullOrEmpty(directory);
        try
        {
            using var stage = new Stage(directory, FileName(name ?? publication.Title));
            var notes = new PublicationFiles(_options, publication, stage, cancellation) { Printed = printed }.Write(kinds);
            return new PublishedFiles(stage.Publish(_options.Sources), notes);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new PublishingException($"无法写入文件夹“{directory}”：{e.Message}请检查文件夹是否存在、是否有权限、文件是否正被其他程序打开。", e);
        }
    }

    /// <summary>Writes many publications, several at a time; each is made when its turn comes and let go when it is written.</summary>
    /// <remarks>With PDF among the kinds a few are printed in one run of LibreOffice.</remarks>
    /// <param name="publications">Each publication (made by a function that may throw <see cref="PublishingException"/>) with its folder and the files' name (null for its title).</param>
    /// <param name="kinds">What to write of each.</param>
    /// <param name="workers">How many at a time.</param>
    /// <param name="done">Called for each in any order, with its place in the list, what was written or why not.</param>
    /// <param name="cancellation">To give up.</param>
    public void WriteAll(
        IEnumerable<(Func<Publication> Make, string Directory, string? Name)> publications,
        IReadOnlyCollection<PublicationKind> kinds,
        int workers,
        Action<int, PublishedFiles?, PublishingException?> done,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(publications);
        ArgumentNullException.ThrowIfNull(done);
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, workers), CancellationToken = cancellation };
        var isPrinted = kinds.Contains(PublicationKind.Pdf);
        Parallel.ForEach(publications.Select((job, index) => (job, index)).Chunk(isPrinted ? PrintedAtOnce : 1), parallel, chunk =>
        {
            var made = chunk.Select(one => (one.job, one.index, Publication: Made(one.job.Make, e => done(one.index, null, e)))).Where(m => m.Publication is not null).ToList();
            var printed = isPrinted && made.Count > 1 ? PrintTogether([.. made.Select(m => m.Publication!)], cancellation) : new Printout[made.Count];
            foreach (var ((job, index, publication), pdf) in made.Zip(printed))
            {
                try
                {
                    done(index, Write(publication!, job.Directory, kinds, job.Name, pdf, cancellation), null);
                }
                catch (PublishingException e)
                {
                    done(index, null, e);
                }
            }
        });
    }

    /// <summary>Prints several in one run; null for one that failed, which is worth a run of its own.</summary>
    private Printout?[] PrintTogether(IReadOnlyList<Publication> publications, CancellationToken cancellation)
    {
        var documents = publications.Select(p => PublicationFiles.ToPrint(_options, p)).ToList();
        return [.. PdfPrinter.PrintSeveral([.. documents.Select(d => d.Docx)], cancellation).Zip(documents, (pdf, d) => pdf is null ? null : new Printout(pdf, d.Notes))];
    }

    private static Publication? Made(Func<Publication> make, Action<PublishingException> failed)
    {
        try
        {
            return make();
        }
        catch (PublishingException e)
        {
            failed(e);
            return null;
        }
    }

    /// <summary>The name without what file systems forbid.</summary>
    private static string FileName(string name)
    {
        var clean = string.Concat(Writing.SafeText.Clean(name).Where(c => c is not ('/' or '\\' or ':' or '*' or '?' or '"' or '<' or '>' or '|'))).Trim(' ', '.');
        return clean.Length == 0 ? "公开文档" : clean.Length > 80 ? clean[..80] : clean;
    }
}
