namespace Mingzhang.Checking.Rules.Words;

/// <summary>How alike two texts are, by the pairs of neighbouring characters they share.</summary>
internal static class Likeness
{
    /// <summary>0 for nothing in common, 1 for the same text (Dice's coefficient of character pairs).</summary>
    public static double Of(string a, string b)
    {
        if (a == b)
        {
            return 1;
        }

        if (a.Length < 2 || b.Length < 2)
        {
            return 0;
        }

        var pairs = new Dictionary<(char, char), int>();
        for (var i = 1; i < a.Length; i++)
        {
            var pair = (a[i - 1], a[i]);
            pairs[pair] = pairs.GetValueOrDefault(pair) + 1;
        }

        var shared = 0;
        for (var i = 1; i < b.Length; i++)
        {
            var pair = (b[i - 1], b[i]);
            if (pairs.GetValueOrDefault(pair) is var left and > 0)
            {
                pairs[pair] = left - 1;
                shared++;
            }
        }

        return 2.0 * shared / (a.Length + b.Length - 2);
    }
}
