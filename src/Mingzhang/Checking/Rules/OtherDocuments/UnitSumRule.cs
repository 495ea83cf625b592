using Mingzhang.Checking.Equations;
using Mingzhang.Checking.Figures;
using Mingzhang.Disclosures;

namespace Mingzhang.Checking.Rules.OtherDocuments;

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
