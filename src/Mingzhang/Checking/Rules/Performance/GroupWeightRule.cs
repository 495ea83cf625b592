using System.Globalization;
using Mingzhang.Amounts;
using Mingzhang.Checking.Performance;
using Mingzhang.Disclosures;
using Mingzhang.Formats;

namespace Mingzhang.Checking.Rules.Performance;

/// <summary>The groups of a project's targets weigh what a scheme of the format gives them, and no group it wants is missing.</summary>
public sealed class GroupWeightRule : IRule
{
    /// <inheritdoc/>
    public RuleInfo Info { get; } = new()
    {
        Id = "MZ-E04",
        Title = "一级指标的分值权重合乎规定",
        Explanation = "项目绩效目标表各一级指标的分值之和合乎格式规定的方案之一：产出40、成本20、效益20、满意度10；不设满意度的效益30；不设成本的产出50、效益30、满意度10。同一文件的多数表都合乎方案时，个别不合的为警告，否则为提示。",
        Basis = "财预〔2021〕101号：预算执行率和一级指标权重统一设置",
        Severity = Severity.Warning,
        Kind = FindingKind.Performance,
    };

    /// <inheritdoc/>
    public void Apply(CheckContext context, RuleRun run)
    {
        var format = context.Disclosure.Format.Performance;
        var odd = new List<(PerformanceTable Table, Dictionary<string, decimal> Weights)>();
        var fitting = 0;
        foreach (var table in IndicatorFinding.Targets(context.Disclosure).Where(t => t.Kind == PerformanceKind.ProjectTarget))
        {
            if (Weights(table, format) is not { } weights || !format.WeightSums.Contains(weights.Values.Sum()))
            {
                run.NotCheckable("有指标的分值或一级指标没有读到，或分值合计另有问题");
                continue;
            }

            run.Compared();
            if (format.Schemes.Any(s => Fits(s, weights)))
            {
                fitting++;
            }
            else
            {
                odd.Add((table, weights));
            }
        }

        if (fitting == 0 && context.Disclosure.Format.Region.Length == 0)
        {
            run.NotCheckable("本地区一级指标的分值规定不明");
            return;
        }

        foreach (var (table, weights) in odd)
        {
            Report(run, format, table, weights, fitting > odd.Count);
        }
    }

    private static Dictionary<string, decimal>? Weights(PerformanceTable table, PerformanceFormat format)
    {
        var weights = new Dictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var indicator in table.Indicators)
        {
            if (!format.Groups.ContainsKey(indicator.Level1) || !Amount.TryParse((indicator.Weight?.Text ?? string.Empty).AsSpan().TrimEnd('分'), out var weight))
            {
                return null;
            }

            // Before 2022 the cost indicators stood under 产出; such a table follows another scheme.
            if (indicator.Level1 == "产出指标" && indicator.Level2.Contains("成本", StringComparison.Ordinal))
            {
                return null;
            }

            weights[indicator.Level1] = weights.GetValueOrDefault(indicator.Level1) + weight.Value;
        }

        return weights;
    }

    /// <summary>Whether the groups of a table weigh what a scheme gives them.</summary>
    internal static bool Fits(PerformanceTable table, PerformanceFormat format) =>
        Weights(table, format) is { } weights && format.Schemes.Any(s => Fits(s, weights));

    private static bool Fits(WeightScheme scheme, Dictionary<string, decimal> weights) =>
        scheme.Weights.Count == weights.Count && scheme.Weights.All(w => weights.GetValueOrDefault(w.Key) == w.Value);

    private static void Report(RuleRun run, PerformanceFormat format, PerformanceTable table, Dictionary<string, decimal> weights, bool isException)
    {
        var c = CultureInfo.InvariantCulture;
        var missing = format.Schemes.SelectMany(s => s.Weights.Keys).Distinct(StringComparer.Ordinal).Where(g => !weights.ContainsKey(g)).ToList();
        var near = format.Schemes.FirstOrDefault(s => s.Weights.Count == weights.Count && s.Weights.Keys.All(weights.ContainsKey)) ?? format.Schemes[0];
        var absent = missing.Count > 0 ? "，没有" + string.Join('、', missing) : string.Empty;
        run.Report(IndicatorFinding.Of(
            run.Rule,
            table,
            $"{table.Project}：一级指标分值 {Write(weights)} 不合规定{absent}",
            string.Create(c, $"本表：{Write(weights)}{absent}。\n规定（{near.Name}）：{Write(near.Weights)}；预算执行率另占 10。"),
            missing.Count > 0 ? "核对是否漏设一级指标，或按规定调整分值。" : "按规定的权重调整各一级指标的分值。") with
        {
            Severity = isException ? Severity.Warning : Severity.Hint,
            Expected = Write(near.Weights),
            Actual = Write(weights),
        });
    }

    private static string Write(IReadOnlyDictionary<string, decimal> weights) =>
        string.Join('、', weights.Select(w => string.Create(CultureInfo.InvariantCulture, $"{w.Key.Replace("指标", string.Empty, StringComparison.Ordinal)}{new Amount(w.Value)}")));
}
