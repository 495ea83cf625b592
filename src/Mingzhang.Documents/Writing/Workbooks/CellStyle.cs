namespace Mingzhang.Documents.Writing.Workbooks;

/// <summary>How a cell of a written workbook looks; the numbers are places in the style sheet, the same order twice: plain, then quoted.</summary>
internal enum CellStyle
{
    Plain,
    Head,
    Wrapped,
    Centred,
    Figure,
    Error,
    Warning,
    Hint,
    Title,
}
