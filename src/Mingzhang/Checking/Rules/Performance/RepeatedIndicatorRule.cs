using Mingzhang.Checking.Performance;

namespace Mingzhang.Checking.Rules.Performance;

/// <summary>No indicator stands twice in one table.</summary>
public sealed class RepeatedIndicatorRule : IRule
{
    // «无», «/» and «其他» name nothing.
    private const int ShortestName = 3;

    /// <inheritdoc/>
    public RuleInfo Info { get; } = new()
    {
        Id = "MZ-E08",
        Title = "一张表中指标不重复",
        Explanation = "同一张绩效目标表中没有名称相同的两个三级指标。",
        Basis = "绩效指标应当互不重复，否则同一结果两次计分",
        Severity = Severity.Warning,
        Kind = Mingzhang.Checking.FindingKind.Performance,
    };

    /// <inheritdoc/>
    public void Apply(CheckContext context, RuleRun run)
    {
        foreach (var table in IndicatorFinding.Targets(context.Disclosure))
        {
            foreach (var same in context.IndicatorsOf(table).Where(i => i.Name.Length >= ShortestName).GroupBy(i => i.Name, StringComparer.Ordinal))
            {
                run.Compared();
                foreach (var repeated in same.Skip(1))
                {
                    var first = same.First();
                    run.Report(IndicatorFinding.Of(
                        Info,
                        repeated,
                        repeated.Indicator.Target,
                        "三级指标",
                        $"指标“{repeated.Indicator.Level3}”在本表中重复",
                        $"{first.Indicator.Level2}：{first.Indicator.Target?.Text}，分值 {first.Indicator.Weight?.Text}；{repeated.Indicator.Level2}：{repeated.Indicator.Target?.Text}，分值 {repeated.Indicator.Weight?.Text}。",
                        "删去重复的一个，或改写为不同的指标。") with
                    {
                        Confidence = Confidence.Certain,
                        Evidence = [first.AsEvidence()],
                    });
                }
            }
        }
    }
}
