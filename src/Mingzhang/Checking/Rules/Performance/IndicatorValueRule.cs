using System.Globalization;
using Mingzhang.Checking.Performance;
using Mingzhang.Disclosures;
using Mingzhang.Formats;
using Mingzhang.Recognition.Performance;

namespace Mingzhang.Checking.Rules.Performance;

/// <summary>A value of an indicator is a value: no date serial, no 1 for 100 %, its operator before it and the right way round.</summary>
public sealed class IndicatorValueRule : IRule
{
    // 2000-01-01 and 2050-12-31 as spreadsheets count days.
    private const decimal FirstSerial = 36526m;
    private const decimal LastSerial = 55153m;

    /// <inheritdoc/>
    public RuleInfo Info { get; } = new()
    {
        Id = "MZ-E06",
        Title = "指标值填写规范",
        Explanation = "指标值、上年完成值是完整的值：日期没有变成电子表格序列号，百分数没有写成 1 或 0.95，不超过 100% 的比率没有超过，运算符写在数的前面，方向与指标含义一致（满意度不写“≤”，差错率不写“≥”）。",
        Basis = "绩效目标表填报说明：指标值由运算符、数值和计量单位组成",
        Severity = Severity.Warning,
        Kind = FindingKind.Performance,
    };

    /// <inheritdoc/>
    public void Apply(CheckContext context, RuleRun run)
    {
        var format = context.Disclosure.Format.Performance;
        foreach (var table in IndicatorFinding.Targets(context.Disclosure))
        {
            var found = new List<(Finding Finding, bool IsDecimal)>();
            foreach (var indicator in context.IndicatorsOf(table))
            {
                Check(format, run, found, indicator, indicator.Indicator.Target, indicator.Target, indicator.LastYear, "指标值");
                if (indicator.Indicator.LastYear?.Text != indicator.Indicator.Target?.Text)
                {
                    Check(format, run, found, indicator, indicator.Indicator.LastYear, indicator.LastYear, indicator.Target, "上年完成值");
                }
            }

            Report(run, table, found);
        }
    }

    /// <summary>What was found in a table; percentages written as decimals are one habit and told once a table.</summary>
    private static void Report(RuleRun run, PerformanceTable table, List<(Finding Finding, bool IsDecimal)> found)
    {
        var decimals = found.Where(f => f.IsDecimal).Select(f => f.Finding).ToList();
        foreach (var (finding, isDecimal) in found)
        {
            if (decimals.Count < 2 || !isDecimal)
            {
                run.Report(finding);
            }
            else if (ReferenceEquals(finding, decimals[0]))
            {
                run.Report(finding with
                {
                    Title = string.Create(CultureInfo.InvariantCulture, $"{(table.Project.Length > 0 ? table.Project : table.Title)}：{decimals.Count} 处百分数写成了小数，如{finding.Location.Row}的{finding.Location.Column} {finding.Actual}，应为 {finding.Expected}"),
                    Message = string.Join('；', decimals.Select(d => $"{d.Location.Row}的{d.Location.Column} {d.Actual}，应为 {d.Expected}")) + "。",
                    Evidence = [.. decimals.Skip(1).Select(d => new Evidence(d.Location, d.Location.Row + " " + d.Location.Column, d.Actual) { Excerpt = d.Excerpt })],
                });
            }
        }
    }

    private void Check(PerformanceFormat format, RuleRun run, List<(Finding Finding, bool IsDecimal)> found, IndicatorView indicator, PrintedValue? printed, IndicatorValue value, IndicatorValue other, string column)
    {
        if (printed is null || value.Kind == ValueKind.Blank)
        {
            return;
        }

        run.Compared();
        var serial = Serial(format, indicator, value, other);
        var percent = serial is null ? Percent(format, indicator, value, other) : null;
        var (fault, expected, fix) = serial ?? percent
            ?? Operator(format, indicator, printed, value, column == "指标值") ?? Upended(format, indicator, value, other, column == "上年完成值") ?? default;
        if (fault is null)
        {
            return;
        }

        var finding = IndicatorFinding.Of(
            Info,
            indicator,
            printed,
            column,
            $"{indicator.Indicator.Level3}的{column} {printed.Text}：{fault}",
            other.Kind == ValueKind.Blank ? $"{column}：{printed.Text}。" : $"{column}：{printed.Text}；{(column == "指标值" ? "上年完成值" : "指标值")}：{other.Text}。",
            fix!) with
        {
            Expected = expected,
        };
        found.Add((finding, percent?.Expected is not null));
    }

