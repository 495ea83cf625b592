using System.Globalization;

namespace Mingzhang.Checking.Projects;

/// <summary>A date of an execution period as far as it is printed (2026年1月1日, 2023年12月, 2024年).</summary>
/// <param name="Year">The year, or null when none is printed.</param>
/// <param name="Month">The month, or null.</param>
/// <param name="Day">The day, or null.</param>
/// <param name="Fault">What is wrong with it as a date, in Chinese, or null.</param>
internal sealed record PeriodDate(int? Year, int? Month, int? Day, string? Fault)
{
    /// <summary>Whether it is earlier, as far as both are printed.</summary>
    public bool IsBefore(PeriodDate other) =>
        Year != other.Year ? Year < other.Year : Month != other.Month ? Month < other.Month : Day < other.Day;
}

/// <summary>Reads the dates of an execution period.</summary>
internal static class PeriodDates
{
    /// <summary>The dates in order.</summary>
    public static IReadOnlyList<PeriodDate> Read(string text)
    {
        var dates = new List<PeriodDate>();
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsAsciiDigit(text[i]))
            {
                continue;
            }

            var at = i;
            var year = Number(text, ref at);
            if (year is < 1990 or > 2100 || at >= text.Length || text[at] is not ('年' or '.' or '-' or '/'))
            {
                i = at - 1;
                continue;
            }

            dates.Add(After(text, year, ref at));
            i = at - 1;
        }

        return dates;
    }

    private static PeriodDate After(string text, int year, ref int at)
    {
        var mark = text[at++];
        var before = at;
        var month = Part(text, ref at);
        if (mark != '年' && month > 31)
        {
            // 2026-2028年: a range of years.
            at = before;
            return new PeriodDate(year, null, null, null);
        }

        if (mark != '年')
        {
            var named = month is not null && at < text.Length && text[at] == mark;
            at += named ? 1 : 0;
            var number = named ? Part(text, ref at) : null;
            return Checked(year, month, number);
        }

        if (at >= text.Length || text[at] != '月')
        {
            return new PeriodDate(year, null, null, at < text.Length && text[at] == '日' ? "日期缺月" : null);
        }

        at++;
        if (month is null)
        {
            return new PeriodDate(year, null, null, "日期缺月份的数字");
        }

        if (at < text.Length && text[at] == '日')
        {
            at++;
            return new PeriodDate(year, month, null, "日期缺日的数字");
        }

        var day = Part(text, ref at);
        return Checked(year, month, day);
    }

    private static PeriodDate Checked(int year, int? month, int? day) =>
        new(year, month, day, month is < 1 or > 12 ? "没有这个月份" : month is { } m && day is { } d && (d < 1 || d > DateTime.DaysInMonth(year, m)) ? "没有这一天" : null);

    private static int? Part(string text, ref int at) => at < text.Length && char.IsAsciiDigit(text[at]) ? Number(text, ref at) : null;

    private static int Number(string text, ref int at)
    {
        var start = at;
        while (at < text.Length && char.IsAsciiDigit(text[at]) && at - start < 6)
        {
            at++;
        }

        return int.Parse(text.AsSpan(start, at - start), NumberStyles.None, CultureInfo.InvariantCulture);
    }
}
