using System.Globalization;

namespace Mingzhang.Composition;

/// <summary>Money in 元 and how units print it.</summary>
public static class Money
{
    /// <summary>How many 元 the unit is.</summary>
    /// <exception cref="FormatException">The unit is not one of money.</exception>
    public static decimal Size(string unit) => unit switch
    {
        "元" => 1m,
        "千元" => 1000m,
        "万元" => 10_000m,
        "百万元" => 1_000_000m,
        "亿元" => 100_000_000m,
        _ => throw new FormatException($"“{unit}”不是金额单位。"),
    };

    /// <summary>What one of the last printed digit is worth, in 元.</summary>
    public static decimal Step(string unit, int decimals)
    {
        var step = Size(unit);
        for (var i = 0; i < decimals; i++)
        {
            step /= 10m;
        }

        return step;
    }

    /// <summary>The amount rounded to a whole number of steps, half away from zero.</summary>
    public static decimal Round(decimal amount, decimal step) => Math.Round(amount / step, 0, MidpointRounding.AwayFromZero) * step;

    /// <summary>The amount in the unit with its decimals and thousand separators, as documents print it.</summary>
    public static string Print(decimal amount, string unit, int decimals) =>
        Math.Round(amount / Size(unit), decimals, MidpointRounding.AwayFromZero).ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
