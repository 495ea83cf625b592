using System.Globalization;
using System.Text;

namespace Mingzhang.Documents.Reading.Word;

/// <summary>Writes the number of a list item in the ways Word knows (<c>w:numFmt</c>).</summary>
internal static class ListNumbers
{
    private const string Digits = "零一二三四五六七八九";
    private const string LegalDigits = "零壹贰叁肆伍陆柒捌玖";
    private const string Stems = "甲乙丙丁戊己庚辛壬癸";
    private const string Branches = "子丑寅卯辰巳午未申酉戌亥";

    /// <summary>The number as printed; empty for bullets and for <c>none</c>.</summary>
    public static string Write(int n, string format) => format switch
    {
        "bullet" or "none" => string.Empty,
        "chineseCounting" or "chineseCountingThousand" or "taiwaneseCounting" or "taiwaneseCountingThousand" or "japaneseCounting"
            or "ideographDigital" when n is > 0 and < 10_000 => Counting(n, Digits, "十百千", dropsLeadingOne: true),
        "chineseLegalSimplified" or "ideographLegalTraditional" when n is > 0 and < 10_000 =>
            Counting(n, LegalDigits, "拾佰仟", dropsLeadingOne: false),
        "ideographTraditional" when n is > 0 and <= 10 => Stems[n - 1].ToString(),
        "ideographZodiac" when n is > 0 and <= 12 => Branches[n - 1].ToString(),
        "decimalEnclosedCircle" or "decimalEnclosedCircleChinese" when n is > 0 and <= 20 => ((char)('\u2460' + n - 1)).ToString(),
        "decimalEnclosedParen" when n is > 0 and <= 20 => ((char)('\u2474' + n - 1)).ToString(),
        "decimalEnclosedFullstop" when n is > 0 and <= 20 => ((char)('\u2488' + n - 1)).ToString(),
        "ideographEnclosedCircle" when n is > 0 and <= 10 => ((char)('\u3280' + n - 1)).ToString(),
        "decimalFullWidth" or "decimalFullWidth2" => FullWidth(n),
        "decimalZero" => n.ToString("00", CultureInfo.InvariantCulture),
        "lowerLetter" when n is > 0 and <= 780 => Letters(n, 'a'),
        "upperLetter" when n is > 0 and <= 780 => Letters(n, 'A'),
        "lowerRoman" when n is > 0 and < 4000 => Roman(n).ToLowerInvariant(),
        "upperRoman" when n is > 0 and < 4000 => Roman(n),
        _ => n.ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>十一 for 11, 一百零五 for 105.</summary>
    private static string Counting(int n, string digits, string units, bool dropsLeadingOne)
    {
        var text = new StringBuilder();
        bool zero = false;
        for (int place = 3; place >= 0; place--)
        {
            int unit = (int)Math.Pow(10, place);
            int digit = n / unit % 10;
            if (digit == 0)
            {
                zero |= text.Length > 0;
                continue;
            }

            if (zero)
            {
                text.Append(digits[0]);
                zero = false;
            }

            if (!(dropsLeadingOne && digit == 1 && place == 1 && text.Length == 0))
            {
                text.Append(digits[digit]);
            }

            if (place > 0)
            {
                text.Append(units[place - 1]);
            }
        }

        return text.ToString();
    }

    private static string FullWidth(int n)
    {
        string plain = n.ToString(CultureInfo.InvariantCulture);
        return string.Create(plain.Length, plain, (to, from) =>
        {
            for (int i = 0; i < to.Length; i++)
            {
                to[i] = (char)(from[i] + '０' - '0');
            }
        });
    }

    /// <summary>a … z, aa, bb …: Word repeats the letter.</summary>
    private static string Letters(int n, char first) => new((char)(first + ((n - 1) % 26)), ((n - 1) / 26) + 1);

    private static string Roman(int n)
    {
        (int Value, string Sign)[] signs =
        [
            (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"),
            (5, "V"), (4, "IV"), (1, "I"),
        ];
        var text = new StringBuilder();
        foreach ((int value, string sign) in signs)
        {
            for (; n >= value; n -= value)
            {
                text.Append(sign);
            }
        }

        return text.ToString();
    }
}
