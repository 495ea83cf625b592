using Mingzhang.Formats;

namespace Mingzhang.Checking.Performance;

/// <summary>How alike two names are: the letters they share in order.</summary>
internal static class NameLikeness
{
    private const int LongestOnStack = 128;

    /// <summary>The length of the longest common subsequence.</summary>
    public static int Shared(string a, string b)
    {
        var row = b.Length < LongestOnStack ? stackalloc int[LongestOnStack] : new int[b.Length + 1];
        foreach (var c in a)
        {
            var diagonal = 0;
            for (var j = 1; j <= b.Length; j++)
            {
                var above = row[j];
                row[j] = c == b[j - 1] ? diagonal + 1 : Math.Max(above, row[j - 1]);
                diagonal = above;
            }
        }

        return row[b.Length];
    }

    /// <summary>The share of the shorter name that the longer one holds in order, 0 to 1; 0 when one is empty.</summary>
    public static decimal OfShorter(string a, string b) => Math.Min(a.Length, b.Length) is > 0 and var n ? (decimal)Shared(a, b) / n : 0m;

    /// <summary>The share of the longer name that the shorter one holds in order, 0 to 1; 0 when both are empty.</summary>
    public static decimal OfLonger(string a, string b) => Math.Max(a.Length, b.Length) is > 0 and var n ? (decimal)Shared(a, b) / n : 0m;

    /// <summary>The name without words that indicators share (数量, 人数, 完成 …), so that what is counted remains.</summary>
    public static string Core(string name, PerformanceFormat format)
    {
        foreach (var word in format.List("common-words"))
        {
            name = name.Replace(word, string.Empty, StringComparison.Ordinal);
        }

        return name;
    }
}
