using Mingzhang.Composition.Ledgers;
using Mingzhang.Composition.Publishing;
using Mingzhang.Documents.Publishing;
using Mingzhang.Formats;

namespace Mingzhang.Cli.Startup;

/// <summary>A ledger of a few lines, composed and written to nowhere while the real one is read.</summary>
internal static class SmallLedger
{
    /// <summary>Writes it as the kinds that the command line names.</summary>
    public static void Write(string[] args) => PublicationSet.Rehearse(Compose(FormatLibrary.Shipped), Kinds(args));

    /// <summary>The publication of the newest shipped format that can be written, as a draft: there are no reasons in the ledger.</summary>
    public static Publication Compose(FormatLibrary library)
    {
        var writing = library.Ids.Where(id => !library.Card(id).IsAbstract)
            .OrderByDescending(id => library.Card(id).FromYear).Select(library.Writing).First(w => w is { Sections.Count: > 0 })!;
        const string Unit = "某单位";
        var source = writing.Sources[0].Key;
        var ledger = new Ledger
        {
            FormatId = writing.Format.Id,
            Entity = Unit,
            Year = writing.Format.FromYear ?? writing.Format.ToYear ?? DateTime.UnixEpoch.Year,
            Units = [Unit],
            Lines =
            [
                new LedgerLine(Unit, "2010101", source, 1_234_500m) { Economic = "30101", Kind = "basic" },
                new LedgerLine(Unit, "2080505", source, 200_000m) { Economic = "30201", Kind = "project", Project = "某项目" },
                new LedgerLine(Unit, "2010101", source, 1_000_000m) { Economic = "30101", Kind = "basic", Basis = LedgerBasis.Prior },
            ],
            Projects = [new LedgerProject(Unit, "某项目")],
        };
        return PublicationComposer.Compose(ledger, writing, isDraft: true);
    }

    /// <summary>The kinds, before the command line is parsed; Word when none is named. PDF is printed from the same document.</summary>
    private static List<PublicationKind> Kinds(string[] args)
    {
        var at = Array.IndexOf(args, "--to");
        var words = at >= 0 && at + 1 < args.Length ? args[at + 1].Split(',') : [];
        var kinds = words.Select(w => Enum.TryParse<PublicationKind>(w.Trim(), ignoreCase: true, out var kind) ? kind : PublicationKind.Docx).Where(k => k != PublicationKind.Pdf);
        return [.. kinds.Prepend(PublicationKind.Docx).Distinct()];
    }
}
