using Mingzhang.Checking.Equations;
using Mingzhang.Disclosures;

namespace Mingzhang.Checking.Rules.Tables;

/// <summary>类 = Σ款 = Σ项, in every column and, where a table repeats per unit, in every unit's block.</summary>
public sealed class CodeTreeRule : IRule
{
    /// <inheritdoc/>
    public RuleInfo Info { get; } = new()
    {
        Id = "MZ-S01",
        Title = "上级科目等于下级科目之和",
        Explanation = "每张按科目列示的表，逐栏核对：类级科目等于其各款之和，款级科目等于其各项之和；按单位重复列示的表在每个单位内核对。",
        Basis = "政府收支分类科目的类、款、项层级；预算法实施条例第六条",
        Severity = Severity.Error,
        Kind = FindingKind.Sum,
    };

    /// <inheritdoc/>
    public void Apply(CheckContext context, RuleRun run)
    {
        foreach (var table in context.Disclosure.Tables)
        {
            foreach (var block in table.Rows.Where(r => r.Code.Length > 0).GroupBy(r => (r.Side, r.Unit)))
            {
                var rows = block.ToList();
                foreach (var parent in rows.Where(r => r.Kind == RowKind.Code && r.Item.Length == 0))
                {
                    AddEquations(context, run, table, parent, rows);
                }
            }
        }
    }

    private static void AddEquations(CheckContext context, RuleRun run, Table table, TableRow parent, List<TableRow> rows)
    {
        var children = Children(parent, rows);
        if (children.Count == 0)
        {
            return;
        }

        foreach (var column in table.Columns.Where(c => c.Side == parent.Side))
        {
            if (parent.FactIn(column) is null && children.TrueForAll(r => r.FactIn(column) is null))
            {
                continue;
            }

            var whole = context.Cells.Cell(table, parent, column);
            var parts = context.Cells.Column(table, children, column);
            if (Cells.CellResolver.MayHide(table) && (whole.IsBlank || Array.Exists(parts, p => p.Figure.IsBlank)))
            {
                run.NotCheckable($"《{table.Title}》有数字的位置在文本中无法确定");
                continue;
            }

            run.Add(new SumEquation(run.Rule, new RowTitle(parent, column, "等于下级科目之和"), whole, parts));
        }
    }

    private static List<TableRow> Children(TableRow parent, List<TableRow> rows)
    {
        // The next level that the table prints: 款 (or 项 where 款 are left out); project rows under their 项.
        var below = rows.Where(r => r.Code.Length > parent.Code.Length && r.Code.StartsWith(parent.Code, StringComparison.Ordinal)).ToList();
        if (below.Count == 0)
        {
            return rows.Where(r => r.Code == parent.Code && r.Item.Length > 0).ToList();
        }

        var level = below.Min(r => r.Code.Length);
        var children = below.Where(r => r.Code.Length == level).ToList();

        // Where a 项 has a row of its own as well as project rows, the project rows are its children, not its parent's.
        var own = children.Where(r => r.Item.Length == 0).Select(r => r.Code).ToHashSet(StringComparer.Ordinal);
        return children.Where(r => r.Item.Length == 0 || !own.Contains(r.Code)).ToList();
    }
}
