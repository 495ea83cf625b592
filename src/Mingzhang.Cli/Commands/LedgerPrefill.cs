using Mingzhang.Cli.Running;
using Mingzhang.Composition.Ledgers;
using Mingzhang.Composition.Prefilling;
using Mingzhang.Disclosures;
using Mingzhang.Documents;
using Mingzhang.Documents.Ledgers.Importing;
using Mingzhang.Formats;
using Mingzhang.Formats.Writing;

namespace Mingzhang.Cli.Commands;

/// <summary>What a new ledger is filled in from.</summary>
/// <param name="From">Published documents to begin from: last year's, and this year's budget for final accounts.</param>
/// <param name="This">This year's document, to be turned back into a ledger, or null.</param>
/// <param name="Import">An export of the budget system, or null.</param>
/// <param name="Columns">Headers given by hand, as <c>列=表头</c>.</param>
internal sealed record PrefillSources(IReadOnlyList<string> From, string? This, string? Import, IReadOnlyList<string> Columns);

/// <summary>Fills a new ledger in with what is known: published documents and an export of this year's lines.</summary>
internal static class LedgerPrefill
{
    /// <summary>The filled ledger, or null when a file could not be used; what is wrong has been said.</summary>
    public static Ledger? Fill(Ledger empty, WritingFormat writing, FormatLibrary library, PrefillSources sources, CancellationToken cancellation)
    {
        var filled = empty;
        if (sources.From.Count > 0)
        {
            var read = sources.From.Select(f => Recognised(writing, library, f, cancellation)).ToList();
            if (read.Contains(null))
            {
                return null;
            }

            var begun = NextLedger.From(writing, [.. read.Select(r => r!.Value.Document)]);
            begun.Notes.ToList().ForEach(Terminal.Complain);
            filled = begun.Ledger;
        }

        if (sources.This is { } own)
        {
            if (Recognised(writing, library, own, cancellation) is not { } restored)
            {
                return null;
            }

            var current = restored.Document;

            if (current.Writing.Format.Kind != writing.Format.Kind)
            {
                Terminal.Complain($"“{current.Name}”是“{current.Writing.Format.Name}”，--this 要给与台账同一种类的文件。");
                return null;
            }

            filled = With(filled, current.Ledger);
            Tell(current, DisclosureLedger.Differences(restored.Disclosure, current.Ledger, current.Writing));
        }

        return sources.Import is null ? filled : Imported(filled, writing, sources, cancellation);
    }

    /// <summary>Says where the ledger departs from the document it was made from.</summary>
    private static void Tell(ReadLedger document, IReadOnlyList<string> differences)
    {
        Terminal.Complain(differences.Count == 0
            ? $"由“{document.Name}”还原的台账，写出来的数字与原文完全相同。"
            : $"由“{document.Name}”还原的台账与原文有 {differences.Count} 处不同：原文自身不一致（如合计与分项之和有尾差、同一项目两种名称），或者本格式没有这样的写法。请逐条核对：");
        differences.ToList().ForEach(d => Terminal.Complain("  " + d));
    }

    private static (ReadLedger Document, Disclosure Disclosure)? Recognised(WritingFormat writing, FormatLibrary library, string path, CancellationToken cancellation)
    {
        var recognised = new Pipeline(library, formatId: null).Recognise(path, cancellation);
        var name = Path.GetFileName(path);
        if (recognised.Disclosure is not { } disclosure)
        {
            Terminal.Complain(recognised.Error!.Message);
            return null;
        }

        if (disclosure.IsBlankTemplate)
        {
            Terminal.Complain($"“{name}”是没有填写的模板，没有可以预填的内容。");
            return null;
        }

        var (own, other) = (writing.Format.Region, disclosure.Format.Region);
        if (own.Length > 0 && other.Length > 0 && own != other)
        {
            Terminal.Complain($"“{name}”读成“{disclosure.Format.Name}”，不能用来预填“{writing.Format.Name}”：地区不同，科目和资金来源的分法不一样。");
            return null;
        }

        if (library.Writing(disclosure.Format.Id) is not { Sources.Count: > 0 } old)
        {
            Terminal.Complain($"“{name}”读成“{disclosure.Format.Name}”，认不出各表各列，不能用来预填。可用 --formats 给出该地区的公开格式。");
            return null;
        }

        return (new ReadLedger(name, DisclosureLedger.Of(disclosure, old), old), disclosure);
    }

    /// <summary>The document's ledger with last year's lines of the other.</summary>
    private static Ledger With(Ledger prior, Ledger current) => new()
    {
        FormatId = prior.FormatId,
        Entity = current.Entity,
        Year = current.Year,
        IsUnit = current.IsUnit,
        Units = current.Units,
        Lines = [.. prior.Lines.Count > 0 ? current.Lines.Where(l => prior.Lines.All(p => p.Basis != l.Basis)) : current.Lines, .. prior.Lines],
        Projects = current.Projects,
        Figures = prior.Figures.Concat(current.Figures.Where(f => !prior.Figures.ContainsKey(f.Key))).ToDictionary(StringComparer.Ordinal),
        Texts = current.Texts,
        Reasons = current.Reasons,
        CodeNames = prior.CodeNames.Concat(current.CodeNames.Where(c => !prior.CodeNames.ContainsKey(c.Key))).ToDictionary(StringComparer.Ordinal),
        Targets = current.Targets,
    };

    private static Ledger? Imported(Ledger ledger, WritingFormat writing, PrefillSources sources, CancellationToken cancellation)
    {
        var named = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var column in sources.Columns)
        {
            if (column.Split('=', 2, StringSplitOptions.TrimEntries) is not [{ Length: > 0 } name, { Length: > 0 } header])
            {
                throw new UsageException($"--column 应写成 列=表头，如 --column 金额=本年安排数；现为“{column}”。");
            }

            if (!named.TryAdd(name, header) && named[name] != header)
            {
                throw new UsageException($"--column {name} 给了两个不同的表头：{named[name]}、{header}。");
            }
        }

        var imported = ExpenditureImport.Read(sources.Import!, writing, named, ledger.Units.Count > 0 ? ledger.Units[0] : ledger.Entity, cancellation);
        foreach (var problem in imported.Problems)
        {
            Terminal.Complain((problem.IsQuestion ? "请核对：" : string.Empty) + problem);
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
            CodeNames = ledger.CodeNames.Concat(imported.CodeNames.Where(c => !ledger.CodeNames.ContainsKey(c.Key))).ToDictionary(StringComparer.Ordinal),
            Targets = ledger.Targets,
        };
    }
}
