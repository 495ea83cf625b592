using Mingzhang.Composition.Ledgers;
using Mingzhang.Disclosures;
using Mingzhang.Formats.Writing;

namespace Mingzhang.Composition.Prefilling;

/// <summary>A published document turned back into a ledger, to begin another one from.</summary>
/// <param name="Name">What users call it: the file's name.</param>
/// <param name="Ledger">Its ledger.</param>
/// <param name="Writing">How its format is written.</param>
public sealed record ReadLedger(string Name, Ledger Ledger, WritingFormat Writing);

/// <summary>A ledger begun from published documents.</summary>
/// <param name="Ledger">The ledger.</param>
/// <param name="Notes">What was filled in and what is left to do, one line each, in Chinese.</param>
public sealed record BegunLedger(Ledger Ledger, IReadOnlyList<string> Notes);

/// <summary>
/// Begins a ledger from published documents: last year's budget for a budget, last year's accounts and this year's budget for accounts.
/// A document of the other kind gives its names, projects and targets.
/// </summary>
public static class NextLedger
{
    /// <summary>Begins the ledger.</summary>
    /// <param name="writing">How its format is written.</param>
    /// <param name="documents">The documents, at least one.</param>
    public static BegunLedger From(WritingFormat writing, IReadOnlyList<ReadLedger> documents)
    {
        ArgumentNullException.ThrowIfNull(writing);
        ArgumentNullException.ThrowIfNull(documents);
        var notes = new List<string>();
        var year = YearOf(writing, documents);
        foreach (var odd in documents.Where(d => documents.Any(o => o.Ledger.Entity != d.Ledger.Entity)).Skip(1))
        {
            notes.Add($"“{odd.Name}”的单位是“{odd.Ledger.Entity}”，与“{documents[0].Ledger.Entity}”不同，请核对是不是同一单位。");
        }

        // Names and targets are those of the document nearest to the year.
        var near = documents.OrderByDescending(d => BasisOf(d, writing, year) == LedgerBasis.Initial).ThenByDescending(d => d.Ledger.Year).ToList();
        var lines = documents.SelectMany(d => Lines(d, writing, year, notes)).ToList();
        var ledger = new Ledger
        {
            FormatId = writing.Format.Id,
            Entity = near[0].Ledger.Entity,
            Year = year,
            IsUnit = near[0].Ledger.IsUnit,
            Units = [.. near.SelectMany(d => d.Ledger.Units).Distinct(StringComparer.Ordinal)],
            Lines = lines,
            Projects = [.. near.SelectMany(d => d.Ledger.Projects).DistinctBy(p => (p.Unit, p.Name))],
            Figures = Merged(documents.Select(d => Figures(d, writing, year))),
            Texts = Merged(near.Select(d => Texts(d.Ledger, writing))),
            CodeNames = Merged(near.Select(d => d.Ledger.CodeNames)),
            Targets = [.. near.SelectMany(d => d.Ledger.Targets.Select(t => (d, t))).DistinctBy(t => (t.t.Unit, t.t.Project)).Select(t => Target(t.t, near, writing, year))],
        };
        notes.InsertRange(0, documents.Select(d => Done(d, writing, year)));
        notes.AddRange(BeginningNotes.Open(ledger, writing));
        return new BegunLedger(ledger, notes);
    }

    /// <summary>What the document's own year is in the ledger, or null when its figures are of no use there.</summary>
    internal static LedgerBasis? BasisOf(ReadLedger document, WritingFormat writing, int year)
    {
        var (from, to) = (document.Writing.Format.Kind, writing.Format.Kind);
        return from == to
            ? document.Ledger.Year == year - 1 ? LedgerBasis.Prior : null
            : from == DisclosureKind.Budget && document.Ledger.Year == year ? LedgerBasis.Initial : null;
    }

    private static int YearOf(WritingFormat writing, IReadOnlyList<ReadLedger> documents)
    {
        var to = writing.Format.Kind;
        var years = documents.Where(d => d.Ledger.Year > 0).Select(d => to == DisclosureKind.FinalAccounts && d.Writing.Format.Kind == DisclosureKind.Budget ? d.Ledger.Year : d.Ledger.Year + 1).ToList();
        return years.Count > 0 ? years.Max() : writing.Format.ToYear ?? writing.Format.FromYear ?? 0;
    }

    private static List<LedgerLine> Lines(ReadLedger document, WritingFormat writing, int year, List<string> notes)
    {
        if (BasisOf(document, writing, year) is not { } basis)
        {
            return [];
        }

        var own = document.Ledger.Lines.Where(l => l.Basis == LedgerBasis.Current && (basis == LedgerBasis.Prior || l.Flow == "expenditure")).ToList();
        var lines = own.Select(l => l with { Basis = basis, Source = Role(document.Writing.Sources, writing.Sources, l.Source), Kind = Role(document.Writing.Kinds, writing.Kinds, l.Kind) }).ToList();
        foreach (var lost in own.Zip(lines).Where(p => p.Second.Source.Length == 0).GroupBy(p => p.First.Source, StringComparer.Ordinal))
        {
            var name = document.Writing.Sources.First(s => s.Key == lost.Key).Name;
            notes.Add($"资金来源“{name}”在本台账中没有对应的名目，{Money.Print(lost.Sum(l => l.First.Amount), "万元", 2)}万元没有预填。");
        }

        return [.. lines.Where(l => l.Source.Length > 0)];
    }

