using Mingzhang.Disclosures;
using Mingzhang.Formats;

namespace Mingzhang.Recognition.Narrative;

/// <summary>Reads the lists of names that a section's format describes («收入预算包括：一般公共预算、单位资金。»).</summary>
internal static class ListReader
{
    private const int LongestGap = 40;

    /// <summary>The lists of a section in order.</summary>
    public static IEnumerable<NamedList> Read(Section section)
    {
        foreach (var format in section.Format?.Enumerations ?? [])
        {
            var words = NarrativeText.Fold(format.After).Split("{*}");
            foreach (var sentence in section.Paragraphs.SelectMany(p => p.Sentences))
            {
                var folded = NarrativeText.Fold(sentence.Text);
                var start = After(folded, words);
                if (start >= 0)
                {
                    yield return new NamedList(section, format, sentence.SourceAt(Math.Min(start, sentence.Text.Length - 1)), Items(sentence, folded, start));
                    break;
                }
            }
        }
    }

    private static int After(string folded, string[] words)
    {
        for (var from = folded.IndexOf(words[0], StringComparison.Ordinal); from >= 0; from = folded.IndexOf(words[0], from + 1, StringComparison.Ordinal))
        {
            var end = from + words[0].Length;
            foreach (var word in words.AsSpan(1))
            {
                var next = folded.AsSpan(end, Math.Min(folded.Length - end, LongestGap + word.Length)).IndexOf(word);
                end = next < 0 ? -1 : end + next + word.Length;
                if (end < 0)
                {
                    break;
                }
            }

            if (end >= 0)
            {
                return end;
            }
        }

        return -1;
    }

    private static List<NamedItem> Items(Sentence sentence, string folded, int from)
    {
        var items = new List<NamedItem>();
        var depth = 0;
        var start = from;
        for (var i = from; i <= folded.Length; i++)
        {
            var c = i < folded.Length ? folded[i] : '。';
            depth += c switch { '（' => 1, '）' => -1, _ => 0 };
            if (depth > 0 || c is not ('、' or '，' or '。' or '；'))
            {
                continue;
            }

            var name = folded.AsSpan(start, i - start);
            var figure = name.IndexOfAnyInRange('0', '9');
            var length = figure >= 0 ? figure : name.Length;
            length -= folded[start..(start + length)].EndsWith('等') ? 1 : 0;
            if (length > 0)
            {
                items.Add(new NamedItem(sentence.Text[start..(start + length)], sentence, start));
            }

            start = i + 1;
        }

        return items;
    }
}
