namespace Mingzhang.Recognition.Tables.Lines.Scanning;

/// <summary>Decides which of the words between two rows end the name of the first and which begin the name of the second.</summary>
internal static class NameAllotment
{
    /// <summary>How many of the held pieces, from the front, belong to the row before.</summary>
    /// <param name="before">The row before, or null.</param>
    /// <param name="held">The pieces between the two rows.</param>
    /// <param name="next">The row that begins.</param>
    /// <param name="inline">The words after its code on the same line.</param>
    /// <param name="isBare">Whether figures follow its code at once, so that its name must stand above or below.</param>
    /// <param name="isAttached">Whether no gap parts its line from the pieces.</param>
    /// <param name="names">Names known from one-line rows.</param>
    public static int TailLength(
        DraftRow? before,
        List<LabelPiece> held,
        DraftRow next,
        string inline,
        bool isBare,
        bool isAttached,
        KnownNames names)
    {
        if (before is null || held.Count == 0)
        {
            return 0;
        }

        var best = held.Count;
        var bestScore = int.MinValue;
        for (var tail = held.Count; tail >= 0; tail--)
        {
            if (tail < held.Count && tail > 0 && held[tail].FollowsOnLine)
            {
                continue;
            }

            var score = ScoreBefore(before, held, tail, names) + ScoreNext(next, held, tail, inline, isBare, isAttached, names);
            if (score > bestScore)
            {
                (best, bestScore) = (tail, score);
            }
        }

        return best;
    }

    private static int ScoreBefore(DraftRow before, List<LabelPiece> held, int tail, KnownNames names)
    {
        var name = before.Label + Join(held, 0, tail);
        var score = names.Knows(before.Code, name) ? 20 : 0;
        if (name.Length == 0)
        {
            score -= 6;
        }

        if (tail < held.Count && held[tail].IsAttached)
        {
            score -= 3;
        }

        // A name set around its code has as many lines below it as above.
        return before is { HasInlineName: false, HeadLines: > 0 } ? score - Math.Abs(tail - before.HeadLines) : score;
    }

    private static int ScoreNext(DraftRow next, List<LabelPiece> held, int tail, string inline, bool isBare, bool isAttached, KnownNames names)
    {
        var head = Join(held, tail, held.Count - tail);
        var score = 0;
        if (names.Knows(next.Code, head + inline))
        {
            score += 20;
        }
        else if (head.Length > 0)
        {
            score += names.Begins(next.Code, head + inline) ? 10 : inline.Length > 0 ? -4 : 0;
            score -= !isBare && inline.Length == 0 ? 2 : 0;
        }

        if (isBare && head.Length == 0)
        {
            score -= 5;
        }

        return isAttached && tail == held.Count ? score - 3 : score;
    }

    private static string Join(List<LabelPiece> held, int from, int count) =>
        string.Concat(held.Skip(from).Take(count).Select(p => p.Text));
}
