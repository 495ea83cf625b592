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
    public SubjectFormat? Find(string lead, ReadOnlySpan<char> before, bool whole)
    {
        while (lead.Length > 0)
        {
            foreach (var (name, subject) in _names)
            {
                if (lead.EndsWith(name, StringComparison.Ordinal) && !IsGuarded(lead, name, whole)
                    && (subject.Within.Length == 0 || before.Contains(subject.Within, StringComparison.Ordinal)))
                {
                    return subject;
                }
            }

            var shorter = WithoutTrailing(lead);
            if (shorter.Length == lead.Length)
            {
                return null;
            }

            lead = shorter;
        }

        return null;
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
