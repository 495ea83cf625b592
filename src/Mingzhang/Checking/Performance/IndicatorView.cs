using Mingzhang.Disclosures;
using Mingzhang.Formats;
using Mingzhang.Recognition;
using Mingzhang.Recognition.Performance;

namespace Mingzhang.Checking.Performance;

/// <summary>An indicator as rules look at it: its values taken apart, and where they stand.</summary>
public sealed class IndicatorView
{
    private readonly PerformanceFormat _format;

    private IndicatorView(PerformanceTable table, Indicator indicator, PerformanceFormat format)
    {
        _format = format;
        Table = table;
        Indicator = indicator;
        Name = Numberless(PrintedWords.Folded(indicator.Level3));
        Target = IndicatorValue.Parse(indicator.Target?.Text);
        LastYear = IndicatorValue.Parse(indicator.LastYear?.Text);
    }

    /// <summary>The table it stands in.</summary>
    public PerformanceTable Table { get; }

    /// <summary>The indicator as read.</summary>
    public Indicator Indicator { get; }

    /// <summary>Its name without a number before it (指标1：), folded for comparing.</summary>
    public string Name { get; }

    /// <summary>Its name without what stands in brackets (当期结案率（%） is 当期结案率).</summary>
    public string BareName => field ??= BracketedText.Removed(Name);

    /// <summary>Its bare name without words that indicators share (数量, 人数, 完成 …), so that what is counted remains.</summary>
    public string Core => field ??= NameLikeness.Core(BareName, _format);

    /// <summary>The unit in brackets behind its name such as <c>%</c> or <c>元/人</c>, or an empty string.</summary>
    public string NamedUnit => field ??= BracketedText.Last(Name);

    /// <summary>The target.</summary>
    public IndicatorValue Target { get; }

    /// <summary>Last year's value.</summary>
    public IndicatorValue LastYear { get; }

    /// <summary>The target's unit as printed, or the one its name gives.</summary>
    public string Unit => Target.Unit.Length > 0 ? Target.Unit : NamedUnit;

    /// <summary>The table's title and project as findings name it.</summary>
    public static string LabelOf(PerformanceTable table) => table.Project.Length > 0 ? table.Title + "（" + table.Project + "）" : table.Title;

    /// <summary>The indicators of a table in order.</summary>
    public static IReadOnlyList<IndicatorView> Of(PerformanceTable table, PerformanceFormat format) => [.. table.Indicators.Select(i => new IndicatorView(table, i, format))];

    /// <summary>Where a value of it stands; its row where the value is blank.</summary>
    public Location LocationOf(PrintedValue? value, string column) => new(value?.Source ?? Indicator.Source)
    {
        Table = LabelOf(Table),
        Row = Indicator.Level3,
        Column = column,
    };

    /// <summary>The row as one line with one value marked.</summary>
    public Excerpt ExcerptOf(PrintedValue? marked)
    {
        var text = Indicator.Level3;
        var (start, length) = (0, text.Length);
        foreach (var (label, value) in new[] { ("指标值", Indicator.Target), ("上年完成值", Indicator.LastYear), ("分值", Indicator.Weight) })
        {
            if (value is not { Text.Length: > 0 })
            {
                continue;
            }

            text += "  " + label + " ";
            if (ReferenceEquals(value, marked))
            {
                (start, length) = (text.Length, value.Text.Length);
            }

            text += value.Text;
        }

        return new Excerpt(text, start, length);
    }

    /// <summary>The indicator as evidence of a finding about something else.</summary>
    public Evidence AsEvidence() => new(LocationOf(Indicator.Target, "指标值"), Indicator.Level3, Indicator.Target?.Text) { Excerpt = ExcerptOf(Indicator.Target) };

    private static string Numberless(string name)
    {
        if (name.StartsWith("指标", StringComparison.Ordinal))
        {
            var at = 2;
            while (at < name.Length && (char.IsAsciiDigit(name[at]) || name[at] is '：' or '.' or '、'))
            {
                at++;
            }

            return at > 2 ? name[at..] : name;
        }

        return name;
    }
}
