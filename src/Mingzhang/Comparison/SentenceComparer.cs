using Mingzhang.Disclosures;
using Mingzhang.Recognition;
using Mingzhang.Texts;

namespace Mingzhang.Comparison;

/// <summary>The sentences of the narrative that are not word for word in both versions, section by section.</summary>
internal static class SentenceComparer
{
    private const decimal Alike = 0.5m;

    /// <summary>Above this many pairs of sentences between two that stayed, none is taken for another's new wording.</summary>
    private const long MostPairs = 40_000;

    public static List<SentenceChange> Compare(Disclosure first, Disclosure second)
    {
        var changes = new List<SentenceChange>();
        var left = first.Sections.ToList();
        foreach (var section in second.Sections)
        {
            var other = left.Find(s => SectionKey.Of(s) == SectionKey.Of(section));
            if (other is not null)
            {
                left.Remove(other);
            }

            if (other is null || !PrintedWords.Same(Bare(other.Heading), Bare(section.Heading)))
            {
                changes.Add(new SentenceChange(other is null ? ChangeState.New : ChangeState.Changed, section.Label, other?.Heading ?? string.Empty, section.Heading, section.Source)
                {
                    Parts = TextDiff.Parts(other?.Heading ?? string.Empty, section.Heading),
                });
            }

            changes.AddRange(Compare(section.Label, Sentences(other), Sentences(section)));
        }

        foreach (var section in left)
        {
            changes.Add(new SentenceChange(ChangeState.Gone, section.Label, section.Heading, string.Empty, section.Source) { Parts = TextDiff.Parts(section.Heading, string.Empty) });
            changes.AddRange(Compare(section.Label, Sentences(section), []));
        }

        return [.. changes.Where(c => c.First.Length + c.Second.Length > 0)];
    }

    private static List<Sentence> Sentences(Section? section) =>
        [.. (section?.Paragraphs ?? []).SelectMany(p => p.Sentences).Where(s => PrintedWords.Folded(s.Text).Length > 0)];

    /// <summary>A heading without its numbering.</summary>
    private static string Bare(string heading) => heading.TrimStart('（', '）', '(', ')', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '、', '.', '1', '2', '3', '4', '5', '6', '7', '8', '9', '0');

    private static IEnumerable<SentenceChange> Compare(string section, List<Sentence> first, List<Sentence> second)
    {
        var folded = first.ConvertAll(s => PrintedWords.Folded(s.Text));
        var (i, j) = (0, 0);
        foreach (var (a, b) in TextDiff.Common(folded, second.ConvertAll(s => PrintedWords.Folded(s.Text)), (x, y) => x == y).Append((first.Count, second.Count)))
        {
            foreach (var change in Gap(section, first.GetRange(i, a - i), second.GetRange(j, b - j)))
            {
                yield return change;
            }

            (i, j) = (a + 1, b + 1);
        }
    }

    /// <summary>Between two sentences that stayed: those alike are one that changed, the rest came or went.</summary>
    private static IEnumerable<SentenceChange> Gap(string section, List<Sentence> first, List<Sentence> second)
    {
        var isSought = (long)first.Count * second.Count <= MostPairs;
        foreach (var sentence in second)
        {
            var like = !isSought ? null : first.Select(f => (Sentence: f, NameLikeness.Compare(f.Text, sentence.Text).Share)).Where(p => p.Share >= Alike).OrderByDescending(p => p.Share).FirstOrDefault().Sentence;
            if (like is not null)
            {
                foreach (var gone in first.TakeWhile(f => !ReferenceEquals(f, like)).ToList())
                {
                    yield return Gone(section, gone);
                    first.Remove(gone);
                }

                first.Remove(like);
            }

            yield return new SentenceChange(like is null ? ChangeState.New : ChangeState.Changed, section, like?.Text ?? string.Empty, sentence.Text, sentence.Source)
            {
                Parts = TextDiff.Parts(like?.Text ?? string.Empty, sentence.Text),
            };
        }

        foreach (var gone in first)
        {
            yield return Gone(section, gone);
        }
    }

    private static SentenceChange Gone(string section, Sentence sentence) =>
        new(ChangeState.Gone, section, sentence.Text, string.Empty, sentence.Source) { Parts = [new TextPart(ChangeState.Gone, sentence.Text)] };
}

/// <summary>What makes two sections of two documents the same one.</summary>
internal static class SectionKey
{
    /// <summary>The role, or the heading without numbering and years.</summary>
    public static string Of(Section section) => section.Id.Length > 0
        ? section.Id
        : "§" + new string([.. PrintedWords.Folded(section.Heading[Math.Min(section.Numbering.Length, section.Heading.Length)..]).Where(c => !char.IsAsciiDigit(c))]);
}
