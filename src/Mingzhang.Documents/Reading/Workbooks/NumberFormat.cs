using System.Globalization;

namespace Mingzhang.Documents.Reading.Workbooks;

/// <summary>Writes a cell's number as the sheet shows it, by the cell's number format.</summary>
/// <remarks>
/// Numbers are taken to fifteen digits and rounded half away from zero in decimal, as Excel does; so 1050.525 shown with two
/// decimals is 1,050.53 although its binary form lies below.
/// </remarks>
internal sealed class NumberFormat
{
    private readonly List<FormatSection> _sections;

    private NumberFormat(List<FormatSection> sections) => _sections = sections;

    /// <summary>The format of a code such as <c>#,##0.00;-#,##0.00;"-"</c>.</summary>
    public static NumberFormat Parse(string code) => 
        new(FormatParser.Split(string.IsNullOrWhiteSpace(code) ? BuiltInFormats.General : code));

    /// <summary>Whether numbers of this format are dates or times.</summary>
    public bool IsDate => _sections.Count > 0 && _sections[0].IsDate;

    /// <summary>Whether numbers of this format are percentages.</summary>
    public bool IsPercent => _sections.Count > 0 && _sections[0].IsPercent;

    /// <summary>The number as shown.</summary>
    /// <param name="value">The stored number; for dates the serial day.</param>
    /// <param name="epoch1904">Whether days count from 1904 instead of 1900.</param>
    public string Write(double value, bool epoch1904)
    {
        if (double.IsNaN(value) || double.IsInfinity(value) || Math.Abs(value) > 1e27)
        {
            return value.ToString(CultureInfo.InvariantCulture);
        }

        (FormatSection section, bool showsSign) = SectionFor(value);
        if (section.IsDate)
        {
            return DateFormat.Write(section, value, epoch1904) ?? General(value);
        }

        decimal exact = Exact(value);
        return section.IsGeneral
            ? section.Wrap(General(showsSign ? value : Math.Abs(value)))
            : (showsSign && exact < 0 ? Signed(section, exact) : section.Write(Math.Abs(exact)));
    }

    /// <summary>The number as shown without a format.</summary>
    public static string General(double value)
    {
        decimal exact = Exact(value);
        decimal whole = Math.Truncate(Math.Abs(exact));
        int digits = whole == 0 ? 1 : whole.ToString(CultureInfo.InvariantCulture).Length;
        decimal shown = Math.Round(exact, Math.Clamp(10 - digits, 0, 10), MidpointRounding.AwayFromZero);
        return shown.ToString("0.##########", CultureInfo.InvariantCulture);
    }

    private static string Signed(FormatSection section, decimal exact)
    {
        string text = section.Write(-exact);
        return text.AsSpan().IndexOfAnyInRange('1', '9') >= 0 ? "-" + text.TrimStart() : text;
    }

    private static decimal Exact(double value) =>
        decimal.Parse(value.ToString("G15", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture);

    /// <summary>The section for a number, and whether a minus sign must be added because the section serves both signs.</summary>
    private (FormatSection Section, bool ShowsSign) SectionFor(double value)
    {
        int numeric = Math.Min(_sections.Count, 3);
        if (numeric == 0)
        {
            return (FormatSection.General, true);
        }

        if (_sections.Exists(s => s.Condition is not null))
        {
            FormatSection? met = _sections.Take(numeric).FirstOrDefault(s => s.Condition?.Invoke(value) ?? true);
            return (met ?? _sections[0], true);
        }

        return numeric switch
        {
            1 => (_sections[0], true),
            2 => value < 0 ? (_sections[1], false) : (_sections[0], false),
            _ => value > 0 ? (_sections[0], false) : value < 0 ? (_sections[1], false) : (_sections[2], false),
        };
    }
}
