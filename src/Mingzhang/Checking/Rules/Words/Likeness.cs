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

        return a.Length < 2 || b.Length < 2 ? 0 : Of(Pairs(a), Pairs(b));
    }

    /// <summary>The same of two texts taken apart before, where each is held against many; neither may be empty.</summary>
    public static double Of(int[] a, int[] b) => 2.0 * Shared(a, b) / (a.Length + b.Length);

    /// <summary>The pairs in order, each as one number.</summary>
    public static int[] Pairs(string text)
    {
        var pairs = new int[text.Length - 1];
        for (var i = 0; i < pairs.Length; i++)
        {
            pairs[i] = (text[i] << 16) | text[i + 1];
        }

        Array.Sort(pairs);
        return pairs;
    }

    /// <summary>How many the two have in common, one that stands twice in both counted twice.</summary>
    private static int Shared(int[] a, int[] b)
    {
        var (shared, i, j) = (0, 0, 0);
        while (i < a.Length && j < b.Length)
        {
            if (a[i] == b[j])
            {
                shared++;
                i++;
                j++;
            }
            else if (a[i] < b[j])
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return shared;
    }
}
