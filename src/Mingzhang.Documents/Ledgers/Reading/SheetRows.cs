using System.Globalization;
using Mingzhang.Amounts;
using Mingzhang.Composition.Ledgers;
using Mingzhang.Documents.Ledgers.Layout;
using Mingzhang.Documents.Reading.Workbooks;

namespace Mingzhang.Documents.Ledgers.Reading;

/// <summary>A row of a ledger sheet with its cells found by their columns' keys.</summary>
internal sealed class LedgerRow(RawSheet sheet, int row, IReadOnlyDictionary<string, int> columns, List<LedgerProblem> problems)
{
    /// <summary>The key of a fixed row, or an empty string.</summary>
    public string Key => sheet.Text(row, 0);

    /// <summary>Where the column's cell stands, for people.</summary>
    public string Place(string column) => sheet.Place(row, columns.GetValueOrDefault(column, 1));

    /// <summary>Whether the column's cell holds nothing at all.</summary>
    public bool IsBlank(string column) => !columns.TryGetValue(column, out var at) || !sheet.Cells.ContainsKey((row, at));

    /// <summary>The text of the column's cell, trimmed.</summary>
    public string Text(string column)
    {
        if (!columns.TryGetValue(column, out var at) || sheet.Cells.GetValueOrDefault((row, at)) is not { } cell)
        {
            return string.Empty;
        }

        if (cell.IsError || cell.IsUncalculated)
        {
            problems.Add(new LedgerProblem(sheet.Place(row, at), cell.IsError ? $"公式结果是错误值 {cell.Text}，请改正公式或直接填数。" : "公式没有保存结果，请用 Excel 或 WPS 打开后保存。"));
            return string.Empty;
        }

        return cell.Text.Trim();
    }

    /// <summary>The number in the column's cell, or null when it is blank or none.</summary>
    public decimal? Number(string column, bool mayBeNegative)
    {
        var text = Text(column);
        if (text.Length == 0)
        {
            return null;
        }

        if (columns.TryGetValue(column, out var at) && sheet.Cells[(row, at)].IsDate)
        {
            problems.Add(new LedgerProblem(Place(column), $"应填数字，现为日期“{text}”。"));
            return null;
        }

        if (!Amount.TryParse(text, out var amount) && !decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _))
        {
            problems.Add(new LedgerProblem(Place(column), $"应填数字，现为“{text}”。"));
            return null;
        }

        // Spreadsheets store 0.1 + 0.2 as 0.30000000000000004: what lies beyond a hundredth of a 分 is not the filler's.
        var value = Math.Round(Amount.TryParse(text, out amount) ? amount.Value : decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture), 8);
        if (value < 0m && !mayBeNegative)
        {
            problems.Add(new LedgerProblem(Place(column), $"金额不能为负数，现为 {value}。"));
            return null;
        }

        return value;
    }
}

/// <summary>Reads the rows of a ledger sheet.</summary>
internal static class SheetRows
{
    /// <summary>The rows that hold something, in order.</summary>
    public static IReadOnlyList<LedgerRow> Of(LedgerSheet layout, RawSheet sheet, List<LedgerProblem> problems)
    {
        var columns = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var ((row, column), cell) in sheet.Cells)
        {
            if (row == LedgerSheet.KeyRow && column > 0)
            {
                columns[cell.Text] = column;
            }
        }

        foreach (var range in sheet.Merged.Where(r => CellAddress.TryReadRange(r, out var cells) && cells.Bottom >= LedgerSheet.FirstRow - 1))
        {
            problems.Add(new LedgerProblem($"{sheet.Name}!{range}", "有合并单元格，请取消合并，一格填一项。"));
        }

        for (var i = 0; i < layout.Columns.Count; i++)
        {
            if (layout.Columns[i].Kind != LedgerCellKind.Label && !columns.ContainsKey(layout.Columns[i].Key))
            {
                problems.Add(new LedgerProblem(sheet.Place(LedgerSheet.KeyRow, i + 1), $"缺少“{layout.Columns[i].Header}”一列（或其隐藏的列标识），请不要删除列，可用 mingzhang new 重新生成后复制数据。"));
            }
        }

        var rows = Enumerable.Range(LedgerSheet.FirstRow, Math.Max(0, sheet.LastRow - LedgerSheet.FirstRow + 1)).ToList();
        if (layout.Fixed.Count > 0)
        {
            return Fixed(layout, sheet, rows, columns, problems);
        }

        return [.. rows.Where(r => layout.Columns.Any(c => c.Kind != LedgerCellKind.Label && columns.TryGetValue(c.Key, out var at) && sheet.Cells.ContainsKey((r, at))))
            .Select(r => new LedgerRow(sheet, r, columns, problems))];
    }

    /// <summary>The rows of a sheet that has the same ones always: those with a key; a key that is gone is told by the row's label.</summary>
    private static List<LedgerRow> Fixed(LedgerSheet layout, RawSheet sheet, List<int> rows, Dictionary<string, int> columns, List<LedgerProblem> problems)
    {
        var known = rows.Where(r => sheet.Text(r, 0).Length > 0).ToDictionary(r => r, r => sheet.Text(r, 0));
        for (var i = 0; i < layout.Fixed.Count; i++)
        {
            var (key, label) = layout.Fixed[i];
            if (!known.ContainsValue(key) && key != "version")
            {
                var at = rows.Find(r => sheet.Text(r, 1) == label);
                problems.Add(new LedgerProblem(sheet.Place(at > 0 ? at : LedgerSheet.FirstRow + i, 0), $"缺少“{label}”一行（或其隐藏的行标识），请不要删除行，可用 mingzhang new 重新生成后复制数据。"));
            }
        }

        return [.. known.Keys.Select(r => new LedgerRow(sheet, r, columns, problems))];
    }
}
