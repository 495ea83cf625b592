using Mingzhang.Disclosures;
using Mingzhang.Texts;

namespace Mingzhang.Recognition.Performance;

/// <summary>Makes an <see cref="Indicator"/> of a row of pieces.</summary>
internal static class IndicatorBuilder
{
    /// <summary>Makes the indicator.</summary>
    public static Indicator Build(IndicatorRow row, (string Level1, string Level2) levels, Source source) => new()
    {
        Level1 = levels.Level1,
        Level2 = levels.Level2,
        Level3 = Value(row, IndicatorColumn.Name)?.Text ?? string.Empty,
        Target = Target(row),
        Basis = Value(row, IndicatorColumn.Basis),
        LastYear = Value(row, IndicatorColumn.LastYear),
        Actual = Value(row, IndicatorColumn.Actual),
        Weight = Value(row, IndicatorColumn.Weight),
        Score = Value(row, IndicatorColumn.Score),
        ScoreRule = Rule(row),
        Evidence = Value(row, IndicatorColumn.Evidence),
        Deviation = Value(row, IndicatorColumn.Deviation),
        Source = source,
    };

    private static PrintedValue? Value(IndicatorRow row, IndicatorColumn column) => Joined(row[column]);

    private static PrintedValue? Joined(IReadOnlyList<Fragment> pieces) => pieces switch
    {
        [] => null,
        [{ } only] => new PrintedValue(PrintedText.Compact(only.Text), only.Source),
        _ => PrintedText.Join([.. pieces.Select(p => (p.Text, p.Source))]),
    };

    /// <summary>The target with its operator and unit, which some forms print in columns of their own.</summary>
    private static PrintedValue? Target(IndicatorRow row) => row[IndicatorColumn.Direction] is [] && row[IndicatorColumn.Unit] is []
        ? Value(row, IndicatorColumn.Target)
        : Joined([.. row[IndicatorColumn.Direction], .. row[IndicatorColumn.Target], .. row[IndicatorColumn.Unit]]);

    /// <summary>A rule that a torn row printed its end of a second time is cut back to the rule.</summary>
    private static PrintedValue? Rule(IndicatorRow row)
    {
        PrintedValue? value = Value(row, IndicatorColumn.Rule);
        return value is not null && PerformanceVocabulary.ScoreRules.Prefix(value.Text) is { } rule
            && rule.EndsWith(value.Text[rule.Length..], StringComparison.Ordinal)
            ? value with { Text = rule }
            : value;
    }
}
