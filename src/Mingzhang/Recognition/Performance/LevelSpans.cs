namespace Mingzhang.Recognition.Performance;

/// <summary>Where a merged label stands among the rows it covers.</summary>
internal enum LabelPlace
{
    /// <summary>At its first row.</summary>
    First,

    /// <summary>At its last row.</summary>
    Last,

    /// <summary>At its middle.</summary>
    Middle,
}

/// <summary>Tells which rows a merged label covers from the row at which the text has it.</summary>
internal static class LevelSpans
{
    /// <summary>The ends of their spans at which all labels can stand so that every row is covered.</summary>
    /// <param name="at">For each label, in order, the row at which it stands.</param>
    /// <param name="rows">How many rows there are.</param>
    public static List<LabelPlace> Possible(IReadOnlyList<int> at, int rows)
    {
        var places = new List<LabelPlace>();
        foreach (LabelPlace place in (LabelPlace[])[LabelPlace.First, LabelPlace.Last])
        {
            if (Ends(at, rows, place) is not null)
            {
                places.Add(place);
            }
        }

        return places;
    }

    /// <summary>For each row the index of the label that covers it, or -1 when there are no labels.</summary>
    /// <param name="at">For each label, in order, the row at which it stands.</param>
    /// <param name="rows">How many rows there are.</param>
    /// <param name="prior">How strongly something else, such as the document's other tables, speaks for a place.</param>
    /// <param name="fit">How well a row suits a label: 0 when nothing is known, above when it does, below when it does not.</param>
    public static int[] Assign(IReadOnlyList<int> at, int rows, Func<LabelPlace, double> prior, Func<int, int, double> fit)
    {
        int[] best = new int[rows];
        Array.Fill(best, -1);
        if (at.Count == 0 || rows == 0)
        {
            return best;
        }

        double most = double.NegativeInfinity;
        foreach (LabelPlace place in (LabelPlace[])[LabelPlace.First, LabelPlace.Last])
        {
            if (Ends(at, rows, place) is { } ends && Fit(Spread(ends, rows), fit) + prior(place) is { } score && score > most)
            {
                (most, best) = (score, Spread(ends, rows));
            }
        }

        if (Middle(at, rows, fit, out double middle) is { } centred && middle + prior(LabelPlace.Middle) > most)
        {
            return Spread(centred, rows);
        }

        return double.IsNegativeInfinity(most) ? Free(at, rows, fit) : best;
    }

    private static double Fit(int[] spans, Func<int, int, double> fit)
    {
        double sum = 0;
        for (int row = 0; row < spans.Length; row++)
        {
            sum += fit(row, spans[row]);
        }

        return sum;
    }

    private static int[] Spread(int[] ends, int rows)
    {
        int[] spans = new int[rows];
        int label = 0;
        for (int row = 0; row < rows; row++)
        {
            while (label < ends.Length - 1 && row > ends[label])
            {
                label++;
            }

            spans[row] = label;
        }

        return spans;
    }

    /// <summary>The last row of each label, or null when the place does not explain where the labels stand.</summary>
    private static int[]? Ends(IReadOnlyList<int> at, int rows, LabelPlace place)
    {
        int[] ends = new int[at.Count];
        int start = 0;
        for (int k = 0; k < at.Count; k++)
        {
            bool isLast = k == at.Count - 1;
            ends[k] = place == LabelPlace.Last ? at[k] : isLast ? rows - 1 : at[k + 1] - 1;
            if (at[k] < start || at[k] > ends[k] || (place == LabelPlace.First && at[k] != start) || (isLast && ends[k] != rows - 1))
            {
                return null;
            }

            start = ends[k] + 1;
        }

        return ends;
    }

    /// <summary>
    /// The last row of each label when each stands about the middle of its rows and these suit it best; null when none can. Rows
    /// differ in height, so that the middle may be off by a row, at a price.
    /// </summary>
    private static int[]? Middle(IReadOnlyList<int> at, int rows, Func<int, int, double> fit, out double score)
    {
        const int MostRows = 120;
        score = double.NegativeInfinity;
        if (rows > MostRows)
        {
            return null;
        }

        double[] before = new double[rows + 1];
        Array.Fill(before, double.NegativeInfinity, 1, rows);
        int[][] from = new int[at.Count][];
        for (int k = 0; k < at.Count; k++)
        {
            double[] best = new double[rows + 1];
            Array.Fill(best, double.NegativeInfinity);
            from[k] = new int[rows + 1];
            for (int start = 0; start <= at[k]; start++)
            {
                if (double.IsNegativeInfinity(before[start]))
                {
                    continue;
                }

                double suits = 0;
                for (int end = start + 1; end <= rows; end++)
                {
                    suits += fit(end - 1, k);
                    double value = end > at[k] ? before[start] + suits - Math.Max(0, Off(k, start, end) - 0.5) : double.NegativeInfinity;
                    if (value > best[end])
                    {
                        (best[end], from[k][end]) = (value, start);
                    }
                }
            }

            before = best;
        }

        score = before[rows];
        if (double.IsNegativeInfinity(score))
        {
            return null;
        }

        int[] ends = new int[at.Count];
        for (int k = at.Count - 1, end = rows; k >= 0; end = from[k][end], k--)
        {
            ends[k] = end - 1;
        }

        return ends;

        double Off(int label, int start, int end) => Math.Abs(((start + end - 1) / 2.0) - at[label]);
    }

    /// <summary>Each label covers its own row; a row between two labels goes where it suits, or to the nearer one.</summary>
    private static int[] Free(IReadOnlyList<int> at, int rows, Func<int, int, double> fit)
    {
        int[] spans = new int[rows];
        int label = 0;
        for (int row = 0; row < rows; row++)
        {
            while (label + 1 < at.Count && at[label + 1] <= row)
            {
                label++;
            }

            int next = Math.Min(label + 1, at.Count - 1);
            bool isBetween = at[label] < row && row < at[next];
            bool suitsNext = isBetween && fit(row, next) > fit(row, label) + (row - at[label] <= at[next] - row ? 0.1 : -0.1);
            if (suitsNext)
            {
                label = next;
            }

            spans[row] = label;
        }

        return spans;
    }
}
