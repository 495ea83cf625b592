using Mingzhang.Comparison;

namespace Mingzhang.Documents.Writing.Comparisons;

/// <summary>The few totals that a reader looks for first, by the roles of tables and columns.</summary>
internal static class HeadlineFigures
{
    private static readonly (string Label, string Table, string Column)[] Wanted =
    [
        ("收入", "income", "total"),
        ("支出", "expenditure", "total"),
        ("基本支出", "expenditure", "basic"),
        ("项目支出", "expenditure", "project"),
        ("一般公共预算支出", "general", "total"),
        ("政府性基金支出", "fund", "total"),
        ("“三公”经费", "three-public", "total"),
    ];

    public static List<(string Label, CellComparison Cell)> Of(DocumentComparison comparison)
    {
        var found = new List<(string, CellComparison)>();
        foreach (var (label, id, column) in Wanted)
        {
            var table = comparison.Tables.FirstOrDefault(t => t.Id == id);
            var total = table?.Rows.FirstOrDefault(r => r.IsTotal) ?? (table is { Rows: [var only] } ? only : null);
            var paths = new[] { comparison.First.Format, comparison.Seconds[0].Format }.Select(f => f.Table(id)?.Column(column)?.Path).ToList();
            var shown = total?.Cells.FirstOrDefault(c => paths.Contains(c.Column, StringComparer.Ordinal)) ?? (column == "total" ? total?.Cells.FirstOrDefault(c => c.Column is not "预算数") : null);
            if (shown is { } cell && (comparison.Mode != ComparisonMode.Versions || cell.IsDifferent))
            {
                found.Add((label, cell));
            }
        }

        return found;
    }
}
