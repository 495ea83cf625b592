using System.Globalization;

namespace Mingzhang.Documents.Reading.Workbooks;

/// <summary>What the readers of both workbook formats share.</summary>
internal static class SheetNotes
{
    public static void CheckCount(int sheets, ReadingInput input)
    {
        if (sheets >= input.Limits.MaxSheets)
        {
            throw ReadingException.TooLarge(string.Create(CultureInfo.InvariantCulture, $"工作表超过 {input.Limits.MaxSheets:N0} 张"));
        }
    }

    public static void NoteHidden(string sheet, ReadingInput input) => input.Note($"工作表“{sheet}”是隐藏的，未读取。");

    public static void NoteError(string sheet, string address, string error, ReadingInput input) =>
        input.Note($"工作表“{sheet}”的 {address} 是公式错误 {error}。");
}
