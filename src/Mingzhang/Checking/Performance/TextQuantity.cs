using Mingzhang.Amounts;
using Mingzhang.Recognition.Performance;

namespace Mingzhang.Checking.Performance;

/// <summary>A number with its unit in a running text, and the words it stands among.</summary>
/// <param name="Start">0-based offset of the number in the text.</param>
/// <param name="Length">Length of number and unit.</param>
/// <param name="Value">The value, 万 and 亿 multiplied in.</param>
/// <param name="Unit">The unit without 万 or 亿.</param>
/// <param name="Context">The clause up to the number and the words behind its unit.</param>
internal sealed record TextQuantity(int Start, int Length, decimal Value, string Unit, string Context)
{
    private const string ClauseEnds = "。；，、：;,:！？";
    private const int After = 12;

    /// <summary>The numbers of a text that carry a unit indicators are counted in; dates, document numbers and ordinals are left out.</summary>
    public static IEnumerable<TextQuantity> Read(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsAsciiDigit(text[i]))
            {
                continue;
            }

            var end = PrintedNumber.End(text, i);

            if (Take(text, i, end) is { } quantity)
            {
                yield return quantity;
                end = i + quantity.Length;
            }

            i = end - 1;
        }
    }

    private static TextQuantity? Take(string text, int start, int end)
    {
        if ((start > 0 && text[start - 1] is '第' or '〔' or '（' or '(' or '[' or '【' or '-' or '.' or '~' or '—') || !Amount.TryParse(text.AsSpan(start, end - start), out var number))
        {
            return null;
        }

        var at = Skip(text, end);
        var scale = 1m;
        while (at < text.Length && text[at] is '万' or '亿')
        {
            scale *= text[at] == '万' ? 10_000m : 100_000_000m;
            at++;
        }

        at = Skip(text, at);
        var rest = text[at..];
        var unit = PerformanceVocabulary.Units.Prefix(rest);
        if (unit is null or "年" or "月" or "日" or "号" or "点" or "部" or "级" or "届" or "分" or "节" or "类" || rest.AsSpan(unit.Length).StartsWith("/"))
        {
            return null;
        }

        var from = start;
        while (from > 0 && !ClauseEnds.Contains(text[from - 1], StringComparison.Ordinal))
        {
            from--;
        }

        var to = at + unit.Length;
        while (to < text.Length && to - at - unit.Length < After && !ClauseEnds.Contains(text[to], StringComparison.Ordinal) && !char.IsAsciiDigit(text[to]))
        {
            to++;
        }

        return new TextQuantity(start, at + unit.Length - start, number.Value * scale, unit == "％" ? "%" : unit, text[from..start] + text[(at + unit.Length)..to]);
    }

    private static int Skip(string text, int at) => at < text.Length && text[at] is '余' or '多' ? at + 1 : at;
}
