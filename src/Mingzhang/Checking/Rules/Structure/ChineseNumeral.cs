using System.Globalization;

namespace Mingzhang.Checking.Rules.Structure;

/// <summary>Chinese numerals up to 99, as headings use them.</summary>
internal static class ChineseNumeral
{
    private const string Digits = "零一二三四五六七八九";

    /// <summary>The number, written in Chinese (一十 is read as 10) or in digits; null when it is neither.</summary>
    public static int? Parse(string text)
    {
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var plain))
        {
            return plain;
        }

        var ten = text.IndexOf('十', StringComparison.Ordinal);
        if (ten < 0)
        {
            return text.Length == 1 && Digits.IndexOf(text[0], StringComparison.Ordinal) is > 0 and var digit ? digit : null;
        }

        var tens = ten == 0 ? 1 : ten == 1 ? Digits.IndexOf(text[0], StringComparison.Ordinal) : -1;
        var units = ten == text.Length - 1 ? 0 : ten == text.Length - 2 ? Digits.IndexOf(text[^1], StringComparison.Ordinal) : -1;
        return tens > 0 && units >= 0 ? (tens * 10) + units : null;
    }

    /// <summary>Whether a number from 10 to 19 is written 一十 … instead of 十 ….</summary>
    public static bool IsMalformed(string text) => text.StartsWith("一十", StringComparison.Ordinal);

    /// <summary>The number as a heading should write it.</summary>
    public static string Write(int number)
    {
        if (number < 10)
        {
            return Digits[number].ToString();
        }

        var tens = number / 10 == 1 ? string.Empty : Digits[number / 10].ToString();
        return tens + "十" + (number % 10 == 0 ? string.Empty : Digits[number % 10].ToString());
    }
}
