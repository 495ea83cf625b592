using Mingzhang.Composition.Ledgers;
using Mingzhang.Documents.Ledgers.Layout;
using Mingzhang.Documents.Reading.Workbooks;

namespace Mingzhang.Documents.Ledgers.Reading;

/// <summary>Reads the rows of a ledger sheet.</summary>
internal static class SheetRows
{
    /// <summary>The rows that hold something, in order.</summary>
    public static IReadOnlyList<LedgerRow> Of(LedgerSheet layout, RawSheet sheet, List<LedgerProblem> problems)
    {
        var head = SheetHead.Of(layout, sheet, problems);
        foreach (var range in sheet.Merged.Where(r => CellAddress.TryReadRange(r, out var cells) && cells.Bottom >= head.FirstRow - 1))
        {
            problems.Add(new LedgerProblem($"{sheet.Name}!{range}", "有合并单元格，请取消合并，一格填一项。"));
        }

        if (layout.Fixed.Count > 0)
        {
            return Fixed(layout, sheet, head, problems);
        }

        var columns = layout.Columns.Where(c => c.Kind != LedgerCellKind.Label).Select(c => head.Columns.GetValueOrDefault(c.Key)).Where(c => c > 0).ToHashSet();
        var rows = sheet.Cells.Keys.Where(k => k.Row >= head.FirstRow && columns.Contains(k.Column)).Select(k => k.Row).Distinct().Order().ToList();
        if (rows.Where(sheet.Hidden.Contains).ToList() is { Count: > 0 } hidden)
        {
            problems.Add(new LedgerProblem(sheet.Place(hidden[0], 1), $"有 {hidden.Count} 行被隐藏或筛选掉，仍照常计入；不要的请删除，要的请取消隐藏后核对。") { IsQuestion = true });
        }

        return [.. rows.Select(r => new LedgerRow(sheet, r, head.Columns, problems))];
    }

    /// <summary>The rows of a sheet that has the same ones always: those with a key; a key that is gone is told by the row's label.</summary>
    private static List<LedgerRow> Fixed(LedgerSheet layout, RawSheet sheet, SheetHead head, List<LedgerProblem> problems)
    {
        var rows = Enumerable.Range(head.FirstRow, Math.Max(0, sheet.LastRow - head.FirstRow + 1)).ToList();
        var known = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var row in rows.Where(r => sheet.Text(r, 0).Length > 0))
        {
            if (!known.TryAdd(sheet.Text(row, 0), row))
            {
                problems.Add(new LedgerProblem(sheet.Place(row, 1), $"与第 {known[sheet.Text(row, 0)]} 行是同一项，分不清用哪一行，请删去多出的一行。"));
            }
        }

        for (var i = 0; i < layout.Fixed.Count; i++)
        {
            var (key, label) = layout.Fixed[i];
            if (!known.ContainsKey(key) && key != "version")
            {
                var at = rows.Find(r => sheet.Text(r, 1) == label);
                problems.Add(new LedgerProblem(sheet.Place(at > 0 ? at : head.FirstRow + i, 0), $"缺少“{label}”一行（或其隐藏的行标识），请不要删除行，可用 mingzhang new 重新生成后复制数据。"));
            }
        }

        return [.. known.Values.Order().Select(r => new LedgerRow(sheet, r, head.Columns, problems))];
    }
}
