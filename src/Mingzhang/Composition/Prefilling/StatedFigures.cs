using System.Text.RegularExpressions;
using Mingzhang.Classification;
using Mingzhang.Composition.Ledgers;
using Mingzhang.Disclosures;
using Mingzhang.Formats;
using Mingzhang.Recognition;

namespace Mingzhang.Composition.Prefilling;

/// <summary>
/// The money that sentences state of cells of tables, in 元: this year's amount, last year's as amount less change, and the budgets that
/// final accounts are held against. It stands in for tables that lie in an attachment, and for years that no table prints.
/// </summary>
internal sealed partial class StatedFigures
{
    private readonly Dictionary<(LedgerBasis Basis, string Cell), decimal> _money = [];
    private readonly Dictionary<string, decimal> _changes = new(StringComparer.Ordinal);
    private readonly List<string> _codes = [];
    private readonly IReadOnlyDictionary<string, string> _names;

    public StatedFigures(Disclosure disclosure)
    {
        _names = NamesOf(disclosure);
        foreach (var group in disclosure.Claims.Where(c => c.Value is not null && IsMoney(c.Unit)).GroupBy(c => (c.Section, c.Group, c.Subject)))
        {
            var cells = Cells(group.First());
            var amount = Of(group, Measures.FinalAccounts) ?? Of(group, Measures.Budget) ?? AmountOfTheSame(disclosure, group.First());
            Add(LedgerBasis.Current, cells, amount);
            var change = Of(group, Measures.Change);
            Add(LedgerBasis.Prior, cells, amount - change);
            cells.Where(_ => change is not null).ToList().ForEach(c => _changes.TryAdd(c, change!.Value));
            Add(LedgerBasis.Initial, cells, Of(group, Measures.InitialBudget));
            Add(LedgerBasis.Full, cells, Of(group, Measures.FullBudget));
        }
    }

    /// <summary>The functional 项 that sentences speak of, in order.</summary>
    public IReadOnlyList<string> Codes => _codes;

    /// <summary>The money at the cell, or null when no sentence states it.</summary>
    public decimal? Cell(LedgerBasis basis, string table, string column, string row) =>
        _money.TryGetValue((basis, $"{table}.{column}[{row}]"), out var money) ? money : null;

    /// <summary>By how much the cell changed against last year, or null when no sentence says so.</summary>
    public decimal? Change(string table, string column, string row) =>
        _changes.TryGetValue($"{table}.{column}[{row}]", out var change) ? change : null;

    private static bool IsMoney(string unit) => unit is "元" or "千元" or "万元" or "百万元" or "亿元";

    private static decimal? Of(IEnumerable<Claim> group, string measure) =>
        group.FirstOrDefault(c => c.Measure == measure) is { } claim ? claim.Value!.Value.Value * Money.Size(claim.Unit) : null;

    /// <summary>«收入支出总体与上年相比增加…» states no amount of its own: it is that of another subject of the section.</summary>
    private static decimal? AmountOfTheSame(Disclosure disclosure, Claim claim) => SubjectOf(claim) is { SameAs.Length: > 0 } subject
        ? Of(disclosure.Claims.Where(c => c.Section == claim.Section && c.Subject == subject.SameAs && c.Value is not null && IsMoney(c.Unit)), Measures.FinalAccounts)
        : null;

    private static SubjectFormat? SubjectOf(Claim claim) => claim.Section.Format?.Subjects.FirstOrDefault(s => s.Name == claim.Subject);

    private List<string> Cells(Claim claim)
    {
        var subject = SubjectOf(claim);
        var cells = (subject?.Cells ?? []).Concat(claim.Section.Format?.Subjects.FirstOrDefault(s => s.Name == subject?.SameAs)?.Cells ?? [])
            .Where(c => CellExpression.Parse(c).Terms.Count == 1).ToList();
        if (subject is null && claim.Section.Format?.CodeReference is { Length: > 0 } reference && CodeOf(claim) is { Length: > 0 } code)
        {
            if (code.Length == (int)CodeLevel.Item && !_codes.Contains(code, StringComparer.Ordinal))
            {
                _codes.Add(code);
            }

            cells.AddRange(CellExpression.Parse(reference).Terms is [{ Cell: var cell }] ? [(cell with { Row = code }).ToString()] : []);
        }

        return cells;
    }

    /// <summary>The code of the claim: settled by the tables, else by the names of 类, 款 and 项 in its sentence.</summary>
    public string CodeOf(Claim claim)
    {
        if (claim.Code.Length > 0)
        {
            return claim.Code;
        }

        if (Chain().Matches(claim.Sentence.Text).LastOrDefault(m => m.Index < claim.Start) is { } match)
        {
            var names = new[] { "class", "type", "item" }.Select(g => PrintedWords.Folded(match.Groups[g].Value)).ToList();
            return _names.Where(n => n.Key.Length == 7 && n.Value == names[2])
                .Where(n => _names.GetValueOrDefault(n.Key[..5]) == names[1] || _names.GetValueOrDefault(n.Key[..3]) == names[0])
                .OrderByDescending(n => _names.GetValueOrDefault(n.Key[..5]) == names[1]).Select(n => n.Key).FirstOrDefault() ?? string.Empty;
        }

        return _names.FirstOrDefault(n => n.Key.Length == 3 && n.Value == PrintedWords.Folded(claim.Subject)).Key ?? string.Empty;
    }

    private static Dictionary<string, string> NamesOf(Disclosure disclosure)
    {
        var names = FunctionalCode.Known.Codes.ToDictionary(c => c, c => PrintedWords.Folded(FunctionalCode.Known.NameOf(c)!), StringComparer.Ordinal);
        foreach (var row in disclosure.Tables.SelectMany(t => t.Rows).Where(r => r.Code.Length is 3 or 5 or 7 && r.Code[0] == '2' && r.Name.Length > 0))
        {
            names.TryAdd(row.Code, PrintedWords.Folded(row.Name));
        }

        return names;
    }

    private void Add(LedgerBasis basis, IEnumerable<string> cells, decimal? money)
    {
        foreach (var cell in cells.Where(_ => money is not null))
        {
            _money.TryAdd((basis, cell), money!.Value);
        }
    }

    [GeneratedRegex(@"(?<class>[^\d.．、，；。：:()（）]+)[（(]类[）)](?<type>[^()（）]+)[（(]款[）)](?<item>[^()（）]+)[（(]项[）)]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Chain();
}
