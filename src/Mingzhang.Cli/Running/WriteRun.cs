using Mingzhang.Cli.Commands;
using Mingzhang.Composition.Publishing;
using Mingzhang.Documents.Publishing;
using Mingzhang.Formats;

namespace Mingzhang.Cli.Running;

/// <summary>Writes the documents of one ledger or of many; a bad one among many does not keep the others from being written.</summary>
/// <param name="library">The formats.</param>
/// <param name="folder">Where to.</param>
/// <param name="kinds">What to write.</param>
/// <param name="isDraft">Whether what is missing is marked instead of refused.</param>
/// <param name="cancellation">To give up.</param>
internal sealed class WriteRun(FormatLibrary library, string folder, IReadOnlyCollection<PublicationKind> kinds, bool isDraft, CancellationToken cancellation)
{
    private readonly HashSet<string> _notes = new(StringComparer.Ordinal);

    /// <summary>Writes one, named as given or by its title.</summary>
    public int One(string ledger, string? name)
    {
        PublicationSet.Prepare(kinds);
        try
        {
            var (publication, format) = Publication(ledger, Terminal.Complain);
            Show(new PublicationSet(Options([ledger]) with { FormatId = format }).Write(publication, folder, kinds, name, cancellation));
            return ExitCode.Clean;
        }
        catch (PublishingException e)
        {
            new[] { e.Message }.Where(m => m.Length > 0).ToList().ForEach(Terminal.Complain);
            return ExitCode.Failed;
        }
    }

    /// <summary>Writes each under the name of its ledger's file, and tells of each in the order given.</summary>
    public int Several(IReadOnlyList<string> ledgers, int jobs)
    {
        Distinct(ledgers);
        var said = new List<string>[ledgers.Count];
        var written = new PublishedFiles?[ledgers.Count];
        var next = 0;
        void Run(Action step) => new PublicationSet(Options(ledgers)).WriteAll(
            ledgers.Select((ledger, i) => ((Func<Publication>)(() => Publication(ledger, (said[i] = []).Add).Publication), folder, (string?)Path.GetFileNameWithoutExtension(ledger))),
            kinds,
            jobs,
            (index, files, error) =>
            {
                lock (said)
                {
                    (said[index] ??= []).AddRange(error is { Message.Length: > 0 } ? [error.Message] : []);
                    written[index] = files ?? new PublishedFiles([], []);
                    step();
                    for (; next < ledgers.Count && written[next] is { } ready; next++)
                    {
                        Tell(ledgers[next], said[next], ready);
                    }
                }
            },
            cancellation);

        if (ProgressBar.IsWanted(ledgers.Count, textOnScreen: !Console.IsOutputRedirected))
        {
            ProgressBar.Around(ledgers.Count, Run, "写出");
        }
        else
        {
            Run(static () => { });
        }

        var failed = written.Count(w => w is not { Files.Count: > 0 });
        Terminal.Complain($"共 {ledgers.Count} 本台账，写出 {ledgers.Count - failed} 本{(failed > 0 ? $"，{failed} 本没有写出" : string.Empty)}。");
        return failed > 0 ? ExitCode.Failed : ExitCode.Clean;
    }

    private PublishingOptions Options(IReadOnlyList<string> ledgers) => new() { Formats = library, Sources = ledgers };

    private static void Distinct(IReadOnlyList<string> ledgers)
    {
        if (ledgers.GroupBy(l => Path.GetFileNameWithoutExtension(l), StringComparer.OrdinalIgnoreCase).FirstOrDefault(g => g.Count() > 1) is { } same)
        {
            throw new UsageException($"{string.Join("、", same)} 的文件名相同，写出的文件会互相覆盖。请改名或分开写到不同的文件夹。");
        }
    }

    private void Tell(string ledger, IReadOnlyList<string> said, PublishedFiles files)
    {
        foreach (var line in said)
        {
            Terminal.Complain($"{Path.GetFileName(ledger)}：{line}");
        }

        Show(files);
    }

    /// <summary>Names the files; what the machine lacks is the same for all and said once.</summary>
    private void Show(PublishedFiles files)
    {
        foreach (var note in files.Notes.Where(_notes.Add))
        {
            Terminal.Complain(note);
        }

        foreach (var file in files.Files)
        {
            Console.Out.WriteLine(file);
        }
    }

    /// <summary>The publication of a ledger; what is questionable is said.</summary>
    /// <exception cref="PublishingException">The ledger cannot be used or lacks something; what, has been said.</exception>
    private (Publication Publication, string Format) Publication(string path, Action<string> say)
    {
        if (LedgerOptions.Read(path, library, say) is not { Ledger: { } ledger })
        {
            throw new PublishingException(string.Empty);
        }

        var publication = PublicationComposer.Compose(ledger, LedgerOptions.Writing(library, ledger.FormatId), isDraft);
        if (publication.Missing.Count == 0 || isDraft)
        {
            return (publication, ledger.FormatId);
        }

        foreach (var missing in publication.Missing)
        {
            say("缺：" + missing);
        }

        throw new PublishingException($"尚缺 {publication.Missing.Count} 处，没有写出任何文件。请在台账中补齐，或加 --draft 写出草稿。");
    }
}
