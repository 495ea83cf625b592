namespace Mingzhang.Recognition.Tables.Lines.Scanning;

/// <summary>Decides which of the words between two rows end the name of the first and which begin the name of the second.</summary>
/// <param name="names">The names known for codes.</param>
/// <param name="hasProjects">Whether projects' names follow the codes' names.</param>
/// <param name="isCentred">Whether the table sets names around their codes, so that a name has as many lines below its code as above.</param>
internal sealed class NameAllotment(KnownNames names, bool hasProjects, bool isCentred)
{
    /// <summary>The words after the second row's code on the same line.</summary>
    public required List<LabelPiece> InlinePieces { get; init; }

    private string Inline => Join(InlinePieces, 0, InlinePieces.Count);

    /// <summary>Whether figures follow that code at once, so that the name must stand above or below.</summary>
    public required bool IsBare { get; init; }

    /// <summary>Whether no gap parts the second row's line from the words.</summary>
    public required bool IsAttached { get; init; }

    /// <summary>How many of the held pieces, from the front, belong to the row before.</summary>
    /// <param name="before">The row before, or null.</param>
    /// <param name="held">The pieces between the two rows.</param>
    /// <param name="next">The row that begins.</param>
    public int TailLength(DraftRow? before, List<LabelPiece> held, DraftRow next)
    {
        if (before is null || held.Count == 0)
        {
            return 0;
        }

        var best = held.Count;
        var bestScore = int.MinValue;
        for (var tail = held.Count; tail >= 0; tail--)
        {
            if (tail < held.Count && held[tail].FollowsOnLine)
            {
                continue;
            }

            var score = ScoreBefore(before, held, tail) + ScoreNext(next, held, tail);
            if (score > bestScore)
            {
                (best, bestScore) = (tail, score);
            }
        }

        return best;
    }

    private int ScoreBefore(DraftRow before, List<LabelPiece> held, int tail)
    {
        var name = before.Label + Join(held, 0, tail);
        var score = !hasProjects && names.Knows(before.Code, name) ? 20 : 0;
        if (name.Length == 0)
        {
            score -= 6;
        }

        if (tail < held.Count && held[tail].IsAttached)
        {
            score -= 3;
        }

        score += hasProjects && before.Code.Length > 0 ? ScoreProject(before.Code, [.. before.Pieces, .. held.Take(tail)], isComplete: true) : 0;
        return isCentred ? score - (4 * Math.Abs(held.Take(tail).Count(p => !p.FollowsOnLine) - before.HeadLines)) : score;
    }

    private int ScoreNext(DraftRow next, List<LabelPiece> held, int tail)
    {
        var head = Join(held, tail, held.Count - tail);
        var score = 0;
        if (hasProjects)
        {
            score += ScoreProject(next.Code, [.. held.Skip(tail), .. InlinePieces], isComplete: false);
        }
        else if (names.Knows(next.Code, head + Inline))
        {
            score += 20;
        }
        else if (head.Length > 0)
        {
            score += names.Begins(next.Code, head + Inline) ? 10 : Inline.Length > 0 && !isCentred ? -4 : 0;
            score -= !IsBare && Inline.Length == 0 ? 2 : 0;
        }

        if (IsBare && head.Length == 0)
        {
            score -= 5;
        }

        return IsAttached && tail == held.Count ? score - 3 : score;
    }

    /// <summary>
    /// In a row with a project the pieces hold the code's name, whole once the row is complete, and the project's, which is found
    /// elsewhere in the document; words of two projects are not.
    /// </summary>
    private int ScoreProject(string code, List<LabelPiece> pieces, bool isComplete)
    {
        var (name, item) = ProjectNames.Part(code, pieces, names);
        if (code.Length < 7 && item.Length > 0)
        {
            return 0;
        }

        var score = names.Occurs(item) ? 10 : 0;
        if (names.Knows(code, name))
        {
            return score + 20;
        }

        var begun = names.Of(code).Select(n => ProjectNames.Begun(pieces, n)).DefaultIfEmpty().Max();
        return score + (begun > 0 && !isComplete ? 8 : 0);
    }

    private static string Join(List<LabelPiece> held, int from, int count) =>
        string.Concat(held.Skip(from).Take(count).Select(p => p.Text));
}
