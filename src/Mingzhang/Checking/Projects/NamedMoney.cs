using Mingzhang.Amounts;
using Mingzhang.Checking.Figures;

namespace Mingzhang.Checking.Projects;

/// <summary>Money that a text gives right behind a project's name («节水宣传经费项目，预算资金28万元»).</summary>
/// <param name="Start">0-based offset of the figure in the text.</param>
/// <param name="Length">Its length with the unit.</param>
/// <param name="Before">The words that stand before it, from the last stop on.</param>
/// <param name="Amount">The figure.</param>
/// <param name="Unit">万元 or 元.</param>
internal sealed record NamedMoney(int Start, int Length, string Before, Amount Amount, string Unit)
{
    private const string Stops = "。；;\n";

    /// <summary>The money in 元, as far as its decimals tell.</summary>
    public Interval Interval => Amount.Interval * Units.Scale(Unit);

    /// <summary>The amounts of money in a text, each with the words of its sentence up to it and no other figure between.</summary>
    public static IEnumerable<NamedMoney> In(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsAsciiDigit(text[i]))
            {
                continue;
            }

            var end = PrintedNumber.End(text, i);

            var unit = new[] { "万元", "元" }.FirstOrDefault(u => string.CompareOrdinal(text, end, u, 0, u.Length) == 0);
            if (unit is not null && (end + unit.Length >= text.Length || text[end + unit.Length] is not ('/' or '*' or '×')) && Amount.TryParse(text.AsSpan(i, end - i), out var amount))
            {
                var from = text.AsSpan(0, i).LastIndexOfAny(Stops) + 1;
                yield return new NamedMoney(i, end + unit.Length - i, text[from..i], amount, unit);
            }

            i = end - 1;
        }
    }
}
