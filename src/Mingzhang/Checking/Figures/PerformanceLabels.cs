using Mingzhang.Disclosures;

namespace Mingzhang.Checking.Figures;

/// <summary>What the figures in the head and foot of a performance table are called.</summary>
internal static class PerformanceLabels
{
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        [MoneyKeys.Total] = "年度资金总额",
        [MoneyKeys.Fiscal] = "财政拨款",
        [MoneyKeys.Other] = "其他资金",
        [MoneyKeys.CarryOver] = "上年结转资金",
        [MoneyKeys.FiscalHigher] = "上级安排",
        [MoneyKeys.FiscalLocal] = "本级安排",
        [MoneyKeys.FiscalCentral] = "中央安排",
        [MoneyKeys.FiscalProvince] = "自治区（省）安排",
        [MoneyKeys.FiscalPrefecture] = "地（州、市）安排",
        [MoneyKeys.FiscalCounty] = "县（市、区）安排",
        [MoneyKeys.ExecutionWeight] = "执行率分值",
        [MoneyKeys.ExecutionRate] = "执行率",
        [MoneyKeys.ExecutionScore] = "执行率得分",
        [MoneyKeys.TotalWeight] = "总分值",
        [MoneyKeys.TotalScore] = "总得分",
    };

    /// <summary>The label of a key such as <c>full.total</c> (全年预算数 年度资金总额).</summary>
    public static string Of(string key)
    {
        foreach (var (prefix, column) in new[] { (MoneyKeys.Initial, "年初预算数"), (MoneyKeys.Full, "全年预算数"), (MoneyKeys.Executed, "全年执行数") })
        {
            if (key.StartsWith(prefix + ".", StringComparison.Ordinal))
            {
                return column + " " + Of(key[(prefix.Length + 1)..]);
            }
        }

        return Names.GetValueOrDefault(key, key);
    }
}
