using Mingzhang.Composition.Ledgers;
using Mingzhang.Formats.Writing;

namespace Mingzhang.Composition.Prefilling;

/// <summary>
/// The lines of another year's budget from the changes that sentences state: the general budget by code, basic and project expenditure,
/// the other sources by their totals. A code that no sentence states stays empty.
/// </summary>
internal static class StatedBudgetLines
{
    /// <summary>The lines of the basis; empty when the sentences state nothing of it.</summary>
    /// <param name="figures">The figures of that basis.</param>
    /// <param name="writing">How the document's format is written.</param>
    /// <param name="unit">The budget unit.</param>
    /// <param name="basis">The basis of the lines.</param>
    public static IReadOnlyList<LedgerLine> Make(ReadFigures figures, WritingFormat writing, string unit, LedgerBasis basis)
    {
        var lines = new List<LedgerLine>();
        var sources = Sources(figures, writing);
        var general = sources.Where(s => IsGeneral(writing, s.Key)).ToList();
        var codes = figures.Codes("general", 7).Select(c => (Code: c, Amount: figures.Code("general", "total", c))).Where(c => c.Amount > 0m).ToList();
        var whole = Whole(figures, general.Sum(s => s.Amount), codes.Sum(c => c.Amount));
        Cut(codes, codes.Sum(c => c.Amount) - whole);
        codes.Add((string.Empty, whole - codes.Sum(c => c.Amount)));
        if (general.Sum(s => s.Amount) < whole)
        {
            general.Add((general.Count > 0 ? general[0].Key : writing.Sources[0].Key, whole - general.Sum(s => s.Amount)));
        }

        var basic = Math.Min(whole, figures.Known("general", "basic", "total") ?? figures.Row("expenditure", "basic", "total"));
        var economic = Economic(figures, basic);
        foreach (var ((code, kind), source, amount) in Allotment.Of(
            Allotment.Of(codes, new[] { ("basic", basic), ("project", whole - basic) }).Select(a => ((a.Row, a.Column), a.Amount)), general))
        {
            var left = amount;
            while (kind == "basic" && left > 0m && economic.Count > 0)
            {
                var part = Math.Min(left, economic[0].Amount);
                lines.Add(new LedgerLine(unit, code, source, part) { Basis = basis, Kind = kind, Economic = economic[0].Code });
                left -= part;
                economic[0] = (economic[0].Code, economic[0].Amount - part);
                economic.RemoveAll(e => e.Amount == 0m);
            }

            if (left > 0m)
            {
                lines.Add(new LedgerLine(unit, code, source, left) { Basis = basis, Kind = kind });
            }
        }

        var others = sources.Where(s => !IsGeneral(writing, s.Key)).ToList();
        var kinds = new[] { ("basic", figures.Row("expenditure", "basic", "total") - basic), ("project", figures.Row("expenditure", "project", "total") - (whole - basic)) };
        lines.AddRange(Allotment.Of(others, kinds).Select(a => new LedgerLine(unit, string.Empty, a.Row, a.Amount) { Basis = basis, Kind = a.Column }));
        return lines;
    }

    /// <summary>The general budget: what two of the statements of income, of the whole, and of basic and project expenditure agree on; else the most that is stated.</summary>
    private static decimal Whole(ReadFigures figures, decimal income, decimal codes)
    {
        var total = figures.Row("general", "total", "total");
        var kinds = figures.Known("general", "basic", "total") is { } basic && figures.Known("general", "project", "total") is { } project ? basic + project : 0m;
        return new[] { income, total, kinds }.Where(a => a > 0m).GroupBy(a => a).FirstOrDefault(g => g.Count() > 1)?.Key ?? Math.Max(Math.Max(income, total), codes);
    }

    /// <summary>Takes what codes have beyond their whole from the largest: the document contradicts itself, and most of its figures stay.</summary>
    private static void Cut(List<(string Code, decimal Amount)> codes, decimal excess)
    {
        foreach (var (code, amount) in codes.OrderByDescending(c => c.Amount).ToList())
        {
            var less = Math.Clamp(excess, 0m, amount);
            codes[codes.FindIndex(c => c.Code == code)] = (code, amount - less);
            excess -= less;
        }
    }

    private static List<(string Code, decimal Amount)> Economic(ReadFigures figures, decimal basic)
    {
        var running = Math.Min(basic, figures.Row("basic", "running", "total"));
        return figures.Known("basic", "running", "total") is null ? [] : [.. new[] { ("301", basic - running), ("302", running) }.Where(e => e.Item2 > 0m)];
    }

    private static bool IsGeneral(WritingFormat writing, string source) =>
        source == "general" || writing.Sources.Any(s => s.Key == source && s.Groups.Contains("general-all", StringComparer.Ordinal));

    /// <summary>What the columns of the income table had in that year; a column of several sources is shared out by the tables of its sources.</summary>
    private static List<(string Key, decimal Amount)> Sources(ReadFigures figures, WritingFormat writing)
    {
        var sources = new List<(string Key, decimal Amount)>();
        foreach (var (column, view) in writing.Tables["income"].Columns.Where(c => c.Value.StartsWith("source:", StringComparison.Ordinal)))
        {
            var key = view["source:".Length..];
            var amount = figures.Row("income", column, "total");
            if (amount <= 0m)
            {
                continue;
            }

            if (key[0] != '@')
            {
                sources.Add((key, amount));
                continue;
            }

            var members = writing.Sources.Where(s => s.Groups.Contains(key[1..], StringComparer.Ordinal)).Select(s => s.Key).ToList();
            var others = members.Skip(1).Select(m => (Key: m, Amount: figures.Row(m, "total", "total"))).Where(m => m.Amount > 0m).ToList();
            sources.AddRange(others);
            sources.Add((members[0], Math.Max(0m, amount - others.Sum(o => o.Amount))));
        }

        return [.. sources.Where(s => s.Amount > 0m).GroupBy(s => s.Key, StringComparer.Ordinal).Select(g => (g.Key, g.Max(s => s.Amount)))];
    }
}
