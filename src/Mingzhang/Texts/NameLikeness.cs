namespace Mingzhang.Texts;

/// <summary>How alike two names are by the pairs of neighbouring characters they share: word order and words put in between matter little.</summary>
internal static class NameLikeness
{
    /// <summary>The name without the words that tell nothing of the thing (完成, 数量, 次数 …), what stands in brackets, and punctuation.</summary>
    public static string Bare(string name, IReadOnlyList<string> fillers)
    {
        var depth = 0;
        var bare = new string([.. name.Where(c =>
        {
            depth += c is '（' or '(' ? 1 : c is '）' or ')' ? -1 : 0;
            return depth <= 0 && char.IsLetterOrDigit(c);
        })]);
        foreach (var filler in fillers)
        {
            var without = bare.Replace(filler, string.Empty, StringComparison.Ordinal);
            bare = without.Length > 1 ? without : bare;
        }

        return bare;
    }

    /// <summary>The pairs the two share, and the share of the smaller set that they are (0 to 1).</summary>
    public static (int Common, decimal Share) Compare(string a, string b)
    {
        var left = Pairs(a);
        var right = Pairs(b);
        var common = left.Count(right.Contains);
        var least = Math.Min(left.Count, right.Count);
        return (common, least == 0 ? 0m : (decimal)common / least);
    }

    /// <summary>The share of the first name's pairs that the second has (0 to 1).</summary>
    public static decimal Covered(string name, string by)
    {
        var pairs = Pairs(name);
        var others = Pairs(by);
        return pairs.Count == 0 ? 0m : (decimal)pairs.Count(others.Contains) / pairs.Count;
    }

    private static HashSet<(char, char)> Pairs(string text) => [.. text.Zip(text.Skip(1))];
}
