using Mingzhang.Formats.Writing;

namespace Mingzhang.Composition.Ledgers;

/// <summary>Finds what in a ledger would make a wrong document: lines that fit nothing, balances that do not close, parts that exceed their whole.</summary>
public static class LedgerCheck
{
    private static readonly string[] In = ["income", "carry-in", "surplus"];

    /// <summary>The problems, in the order of the lines.</summary>
    public static IReadOnlyList<LedgerProblem> Of(Ledger ledger, WritingFormat writing)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(writing);
        return
        [
            .. Rows(ledger, writing),
            .. Codeless(ledger),
            .. WithoutEconomic(ledger),
            .. Balances(ledger, writing),
            .. Sums(ledger, writing),
            .. LedgerDoubts.Of(ledger, writing),
        ];
    }

    /// <summary>The problems of single units, lines, projects and targets, which can be told even where other cells could not be read.</summary>
    public static IReadOnlyList<LedgerProblem> Rows(Ledger ledger, WritingFormat writing)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(writing);
        var needs = LedgerNeeds.Of(writing);
        return [.. Units(ledger), .. ledger.Lines.SelectMany(l => Line(l, ledger, writing, needs)), .. Projects(ledger)];
    }

    private static IEnumerable<LedgerProblem> Units(Ledger ledger)
    {
        if (ledger.Units.Count == 0)
        {
            yield return new LedgerProblem(ledger.Places.GetValueOrDefault("units/", "预算单位"), "至少要填一个预算单位。");
        }

        foreach (var unit in ledger.Units.GroupBy(u => u, StringComparer.Ordinal).Where(g => g.Count() > 1))
        {
            yield return new LedgerProblem(ledger.Places.GetValueOrDefault("units/" + unit.Key, "预算单位"), $"预算单位“{unit.Key}”重复。");
        }

        if (!ledger.Lines.Any(l => l.Basis == LedgerBasis.Current))
        {
            yield return new LedgerProblem(ledger.Places.GetValueOrDefault("lines", "支出明细"), "没有本年的明细。");
        }
    }

    private static IEnumerable<LedgerProblem> Line(LedgerLine line, Ledger ledger, WritingFormat writing, LedgerNeeds needs)
    {
        if (line.Amount < 0m)
        {
            yield return new LedgerProblem(line.Place, $"金额不能为负数，现为 {line.Amount}。");
        }

        if (!ledger.Units.Contains(line.Unit, StringComparer.Ordinal))
        {
            yield return new LedgerProblem(line.PlaceOf("unit"), line.Unit.Length == 0 ? "没有填预算单位。" : $"“预算单位”中没有“{line.Unit}”。");
        }

        if (line.Function.Length != 7 && (line.Function.Length > 0 || line.Basis == LedgerBasis.Current))
        {
            yield return new LedgerProblem(line.PlaceOf("function"), line.Function.Length == 0 ? "没有填功能科目。" : $"功能科目“{line.Function}”应细化到项（7 位）。");
        }

        if (line.Flow != "expenditure")
        {
            yield break;
        }

        if (line.Kind.Length == 0)
        {
            yield return new LedgerProblem(line.PlaceOf("kind"), "没有填支出类别（基本支出或项目支出）。");
        }

        if (line.Basis == LedgerBasis.Current && line.Economic.Length != 5 && (line.Economic.Length > 0 || needs.Economic(line)))
        {
            yield return new LedgerProblem(line.PlaceOf("economic"), line.Economic.Length == 0 ? "没有填经济科目。" : $"经济科目“{line.Economic}”应细化到款（5 位）。");
        }

        if (line.Project.Length == 0 && line.Basis == LedgerBasis.Current && needs.Project(line))
        {
            yield return new LedgerProblem(line.PlaceOf("project"), "项目支出没有填项目名称。");
        }

        if (line.Kind == "basic" && line.Project.Length > 0 && line.Basis == LedgerBasis.Current && !IsCarriedOver(line, writing))
        {
            yield return new LedgerProblem(line.PlaceOf("project"), $"基本支出不填项目名称，现为“{line.Project}”；如是项目支出，请改支出类别。");
        }

        if (line.Project.Length > 0 && line.Basis == LedgerBasis.Current && ledger.Project(line.Unit, line.Project) is null)
        {
            yield return new LedgerProblem(line.PlaceOf("project"), $"“项目”中没有{line.Unit}的“{line.Project}”。");
        }
    }

    /// <summary>Money carried over is named in its table, that of basic expenditure too.</summary>
    private static bool IsCarriedOver(LedgerLine line, WritingFormat writing) =>
        writing.Sources.FirstOrDefault(s => s.Key == line.Source)?.Groups.Contains("carry", StringComparer.Ordinal) == true;

    /// <summary>Figures to compare with may lack their codes, since published documents do not print them all: they count in totals only.</summary>
    private static IEnumerable<LedgerProblem> Codeless(Ledger ledger) => ledger.Lines
        .Where(l => l.Basis != LedgerBasis.Current && l.Function.Length == 0).GroupBy(l => l.Basis)
        .Select(g => new LedgerProblem(g.First().Place, $"起有 {g.Count()} 行没有填功能科目，只计入合计，不参与各科目的增减比较。") { IsQuestion = true });

    /// <summary>Where a format does without economic codes, what is filled in from them may be too small.</summary>
    private static IEnumerable<LedgerProblem> WithoutEconomic(Ledger ledger)
    {
        var lines = ledger.Lines.Where(l => l is { Basis: LedgerBasis.Current, Flow: "expenditure", Economic.Length: 0 }).ToList();
        if (lines.Count > 0)
        {
            yield return new LedgerProblem(lines[0].PlaceOf("economic"), $"起有 {lines.Count} 行没有填经济科目，按经济科目自动取数的（如“三公”经费）不含这些行。") { IsQuestion = true };
        }
    }

    private static IEnumerable<LedgerProblem> Projects(Ledger ledger)
    {
        foreach (var same in ledger.Projects.GroupBy(p => (p.Unit, p.Name)).Where(g => g.Count() > 1))
        {
            yield return new LedgerProblem(string.Join("、", same.Select(p => p.Place).Where(p => p.Length > 0)), $"项目“{same.Key.Name}”重复，请合并为一行。");
        }

        foreach (var nameless in ledger.Projects.Where(p => p.Name.Length == 0))
        {
            yield return new LedgerProblem(nameless.Place, "没有填项目名称。");
        }

        foreach (var project in ledger.Projects.Where(p => p.IsHidden && ledger.Projects.Any(o => !o.IsHidden && o.Name == p.Name)))
        {
            yield return new LedgerProblem(project.Place, $"项目“{project.Name}”在一个单位不予公开，在另一个单位公开。");
        }
    }

    private static IEnumerable<LedgerProblem> Balances(Ledger ledger, WritingFormat writing)
    {
        foreach (var group in ledger.Lines.Where(l => l.Basis is LedgerBasis.Current or LedgerBasis.Prior).GroupBy(l => l.Basis).Where(g => g.Any(l => In.Contains(l.Flow, StringComparer.Ordinal))))
        {
            foreach (var source in group.GroupBy(l => l.Source, StringComparer.Ordinal))
            {
                var gap = source.Sum(l => In.Contains(l.Flow, StringComparer.Ordinal) ? l.Amount : -l.Amount);
                if (gap != 0m)
                {
                    var name = writing.Sources.FirstOrDefault(s => s.Key == source.Key)?.Name ?? source.Key;
                    yield return new LedgerProblem(source.First().Place, $"起“{name}”各行收支不平衡：收入与年初结转{(gap > 0m ? "多于" : "少于")}支出与年末结转 {Math.Abs(gap):#,##0.00} 元。");
                }
            }
        }
    }

    private static IEnumerable<LedgerProblem> Sums(Ledger ledger, WritingFormat writing)
    {
        foreach (var sheet in writing.Sheets)
        {
            foreach (var (whole, parts) in sheet.Sums)
            {
                foreach (var column in sheet.Columns.Where(c => c.Type != "text"))
                {
                    var figures = parts.Select(p => ledger.Figures.TryGetValue($"{sheet.Id}/{p}/{column.Key}", out var v) ? v : (decimal?)null).ToList();
                    if (ledger.Figures.TryGetValue($"{sheet.Id}/{whole}/{column.Key}", out var sum) && figures.Exists(f => f is not null) && sum != figures.Sum(f => f ?? 0m))
                    {
                        var name = sheet.Rows.FirstOrDefault(r => r.Key == whole)?.Name ?? whole;
                        yield return new LedgerProblem(
                            ledger.Places.GetValueOrDefault($"{sheet.Id}/{whole}/{column.Key}", sheet.Title),
                            $"“{name}”的{column.Name}为 {Shown(sum, column)}，各分项之和为 {Shown(figures.Sum(f => f ?? 0m), column)}。");
                    }
                }
            }
        }
    }

    private static string Shown(decimal figure, SheetColumnWriting column) => column.Type == "money" ? Money.Print(figure, "万元", 2) + "万元" : figure.ToString("0.##", System.Globalization.CultureInfo.InvariantCulture);
}
