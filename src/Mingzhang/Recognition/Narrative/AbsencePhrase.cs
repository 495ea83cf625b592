namespace Mingzhang.Recognition.Narrative;

/// <summary>A phrase that says a thing is not there: «{subject}未安排», «没有使用{subject}拨款安排的支出».</summary>
internal sealed class AbsencePhrase
{
    private const int LongestSubject = 60;
    private readonly string _before;
    private readonly string _after;

    public AbsencePhrase(string measure, string text)
    {
        const string slot = "{subject}";
        var folded = NarrativeText.Fold(text);
        var at = folded.IndexOf(slot, StringComparison.Ordinal);
        if (at < 0 || folded.Length == slot.Length)
        {
            throw new FormatException($"格式文件中的句式“{text}”没有 {{n}}，也没有 {{subject}}。");
        }

        Measure = measure;
        _before = folded[..at];
        _after = folded[(at + slot.Length)..];
    }

    /// <summary>What it says, as the format names it.</summary>
    public string Measure { get; }

    /// <summary>Where the subject stands and where the phrase's own words begin and end, or null when the sentence does not hold it.</summary>
    public (Range Subject, int Start, int End)? Find(string folded, int from)
    {
        if (_before.Length == 0)
        {
            var end = folded.IndexOf(_after, from, StringComparison.Ordinal);
            if (end <= from || !IsClauseEnd(folded, end + _after.Length))
            {
                return null;
            }

            var start = end;
            while (start > from && end - start < LongestSubject && !NarrativeText.EndsClause(folded[start - 1]))
            {
                start--;
            }

            return start < end ? (start..end, end, end + _after.Length) : null;
        }

        var before = folded.IndexOf(_before, from, StringComparison.Ordinal);
        if (before < 0)
        {
            return null;
        }

        var subject = before + _before.Length;
        if (_after.Length > 0)
        {
            var after = folded.IndexOf(_after, subject, StringComparison.Ordinal);
            return after > subject && after - subject <= LongestSubject ? (subject..after, before, after + _after.Length) : null;
        }

        var to = subject;
        while (to < folded.Length && !NarrativeText.EndsClause(folded[to]))
        {
            to++;
        }

        return to > subject && to - subject <= LongestSubject ? (subject..to, before, to) : null;
    }

    private static bool IsClauseEnd(string folded, int at) => at >= folded.Length || NarrativeText.EndsClause(folded[at]);
}
