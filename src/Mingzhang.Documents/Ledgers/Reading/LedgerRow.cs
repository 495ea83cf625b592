using System.Globalization;
using Mingzhang.Composition.Ledgers;

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

    /// <summary>The text of the column's cell, trimmed; a number without the noise of how it is stored, a percentage as shown.</summary>
    public string Text(string column)
    {
        if (Cell(column) is not { } cell)
        {
            return string.Empty;
        }

        return cell.IsNumber && FilledNumber.Stored(cell.Text) is { } number
            ? cell.IsPercent && Math.Abs(number) < 1e15m ? Plain(number * 100m) + "%" : Plain(number)
            : cell.Text.Trim();
    }

    /// <summary>The number in the column's cell, or null when it is blank or none.</summary>
    /// <param name="column">The column's key.</param>
    /// <param name="mayBeNegative">Whether less than nothing may stand there.</param>
    /// <param name="size">How many 元 one is; 1 for what is no money.</param>
    public decimal? Number(string column, bool mayBeNegative, decimal size = 1m)
    {
        if (Cell(column) is not { } cell)
        {
            return null;
        }

        if (cell.IsDate || cell.IsPercent)
        {
            return Wrong(column, $"应填数字，现为{(cell.IsDate ? "日期" : "百分数")}“{Text(column)}”。请把单元格格式改为数字后重新填写。");
        }

        if ((cell.IsNumber ? FilledNumber.Stored(cell.Text) : FilledNumber.Typed(cell.Text)) is not { } value)
        {
            return Wrong(column, $"应填数字，现为“{cell.Text.Trim()}”。");
        }

        if (value < 0m && !mayBeNegative)
        {
            return Wrong(column, $"金额不能为负数，现为 {Plain(value)}。");
        }

        return Math.Abs(value) < FilledNumber.Most / size ? value : Wrong(column, $"“{cell.Text.Trim()}”太大，不会是真的，请核对。");
    }

    private decimal? Wrong(string column, string message)
    {
        problems.Add(new LedgerProblem(Place(column), message));
        return null;
    }

    /// <summary>The column's cell when it holds a value; a formula that gave none is complained about.</summary>
    private RawCell? Cell(string column)
    {
        if (!columns.TryGetValue(column, out var at) || sheet.Cells.GetValueOrDefault((row, at)) is not { } cell)
        {
            return null;
        }

        if (cell.IsError || cell.IsUncalculated)
        {
            Wrong(column, cell.IsError ? $"公式结果是错误值 {cell.Text}，请改正公式或直接填数。" : "公式没有保存结果，请用 Excel 或 WPS 打开后保存。");
            return null;
        }

        return cell.Text.Trim().Length > 0 ? cell : null;
    }

    private static string Plain(decimal number) => number.ToString("0.########", CultureInfo.InvariantCulture);
}
