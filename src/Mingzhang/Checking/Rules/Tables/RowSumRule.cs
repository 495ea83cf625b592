using Mingzhang.Checking.Equations;
using Mingzhang.Disclosures;

namespace Mingzhang.Checking.Rules.Tables;

/// <summary>In every row a total or subtotal column is the sum of the columns it groups; the header paths say which.</summary>
public sealed class RowSumRule : IRule
{
    /// <inheritdoc/>
    public RuleInfo Info { get; } = new()
    {
        Id = "MZ-S03",
        Title = "行内合计等于各栏之和",
        Explanation = "每一行的合计（总计、小计）栏等于表头中它所统领的各栏之和，例如总计 = 财政拨款小计 + 单位资金 + 结转结余，合计 = 基本支出 + 项目支出。",
        Basis = "表头的层级关系",
        Severity = Severity.Error,
        Kind = FindingKind.Sum,
    };

    /// <inheritdoc/>
    public void Apply(CheckContext context, RuleRun run)
    {
        foreach (var table in context.Disclosure.Tables)
        {
            var groups = ColumnGroups.Of(table);
            foreach (var row in table.Rows.Where(r => r.Facts.Count > 0))
            {
                foreach (var group in groups.Where(g => g.Total.Side == row.Side))
                {
                    Add(context, run, table, row, group);
                }
            }
        }
    }

    /// <summary>Whether a figure of the row's own line found no column.</summary>
    private static bool HasUnplaced(Table table, TableRow row) =>
        table.Unplaced.Any(u => row.Facts.Any(f => f.Source == u.Source || (f.Source.Line is { } line && line == u.Source.Line && f.Source.Sheet == u.Source.Sheet)));

    private static void Add(CheckContext context, RuleRun run, Table table, TableRow row, ColumnGroup group)
    {
        if (row.FactIn(group.Total) is null && group.Parts.TrueForAll(c => row.FactIn(c) is null))
        {
            return;
        }

        var whole = context.Cells.Cell(table, row, group.Total);
        var parts = new Term[group.Parts.Count];
        for (var i = 0; i < parts.Length; i++)
        {
            parts[i] = new Term(1, context.Cells.Cell(table, row, group.Parts[i]));
        }

        if (Cells.CellResolver.MayHide(table) && (whole.IsBlank || Array.TrueForAll(parts, p => p.Figure.IsBlank) || HasUnplaced(table, row)))
        {
            run.NotCheckable($"《{table.Title}》有数字的位置在文本中无法确定");
            return;
        }

        run.Add(new SumEquation(run.Rule, new RowTitle(row, group.Total, "等于所含各栏之和"), whole, parts));
    }
}
