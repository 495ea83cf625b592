using System.Globalization;
using Mingzhang.Amounts;
using Mingzhang.Disclosures;
using Mingzhang.Formats;
using Mingzhang.Recognition.Performance;

namespace Mingzhang.Scoring;

/// <summary>Holds an indicator's actual value against its target.</summary>
internal static class TargetReader
{
    private static readonly string[] TimeUnits = ["日", "天", "工作日", "个工作日", "小时", "分钟", "个月"];

    /// <summary>The ways the actual may stand to the target; several when no operator tells which way the target binds, none when it cannot be told.</summary>
    public static IReadOnlyList<Achievement> Read(Indicator indicator, Format format)
    {
        var target = IndicatorValue.Parse(indicator.Target?.Text);
        var actual = IndicatorValue.Parse(indicator.Actual?.Text);
        if (target.Kind == ValueKind.Blank || actual.Kind == ValueKind.Blank)
        {
            return [];
        }

        if (Bare(target) == Bare(actual))
        {
            return [new Achievement(Situation.Met, 1m) { IsPercent = target.IsPercent }];
        }

        return (target.Kind, actual.Kind) switch
        {
            (ValueKind.Number, ValueKind.Number) => Numbers(indicator, target, actual, format.Performance),
            (ValueKind.Date, ValueKind.Date) => [],
            _ => Words(actual, format.Scoring),
        };
    }

    private static string Bare(IndicatorValue value) => value.Text.TrimStart('=', '>', '<', '≥', '≤');

    private static IReadOnlyList<Achievement> Words(IndicatorValue actual, ScoringFormat format)
    {
        // «部分达成预期目标» holds «达成预期» as well: the word that comes first counts.
        var text = Bare(actual);
        var found = format.Attainments.Where(a => text.Contains(a.Word, StringComparison.Ordinal)).OrderBy(a => text.IndexOf(a.Word, StringComparison.Ordinal)).FirstOrDefault();
        return found.Word is null ? [] : [new Achievement(Situation.Degree, found.Shares.High) { Ratios = found.Shares }];
    }

    private static List<Achievement> Numbers(Indicator indicator, IndicatorValue target, IndicatorValue actual, PerformanceFormat words)
    {
        if (target.Unit.Any(char.IsAsciiDigit) || actual.Unit.Any(char.IsAsciiDigit))
        {
            return [];
        }

        var goal = target.Value!.Value;
        var (done, half) = Actual(target, actual);
        var isDoubtful = target.Unit.Length > 0 && actual.Unit.Length > 0 && !words.AreSame(target.Unit, actual.Unit);
        return [.. Operators(indicator, target).Select(o => Compare(o, goal, done, half, target, actual) with { IsDoubtful = isDoubtful })];
    }

    /// <summary>The actual in the target's measure: a unit left out is the target's, and 1 for a percentage is 100%.</summary>
    private static (decimal Value, decimal Half) Actual(IndicatorValue target, IndicatorValue actual)
    {
        var printed = actual.Printed!.Value;
        var scale = actual is { Unit.Length: 0, Scale: 1m } && target.Scale > 1m ? target.Scale : actual.Scale;
        if (target.IsPercent && actual.Unit.Length == 0 && printed.Value is > 0m and <= 1m && target.Value > 1m)
        {
            scale = 100m;
        }

        // Counts are exact; figures with decimals and percentages are rounded.
        var half = printed.Decimals > 0 || target.IsPercent ? printed.HalfUnit : 0m;
        return (printed.Value * scale, half * scale);
    }

    /// <summary>The ways the target may bind. Money set to be equal is a ceiling as well; without an operator costs and times are ceilings.</summary>
    private static ValueOperator[] Operators(Indicator indicator, IndicatorValue target)
    {
        var isCost = (indicator.Level1 + indicator.Level2).Contains("成本", StringComparison.Ordinal);
        return target.Operator switch
        {
            ValueOperator.Equal => isCost ? [ValueOperator.Equal, ValueOperator.AtMost] : [ValueOperator.Equal],
            ValueOperator.None when isCost => [ValueOperator.AtMost, ValueOperator.Equal],
            ValueOperator.None when TimeUnits.Contains(target.Unit, StringComparer.Ordinal) => [ValueOperator.AtMost, ValueOperator.AtLeast],
            ValueOperator.None => [ValueOperator.AtLeast],
            var given => [given],
        };
    }

    private static Achievement Compare(ValueOperator binds, decimal goal, decimal done, decimal half, IndicatorValue target, IndicatorValue actual)
    {
        var isCeiling = binds is ValueOperator.AtMost or ValueOperator.LessThan;
        var situation = done == goal ? Situation.Met
            : isCeiling ? (done < goal ? Situation.Below : Situation.Over)
            : done < goal ? Situation.Short : Situation.Above;
        var (ratio, ratios) = goal == 0m
            ? (done > 0m ? 1_000_000m : 1m, Interval.Point(done > 0m ? 1_000_000m : 1m))
            : (done / goal, new Interval((done - half) / goal, (done + half) / goal));
        return new Achievement(situation, ratio)
        {
            // Figures that round to a missed target did miss it as printed; the ends stay on the side they are printed on.
            Ratios = situation is Situation.Short or Situation.Below ? new Interval(ratios.Low, Math.Min(ratios.High, 1m)) : new Interval(Math.Max(ratios.Low, 1m), Math.Max(ratios.High, 1m)),
            IsPercent = target.IsPercent,
            Working = goal == 0m || situation == Situation.Met ? string.Empty
                : string.Create(CultureInfo.InvariantCulture, $"{Bare(actual)} ÷ {Bare(target)} = {Math.Round(ratio * 100m, 2, MidpointRounding.AwayFromZero):0.##}%"),
        };
    }
}
