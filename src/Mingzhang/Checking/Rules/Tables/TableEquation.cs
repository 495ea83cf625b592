using System.Runtime.CompilerServices;
using Mingzhang.Formats;

namespace Mingzhang.Checking.Rules.Tables;

/// <summary>An equation between tables as the format writes it, taken apart; kept as long as the format, for three rules ask for each.</summary>
/// <param name="Left">What stands on the left.</param>
/// <param name="Right">What stands on the right.</param>
/// <param name="IsAtLeast">True for «not less than».</param>
internal sealed record TableEquation(CellExpression Left, CellExpression Right, bool IsAtLeast)
{
    private static readonly ConditionalWeakTable<EquationFormat, TableEquation[]> s_parsed = [];

    /// <summary>The rows that it is taken by, code by code, or null when it ties single cells together.</summary>
    public string? Family { get; } = Left.Terms.Concat(Right.Terms).FirstOrDefault(t => t.Cell.IsFamily && !t.IsSum)?.Cell.Row;

    /// <summary>The equation, or null when the line is none.</summary>
    public static TableEquation? Of(EquationFormat format) => s_parsed.GetValue(format, Parse) is [var equation] ? equation : null;

    private static TableEquation[] Parse(EquationFormat format)
    {
        var isAtLeast = format.Text.Contains(">=", StringComparison.Ordinal);
        return format.Text.Split(isAtLeast ? " >= " : " = ", 2, StringSplitOptions.TrimEntries) is [var left, var right]
            ? [new TableEquation(CellExpression.Parse(left), CellExpression.Parse(right), isAtLeast)]
            : [];
    }
}
