using Mingzhang.Formats;

namespace Mingzhang.Recognition.Narrative;

/// <summary>Finds the section of the format that a heading announces.</summary>
internal sealed class SectionMatcher
{
    private readonly List<(SectionFormat Section, string[][] Groups)> _sections;

    public SectionMatcher(Format format) => _sections =
    [
        .. format.Sections.Select(s => (s, s.Headings
            .Select(h => h.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(NarrativeText.FoldName).ToArray())
            .ToArray())),
    ];

    /// <summary>Whether some section has such a heading.</summary>
    public bool Knows(string heading)
    {
        var folded = NarrativeText.FoldName(heading);
        return _sections.Exists(s => Score(folded, s.Groups) > 0);
    }

    /// <summary>The section that the format says is headed without a number and whose words end the line, or null.</summary>
    public SectionFormat? FindUnnumbered(string heading)
    {
        var folded = NarrativeText.FoldName(heading);
        return _sections.Find(s => s.Section.IsUnnumbered && s.Groups.Any(g => folded.EndsWith(g[^1], StringComparison.Ordinal) && Score(folded, [g]) > 0)).Section;
    }

    /// <summary>The section whose heading words fit best, or null.</summary>
    /// <param name="heading">The heading without its numbering.</param>
    /// <param name="level">Its depth.</param>
    /// <param name="above">The roles of the sections it stands under, the nearest first.</param>
    public SectionFormat? Find(string heading, int level, IReadOnlyList<string> above)
    {
        var folded = NarrativeText.FoldName(heading);
        SectionFormat? best = null;
        var bestScore = 0;
        foreach (var (section, groups) in _sections)
        {
            var score = Score(folded, groups);
            if (score == 0 || (section.Level > 0 && section.Level != level))
            {
                continue;
            }

            if (section.Parent.Length > 0)
            {
                if (!above.Contains(section.Parent, StringComparer.Ordinal))
                {
                    continue;
                }

                score += 100;
            }

            if (score > bestScore)
            {
                (best, bestScore) = (section, score);
            }
        }

        return best;
    }

    private static int Score(string folded, string[][] groups)
    {
        var best = 0;
        foreach (var group in groups)
        {
            var score = 0;
            foreach (var word in group)
            {
                if (word[0] == '！')
                {
                    if (folded.Contains(word.AsSpan(1), StringComparison.Ordinal))
                    {
                        score = 0;
                        break;
                    }

                    continue;
                }

                if (!folded.Contains(word, StringComparison.Ordinal))
                {
                    score = 0;
                    break;
                }

                score += word.Length;
            }

            best = Math.Max(best, score);
        }

        return best;
    }
}
