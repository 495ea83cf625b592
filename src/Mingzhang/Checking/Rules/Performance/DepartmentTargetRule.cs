using Mingzhang.Checking.Performance;
using Mingzhang.Disclosures;
using Mingzhang.Formats;
using Mingzhang.Recognition.Performance;

namespace Mingzhang.Checking.Rules.Performance;

/// <summary>What the whole department aims at and what its projects aim at agree where both speak of one thing.</summary>
public sealed class DepartmentTargetRule : IRule
{
    private const decimal Close = 0.7m;

    /// <inheritdoc/>
    public RuleInfo Info { get; } = new()
    {
        Id = "MZ-E12",
        Title = "部门目标与项目目标一致",
        Explanation = "部门整体绩效目标表与项目绩效目标表中名称相近、单位相同的指标，指标值不应相差整十倍，部门的数量不应小于其项目的数量；项目只占部门一部分的差额作为提示。",
        Basis = "部门整体绩效目标由各项目支撑",
        Severity = Severity.Warning,
        Kind = FindingKind.Contradiction,
    };

    /// <inheritdoc/>
    public void Apply(CheckContext context, RuleRun run)
    {
        var format = context.Disclosure.Format.Performance;
        var tables = IndicatorFinding.Targets(context.Disclosure).ToList();
        var projects = tables.Where(t => t.Kind == PerformanceKind.ProjectTarget).SelectMany(context.IndicatorsOf).Where(IsCount).ToList();
        foreach (var whole in tables.Where(t => t.Kind == PerformanceKind.DepartmentTarget).SelectMany(context.IndicatorsOf).Where(IsCount))
        {
            var same = projects.FindAll(p => IsSame(format, whole, p));
            if (same.Count == 0)
            {
                continue;
            }

            run.Compared();
            if (same.Exists(p => p.Target.Value == whole.Target.Value) || same.Sum(p => p.Target.Value) == whole.Target.Value)
            {
                continue;
            }

            var part = same.Find(p => TenfoldRatio.Of(p.Target.Value!.Value, whole.Target.Value!.Value) is not null) ?? same.OrderByDescending(p => p.Target.Value).First();
            if (HowSerious(whole, part) is { } severity)
            {
                // A part of what the department counts may well be a tenth of it.
                run.Report(Write(whole, part, severity == Severity.Warning && part.Target.Value < whole.Target.Value && NameLikeness.OfLonger(whole.Core, part.Core) < Close ? Severity.Hint : severity));
            }
        }
    }

    private static bool IsCount(IndicatorView indicator) => indicator.Target is { Kind: ValueKind.Number, Value: > 0m };

    private static bool IsSame(PerformanceFormat format, IndicatorView whole, IndicatorView part)
    {
        // One name holds the other in order, and not much besides.
        var shorter = Math.Min(whole.Core.Length, part.Core.Length);
        return shorter >= 4 && shorter >= 0.6m * Math.Max(whole.Core.Length, part.Core.Length)
            && format.AreSame(whole.Unit, part.Unit) && NameLikeness.Shared(whole.Core, part.Core) == shorter;
    }

    private static Severity? HowSerious(IndicatorView whole, IndicatorView part)
    {
        if (TenfoldRatio.Of(part.Target.Value!.Value, whole.Target.Value!.Value) is not null && !whole.Target.IsPercent)
        {
            return Severity.Warning;
        }

        return whole.Target.IsPercent ? null
            : part.Target.Value > whole.Target.Value && part.Target.Operator != ValueOperator.AtMost ? Severity.Warning
            : Severity.Hint;
    }

    private Finding Write(IndicatorView whole, IndicatorView part, Severity severity)
    {
        var ratio = TenfoldRatio.Of(part.Target.Value!.Value, whole.Target.Value!.Value);
        return IndicatorFinding.Of(
            Info,
            part,
            part.Indicator.Target,
            "指标值",
            $"部门目标“{whole.Indicator.Level3}”{whole.Target.Text}，项目目标“{part.Indicator.Level3}”{part.Target.Text}{(ratio is { } r ? $"，相差 {r} 倍" : string.Empty)}",
            $"{whole.Table.Title}：{whole.Indicator.Level3} {whole.Target.Text}\n{part.Table.Title}（{part.Table.Project}）：{part.Indicator.Level3} {part.Target.Text}",
            "核对两处的指标值和计量单位。") with
        {
            Severity = severity,
            Confidence = severity == Severity.Hint ? Confidence.Possible : Confidence.Likely,
            Evidence = [whole.AsEvidence()],
        };
    }
}
