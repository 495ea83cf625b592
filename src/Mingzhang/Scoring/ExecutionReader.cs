using System.Globalization;
using Mingzhang.Amounts;
using Mingzhang.Disclosures;

namespace Mingzhang.Scoring;

/// <summary>The rate of execution of a self-evaluation: what the printed rate and the printed money allow together.</summary>
internal static class ExecutionReader
{
    /// <summary>The rate, or null when neither it nor the money could be read.</summary>
    public static Achievement? Read(PerformanceTable table)
    {
        var situation = table.Kind == PerformanceKind.DepartmentSelfEvaluation ? Situation.DepartmentExecution : Situation.Execution;
        var rate = Figure(table, MoneyKeys.ExecutionRate);
        var full = Figure(table, MoneyKeys.Full + "." + MoneyKeys.Total);
        var executed = Figure(table, MoneyKeys.Executed + "." + MoneyKeys.Total);
        var printed = rate is { } r ? r.Interval * 0.01m : (Interval?)null;
        Interval? divided = full is { Value: > 0m } f && executed is { } e ? Interval.Divide(e.Interval, f.Interval) : null;

        // Money equal to the last digit is a full execution, not one between 99.9% and 100.1%.
        if (full is { Value: > 0m } whole && executed?.Value == whole.Value)
        {
            divided = Interval.Point(1m);
        }

        var ratios = printed is { } p && divided is { } d ? Both(p, d) : printed ?? divided;
        if (ratios is not { } range)
        {
            return null;
        }

        var ratio = rate is { } given ? given.Value / 100m : executed!.Value.Value / full!.Value.Value;
        return new Achievement(situation, ratio)
        {
            Ratios = range,
            IsPercent = true,
            Working = full is not null && executed is not null
                ? string.Create(CultureInfo.InvariantCulture, $"{executed} ÷ {full} = {Math.Round(ratio * 100m, 2, MidpointRounding.AwayFromZero):0.##}%")
                : string.Create(CultureInfo.InvariantCulture, $"执行率 {ratio * 100m:0.##}%"),
        };
    }

    /// <summary>What both allow; the printed rate where they contradict each other, which another rule reports.</summary>
    private static Interval Both(Interval printed, Interval divided) => printed.Overlaps(divided)
        ? new Interval(Math.Max(printed.Low, divided.Low), Math.Min(printed.High, divided.High))
        : printed;

    private static Amount? Figure(PerformanceTable table, string key) =>
        table.Money.TryGetValue(key, out var value) && Amount.TryParse(value.Text.AsSpan().TrimEnd('%'), out var amount) ? amount : null;
}
