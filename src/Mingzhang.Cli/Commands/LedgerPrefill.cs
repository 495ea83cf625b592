using Mingzhang.Cli.Running;
using Mingzhang.Composition.Ledgers;
using Mingzhang.Composition.Prefilling;
using Mingzhang.Disclosures;
using Mingzhang.Documents;
using Mingzhang.Documents.Ledgers;
using Mingzhang.Formats;
using Mingzhang.Formats.Writing;

namespace Mingzhang.Cli.Commands;

/// <summary>What a new ledger is filled in from.</summary>
/// <param name="From">Last year's published document, or null.</param>
/// <param name="This">This year's document, to be turned back into a ledger, or null.</param>
/// <param name="Import">An export of the budget system, or null.</param>
/// <param name="Columns">Headers given by hand, as <c>列=表头</c>.</param>
internal sealed record PrefillSources(string? From, string? This, string? Import, IReadOnlyList<string> Columns);

/// <summary>Fills a new ledger in with what is known: last year's document and an export of this year's lines.</summary>
internal static class LedgerPrefill
{
    /// <summary>The filled ledger, or null when a file could not be used; what is wrong has been said.</summary>
    public static Ledger? Fill(Ledger empty, WritingFormat writing, FormatLibrary library, PrefillSources sources, CancellationToken cancellation)
    {
        var filled = empty;
        if (sources.From is { } from)
        {
            if (LastYear(empty, writing, library, from, cancellation) is not { } prior)
            {
                return null;
            }

            filled = prior;
        }

        if (sources.This is { } own)
        {
            if (Recognised(writing, library, own, cancellation) is not { } current)
            {
                return null;
            }

            filled = With(filled, current);
        }

        return sources.Import is null ? filled : Imported(filled, writing, sources, cancellation);
    }

    private static Ledger? LastYear(Ledger empty, WritingFormat writing, FormatLibrary library, string path, CancellationToken cancellation)
    {
        if (Recognised(writing, library, path, cancellation) is not { } last)
        {
            return null;
        }

        var known = writing.Sources.Select(s => s.Key).ToHashSet(StringComparer.Ordinal);
        return new Ledger
        {
            FormatId = empty.FormatId,
            Entity = last.Entity,
            Year = last.Year > 0 ? last.Year + 1 : empty.Year,
            IsUnit = last.IsUnit,
            Units = last.Units,
            Lines = [.. last.Lines.Where(l => known.Contains(l.Source)).Select(l => l with { Basis = LedgerBasis.Prior })],
            Projects = last.Projects,
            Figures = Prior(last, writing),
            Texts = last.Texts,
            CodeNames = last.CodeNames,
            Targets = last.Targets,
        };
    }

    private static Ledger? Recognised(WritingFormat writing, FormatLibrary library, string path, CancellationToken cancellation)
    {
        var recognised = new Pipeline(library, formatId: null).Recognise(path, cancellation);
        if (recognised.Disclosure is not { } disclosure)
        {
            Terminal.Complain(recognised.Error!.Message);
            return null;
        }

        if (disclosure.Format.Kind != writing.Format.Kind || disclosure.Format.Kind != DisclosureKind.Budget || library.Writing(disclosure.Format.Id) is not { Sources.Count: > 0 } old)
        {
            Terminal.Complain($"“{Path.GetFileName(path)}”读成“{disclosure.Format.Name}”，不能用来预填“{writing.Format.Name}”：目前可由同一地区的部门预算预填。");
            return null;
        }

        return DisclosureLedger.Of(disclosure, old);
    }

    /// <summary>The document's ledger with last year's lines of the other.</summary>
    private static Ledger With(Ledger prior, Ledger current) => new()
    {
        FormatId = prior.FormatId,
        Entity = current.Entity,
        Year = current.Year,
        IsUnit = current.IsUnit,
        Units = current.Units,
        Lines = [.. current.Lines, .. prior.Lines],
        Projects = current.Projects,
        Figures = prior.Figures.Concat(current.Figures.Where(f => !prior.Figures.ContainsKey(f.Key))).ToDictionary(StringComparer.Ordinal),
        Texts = current.Texts,
        CodeNames = prior.CodeNames.Concat(current.CodeNames.Where(c => !prior.CodeNames.ContainsKey(c.Key))).ToDictionary(StringComparer.Ordinal),
        Targets = current.Targets,
    };

    /// <summary>Last year's figures in the columns that are for last year.</summary>
    private static Dictionary<string, decimal> Prior(Ledger last, WritingFormat writing)
    {
        var figures = new Dictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var sheet in writing.Sheets)
        {
            var prior = sheet.Columns.FirstOrDefault(c => c.Basis == "prior");
            foreach (var row in sheet.Rows.Where(_ => prior is not null))
            {
                var known = last.Figures.Where(f => f.Key.StartsWith($"{sheet.Id}/{row.Key}/", StringComparison.Ordinal)).Select(f => f.Value).ToList();
                if (known.Count > 0)
                {
                    figures[$"{sheet.Id}/{row.Key}/{prior!.Key}"] = known.Sum();
                }
            }
        }

        return figures;
    }

    private static Ledger? Imported(Ledger ledger, WritingFormat writing, PrefillSources sources, CancellationToken cancellation)
    {
        var named = sources.Columns.Select(c => c.Split('=', 2)).Where(c => c.Length == 2).ToDictionary(c => c[0], c => c[1], StringComparer.Ordinal);
        var imported = ExpenditureImport.Read(sources.Import!, writing, named, ledger.Units.Count > 0 ? ledger.Units[0] : ledger.Entity, cancellation);
        foreach (var problem in imported.Problems)
        {
            Terminal.Complain(problem.ToString());
        }

        if (imported.Lines.Count == 0)
        {
            Terminal.Complain($"没有从“{Path.GetFileName(sources.Import)}”导入明细，没有写出任何文件。");
            return null;
        }

        var projects = imported.Lines.Where(l => l.Project.Length > 0).Select(l => (l.Unit, l.Project)).Distinct()
            .Where(p => !ledger.Projects.Any(q => q.Unit == p.Unit && q.Name == p.Project)).Select(p => new LedgerProject(p.Unit, p.Project));
        return new Ledger
        {
            FormatId = ledger.FormatId,
            Entity = ledger.Entity,
            Year = ledger.Year,
            IsUnit = ledger.IsUnit,
            Units = [.. ledger.Units.Concat(imported.Lines.Select(l => l.Unit)).Where(u => u.Length > 0).Distinct(StringComparer.Ordinal)],
            Lines = [.. ledger.Lines, .. imported.Lines],
            Projects = [.. ledger.Projects, .. projects],
            Figures = ledger.Figures,
            Texts = ledger.Texts,
            Reasons = ledger.Reasons,
            CodeNames = ledger.CodeNames,
            Targets = ledger.Targets,
        };
    }
}
