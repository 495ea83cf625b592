using System.Globalization;
using Mingzhang.Checking.Cells;
using Mingzhang.Checking.Equations;
using Mingzhang.Checking.Figures;
using Mingzhang.Checking.Rules.Claims;
using Mingzhang.Disclosures;

namespace Mingzhang.Checking.Rules;

/// <summary>Last year's amounts implied by «比上年» are those that last year's document printed.</summary>
public sealed class PriorYearRule : IRule
{
    /// <inheritdoc/>
    public RuleInfo Info { get; } = new()
    {
        Id = "MZ-P01",
        Title = "推得的上年数与上年文件一致",
        Explanation = "给出上年文件（--prior）时，“本年数 − 比上年增减额”应等于上年文件表中的数。上年机构调整、口径变化的，差异可由说明解释。",
        Basis = "“比上年预算”以上年公开的预算为准",
        Severity = Severity.Error,
        Kind = FindingKind.PriorYear,
    };

    /// <inheritdoc/>
    public void Apply(CheckContext context, RuleRun run)
    {
        if (context.Options.Prior is not { } prior)
        {
            run.NotApplicable("没有给出上年文件（--prior）");
            return;
        }

        var cells = new CellResolver(prior, new FigureBook(prior, isOther: true));
        foreach (var change in context.Disclosure.Claims.Where(c => c.Measure == Measures.Change && c.Value is not null))
        {
            var amount = context.Disclosure.Claims.FirstOrDefault(c => ReferenceEquals(c.Section, change.Section) && c.Subject == change.Subject && ClaimBinding.IsAmount(c));
            if (amount is null || context.Binding.Cells(amount) is not [var expression, ..])
            {
                continue;
            }

            var last = cells.Resolve(expression, amount.Code);
            if (!last.IsUsable)
            {
                run.NotCheckable(last.Missing is { } missing ? "上年文件：" + missing : "上年文件的表有数字的位置无法确定");
                continue;
            }

            var title = string.Create(CultureInfo.InvariantCulture, $"{change.Section.Label} {change.Subject}：本年数 − 增减额 = 上年文件的数");
            run.Add(new SumEquation(run.Rule, title, run.Rule.Basis, [new Term(1, context.Figures[change])], [new Term(1, context.Figures[amount]), .. last.Terms.Select(t => t with { Sign = -t.Sign })]));
        }
    }
}

/// <summary>The department's tables are the sums of its units' tables, code by code.</summary>
public sealed class UnitSumRule : IRule
{
    private static readonly string[] Tables = ["expenditure", "general", "basic", "fund", "capital", "three-public"];

    /// <inheritdoc/>
    public RuleInfo Info { get; } = new()
    {
        Id = "MZ-U01",
        Title = "部门数等于所属单位之和",
        Explanation = "给出所属单位的文件（--unit）时，部门支出各表逐科目、逐栏等于各单位之和。",
        Basis = "部门预算由本级预算和所属单位预算汇总而成（预算法实施条例）",
        Severity = Severity.Error,
        Kind = FindingKind.OtherDocument,
    };

    /// <inheritdoc/>
    public void Apply(CheckContext context, RuleRun run)
    {
        if (context.Options.Units.Count == 0)
        {
            run.NotApplicable("没有给出所属单位的文件（--unit）");
            return;
        }

        var units = context.Options.Units.Select(u => (Document: u, Book: new FigureBook(u, isOther: true))).ToList();
        foreach (var id in Tables)
        {
            if (context.Disclosure.TableById(id) is not { } table)
            {
                continue;
            }

            if (units.Find(u => u.Document.TableById(id) is null) is { Document: { } lacking })
            {
                run.NotCheckable($"{lacking.Document.FileName} 中没有读到《{table.Title}》");
                continue;
            }

            foreach (var row in table.Rows)
            {
                foreach (var column in table.Columns.Where(c => c.Key.Length > 0 && c.Side == row.Side))
                {
                    Add(context, run, table, row, column, units);
                }
            }
        }
    }

    private static void Add(CheckContext context, RuleRun run, Table table, TableRow row, TableColumn column, List<(Disclosure Document, FigureBook Book)> units)
    {
        var terms = new List<Term>();
        foreach (var (document, book) in units)
        {
            var other = document.TableById(table.Id)!;
            var match = other.Rows.FirstOrDefault(r => r.Kind == row.Kind && r.Side == row.Side && r.Code == row.Code && r.Key == row.Key && (row.Code.Length + row.Key.Length > 0 || row.Kind == RowKind.Total));
            if (match?.Facts.FirstOrDefault(f => f.Column.Key == column.Key && f.Column.Side == column.Side) is { } fact)
            {
                terms.Add(new Term(1, book[fact]));
            }
        }

        var whole = context.Cells.Cell(table, row, column);
        if (!whole.IsBlank || terms.Count > 0)
        {
            run.Add(new SumEquation(run.Rule, $"{table.Title} {FigureBook.RowLabel(row)} {column.Path} 等于各单位之和", run.Rule.Basis, [new Term(1, whole)], terms));
        }
    }
}
