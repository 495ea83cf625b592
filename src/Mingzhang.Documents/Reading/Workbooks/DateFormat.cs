using System.Globalization;
using System.Text;

namespace Mingzhang.Documents.Reading.Workbooks;

/// <summary>Writes serial days as dates and times.</summary>
internal static class DateFormat
{
    private const string WeekDays = "日一二三四五六";
    private const double MaxSerial = 2_958_465;

    /// <summary>The date as shown; null when the number lies outside the calendar.</summary>
    public static string? Write(FormatSection section, double serial, bool epoch1904)
    {
        double days = epoch1904 ? serial + 1462 : serial;
        if (days is < 0 or > MaxSerial)
        {
            return null;
        }

        // Excel counts a 29 February 1900, so days before it are one too many.
        DateTime date = DateTime.FromOADate(days < 60 && days >= 1 ? days + 1 : days).AddMilliseconds(0.5);
        List<(string Text, bool IsLetters)> tokens = [.. section.DateTokens];
        bool half = tokens.Exists(t => t.IsLetters && t.Text is "AM/PM" or "A/P" or "上午/下午");
        var text = new StringBuilder();
        for (int i = 0; i < tokens.Count; i++)
        {
            text.Append(tokens[i].IsLetters ? Part(tokens, i, date, days, half) : tokens[i].Text == "0" ? string.Empty : tokens[i].Text);
        }

        return text.ToString().TrimEnd('.');
    }

    private static string Part(List<(string Text, bool IsLetters)> tokens, int i, DateTime date, double days, bool half)
    {
        CultureInfo c = CultureInfo.InvariantCulture;
        int hour = half ? (date.Hour + 11) % 12 + 1 : date.Hour;
        string letters = tokens[i].Text;
        return letters switch
        {
            "y" or "yy" => date.ToString("yy", c),
            "e" or "ee" => date.ToString("yyyy", c),
            "m" when IsMinute(tokens, i) => date.Minute.ToString(c),
            "mm" when IsMinute(tokens, i) => date.ToString("mm", c),
            "m" => date.Month.ToString(c),
            "mm" => date.ToString("MM", c),
            "mmm" => date.ToString("MMM", c),
            "mmmm" => date.ToString("MMMM", c),
            "d" => date.Day.ToString(c),
            "dd" => date.ToString("dd", c),
            "ddd" => date.ToString("ddd", c),
            "dddd" => date.ToString("dddd", c),
            "aaa" => WeekDays[(int)date.DayOfWeek].ToString(),
            "aaaa" => "星期" + WeekDays[(int)date.DayOfWeek],
            "h" => hour.ToString(c),
            "hh" => hour.ToString("00", c),
            "s" => date.Second.ToString(c),
            "ss" => date.ToString("ss", c),
            "[h]" or "[hh]" => Math.Floor(days * 24).ToString(c),
            "[m]" or "[mm]" => Math.Floor(days * 1440).ToString(c),
            "[s]" or "[ss]" => Math.Floor(days * 86400).ToString(c),
            "AM/PM" => date.Hour < 12 ? "AM" : "PM",
            "A/P" => date.Hour < 12 ? "A" : "P",
            "上午/下午" => date.Hour < 12 ? "上午" : "下午",
            _ when letters[0] == 'y' => date.ToString("yyyy", c),
            _ => string.Empty,
        };
    }

    /// <summary>An m after hours or before seconds means minutes.</summary>
    private static bool IsMinute(List<(string Text, bool IsLetters)> tokens, int i)
    {
        int before = i - 1;
        while (before >= 0 && !tokens[before].IsLetters)
        {
            before--;
        }

        int after = i + 1;
        while (after < tokens.Count && !tokens[after].IsLetters)
        {
            after++;
        }

        return (before >= 0 && tokens[before].Text.TrimStart('[')[0] == 'h') || (after < tokens.Count && tokens[after].Text.TrimStart('[')[0] == 's');
    }
}