    /// <summary>The role that the other format has for it: of the same key, the one it counts under, or one of its names.</summary>
    private static string Role(IReadOnlyList<RoleWriting> from, IReadOnlyList<RoleWriting> to, string key)
    {
        var role = from.FirstOrDefault(r => r.Key == key);
        var names = role is null ? [] : role.OtherNames.Append(role.Name).ToList();
        return (to.FirstOrDefault(r => r.Key == key) ?? to.FirstOrDefault(r => role is { As.Length: > 0 } && r.Key == role.As)
            ?? to.FirstOrDefault(r => names.Contains(r.Name, StringComparer.Ordinal) || r.OtherNames.Any(n => names.Contains(n, StringComparer.Ordinal))))?.Key ?? string.Empty;
    }

    /// <summary>The figures of sheets that have a column for what the document's year is here.</summary>
    private static Dictionary<string, decimal> Figures(ReadLedger document, WritingFormat writing, int year)
    {
        var figures = new Dictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var sheet in writing.Sheets)
        {
            var into = BasisOf(document, writing, year) switch
            {
                LedgerBasis.Prior => sheet.Columns.FirstOrDefault(c => c.Basis == "prior"),
                LedgerBasis.Initial => sheet.Columns.FirstOrDefault(c => c.Basis == "initial") ?? sheet.Columns.FirstOrDefault(c => c.Basis == "full"),
                _ => null,
            };
            var from = document.Writing.Sheet(sheet.Id)?.Columns.Where(c => c.Type == "money" && c.Basis is "current" or "").Select(c => c.Key).ToList() ?? [];
            foreach (var row in sheet.Rows.Where(_ => into is not null))
            {
                var known = from.Where(c => document.Ledger.Figures.ContainsKey($"{sheet.Id}/{row.Key}/{c}")).ToList();
                if (known.Count > 0)
                {
                    figures[$"{sheet.Id}/{row.Key}/{into!.Key}"] = known.Sum(c => document.Ledger.Figures[$"{sheet.Id}/{row.Key}/{c}"]);
                }
            }
        }

        return figures;
    }

    private static Dictionary<string, string> Texts(Ledger ledger, WritingFormat writing) => ledger.Texts
        .Where(t => t.Key.Split('/') is [var sheet, var row, _] && writing.Sheet(sheet)?.Rows.Any(r => r.Key == row) == true)
        .ToDictionary(StringComparer.Ordinal);

    private static Dictionary<string, T> Merged<T>(IEnumerable<IReadOnlyDictionary<string, T>> all) =>
        all.SelectMany(d => d).DistinctBy(p => p.Key, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);

    /// <summary>The target without what belongs to its own year; last year's actual values where accounts of that year state them.</summary>
    private static LedgerTarget Target(LedgerTarget target, IEnumerable<ReadLedger> documents, WritingFormat writing, int year)
    {
        var last = documents.Where(d => d.Writing.Format.Kind == DisclosureKind.FinalAccounts && d.Ledger.Year == year - 1)
            .SelectMany(d => d.Ledger.Targets).FirstOrDefault(t => t.Project == target.Project);
        return target with
        {
            Unit = target.Project.Length > 0 ? target.Unit : string.Empty,
            Completion = string.Empty,
            Indicators = [.. target.Indicators.Select(i => i with
            {
                LastYear = last?.Indicators.FirstOrDefault(l => l.Name == i.Name)?.Actual ?? (writing.Format.Kind == DisclosureKind.FinalAccounts ? i.LastYear : string.Empty),
                Actual = string.Empty,
                Score = null,
                Deviation = string.Empty,
            })],
        };
    }

    private static string Done(ReadLedger document, WritingFormat writing, int year)
    {
        var lines = document.Ledger.Lines.Count(l => l.Basis == LedgerBasis.Current);
        var what = BasisOf(document, writing, year) switch
        {
            LedgerBasis.Prior => $"上年数 {lines} 行、",
            LedgerBasis.Initial => $"年初预算 {document.Ledger.Lines.Count(l => l is { Basis: LedgerBasis.Current, Flow: "expenditure" })} 行、",
            _ => string.Empty,
        };
        var kind = document.Writing.Format.Kind == DisclosureKind.FinalAccounts ? "决算" : "预算";
        return $"由 {document.Ledger.Year} 年{kind}“{document.Name}”预填：预算单位 {document.Ledger.Units.Count} 个、{what}项目 {document.Ledger.Projects.Count} 个、绩效表 {document.Ledger.Targets.Count} 张、职能和机构 {document.Ledger.Texts.Count} 段。";
    }
}
