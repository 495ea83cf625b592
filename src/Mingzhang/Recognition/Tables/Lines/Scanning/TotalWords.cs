namespace Mingzhang.Recognition.Tables.Lines.Scanning;

/// <summary>Labels of total rows.</summary>
internal static class TotalWords
{
    private const string Before = "收入支出本年预算部门单位总";

    /// <summary>总计, 合计, 收入总计, 本年支出合计 and the like; white space must be removed.</summary>
    public static bool IsTotal(string label) => IsTotal(label.AsSpan().TrimEnd("：:"));

    private static bool IsTotal(ReadOnlySpan<char> label) =>
        label.Length is >= 2 and <= 10
        && (label.EndsWith("总计", StringComparison.Ordinal) || label.EndsWith("合计", StringComparison.Ordinal))
        && label[..^2].IndexOfAnyExcept(Before) < 0;
}
