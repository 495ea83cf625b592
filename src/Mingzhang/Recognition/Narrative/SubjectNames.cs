using Mingzhang.Formats;

namespace Mingzhang.Recognition.Narrative;

/// <summary>The subjects a section speaks of, found at the end of the words before a figure.</summary>
internal sealed class SubjectNames
{
    private readonly List<(string Folded, SubjectFormat Subject)> _names = [];
    private readonly NarrativeWords _words;

    public SubjectNames(SectionFormat? section, NarrativeWords words)
    {
        _words = words;
        foreach (var subject in section?.Subjects ?? [])
        {
            foreach (var name in subject.OtherNames.Prepend(subject.Name))
            {
                _names.Add((NarrativeText.FoldName(name), subject));
            }
        }

        _names.Sort((a, b) => a.Folded.Length != b.Folded.Length ? b.Folded.Length - a.Folded.Length : b.Subject.Within.Length - a.Subject.Within.Length);
    }

    /// <summary>The subject whose name ends the lead, words between name and figure left out; null when none does.</summary>
    /// <param name="lead">The words before the figure, folded as a name.</param>
    /// <param name="before">The sentence before the figure, folded, for subjects that need a word before them.</param>
    /// <param name="whole">Whether nothing but entity and year may stand before the name: where sentences speak of projects, a project's name may end with a subject's.</param>
    public SubjectFormat? Find(string lead, ReadOnlySpan<char> before, bool whole) => FindAt(lead, before, whole).Subject;

    /// <summary>The same with the place where the name begins.</summary>
    private (SubjectFormat? Subject, int Start) FindAt(string lead, ReadOnlySpan<char> before, bool whole)
    {
        while (lead.Length > 0)
        {
            foreach (var (name, subject) in _names)
            {
                if (lead.EndsWith(name, StringComparison.Ordinal) && !IsGuarded(lead, name, whole)
                    && (subject.Within.Length == 0 || before.Contains(subject.Within, StringComparison.Ordinal)))
                {
                    return (subject, lead.Length - name.Length);
                }
            }

            var shorter = WithoutTrailing(lead);
            if (shorter.Length == lead.Length)
            {
                break;
            }

            lead = shorter;
        }

        return (null, lead.Length);
    }

    /// <summary>
    /// The same when words that texts add to a subject's name (总额, 合计, 收入) are left out one after the other; the name that begins
    /// first wins, so that 基本支出预算 is 基本支出 and no 支出预算. Null when none is found.
    /// </summary>
    public SubjectFormat? FindWithoutTails(string lead, ReadOnlySpan<char> before)
    {
        var (best, start) = FindAt(lead, before, whole: false);
        while (Shorter(lead) is { } shorter)
        {
            lead = shorter;
            var (subject, at) = FindAt(lead, before, whole: false);
            (best, start) = subject is not null && at < start ? (subject, at) : (best, start);
        }

        return best;
    }

    private string? Shorter(string lead)
    {
        foreach (var tail in _words.SubjectTails)
        {
            if (lead.Length > tail.Length && lead.EndsWith(tail, StringComparison.Ordinal))
            {
                return lead[..^tail.Length];
            }
        }

        var shorter = WithoutTrailing(lead);
        return shorter.Length < lead.Length && shorter.Length > 0 ? shorter : null;
    }

    /// <summary>The lead without one word that stands between a name and its figure.</summary>
    public string WithoutTrailing(string lead)
    {
        foreach (var word in _words.TrailingWords)
        {
            if (lead.EndsWith(word, StringComparison.Ordinal))
            {
                return lead[..^word.Length];
            }
        }

        return lead;
    }

    private bool IsGuarded(string lead, string name, bool whole)
    {
        if (lead.Length == name.Length)
        {
            return false;
        }

        var before = lead[..^name.Length];
        return whole ? !NarrativeWords.EndsWithAny(before, _words.EntityEnds) : NarrativeWords.EndsWithAny(before, _words.Guards);
    }
}
