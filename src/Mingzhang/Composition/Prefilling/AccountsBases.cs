using Mingzhang.Composition.Ledgers;
using Mingzhang.Disclosures;
using Mingzhang.Formats.Writing;

namespace Mingzhang.Composition.Prefilling;

/// <summary>The budgets that final accounts are held against — at the start of the year and of the full year — from their sentences and self-evaluations.</summary>
internal sealed class AccountsBases(Disclosure disclosure, ReadFigures figures, WritingFormat writing, string unit)
{
    /// <summary>The lines of the basis, expenditure only; empty when nothing is stated of it.</summary>
    /// <param name="basis">The budget at the start of the year, or that of the full year.</param>
    /// <param name="executed">What was spent, which tells the kinds and sources.</param>
    public IReadOnlyList<LedgerLine> Make(LedgerBasis basis, IReadOnlyList<LedgerLine> executed)
    {
        var of = figures.Of(basis);
        var key = basis == LedgerBasis.Initial ? MoneyKeys.Initial : MoneyKeys.Full;
        var general = writing.Sources[0].Key;
        var whole = disclosure.Performance.FirstOrDefault(p => p.Kind == PerformanceKind.DepartmentSelfEvaluation);
        var codes = of.Codes("general", 7).Select(c => (Code: c, Amount: of.Code("general", "total", c))).ToList();
        var total = of.Known("general", "total", "total") ?? of.Known("fiscal", "total", "total") ?? (whole is null ? codes.Sum(c => c.Amount) : EvaluationMoney.Fiscal(whole, key));
        codes.Add((string.Empty, total - codes.Sum(c => c.Amount)));
        var lines = codes.Where(c => c.Amount > 0m).SelectMany(c => Kinds(c.Code, c.Amount, general, basis, executed)).ToList();
        var projects = EvaluationMoney.Projects(disclosure, key);
        lines = ProjectShares.Share(lines, projects, writing);
        var other = whole is null ? projects.Sum(p => p.Other) : EvaluationMoney.Of(whole, key + "." + MoneyKeys.Other);
        var source = executed.Where(l => l.Flow == "expenditure" && !IsFiscal(l.Source)).GroupBy(l => l.Source, StringComparer.Ordinal).MaxBy(g => g.Sum(l => l.Amount))?.Key ?? writing.Sources[^1].Key;
        foreach (var project in projects.Where(p => p.Other > 0m))
        {
            lines.Add(new LedgerLine(unit, string.Empty, source, project.Other) { Basis = basis, Kind = "project", Project = project.Name });
        }

        var rest = other - projects.Sum(p => p.Other);
        if (rest > 0m)
        {
            var isProject = executed.Where(l => l.Source == source && l.Flow == "expenditure").All(l => l.Kind == "project");
            lines.Add(new LedgerLine(unit, string.Empty, source, rest) { Basis = basis, Kind = isProject ? "project" : "basic" });
        }

        return lines;
    }

    private bool IsFiscal(string source) => writing.Sources.First(s => s.Key == source).Groups.Contains("fiscal", StringComparer.Ordinal);

    /// <summary>The amount of a code by the kinds it was spent in; without a code, what projects do not take is basic.</summary>
    private IEnumerable<LedgerLine> Kinds(string code, decimal amount, string source, LedgerBasis basis, IReadOnlyList<LedgerLine> executed)
    {
        var spent = executed.Where(l => l.Flow == "expenditure" && l.Source == source && (l.Function == code || code.Length == 0)).ToList();
        var project = spent.TrueForAll(l => l.Kind == "project") && spent.Count > 0 ? amount : Math.Min(amount, spent.Where(l => l.Kind == "project").Sum(l => l.Amount));
        if (spent.TrueForAll(l => l.Kind == "basic"))
        {
            project = 0m;
        }

        if (code.Length == 0 && EvaluationMoney.Projects(disclosure, basis == LedgerBasis.Initial ? MoneyKeys.Initial : MoneyKeys.Full) is { Count: > 0 } projects)
        {
            project = Math.Min(amount, projects.Sum(p => p.Fiscal));
        }

        return new[] { ("basic", amount - project), ("project", project) }.Where(k => k.Item2 > 0m)
            .Select(k => new LedgerLine(unit, code, source, k.Item2) { Basis = basis, Kind = k.Item1 });
    }
}
