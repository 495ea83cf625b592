using System.Globalization;
using Mingzhang.Composition.Narrative;
using Mingzhang.Formats;

namespace Mingzhang.Composition.Publishing;

/// <summary>Numbers the headings: parts, then 一、, then （一）.</summary>
internal sealed class SectionNumbers(string part)
{
    private int _part;
    private int _section;
    private int _sub;
    private string _parent = string.Empty;

    /// <summary>The level of the section's heading and its number as printed.</summary>
    public (int Level, string Number) Next(SectionFormat section)
    {
        if (section.Level == 1)
        {
            _part++;
            _section = 0;
            _sub = 0;
            return (1, section.IsUnnumbered ? string.Empty : part.Replace("{cn}", ChineseNumber.Of(_part), StringComparison.Ordinal));
        }

        if (section.Parent.Contains('.', StringComparison.Ordinal) || IsThird(section))
        {
            _sub = _parent == section.Parent ? _sub + 1 : 1;
            _parent = section.Parent;
            return (3, string.Create(CultureInfo.InvariantCulture, $"（{ChineseNumber.Of(_sub)}）"));
        }

        _section++;
        return (2, ChineseNumber.Of(_section) + "、");
    }

    private static bool IsThird(SectionFormat section) => section.Parent.Length > 0 && section.Parent != "overview";
}
