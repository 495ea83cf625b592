using Mingzhang.Disclosures;
using Mingzhang.Formats;

namespace Mingzhang.Recognition.Narrative;

/// <summary>Finds the subject in the words before a figure: a chain of codes, a subject of the section, a name of the tables, or the noun itself.</summary>
/// <param name="format">The format.</param>
/// <param name="codes">The names of the tables.</param>
/// <param name="lead">How a clause's words are cut.</param>
internal sealed class SubjectReader(Format format, CodeNames codes, ClauseLead lead)
{
    private const int LongestRemainder = 16;
    private const int LongestName = 80;
    private readonly NarrativeWords _words = NarrativeWords.Of(format);
    private SubjectNames _names = new(null, NarrativeWords.Of(format));
    private SectionFormat? _section;

    /// <summary>Turns to a section.</summary>
    public void Enter(Section section)
    {
        _section = section.Format;
        _names = new SubjectNames(section.Format, _words);
    }

    /// <summary>What a sentence without a subject of its own speaks of when nothing was said before it.</summary>
    public ClaimSubject Default(Section section)
    {
        var heading = section.Heading[Math.Min(section.Numbering.Length, section.Heading.Length)..];
        if (Chain(NarrativeText.Fold(heading), 0, heading.Length) is { } chain)
        {
            return chain;
        }

        var first = section.Format is { Subjects: [var subject, ..] } ? subject.Name : heading;
        return new ClaimSubject(first, string.Empty, string.Empty, section.Format is { Subjects.Count: > 0 });
    }

    /// <summary>The chain of names and codes that ends the words before the offset, as a subject; null when there is none.</summary>
    public ClaimSubject? Chain(string folded, int start, int end)
    {
        if (CodeChain.AtEnd(folded, start, end) is not { } chain || end - chain.End > LongestRemainder)
        {
            return null;
        }

        var code = chain.Code;
        if (code.Length == 0)
        {
            code = codes.Find(chain);
        }

        return new ClaimSubject(chain.Depth == 2 && code.Length > 0 ? chain.Name + "(" + code + ")" : chain.Name, code, string.Empty, IsKnown: true);
    }

    /// <summary>The subject named by the words from <paramref name="start"/> to <paramref name="end"/>; null when they name none.</summary>
    /// <param name="text">The sentence.</param>
    /// <param name="folded">The sentence folded.</param>
    /// <param name="start">Where the clause begins.</param>
    /// <param name="end">Where the words end.</param>
    /// <param name="isProjectPart">Whether a year in front belongs to the name.</param>
    public ClaimSubject? Read(string text, string folded, int start, int end, bool isProjectPart)
    {
        if (start >= end)
        {
            return null;
        }

        if (!isProjectPart)
        {
            if (Chain(folded, start, end) is { } chain)
            {
                return chain;
            }

            if (Known(folded[start..end], folded.AsSpan(0, end)) is { } known)
            {
                return known;
            }
        }

        var listsProjects = isProjectPart || ListsProjects;
        var (from, to) = lead.Name(folded, start, end, keepsYear: listsProjects);
        from = Math.Max(from, to - LongestName);
        if (from >= to)
        {
            return null;
        }

        var name = text[from..to];
        if (isProjectPart || _section is null)
        {
            return new ClaimSubject(name, string.Empty, string.Empty, IsKnown: false);
        }

        var code = codes.Find(name, _section);
        return code.Length == 0 && !listsProjects && _names.FindWithoutTails(NarrativeText.FoldName(folded[start..end]), folded.AsSpan(0, end)) is { } subject
            ? Named(subject)
            : new ClaimSubject(name, code, Project(name), IsKnown: false);
    }

    /// <summary>The subject that the format knows at the end of the words, or null.</summary>
    public ClaimSubject? Known(string words, ReadOnlySpan<char> before) =>
        _names.Find(NarrativeText.FoldName(words), before, ListsProjects) is not { } subject ? null
        : ListsProjects ? Named(subject)
        : Named(_names.FindWithoutTails(NarrativeText.FoldName(words), before) ?? subject);

    private bool ListsProjects => _section?.ProjectReference.Length > 0;

    private ClaimSubject Named(SubjectFormat subject) => new(subject.Name, _section is null ? string.Empty : codes.Find(subject.Name, _section), string.Empty, IsKnown: true);

    private string Project(string name)
    {
        if (_section!.ProjectReference.Length == 0)
        {
            return string.Empty;
        }

        if (codes.ProjectIn(name) is { } project)
        {
            return project;
        }

        foreach (var suffix in _section.ProjectSuffixes)
        {
            if (name.Length > suffix.Length && name.EndsWith(suffix, StringComparison.Ordinal))
            {
                return name[..^suffix.Length];
            }
        }

        return name;
    }
}
