using System.Globalization;
using Mingzhang.Checking.Equations;
using Mingzhang.Checking.Figures;
using Mingzhang.Disclosures;
using Mingzhang.Recognition;

namespace Mingzhang.Checking.Rules.Claims;

/// <summary>The parts of a project's allocation add up to its size.</summary>
public sealed class AllocationRule : IRule
{
    // Beyond so many parts some of them may make the whole by chance.
    private const int MostParts = 12;

    /// <inheritdoc/>
    public RuleInfo Info { get; } = new()
    {
        Id = "MZ-C10",
        Title = "资金分配各部分之和等于预算安排规模",
        Explanation = "项目说明中“资金分配情况”逐项写出金额的，各项之和应等于“预算安排规模”。写有总额的，与总额核对；分了又分、含“等”的分配说明不作此核对。",
        Basis = "资金分配是规模的完整分解",
        Severity = Severity.Error,
        Kind = FindingKind.Sum,
    };

    /// <inheritdoc/>
    public void Apply(CheckContext context, RuleRun run)
    {
        foreach (var project in context.Disclosure.Projects)
        {
            var size = project.Claims.FirstOrDefault(c => c.Measure == Measures.ProjectSize && c.Value is not null);
            var parts = project.Claims.Where(c => c.Measure == Measures.Allocation && c.Value is not null && Units.IsMoney(c.Unit)).ToList();
            if (size is null || parts.Count == 0 || project.Allocation is not { } text)
            {
                continue;
            }

            var total = project.Claims.FirstOrDefault(c => c.Measure == Measures.AllocationTotal && c.Value is not null);
            if (total is null ? IsOpen(text.Text) : parts.Count < 2 || IsNested(text.Text))
            {
                run.NotCheckable("资金分配没有逐项写全金额");
                continue;
            }

            if (Decimals(text.Text) > project.Claims.Count(c => c.Measure != Measures.ProjectSize && c.Value is { Decimals: > 0 }))
            {
                run.NotCheckable("资金分配没有逐项写全金额");
                continue;
            }

            if (IsDividedAgain(parts.ConvertAll(p => context.Figures[p].Value), context.Figures[total ?? size].Value))
            {
                run.NotCheckable("资金分配中有的数是别的数的合计或细分");
                continue;
            }

            // An allocation that states its own whole («项目总额1,100万元，其中：…») may cover more than the budget's part of it.
            var title = string.Create(CultureInfo.InvariantCulture, $"{project.Name.Text}的{(total is null ? "预算安排规模" : "资金分配总额")}等于资金分配各部分之和");
            run.Add(new SumEquation(run.Rule, title, run.Rule.Basis, [new Term(1, context.Figures[total ?? size])], parts.ConvertAll(p => new Term(1, context.Figures[p]))));
        }
    }

    /// <summary>
    /// Whether some of the figures alone make the whole: the others are then their sum («…，共计20万元»), their details or another year's,
    /// and not parts beside them.
    /// </summary>
    private static bool IsDividedAgain(List<decimal> parts, decimal whole)
    {
        if (parts.Count is < 2 or > MostParts || parts.Sum() == whole)
        {
            return false;
        }

        for (var choice = 1; choice < (1 << parts.Count) - 1; choice++)
        {
            var sum = 0m;
            for (var i = 0; i < parts.Count; i++)
            {
                sum += (choice >> i & 1) == 1 ? parts[i] : 0m;
            }

            if (sum == whole)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>How many figures with decimals the text has; one that states no money («273.00万») leaves the parts open.</summary>
    private static int Decimals(string text)
    {
        var count = 0;
        for (var i = 1; i + 1 < text.Length; i++)
        {
            count += text[i] == '.' && char.IsAsciiDigit(text[i - 1]) && char.IsAsciiDigit(text[i + 1]) ? 1 : 0;
        }

        return count;
    }

    /// <summary>Whether a part is divided again, so that the figures do not all stand side by side.</summary>
    private static bool IsNested(string text)
    {
        var openers = 0;
        foreach (var word in (ReadOnlySpan<string>)["其中", "包括", "每人", "每月", "每年", "每次", "每户", "每场", "每天", "每课时", "元/"])
        {
            for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + word.Length, StringComparison.Ordinal))
            {
                openers++;
            }
        }

        return openers > 1;
    }

    private static bool IsOpen(string text) =>
        text.Contains("其中", StringComparison.Ordinal) || text.Contains("标准", StringComparison.Ordinal) || text.Contains('每', StringComparison.Ordinal)
        || text[(text.LastIndexOf('元') + 1)..].Contains('等', StringComparison.Ordinal);
}

/// <summary>A project's size in the narrative is its amount in the project table.</summary>
public sealed class ProjectSizeRule : IRule
{
    /// <inheritdoc/>
    public RuleInfo Info { get; } = new()
    {
        Id = "MZ-C11",
        Title = "项目规模与项目支出表一致",
        Explanation = "项目说明中的“预算安排规模”等于项目支出情况表中同名项目的合计（同一项目在多个科目、多个单位列支的相加）。",
        Basis = "同一项目的两处列示",
        Severity = Severity.Error,
        Kind = FindingKind.Claim,
    };

    /// <inheritdoc/>
    public void Apply(CheckContext context, RuleRun run)
    {
        if (context.Disclosure.TableById("projects") is not { } table || table.Columns.FirstOrDefault(c => c.Key == "total") is not { } total)
        {
            run.NotCheckable("文件中没有读到项目支出情况表");
            return;
        }

        foreach (var same in context.Disclosure.Projects.GroupBy(p => PrintedWords.Folded(p.Name.Text), StringComparer.Ordinal))
        {
            var sizes = same.Select(p => p.Claims.FirstOrDefault(c => c.Measure == Measures.ProjectSize && c.Value is not null)).OfType<Claim>().ToList();
            var rows = table.Rows.Where(r => r.Item.Length > 0 && PrintedWords.Folded(r.Item) == same.Key).ToList();
            if (sizes.Count == 0 || rows.Count == 0)
            {
                continue;
            }

            Tie(context, run, same.First().Name.Text, sizes, rows, table, total);
        }
    }

    private static void Tie(CheckContext context, RuleRun run, string name, List<Claim> sizes, List<TableRow> rows, Table table, TableColumn total)
    {
        var title = string.Create(CultureInfo.InvariantCulture, $"{name}的预算安排规模等于{FigureBook.TableLabel(table)}中的数");
        if (sizes.Count == rows.Count && sizes.Count > 1)
        {
            // Described once a subject or unit: pair what agrees, then what is left in order.
            var left = rows.ToList();
            foreach (var size in sizes.OrderByDescending(s => rows.Exists(r => r.FactIn(total)?.Amount.Value == s.Value!.Value.Value)))
            {
                var row = left.Find(r => r.FactIn(total)?.Amount.Value == size.Value!.Value.Value) ?? left[0];
                left.Remove(row);
                run.Add(new SumEquation(run.Rule, title, run.Rule.Basis, [new Term(1, context.Figures[size])], [new Term(1, context.Cells.Cell(table, row, total))]));
            }

            return;
        }

        run.Add(new SumEquation(
            run.Rule,
            title,
            run.Rule.Basis,
            sizes.ConvertAll(s => new Term(1, context.Figures[s])),
            rows.ConvertAll(r => new Term(1, context.Cells.Cell(table, r, total)))));
    }
}
