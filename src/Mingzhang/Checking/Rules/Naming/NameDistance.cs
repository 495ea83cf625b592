namespace Mingzhang.Checking.Rules.Naming;

/// <summary>Whether a printed name is a slip of another: one character typed wrong, left out or added.</summary>
internal static class NameDistance
{
    private const int ShortestName = 4;

    /// <summary>
    /// Whether one character inside the printed name was changed, left out or added. A character missing or added at either end
    /// is no slip: that is how names are cut and how their usual variants differ (费, 费用).
    /// </summary>
    /// <param name="printed">The printed name, folded.</param>
    /// <param name="right">The right name, folded.</param>
    /// <param name="sameLength">Whether only a changed character counts, because the reader may have lost some.</param>
    public static bool IsSlip(string printed, string right, bool sameLength)
    {
        if (right.Length < ShortestName || printed == right)
        {
            return false;
        }

        if (printed.Length == right.Length)
        {
            return Enumerable.Range(0, right.Length).Count(i => printed[i] != right[i]) == 1;
        }

        return !sameLength && Math.Abs(printed.Length - right.Length) == 1
            && IsInnerInsertion(printed.Length > right.Length ? printed : right, printed.Length > right.Length ? right : printed);
    }

    private static bool IsInnerInsertion(string longer, string shorter)
    {
        var head = 0;
        while (head < shorter.Length && longer[head] == shorter[head])
        {
            head++;
        }

        return head > 0 && head < shorter.Length && longer.AsSpan(head + 1).SequenceEqual(shorter.AsSpan(head));
    }
}
