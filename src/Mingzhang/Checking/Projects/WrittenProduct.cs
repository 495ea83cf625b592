using Mingzhang.Amounts;
using Mingzhang.Checking.Figures;

namespace Mingzhang.Checking.Projects;

/// <summary>A multiplication that a text writes out: <c>50课时*3500元/课时=17.5万元</c>.</summary>
/// <param name="Start">0-based offset of its first figure in the text.</param>
/// <param name="Length">Its length.</param>
/// <param name="Product">What the factors multiply to, in 元.</param>
/// <param name="Result">The result as printed, in its unit.</param>
/// <param name="Unit">The unit of the result.</param>
internal sealed record WrittenProduct(int Start, int Length, decimal Product, Amount Result, string Unit)
{
    /// <summary>Whether the printed result is the product, up to its own rounding.</summary>
    public bool Holds => Math.Abs(Product - (Result.Value * Units.Scale(Unit))) <= (Result.Decimals > 0 ? Result.HalfUnit * Units.Scale(Unit) : 0m) + Slack;

    /// <summary>How much the rounding of a factor may account for, in 元: a unit price printed to the 分 (333.33元) came of a division.</summary>
    public decimal Slack { get; init; }

    /// <summary>What the result should be, in its unit.</summary>
    public decimal Right => Product / Units.Scale(Unit);

    /// <summary>The multiplications of a text whose result is money; one with brackets, sums or divisions around it is left out.</summary>
    public static IEnumerable<WrittenProduct> Read(string text)
    {
        for (var equals = text.IndexOfAny(['=', '＝']); equals >= 0; equals = text.IndexOfAny(['=', '＝'], equals + 1))
        {
            if (ResultAfter(text, equals + 1) is var (result, unit, end) && FactorsBefore(text, equals) is var (product, slack, start) && !(start > 0 && text[start - 1] is '+' or '-' or '/' or '÷' or '）' or ')' or '*' or '×' or '＋' or '、'))
            {
                yield return new WrittenProduct(start, end - start, product, result, unit) { Slack = slack };
            }
        }
    }

    private static (Amount Result, string Unit, int End)? ResultAfter(string text, int at)
    {
        var end = at;
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || text[end] is '.' or ','))
        {
            end++;
        }

        if (end == at || !Amount.TryParse(text.AsSpan(at, end - at), out var amount))
        {
            return null;
        }

        var unit = text.AsSpan(end).StartsWith("万元") ? "万元" : text.AsSpan(end).StartsWith("元") ? "元" : string.Empty;
        var after = end + unit.Length;
        return unit.Length == 0 || (after < text.Length && text[after] is '/' or '*' or '×' or '+' or '-') ? null : (amount, unit, after);
    }

    /// <summary>Reads factors backwards from the equals sign: each a figure with its unit, with a multiplication sign before it.</summary>
    private static (decimal Product, decimal Slack, int Start)? FactorsBefore(string text, int end)
    {
        var (product, most) = (1m, 1m);
        var factors = 0;
        var hasMoney = false;
        while (true)
        {
            var start = FactorStart(text, end);
            if (start < 0 || !Factor(text[start..end], out var value, out var slack, out var isMoney) || (isMoney && hasMoney))
            {
                return null;
            }

            product *= value;
            most *= value + slack;
            hasMoney |= isMoney;
            factors++;
            var sign = start;
            if (sign == 0 || text[sign - 1] is not ('*' or '×' or '＊' or 'x' or 'X' or '✕'))
            {
                return factors > 1 && hasMoney ? (product, most - product, start) : null;
            }

            // 15人/*30天: a stroke left before the sign.
            end = sign - 1;
            end -= end > 0 && text[end - 1] == '/' ? 1 : 0;
        }
    }

    private static int FactorStart(string text, int end)
    {
        var at = end;
        while (at > 0 && end - at < 20 && text[at - 1] is not ('*' or '×' or '＊' or 'x' or 'X' or '✕' or '=' or '＝' or '，' or '。' or '；' or '、' or '：' or '（' or '(' or '+' or '＋'))
        {
            at--;
        }

        // The figure nearest to the end that a unit follows: 课程建设费50课时 begins at 50.
        var digit = end - 1;
        while (digit >= at && !char.IsAsciiDigit(text[digit]))
        {
            digit--;
        }

        while (digit > at && (char.IsAsciiDigit(text[digit - 1]) || text[digit - 1] is '.' or ','))
        {
            digit--;
        }

        return digit >= at && char.IsAsciiDigit(text[digit]) ? digit : -1;
    }

    private static bool Factor(string text, out decimal value, out decimal slack, out bool isMoney)
    {
        var length = 0;
        while (length < text.Length && (char.IsAsciiDigit(text[length]) || text[length] is '.' or ','))
        {
            length++;
        }

        var unit = text[length..];
        isMoney = unit.StartsWith("元", StringComparison.Ordinal) || unit.StartsWith("万元", StringComparison.Ordinal);
        (value, slack) = (0m, 0m);
        if (unit.Length > 10 || !Amount.TryParse(text.AsSpan(0, length), out var amount))
        {
            return false;
        }

        var scale = unit.StartsWith('万') ? 10_000m : unit.StartsWith('%') || unit.StartsWith('％') ? 0.01m : 1m;
        value = amount.Value * scale;
        slack = amount.Decimals > 1 && amount.Value * 10m != decimal.Truncate(amount.Value * 10m) ? amount.HalfUnit * scale : 0m;
        return true;
    }
}
