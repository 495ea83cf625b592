namespace Mingzhang.Detection;

/// <summary>Makes the slips of hands that type figures.</summary>
public static class SlipMaker
{
    /// <summary>The kinds of slips.</summary>
    public static IReadOnlyList<string> Kinds { get; } = ["digit", "swap", "point"];

    /// <summary>The figure with a slip, or null when the figure does not allow it (a swap of equal digits, a point that would not move).</summary>
    public static string? Make(string printed, string kind, Random random)
    {
        var digits = Enumerable.Range(0, printed.Length).Where(i => char.IsAsciiDigit(printed[i])).ToList();
        var chars = printed.ToCharArray();
        switch (kind)
        {
            case "digit":
                var at = digits[random.Next(digits.Count)];
                var least = at == digits[0] && digits.Count > 1 && !(at + 1 < printed.Length && printed[at + 1] == '.') ? 1 : 0;
                var now = chars[at] - '0';
                var other = random.Next(least, 10);
                if (other == now)
                {
                    other = now == 9 ? 8 : now + 1;
                }

                chars[at] = (char)('0' + other);
                return new string(chars);

            case "swap":
                var pairs = Enumerable.Range(0, digits.Count - 1)
                    .Where(i => printed[digits[i]] != printed[digits[i + 1]] && !(i == 0 && printed[digits[1]] == '0'))
                    .ToList();
                if (pairs.Count == 0)
                {
                    return null;
                }

                var first = pairs[random.Next(pairs.Count)];
                (chars[digits[first]], chars[digits[first + 1]]) = (chars[digits[first + 1]], chars[digits[first]]);
                return new string(chars);

            default:
                var plain = printed.Replace(",", string.Empty, StringComparison.Ordinal);
                var point = plain.IndexOf('.', StringComparison.Ordinal);
                if (point < 2 || plain.All(c => c is '0' or '.'))
                {
                    return null;
                }

                return plain[..(point - 1)] + "." + plain[point - 1] + plain[(point + 1)..^1];
        }
    }
}
