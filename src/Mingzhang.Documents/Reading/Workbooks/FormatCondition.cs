using System.Globalization;

namespace Mingzhang.Documents.Reading.Workbooks;

/// <summary>A condition inside a number format, such as <c>&gt;=10000</c>.</summary>
internal static class FormatCondition
{
    /// <summary>The test, or null when the text is not a condition.</summary>
    public static Func<double, bool>? Parse(string text)
    {
        int signs = text.Length > 1 && text[1] is '=' or '>' ? 2 : 1;
        if (!double.TryParse(text.AsSpan(signs), NumberStyles.Float, CultureInfo.InvariantCulture, out double bound))
        {
            return null;
        }

        return text[..signs] switch
        {
            ">" => v => v > bound,
            ">=" => v => v >= bound,
            "<" => v => v < bound,
            "<=" => v => v <= bound,
            "<>" => v => v.CompareTo(bound) != 0,
            _ => v => v.CompareTo(bound) == 0,
        };
    }
}
