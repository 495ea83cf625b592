namespace Mingzhang.Comparison;

/// <summary>Longest common subsequences: what of two lists stayed, and what of two texts came and went.</summary>
internal static class TextDiff
{
    private const int LongestText = 1200;

    /// <summary>Above this many pairs of items (16 MB of lengths) only what is near is looked at.</summary>
    private const long MostPairs = 4_000_000;

    private const int Window = 200;

    /// <summary>The pairs of positions at which the lists hold equal items, in order.</summary>
    public static List<(int First, int Second)> Common<T>(IReadOnlyList<T> first, IReadOnlyList<T> second, Func<T, T, bool> same)
    {
        var head = 0;
        while (head < first.Count && head < second.Count && same(first[head], second[head]))
        {
            head++;
        }

        var tail = 0;
        while (tail < first.Count - head && tail < second.Count - head && same(first[^(tail + 1)], second[^(tail + 1)]))
        {
            tail++;
        }

        var pairs = Enumerable.Range(0, head).Select(i => (i, i)).ToList();
        pairs.AddRange(Middle(first, second, head, tail, same));
        pairs.AddRange(Enumerable.Range(1, tail).Reverse().Select(i => (first.Count - i, second.Count - i)));
        return pairs;
    }

    /// <summary>The second text in pieces as it came from the first; a run of one kept character between changes counts as changed.</summary>
    public static IReadOnlyList<TextPart> Parts(string first, string second)
    {
        if (first.Length > LongestText || second.Length > LongestText)
        {
            return [new TextPart(ChangeState.Gone, first), new TextPart(ChangeState.New, second)];
        }

        var common = Common([.. first], second.ToCharArray(), (a, b) => a == b);
        var parts = new List<TextPart>();
        var (i, j) = (0, 0);
        for (var at = 0; at < common.Count;)
        {
            var run = 1;
            while (at + run < common.Count && common[at + run] == (common[at].First + run, common[at].Second + run))
            {
                run++;
            }

            var (from, to) = common[at];
            var isEnd = at == 0 && from == 0 && to == 0;
            if (run > 1 || isEnd || at + run == common.Count)
            {
                Add(parts, ChangeState.Gone, first[i..from]);
                Add(parts, ChangeState.New, second[j..to]);
                Add(parts, ChangeState.Same, second[to..(to + run)]);
                (i, j) = (from + run, to + run);
            }

            at += run;
        }

        Add(parts, ChangeState.Gone, first[i..]);
        Add(parts, ChangeState.New, second[j..]);
        return parts;
    }

    private static void Add(List<TextPart> parts, ChangeState state, string text)
    {
        if (text.Length > 0)
        {
            parts.Add(new TextPart(state, text));
        }
    }

    private static List<(int First, int Second)> Middle<T>(IReadOnlyList<T> first, IReadOnlyList<T> second, int head, int tail, Func<T, T, bool> same)
    {
        var rows = first.Count - head - tail;
        var columns = second.Count - head - tail;
        if ((long)rows * columns > MostPairs)
        {
            return Nearest(first, second, head, tail, same);
        }

        var lengths = new int[rows + 1, columns + 1];
        for (var i = rows - 1; i >= 0; i--)
        {
            for (var j = columns - 1; j >= 0; j--)
            {
                lengths[i, j] = same(first[head + i], second[head + j]) ? lengths[i + 1, j + 1] + 1 : Math.Max(lengths[i + 1, j], lengths[i, j + 1]);
            }
        }

        var pairs = new List<(int, int)>();
        for (var (i, j) = (0, 0); i < rows && j < columns;)
        {
            if (same(first[head + i], second[head + j]))
            {
                pairs.Add((head + i++, head + j++));
            }
            else if (lengths[i + 1, j] >= lengths[i, j + 1])
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return pairs;
    }

    /// <summary>For very long lists: each item is paired with the next equal one a little further on.</summary>
    private static List<(int First, int Second)> Nearest<T>(IReadOnlyList<T> first, IReadOnlyList<T> second, int head, int tail, Func<T, T, bool> same)
    {
        var pairs = new List<(int, int)>();
        var next = head;
        for (var i = head; i < first.Count - tail; i++)
        {
            for (var j = next; j < Math.Min(second.Count - tail, next + Window); j++)
            {
                if (same(first[i], second[j]))
                {
                    pairs.Add((i, j));
                    next = j + 1;
                    break;
                }
            }
        }

        return pairs;
    }
}
