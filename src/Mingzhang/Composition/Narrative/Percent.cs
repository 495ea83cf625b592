using System.Globalization;

namespace Mingzhang.Composition.Narrative;

/// <summary>Percentages as the field prints them: two decimals, half away from zero, over a base of nothing 100.00.</summary>
internal static class Percent
{
    /// <summary>The part of the whole in percent; 0.00 of nothing.</summary>
    public static string Share(decimal part, decimal whole) => Print(whole == 0m ? 0m : part / whole * 100m);

    /// <summary>The size of the change in percent of its base: 100.00 over nothing, 0.00 without change.</summary>
    public static string Growth(decimal change, decimal from) => Print(change == 0m ? 0m : from == 0m ? 100m : Math.Abs(change / from) * 100m);

    /// <summary>The signed difference in percent of its base.</summary>
    public static string Deviation(decimal value, decimal from) => Print(value == from ? 0m : from == 0m ? 100m : (value - from) / from * 100m);

    private static string Print(decimal value) => Math.Round(value, 2, MidpointRounding.AwayFromZero).ToString("F2", CultureInfo.InvariantCulture);
}
