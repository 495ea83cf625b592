namespace Mingzhang.Composition.Narrative;

/// <summary>Numbers in Chinese, as headings count: 一, 十, 十一, 二十三.</summary>
internal static class ChineseNumber
{
    private const string Digits = "零一二三四五六七八九";

    /// <summary>The number from 1 to 999 in Chinese.</summary>
    public static string Of(int number) => number switch
    {
        < 10 => Digits[number].ToString(),
        < 20 => "十" + (number == 10 ? string.Empty : Digits[number % 10]),
        < 100 => Digits[number / 10] + "十" + (number % 10 == 0 ? string.Empty : Digits[number % 10]),
        _ => Digits[number / 100] + "百" + (number % 100 == 0 ? string.Empty : number % 100 < 10 ? "零" + Of(number % 100) : number % 100 < 20 ? "一" + Of(number % 100) : Of(number % 100)),
    };
}
