using Mingzhang.Checking.Performance;
using Mingzhang.Disclosures;
using Mingzhang.Formats;
using Mingzhang.Recognition.Performance;

namespace Mingzhang.Checking.Rules.Performance;

/// <summary>Targets below what was reached last year are pointed out, one hint a table.</summary>
public sealed class LastYearRule : IRule
{
    private const int Named = 4;

    /// <inheritdoc/>
    public RuleInfo Info { get; } = new()
    {
        Id = "MZ-E10",
        Title = "指标值不低于上年完成值",
        Explanation = "数量、质量、效益和满意度的指标值低于同一单位的上年完成值的，作为提示列出（每张表一条；上年已达 100% 的比率不列）：任务减少时属于正常，否则目标定得偏低。",
        Basis = "绩效目标应当参考历史标准合理确定",
        Severity = Severity.Hint,
        Kind = FindingKind.Performance,
    };

    /// <inheritdoc/>
    public void Apply(CheckContext context, RuleRun run)
    {
        var format = context.Disclosure.Format.Performance;
        foreach (var table in IndicatorFinding.Targets(context.Disclosure))
        {
            var comparable = context.IndicatorsOf(table).Where(i => IsComparable(format, i)).ToList();
            run.Compared(comparable.Count);
            var below = comparable.FindAll(i => i.Target.Value < i.LastYear.Value);
            if (below.Count == 0)
            {
                continue;
            }

            var lead = below[0];
            var name = table.Project.Length > 0 ? table.Project : table.Title;
            run.Report(IndicatorFinding.Of(
                Info,
                lead,
                lead.Indicator.Target,
                "指标值",
                $"{name}：{below.Count} 项指标值低于上年完成值",
                string.Join('；', below.Take(Named).Select(i => $"{i.Indicator.Level3} {i.Indicator.Target?.Text}，上年 {i.Indicator.LastYear?.Text}")) + (below.Count > Named ? "……" : "。"),
                "核对目标是否定得偏低；任务确有减少的不必改。") with
            {
                Confidence = Confidence.Possible,
                Evidence = [.. below.Skip(1).Select(i => i.AsEvidence())],
            });
        }
    }

    private static bool IsComparable(PerformanceFormat format, IndicatorView indicator)
    {
        var (target, last) = (indicator.Target, indicator.LastYear);
        return target.Kind == ValueKind.Number && last.Kind == ValueKind.Number && target.Unit == last.Unit && target.Unit.Length > 0
            && !(last.IsPercent && last.Value >= 100m)
            && target.Operator is ValueOperator.AtLeast or ValueOperator.Equal or ValueOperator.None or ValueOperator.MoreThan
            && indicator.Indicator.Level1 != "成本指标" && !target.Unit.StartsWith('元')
            && !format.Ends("lower-is-better", indicator.BareName)
            && !(format.List("time-units").Contains(target.Unit, StringComparer.Ordinal) && target.Operator != ValueOperator.AtLeast);
    }
}
