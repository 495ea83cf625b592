using System.Globalization;
using Mingzhang.Disclosures;

namespace Mingzhang.Detection.Corruption;

/// <summary>A figure with a slip.</summary>
/// <param name="Target">The figure.</param>
/// <param name="Kind">The kind of slip.</param>
/// <param name="Text">What is printed instead.</param>
/// <param name="Edits">How the document's text changes.</param>
public sealed record Slipped(Target Target, string Kind, string Text, IReadOnlyList<Edit> Edits);

/// <summary>Makes the slips of hands that type figures.</summary>
public static class SlipMaker
{
    private static readonly Dictionary<string, string> Opposites = new(StringComparer.Ordinal)
    {
        ["增加"] = "减少", ["减少"] = "增加", ["增长"] = "下降", ["下降"] = "增长", ["降低"] = "增长", ["上升"] = "下降",
    };

    /// <summary>The kinds of slips.</summary>
    public static IReadOnlyList<string> Kinds { get; } = ["digit", "swap", "point", "sign", "neighbour", "last-year", "unit", "drop"];

    /// <summary>The figure with a slip, or null when the figure does not allow it (a swap of equal digits, a point that would not move).</summary>
    public static Slipped? Make(Target target, string kind, IReadOnlyList<Target> all, Random random)
    {
        if (kind == "sign" && target.Figure.Origin is Claim { Direction.Length: > 0 } claim)
        {
            return Turned(target, claim);
        }

        if (kind == "unit" && target.Figure.Origin is Claim { Unit: "万元" })
        {
            return AfterFigure(target, "万元", "元");
        }

        var text = kind switch
        {
            "digit" => Digit(target.Printed, random),
            "swap" => Swap(target.Printed, random),
            "point" => Point(target.Printed),
            "sign" => target.Figure.Origin is Fact && !target.Figure.Amount.IsZero ? "-" + target.Printed : null,
            "neighbour" => target.Neighbours().OrderBy(_ => random.Next()).FirstOrDefault(),
            "last-year" => LastYear(target, all),
            "unit" => target.Figure.Origin is Fact && target.Figure.Unit == "万元" && !target.Figure.Amount.IsZero ? (target.Figure.Amount.Value * 10_000m).ToString("0.00", CultureInfo.InvariantCulture) : null,
            _ => Drop(target.Printed, random),
        };
        var isSame = text is null || (decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var value) && value == Math.Abs(target.Figure.Amount.Value) && kind != "sign");
        return isSame ? null : new Slipped(target, kind, text!, [new Edit(target.Site, text!)]);
    }

    private static Slipped? Turned(Target target, Claim claim)
    {
        var at = target.Context.LastIndexOf(claim.Direction, Math.Max(0, target.Site.Offset - 1), StringComparison.Ordinal);
        return at >= 0 && target.Site.Offset - at <= claim.Direction.Length + 2 && Opposites.TryGetValue(claim.Direction, out var other) && !target.Figure.Amount.IsZero
            ? new Slipped(target, "sign", target.Printed, [new Edit(target.Site with { Offset = at, Length = claim.Direction.Length }, other)])
            : null;
    }

    private static Slipped? AfterFigure(Target target, string unit, string other)
    {
        var at = target.Site.Offset + target.Site.Length;
        return string.CompareOrdinal(target.Context, at, unit, 0, unit.Length) == 0 && !target.Figure.Amount.IsZero
            ? new Slipped(target, "unit", target.Printed, [new Edit(target.Site with { Offset = at, Length = unit.Length }, other)])
            : null;
    }

    /// <summary>Last year's amount in the place of this year's, where the sentence states the change.</summary>
    private static string? LastYear(Target target, IReadOnlyList<Target> all)
    {
        if (target.Figure.Origin is not Claim claim || target.Kind != "amount")
        {
            return null;
        }

        var change = all.FirstOrDefault(t => t.Kind == "change" && t.Figure.Origin is Claim c && c.Group == claim.Group && c.Subject == claim.Subject);
        return change is null || change.Figure.Amount.IsZero || change.Figure.Unit != target.Figure.Unit || target.Figure.Amount.Value - change.Figure.Amount.Value < 0m
            ? null
            : (target.Figure.Amount.Value - change.Figure.Amount.Value).ToString(CultureInfo.InvariantCulture);
    }

    private static string? Digit(string printed, Random random)
    {
        var digits = Digits(printed);
        var chars = printed.ToCharArray();
        var at = digits[random.Next(digits.Count)];
        var least = at == digits[0] && digits.Count > 1 && !(at + 1 < printed.Length && printed[at + 1] == '.') ? 1 : 0;
        var now = chars[at] - '0';
        var other = random.Next(least, 10);
        chars[at] = (char)('0' + (other != now ? other : now == 9 ? 8 : now + 1));
        return new string(chars);
    }

    private static string? Swap(string printed, Random random)
    {
        var digits = Digits(printed);
        var pairs = Enumerable.Range(0, Math.Max(0, digits.Count - 1)).Where(i => printed[digits[i]] != printed[digits[i + 1]] && !(i == 0 && printed[digits[1]] == '0')).ToList();
        if (pairs.Count == 0)
        {
            return null;
        }

        var chars = printed.ToCharArray();
        var first = pairs[random.Next(pairs.Count)];
        (chars[digits[first]], chars[digits[first + 1]]) = (chars[digits[first + 1]], chars[digits[first]]);
        return new string(chars);
    }

    private static string? Point(string printed)
    {
        var plain = printed.Replace(",", string.Empty, StringComparison.Ordinal);
        var point = plain.IndexOf('.', StringComparison.Ordinal);
        return point < 2 || plain.All(c => c is '0' or '.') ? null : plain[..(point - 1)] + "." + plain[point - 1] + plain[(point + 1)..^1];
    }

    private static string? Drop(string printed, Random random)
    {
        var digits = Digits(printed).Where(i => printed.IndexOf('.', StringComparison.Ordinal) is var point && (point < 0 || i < point)).ToList();
        return digits.Count < 2 ? null : printed.Remove(digits[random.Next(digits.Count)], 1).TrimStart(',');
    }

    private static List<int> Digits(string printed) => [.. Enumerable.Range(0, printed.Length).Where(i => char.IsAsciiDigit(printed[i]))];
}
