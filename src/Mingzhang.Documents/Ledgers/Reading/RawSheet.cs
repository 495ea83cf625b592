using System.Globalization;
using Mingzhang.Documents.Ledgers.Layout;

namespace Mingzhang.Documents.Ledgers.Reading;

/// <summary>What a cell of a workbook stores.</summary>
/// <param name="Text">The value as text.</param>
/// <param name="IsNumber">Whether it is stored as a number.</param>
/// <param name="IsError">Whether a formula gave an error.</param>
/// <param name="IsUncalculated">Whether it is a formula without a stored result.</param>
internal sealed record RawCell(string Text, bool IsNumber, bool IsError, bool IsUncalculated)
{
    /// <summary>Whether a number is shown as a date; the text is then the date, such as <c>2026年2月10日</c>.</summary>
    public bool IsDate { get; init; }

    /// <summary>Whether a number is shown as a percentage, such as <c>0.95</c> as <c>95%</c>.</summary>
    public bool IsPercent { get; init; }
}

/// <summary>A sheet of a workbook as stored.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Cells">Its cells by 1-based row and 0-based column.</param>
/// <param name="Merged">Its merged ranges as stored, such as <c>B5:C6</c>.</param>
internal sealed record RawSheet(string Name, IReadOnlyDictionary<(int Row, int Column), RawCell> Cells, IReadOnlyList<string> Merged)
{
    /// <summary>The last row that holds something.</summary>
    public int LastRow { get; } = Cells.Keys.Select(k => k.Row).DefaultIfEmpty().Max();

    /// <summary>The rows that a filter or the filler's hand hides, 1-based.</summary>
    public IReadOnlyCollection<int> Hidden { get; init; } = [];

    /// <summary>The text of a cell, trimmed; empty when there is none.</summary>
    public string Text(int row, int column) => Cells.GetValueOrDefault((row, column))?.Text.Trim() ?? string.Empty;

    /// <summary>Sheet and cell as people write it.</summary>
    public string Place(int row, int column) => string.Create(CultureInfo.InvariantCulture, $"{Name}!{LedgerSheet.Letters(column)}{row}");
}
