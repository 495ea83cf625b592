using Mingzhang.Checking.Equations;
using Mingzhang.Checking.Figures;
using Mingzhang.Disclosures;

namespace Mingzhang.Checking.Rules.Tables;

/// <summary>The total row is the sum of the rows of the first level: units, 类, projects or named items.</summary>
public sealed class TotalRowRule : IRule
{
    /// <inheritdoc/>
    public RuleInfo Info { get; } = new()
    {
        Id = "MZ-S02",
        Title = "总计等于各部分之和",
        Explanation = "每张表的总计（合计）行，逐栏等于第一层各行之和：按科目列示的为各类之和，按单位列示的为各单位之和，“三公”经费表为各项之和，收支总表为本年收入与上年结转之和。",
        Basis = "表内合计关系",
        Severity = Severity.Error,
        Kind = FindingKind.Sum,
    };

    /// <inheritdoc/>
    public void Apply(CheckContext context, RuleRun run)
    {
        foreach (var table in context.Disclosure.Tables)
        {
            foreach (var total in table.Rows.Where(r => r.Kind == RowKind.Total))
            {
                var tops = Tops(table, total);
                if (tops.Count > 0)
                {
                    AddEquations(context, run, table, total, tops);
                }
            }
        }
    }

    /// <summary>The rows whose sum a total is; empty when the table's structure does not say.</summary>
    private static List<TableRow> Tops(Table table, TableRow total)
    {
        var rows = table.Rows.Where(r => r.Side == total.Side && r.Kind != RowKind.Total).ToList();
        if (rows.Exists(r => r.Kind == RowKind.Unit))
        {
            return rows.Where(r => r.Kind == RowKind.Unit).ToList();
        }

        var codes = rows.Where(r => r.Code.Length > 0).ToList();
        if (codes.Count > 0)
        {
            var level = codes.Min(r => r.Code.Length);
            var tops = codes.Where(r => r.Code.Length == level).ToList();
            return rows.TrueForAll(r => r.Code.Length > 0) ? tops : ItemTops(table, rows, total) is { Count: > 0 } mixed ? mixed : tops;
        }

        if (rows.Exists(r => r.Kind == RowKind.Project))
        {
            return rows.Where(r => r.Kind == RowKind.Project).ToList();
        }

        return ItemTops(table, rows, total);
    }

    private static List<TableRow> ItemTops(Table table, List<TableRow> rows, TableRow total)
    {
        var filled = rows.Where(r => r.Facts.Count > 0).ToList();
        if (table.Format is { } format && filled.Count > 0 && filled.TrueForAll(r => r.Key.Length > 0))
        {
            var printed = rows.Select(r => r.Key).ToHashSet(StringComparer.Ordinal);
            var tops = format.Rows.Where(r => r.Side == total.Side && !printed.Contains(r.PartOf)).Select(r => r.Key).ToHashSet(StringComparer.Ordinal);
            return rows.Where(r => tops.Contains(r.Key)).ToList();
        }

        var numbered = rows.Where(r => r.Level == 1).ToList();
        return numbered.Count > 1 && filled.TrueForAll(r => r.Level > 0) ? numbered : [];
    }

    private static void AddEquations(CheckContext context, RuleRun run, Table table, TableRow total, List<TableRow> tops)
    {
        foreach (var column in table.Columns.Where(c => c.Side == total.Side))
        {
            var whole = context.Cells.Cell(table, total, column);
            var parts = context.Cells.Column(table, tops, column);
            if (whole.IsBlank && (Array.TrueForAll(parts, p => p.Figure.IsBlank) || total.Facts.Count == 0))
            {
                continue;
            }

            if (Cells.CellResolver.MayHide(table) && (whole.IsBlank || Array.Exists(parts, p => p.Figure.IsBlank)))
            {
                run.NotCheckable($"《{table.Title}》有数字的位置在文本中无法确定");
                continue;
            }

            run.Add(new SumEquation(run.Rule, $"{total.Name} {column.Path} 等于各部分之和", run.Rule.Basis, [new Term(1, whole)], parts));
        }
    }
}
