using Mingzhang.Checking.Performance;
using Mingzhang.Disclosures;
using Mingzhang.Formats;
using Mingzhang.Recognition.Performance;

namespace Mingzhang.Checking.Rules.Performance;

/// <summary>The unit of a value can measure what the indicator names, and target and last year's value are of one kind.</summary>
public sealed class IndicatorUnitRule : IRule
{
    /// <inheritdoc/>
    public RuleInfo Info { get; } = new()
    {
        Id = "MZ-E07",
        Title = "指标值的计量单位得当",
        Explanation = "计量单位能够量度指标所说的事物：证书不论“枚”，件数不论“年”，人数论人，率论百分数，费用论钱；指标值与上年完成值是同一类的量（一个是钱、一个是百分数的不能比较）。",
        Basis = "绩效目标表填报说明：指标值由运算符、数值和计量单位组成",
        Severity = Severity.Warning,
        Kind = FindingKind.Unit,
    };

    private enum Measure
    {
        Unknown,
        Percent,
        Money,
        Time,
        Count,
    }

    /// <inheritdoc/>
    public void Apply(CheckContext context, RuleRun run)
    {
        var format = context.Disclosure.Format.Performance;
        foreach (var indicator in IndicatorFinding.Targets(context.Disclosure).SelectMany(context.IndicatorsOf))
        {
            run.Compared();
            var value = indicator.Indicator.Target;
            if (Misfit(format, indicator) is { } fault)
            {
                run.Report(IndicatorFinding.Of(Info, indicator, value, "指标值", $"{indicator.Indicator.Level3}的计量单位“{indicator.Target.Unit}”不合：{fault}", $"指标：{indicator.Indicator.Level3}；指标值：{value?.Text}。", "改用合适的计量单位，或改写指标名称。"));
            }
            else if (indicator.Indicator.LastYear is { } last && Differ(format, indicator))
            {
                run.Report(IndicatorFinding.Of(Info, indicator, last, "上年完成值", $"{indicator.Indicator.Level3}的上年完成值 {last.Text} 与指标值 {value?.Text} 不是同一类的量", $"指标值：{value?.Text}；上年完成值：{last.Text}。", "改填与指标值同一计量单位的上年完成值。"));
            }
        }
    }

    private static string? Misfit(PerformanceFormat format, IndicatorView indicator)
    {
        var (name, value) = (indicator.BareName, indicator.Target);
        var unit = value.Unit;
        if (value.Kind != ValueKind.Number || unit.Length == 0 || unit.Contains('/', StringComparison.Ordinal))
        {
            return null;
        }

        if (format.Units.FirstOrDefault(u => (u.Under.Length == 0 || u.Under == indicator.Indicator.Level1) && u.Ends.Any(e => name.EndsWith(e, StringComparison.Ordinal))) is { } fitting
            && !fitting.Fit.Any(f => value.Text.Contains(f, StringComparison.Ordinal)))
        {
            return "与指标名称所说的量不是一类";
        }

        var counted = name.Replace("数量", string.Empty, StringComparison.Ordinal);
        if (format.Misfits.FirstOrDefault(m => m.Units.Contains(unit, StringComparer.Ordinal) && m.Nouns.Any(n => counted.EndsWith(n, StringComparison.Ordinal))) is { } misfit)
        {
            return $"{misfit.Nouns.First(n => counted.EndsWith(n, StringComparison.Ordinal))}不论“{unit}”";
        }

        return format.Ends("counted-ends", name) && format.List("time-units").Contains(unit, StringComparer.Ordinal) && !format.Holds("timed-words", name)
            ? "数量不以时间计"
            : null;
    }

    private static bool Differ(PerformanceFormat format, IndicatorView indicator)
    {
        var (a, b) = (Of(format, indicator.Target, indicator), Of(format, indicator.LastYear, null));
        return a != Measure.Unknown && b != Measure.Unknown && a != b;
    }

    private static Measure Of(PerformanceFormat format, IndicatorValue value, IndicatorView? named)
    {
        if (value.Kind == ValueKind.Date)
        {
            return Measure.Time;
        }

        var unit = value.Unit.Length > 0 ? value.Unit : named?.NamedUnit ?? string.Empty;
        return value.Kind != ValueKind.Number || unit.Length == 0 ? Measure.Unknown
            : unit is "%" or "％" or "‰" ? Measure.Percent
            : unit.StartsWith('元') || unit.StartsWith("万元", StringComparison.Ordinal) ? Measure.Money
            : format.List("time-units").Contains(unit, StringComparer.Ordinal) ? Measure.Time
            : PerformanceVocabulary.Units.Contains(unit, StringComparer.Ordinal) ? Measure.Count
            : Measure.Unknown;
    }
}