    private static (string? Fault, string? Expected, string? Fix)? Serial(PerformanceFormat format, IndicatorView indicator, IndicatorValue value, IndicatorValue other)
    {
        var isTerm = other.Kind == ValueKind.Date || format.Ends("date-ends", indicator.BareName);
        if (value is not { Kind: ValueKind.Number, Unit: "", Scale: 1m, Value: { } number } || number is < FirstSerial or > LastSerial || number != decimal.Truncate(number) || !isTerm)
        {
            return null;
        }

        var date = new DateOnly(1899, 12, 30).AddDays((int)number).ToString("yyyy'年'M'月'd'日'", CultureInfo.InvariantCulture);
        return ($"像是日期变成的电子表格序列号（{date}）", date, "改填日期。");
    }

    private static (string? Fault, string? Expected, string? Fix)? Percent(PerformanceFormat format, IndicatorView indicator, IndicatorValue value, IndicatorValue other)
    {
        if (value is not { Kind: ValueKind.Number, Printed: { } printed, Scale: 1m } || !format.Ends("rate-ends", indicator.BareName) || format.Ends("not-rates", indicator.BareName))
        {
            return null;
        }

        var c = CultureInfo.InvariantCulture;
        var isOpen = format.Holds("open-rates", indicator.BareName);
        if (value.Unit.Length == 0 && printed.Value is > 0m and <= 1m && (other.IsPercent || indicator.NamedUnit.Length == 0 || indicator.NamedUnit is "%" or "％"))
        {
            var percent = string.Create(c, $"{(printed.Value * 100m).ToString("0.##", c)}%");
            return ($"百分数写成了小数，应为 {percent}", percent, "改填百分数。");
        }

        return value.IsPercent && printed.Value > 100m && !isOpen
            ? ("比率超过了 100%", null, "核对数值与指标名称。")
            : null;
    }

    private static (string? Fault, string? Expected, string? Fix)? Operator(PerformanceFormat format, IndicatorView indicator, PrintedValue printed, IndicatorValue value, bool isTarget)
    {
        var text = printed.Text.TrimEnd();
        if (value.Kind == ValueKind.Number && text.Length > 1 && IsSign(text[^1]) && !IsSign(text[0]))
        {
            var bare = text.TrimEnd('=', '>', '<', '≥', '≤', '＞', '＜', '＝', '≧', '≦');
            return ("运算符写在了数的后面，方向不明", text[bare.Length..] + bare, "把运算符写在数的前面，并核对方向。");
        }

        if (!isTarget || value.Kind != ValueKind.Number)
        {
            return null;
        }

        var name = indicator.BareName;
        var atMost = value.Operator is ValueOperator.AtMost or ValueOperator.LessThan;
        var atLeast = value.Operator is ValueOperator.AtLeast or ValueOperator.MoreThan;
        if (atMost && value.IsPercent && format.Ends("higher-is-better", name) && !format.Ends("lower-is-better", name) && !IsDenied(format, "higher-is-better", name))
        {
            return ("越高越好的指标写成了上限", "≥" + text.TrimStart('<', '=', '≤', '＜', '＝', '≦'), "核对运算符的方向。");
        }

        if (atLeast && value.Value > 0m && value.IsPercent && format.Ends("lower-is-better", name) && !IsDenied(format, "lower-is-better", name))
        {
            return ("越低越好的指标写成了下限", "≤" + text.TrimStart('>', '=', '≥', '＞', '＝', '≧'), "核对运算符的方向。");
        }

        return null;
    }

    /// <summary>The rate of faults said to have been 100 % last year beside a target of a few: the rate of completion was filled in.</summary>
    private static (string? Fault, string? Expected, string? Fix)? Upended(PerformanceFormat format, IndicatorView indicator, IndicatorValue value, IndicatorValue other, bool isLastYear) =>
        isLastYear && value is { IsPercent: true, Value: >= 90m } && other is { IsPercent: true, Value: <= 20m } && format.Ends("lower-is-better", indicator.BareName) && !IsDenied(format, "lower-is-better", indicator.BareName)
            ? ("越低越好的比率上年不会这样高，像是填成了完成率", null, "改填上年实际的比率。")
            : null;

    /// <summary>Whether the name says the opposite of its ending (不合格率, 零故障率).</summary>
    private static bool IsDenied(PerformanceFormat format, string list, string name) =>
        format.List(list).Any(e => name.EndsWith(e, StringComparison.Ordinal) && format.List("denials").Any(d => name.AsSpan(0, name.Length - e.Length).EndsWith(d, StringComparison.Ordinal)));

    private static bool IsSign(char c) => c is '>' or '<' or '=' or '≥' or '≤' or '＞' or '＜' or '＝' or '≧' or '≦';
}
