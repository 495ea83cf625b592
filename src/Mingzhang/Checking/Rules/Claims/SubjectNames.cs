using System.Runtime.CompilerServices;
using Mingzhang.Formats;
using Mingzhang.Recognition;

namespace Mingzhang.Checking.Rules.Claims;

/// <summary>
/// The subjects of a format's section by every name they go by, folded. Kept as long as the format: a dozen rules ask for the
/// subject of every claim. Thread-safe.
/// </summary>
internal static class SubjectNames
{
    private static readonly ConditionalWeakTable<SectionFormat, Dictionary<string, SubjectFormat>> s_sections = [];

    /// <summary>The subject of that name, or null.</summary>
    public static SubjectFormat? Find(SectionFormat section, string name) =>
        s_sections.GetValue(section, Gather).GetValueOrDefault(PrintedWords.Folded(name));

    /// <summary>A subject's own name comes before the other names of all; of two subjects the first keeps a name.</summary>
    private static Dictionary<string, SubjectFormat> Gather(SectionFormat section)
    {
        var subjects = new Dictionary<string, SubjectFormat>(StringComparer.Ordinal);
        foreach (var subject in section.Subjects)
        {
            subjects.TryAdd(PrintedWords.Folded(subject.Name), subject);
        }

        foreach (var subject in section.Subjects)
        {
            foreach (var other in subject.OtherNames)
            {
                subjects.TryAdd(PrintedWords.Folded(other), subject);
            }
        }

        return subjects;
    }
}
