namespace Mingzhang.Checking.Figures;

/// <summary>Units of money and what one of them is in 元.</summary>
public static class Units
{
    /// <summary>What one unit is in 元, or 1 for units that are not money.</summary>
    public static decimal Scale(string unit) => unit switch
    {
        "亿元" or "亿" => 100_000_000m,
        "千万元" => 10_000_000m,
        "百万元" => 1_000_000m,
        "万元" or "万" => 10_000m,
        "千元" => 1_000m,
        _ => 1m,
    };

    /// <summary>Whether the unit is money; sentences also write 万 for 万元.</summary>
    public static bool IsMoney(string unit) => unit.EndsWith('元') || unit is "万" or "亿";
}
