using Mingzhang.Amounts;

namespace Mingzhang.Recognition.Tables.Grids;

/// <summary>Tells what the folded text of a cell is: a figure, a code, a mark, a name.</summary>
internal static class CellText
{
    private static readonly string[] Totals = ["合计", "总计", "收入总计", "支出总计", "收入合计", "支出合计", "本年总计", "总合计"];

    /// <summary>Blank, or a mark that stands for nothing.</summary>
    public static bool IsBlank(string text) => text.AsSpan().Trim("-—–－/\\…").IsEmpty;

    /// <summary>A printed amount of money.</summary>
    public static bool IsFigure(string text) => text.Length > 0 && Amount.TryParse(text, out _);

    /// <summary>A printed amount that cannot be a code or a number of a column: it has decimals, thousands or many digits.</summary>
    public static bool IsPlainlyFigure(string text) =>
        IsFigure(text) && (text.Contains('.', StringComparison.Ordinal) || text.Contains('，', StringComparison.Ordinal) || text.Length > 7);

    /// <summary>Mostly digits, but no figure: 5.00万, 1.2.3.</summary>
    public static bool IsOddFigure(string text) =>
        text.Length > 0 && char.IsAsciiDigit(text[0]) && !IsFigure(text) && text.Count(c => char.IsAsciiDigit(c) || c is '.' or '，') * 3 >= text.Length * 2;

    /// <summary>Digits only.</summary>
    public static bool IsDigits(string text) => text.Length > 0 && text.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0;

    /// <summary>A whole classification code: 3, 5 or 7 digits that begin with 1, 2, 3 or 5.</summary>
    public static bool IsWholeCode(string text) => IsDigits(text) && text.Length is 3 or 5 or 7 && text[0] is '1' or '2' or '3' or '5';

    /// <summary>A mark of the row that numbers the columns.</summary>
    public static bool IsMark(string text) => text.AsSpan().Trim("※*＊—-").IsEmpty || text is "栏次" or "行次" or "栏号" or "类" or "款" or "项" or "类款项";

    /// <summary>Whether the name is that of a total row.</summary>
    public static bool IsTotal(string name) => Totals.Contains(Numbering.Strip(name).TrimEnd('：'), StringComparer.Ordinal);

    /// <summary>How many digits in front of the text are a code to which the rest is the name; 0 when there is none.</summary>
    /// <param name="text">The folded text.</param>
    /// <param name="allowPart">Whether two digits (款, 项) count as a code.</param>
    public static int CodeLength(string text, bool allowPart)
    {
        var n = 0;
        while (n < text.Length && char.IsAsciiDigit(text[n]))
        {
            n++;
        }

        if (n == text.Length || n == 0 || !IsNameStart(text[n]))
        {
            return 0;
        }

        return (n is 3 or 5 or 7 && text[0] is '1' or '2' or '3' or '5') || (n == 2 && allowPart) ? n : 0;
    }

    private static bool IsNameStart(char c) =>
        c is >= '\u4E00' and <= '\u9FFF' or '“' or '（' && c is not ('年' or '月' or '日' or '个' or '元' or '万' or '人' or '号' or '％');
}
