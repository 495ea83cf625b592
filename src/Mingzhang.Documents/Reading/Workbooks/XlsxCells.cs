using System.Globalization;

namespace Mingzhang.Documents.Reading.Workbooks;

/// <summary>Turns the stored values of a workbook's cells into what they show.</summary>
internal sealed class XlsxCells(List<string> shared, SheetStyles styles, bool epoch1904, ReadingInput input)
{
    /// <summary>What a cell shows.</summary>
    /// <param name="type">The cell's type: <c>s</c>, <c>str</c>, <c>b</c>, <c>e</c>, <c>d</c>, or null for a number.</param>
    /// <param name="style">The number of its style.</param>
    /// <param name="value">The stored value.</param>
    /// <param name="sheet">The sheet's name, for notes.</param>
    /// <param name="address">The cell's address, for notes.</param>
    public string Show(string? type, int style, string value, string sheet, string address)
    {
        switch (type)
        {
            case "s":
                return int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int i) && i < shared.Count ? shared[i] : string.Empty;
            case "b":
                return value == "1" ? "TRUE" : "FALSE";
            case "e":
                SheetNotes.NoteError(sheet, address, value, input);
                return value;
            case "str" or "inlineStr" or "d":
                return value;
            default:
                return double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out double number)
                    ? styles.Of(style).Write(number, epoch1904)
                    : value;
        }
    }
}
