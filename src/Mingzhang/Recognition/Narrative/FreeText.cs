namespace Mingzhang.Recognition.Narrative;

/// <summary>Finds the stretch of a sentence that gives a reason or a purpose, whose figures are tied to nothing by their place.</summary>
/// <param name="words">The words of the format.</param>
internal sealed class FreeText(NarrativeWords words)
{
    private bool _goesOn;

    /// <summary>Forgets the sentence before: a paragraph begins.</summary>
    public void Reset() => _goesOn = false;

    /// <summary>The stretch in the sentence; empty when there is none. Sentences must be given in order.</summary>
    public (int Start, int End) In(string folded)
    {
        var start = _goesOn && NarrativeWords.StartsWithAny(folded, words.ReasonGoesOn) ? 0 : -1;
        if (start < 0)
        {
            foreach (var marker in words.Reasons)
            {
                var at = folded.IndexOf(marker, StringComparison.Ordinal);
                if (at >= 0 && (start < 0 || at < start) && !folded.AsSpan(at + marker.Length).StartsWith("以下"))
                {
                    start = at;
                }
            }
        }

        if (start < 0)
        {
            _goesOn = false;
            return default;
        }

        var end = folded.Length;
        foreach (var marker in words.ReasonEnds)
        {
            var at = folded.IndexOf(marker, start, StringComparison.Ordinal);
            end = at >= 0 ? Math.Min(end, at) : end;
        }

        _goesOn = end == folded.Length;
        return (start, end);
    }
}
