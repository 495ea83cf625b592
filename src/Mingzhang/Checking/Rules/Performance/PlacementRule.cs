using Mingzhang.Checking.Performance;
using Mingzhang.Disclosures;
using Mingzhang.Formats;
using Mingzhang.Recognition.Performance;

namespace Mingzhang.Checking.Rules.Performance;

/// <summary>An indicator stands under the group and the kind that what it measures belongs to.</summary>
public sealed class PlacementRule : IRule
{
    private const int FewestOfForm = 3;

    /// <inheritdoc/>
    public RuleInfo Info { get; } = new()
    {
        Id = "MZ-E05",
        Title = "指标归类得当",
        Explanation = "二级指标属于其一级指标；满意度指标下是满意度，“不超过多少元”的费用在成本指标下，数量指标是数量而不是定性的话。比率列在数量指标下、及时率列在质量指标下的作为提示。",
        Basis = "财预〔2021〕101号：核心绩效指标的类型",
        Severity = Severity.Warning,
        Kind = FindingKind.Performance,
    };

    /// <inheritdoc/>
    public void Apply(CheckContext context, RuleRun run)
    {
        var format = context.Disclosure.Format.Performance;
        var usual = UsualLevels(context.Disclosure);
        foreach (var table in IndicatorFinding.Targets(context.Disclosure))
        {
            var isSure = table.Kind == PerformanceKind.DepartmentTarget || GroupWeightRule.Fits(table, format);
            foreach (var indicator in context.IndicatorsOf(table))
            {
                run.Compared();
                if (Fault(format, indicator, usual) is var (reason, group, found))
                {
                    // Where the groups do not weigh what they should, the levels themselves may have been misread.
                    var severity = isSure || !indicator.Indicator.Level2.Contains("满意度", StringComparison.Ordinal) ? found : Severity.Hint;
                    run.Report(IndicatorFinding.Of(
                        Info,
                        indicator,
                        indicator.Indicator.Target,
                        "指标值",
                        $"“{indicator.Indicator.Level3}”不宜列在{indicator.Indicator.Level2}下：{reason}",
                        $"本表列在：{indicator.Indicator.Level1} / {indicator.Indicator.Level2}；指标值 {indicator.Indicator.Target?.Text}。",
                        $"改列到{group}下，或改写指标。") with
                    {
                        Severity = severity,
                        Confidence = severity == Severity.Hint ? Confidence.Possible : Confidence.Likely,
                        Actual = indicator.Indicator.Level2,
                        Expected = group,
                    });
                }
            }
        }
    }

    private static (string Reason, string Group, Severity Severity)? Fault(PerformanceFormat format, IndicatorView indicator, HashSet<string> usual)
    {
        var (level1, level2) = (indicator.Indicator.Level1, indicator.Indicator.Level2);
        var isProject = indicator.Table.Kind == PerformanceKind.ProjectTarget;
        var name = indicator.BareName;
        if (isProject && format.Groups.TryGetValue(level1, out var own) && level2.Length > 0 && level2 != level1 && !usual.Contains(level1 + level2) && !own.Contains(level2, StringComparer.Ordinal)
            && format.Groups.FirstOrDefault(g => g.Value.Contains(level2, StringComparer.Ordinal)).Key is { } right)
        {
            return ($"{level2}属于{right}，不属于{level1}", right, Severity.Warning);
        }

        if (level2.Contains("满意度", StringComparison.Ordinal))
        {
            return format.Holds("satisfaction-words", name) ? null : ("说的不是满意度", "与其内容相符的指标", Severity.Warning);
        }

        if (isProject && level1 is "效益指标" && IsCost(format, indicator))
        {
            return ("是费用的上限", "成本指标", Severity.Warning);
        }

        return level2 switch
        {
            "数量指标" when indicator.Target.Kind == ValueKind.Qualitative && indicator.Target.Text.Length <= 12 && !HasNumber(indicator.Target.Text) => ("指标值不是数量", "质量指标或效益指标", Severity.Warning),
            "数量指标" when indicator.Target.IsPercent && format.Ends("rate-ends", name) && !format.Ends("rates-of-quantity", name) => ("是比率，不是数量", "质量指标", Severity.Hint),
            "质量指标" when format.Holds("timely-words", name) && indicator.Target.IsPercent && !format.Ends("quality-words", name) => ("说的是及时与否", "时效指标", Severity.Hint),
            "时效指标" or "时限指标" when format.Ends("quality-words", name) && !format.Holds("timely-words", name) => ("说的是质量", "质量指标", Severity.Hint),
            _ => null,
        };
    }

    /// <summary>What second levels most of the document's tables set under a first one: the form that the unit was given.</summary>
    private static HashSet<string> UsualLevels(Disclosure disclosure)
    {
        var tables = IndicatorFinding.Targets(disclosure).Where(t => t.Kind == PerformanceKind.ProjectTarget).ToList();
        return tables.SelectMany(t => t.Indicators.Select(i => i.Level1 + i.Level2).Distinct(StringComparer.Ordinal)).GroupBy(l => l, StringComparer.Ordinal)
            .Where(l => l.Count() >= FewestOfForm && l.Count() * 2 > tables.Count).Select(l => l.Key).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Whether a value states a number that is not read as one («每月1次», «三次», «一批»).</summary>
    private static bool HasNumber(string text) => text.AsSpan().IndexOfAny("0123456789一二两三四五六七八九十百千万") >= 0;

    private static bool IsCost(PerformanceFormat format, IndicatorView indicator) =>
        indicator.Target is { Kind: ValueKind.Number, Operator: ValueOperator.AtMost or ValueOperator.LessThan, Unit: "元" } && format.Ends("cost-ends", indicator.BareName)
        && !format.Holds("costs-of-others", indicator.BareName);
}
