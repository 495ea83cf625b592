namespace Mingzhang.Checking.Rules.Text;

/// <summary>Words that stand twice in a row because two words meet (一般公共预算预算数, 实事求是是…).</summary>
internal static class MeantRepeats
{
    /// <summary>Whether a stretch of the text lies within one of the phrases.</summary>
    public static bool Covers(string text, int start, int length, IReadOnlyList<string> phrases)
    {
        foreach (var phrase in phrases)
        {
            for (var at = Math.Max(0, start + length - phrase.Length); at <= start; at++)
            {
                if (string.CompareOrdinal(text, at, phrase, 0, phrase.Length) == 0)
                {
                    return true;
                }
            }
        }

        return false;
    }
}
