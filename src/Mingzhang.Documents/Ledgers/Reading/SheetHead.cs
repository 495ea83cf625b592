using Mingzhang.Composition.Ledgers;
using Mingzhang.Documents.Ledgers.Layout;

namespace Mingzhang.Documents.Ledgers.Reading;

/// <summary>Where a ledger sheet has its columns and its first row, found by the hidden keys wherever rows above have moved them.</summary>
/// <param name="Columns">The 0-based columns by key.</param>
/// <param name="FirstRow">The first row after the headers, 1-based.</param>
internal sealed record SheetHead(IReadOnlyDictionary<string, int> Columns, int FirstRow)
{
    /// <summary>How far down the rows above the data may have been pushed.</summary>
    private const int Deepest = 20;

    /// <summary>The id that the sheet has hidden in its first column; empty for sheets of the filler's own.</summary>
    public static string IdOf(RawSheet sheet) => Enumerable.Range(1, Deepest).Select(r => sheet.Text(r, 0)).FirstOrDefault(t => t.Length > 0) ?? string.Empty;

    /// <summary>Finds it; what lacks or contradicts its header is complained about.</summary>
    public static SheetHead Of(LedgerSheet layout, RawSheet sheet, List<LedgerProblem> problems)
    {
        var keys = layout.Columns.Select(c => c.Key).ToHashSet(StringComparer.Ordinal);
        var near = sheet.Cells.Where(c => c.Key.Row <= Deepest && c.Key.Column > 0).ToLookup(c => c.Key.Row);
        var keyRow = Enumerable.Range(1, Deepest).MaxBy(r => near[r].Count(c => keys.Contains(c.Value.Text.Trim())));
        if (!near[keyRow].Any(c => keys.Contains(c.Value.Text.Trim())))
        {
            keyRow = LedgerSheet.KeyRow;
        }

        var columns = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var ((_, column), cell) in near[keyRow].OrderBy(c => c.Key.Column))
        {
            if (!columns.TryAdd(cell.Text.Trim(), column) && keys.Contains(cell.Text.Trim()))
            {
                problems.Add(new LedgerProblem(sheet.Place(keyRow, column), $"与 {LedgerSheet.Letters(columns[cell.Text.Trim()])} 列的列标识相同，分不清用哪一列，请清空多出的那一列。"));
            }
        }

        for (var i = 0; i < layout.Columns.Count; i++)
        {
            if (layout.Columns[i].Kind != LedgerCellKind.Label && !columns.ContainsKey(layout.Columns[i].Key))
            {
                problems.Add(new LedgerProblem(sheet.Place(keyRow, i + 1), $"缺少“{layout.Columns[i].Header}”一列（或其隐藏的列标识），请不要删除列，可用 mingzhang new 重新生成后复制数据。"));
            }
        }

        var headers = layout.Columns.Select(c => c.Header).ToHashSet(StringComparer.Ordinal);
        var headerRow = Enumerable.Range(keyRow + 1, 5).FirstOrDefault(r => near[r].Any(c => headers.Contains(c.Value.Text.Trim())), keyRow + 1);
        Compare(layout, sheet, columns, headerRow, problems);
        return new SheetHead(columns, headerRow + 1);
    }

    /// <summary>A column whose header says another column's name was filled in as that one: which is meant must be said.</summary>
    private static void Compare(LedgerSheet layout, RawSheet sheet, Dictionary<string, int> columns, int row, List<LedgerProblem> problems)
    {
        foreach (var column in layout.Columns.Where(c => columns.ContainsKey(c.Key)))
        {
            var shown = sheet.Text(row, columns[column.Key]);
            if (shown == column.Header)
            {
                continue;
            }

            var place = sheet.Place(row, columns[column.Key]);
            problems.Add(layout.Columns.Any(c => c.Header == shown)
                ? new LedgerProblem(place, $"这一列是“{column.Header}”，表头却写成“{shown}”，请改回表头，并核对这一列填的内容。")
                : column.Kind == LedgerCellKind.Money && shown.Contains('元', StringComparison.Ordinal)
                ? new LedgerProblem(place, $"表头写成了“{shown}”，而金额单位以“填表说明”所选为准，请核对单位，并把表头改回“{column.Header}”。")
                : new LedgerProblem(place, $"表头“{shown}”与原来的“{column.Header}”不同，仍按“{column.Header}”读取。") { IsQuestion = true });
        }
    }
}
