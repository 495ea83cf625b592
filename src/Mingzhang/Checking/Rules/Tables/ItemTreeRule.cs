using Mingzhang.Checking.Equations;
using Mingzhang.Disclosures;

namespace Mingzhang.Checking.Rules.Tables;

/// <summary>Named items and unit blocks: an item is the sum of the items the format makes its parts; a unit is the sum of its first level.</summary>
public sealed class ItemTreeRule : IRule
{
    /// <inheritdoc/>
    public RuleInfo Info { get; } = new()
    {
        Id = "MZ-S04",
        Title = "项目等于其分项之和",
        Explanation = "按名称列示的行逐栏核对：本年收入等于各项收入之和，“其中”各项之和等于所属项，公务用车购置及运行费小计等于购置费与运行费之和；按单位列示的表，单位行等于本单位各类或各项目之和。",
        Basis = "表内分项关系",
        Severity = Severity.Error,
        Kind = FindingKind.Sum,
    };

    /// <inheritdoc/>
    public void Apply(CheckContext context, RuleRun run)
    {
        foreach (var table in context.Disclosure.Tables)
        {
            AddNamed(context, run, table);
            AddUnits(context, run, table);
        }
    }

    private static void AddNamed(CheckContext context, RuleRun run, Table table)
    {
        foreach (var format in table.Format?.Rows ?? [])
        {
            var parts = table.Format!.Rows.Where(r => r.PartOf == format.Key && r.Side == format.Side).ToList();
            var whole = table.Rows.FirstOrDefault(r => r.Key == format.Key && r.Side == format.Side);
            var rows = table.Rows.Where(r => r.Side == format.Side && parts.Exists(p => p.Key == r.Key)).ToList();
            var complete = parts.TrueForAll(p => p.IsOptional || rows.Exists(r => r.Key == p.Key));
            if (whole is not null && rows.Count > 0 && complete)
            {
                if (table.Rows.FirstOrDefault(r => r.Side == format.Side && r is { Kind: RowKind.Item, Key.Length: 0, Code.Length: 0, Facts.Count: > 0 }) is { } unknown)
                {
                    run.NotCheckable($"《{table.Title}》的“{unknown.Name}”不知属于哪一项");
                    continue;
                }

                AddEquations(context, run, table, whole, rows);
            }
        }
    }

    private static void AddUnits(CheckContext context, RuleRun run, Table table)
    {
        var units = table.Rows.Where(r => r.Kind == RowKind.Unit).ToList();
        foreach (var unit in units)
        {
            // A single unit is the whole table: its rows need not name it.
            var inside = table.Rows.Where(r => r.Kind is RowKind.Code or RowKind.Project && (r.Unit == unit.Name || (units.Count == 1 && r.Unit.Length == 0))).ToList();
            if (inside.Count == 0)
            {
                continue;
            }

            var codes = inside.Where(r => r.Code.Length > 0).ToList();
            var level = codes.Count > 0 ? codes.Min(r => r.Code.Length) : 0;
            AddEquations(context, run, table, unit, codes.Count > 0 ? codes.Where(r => r.Code.Length == level).ToList() : inside);
        }
    }

    private static void AddEquations(CheckContext context, RuleRun run, Table table, TableRow whole, List<TableRow> parts)
    {
        foreach (var column in table.Columns.Where(c => c.Side == whole.Side))
        {
            var sum = context.Cells.Cell(table, whole, column);
            var terms = context.Cells.Column(table, parts, column);
            if (Array.TrueForAll(terms, t => t.Figure.IsBlank) || (Cells.CellResolver.MayHide(table) && (sum.IsBlank || Array.Exists(terms, t => t.Figure.IsBlank))))
            {
                // Parts left blank say nothing of the whole: a short form prints the whole alone.
                continue;
            }

            run.Add(new SumEquation(run.Rule, new RowTitle(whole, column, "等于其分项之和"), sum, terms));
        }
    }
}
