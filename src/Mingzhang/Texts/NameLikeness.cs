using System.Text;

namespace Mingzhang.Texts;

/// <summary>How alike two names are by the pairs of neighbouring characters they share: word order and words put in between matter little.</summary>
internal static class NameLikeness
{
    /// <summary>The name without the words that tell nothing of the thing (完成, 数量, 次数 …), what stands in brackets, and punctuation.</summary>
    public static string Bare(string name, IReadOnlyList<string> fillers)
    {
        var depth = 0;
        var kept = new StringBuilder(name.Length);
        foreach (var c in name)
        {
            depth += c is '（' or '(' ? 1 : c is '）' or ')' ? -1 : 0;
            if (depth <= 0 && char.IsLetterOrDigit(c))
            {
                kept.Append(c);
            }
        }

        var bare = kept.ToString();
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
        var common = Common(left, right);
        var least = Math.Min(left.Length, right.Length);
        return (common, least == 0 ? 0m : (decimal)common / least);
    }

    /// <summary>The share of the first name's pairs that the second has (0 to 1).</summary>
    public static decimal Covered(string name, string by)
    {
        var pairs = Pairs(name);
        var others = Pairs(by);
        return pairs.Length == 0 ? 0m : (decimal)Common(pairs, others) / pairs.Length;
    }

    /// <summary>The pairs in order, each once and as one number.</summary>
    private static ReadOnlySpan<int> Pairs(string text)
    {
        if (text.Length < 2)
        {
            return [];
        }

        var pairs = new int[text.Length - 1];
        for (var i = 0; i < pairs.Length; i++)
        {
            pairs[i] = (text[i] << 16) | text[i + 1];
        }

        Array.Sort(pairs);
        var count = 1;
        for (var i = 1; i < pairs.Length; i++)
        {
            if (pairs[i] != pairs[i - 1])
            {
                pairs[count++] = pairs[i];
            }
        }

        return pairs.AsSpan(0, count);
    }

    private static int Common(ReadOnlySpan<int> a, ReadOnlySpan<int> b)
    {
        var (common, i, j) = (0, 0, 0);
        while (i < a.Length && j < b.Length)
        {
            var order = a[i].CompareTo(b[j]);
            common += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }

        return common;
    }
}
