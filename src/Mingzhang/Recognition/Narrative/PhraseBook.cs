using System.Runtime.CompilerServices;
using Mingzhang.Formats;

namespace Mingzhang.Recognition.Narrative;

/// <summary>The phrases of a format, compiled once, found by the character that stands before the figure.</summary>
internal sealed class PhraseBook
{
    private static readonly ConditionalWeakTable<Format, PhraseBook> Cache = [];
    private readonly Dictionary<char, List<Phrase>> _byLast = [];
    private readonly List<Phrase> _open = [];
    private readonly NarrativeWords _words;

    private PhraseBook(Format format)
    {
        _words = NarrativeWords.Of(format);
        foreach (var (measure, texts) in format.Phrases)
        {
            foreach (var text in texts)
            {
                if (text.Contains("{n", StringComparison.Ordinal))
                {
                    Add(Phrase.Compile(measure, text, _words.Units, format.WordList));
                }
                else
                {
                    Absent.Add(new AbsencePhrase(measure, text));
                }
            }
        }
    }

    /// <summary>The phrases that say a thing is not there (未安排).</summary>
    public List<AbsencePhrase> Absent { get; } = [];

    /// <summary>The book of the format.</summary>
    public static PhraseBook Of(Format format) => Cache.GetValue(format, f => new PhraseBook(f));

    /// <summary>The phrase with the most words of its own that fits the figure, or null.</summary>
    public PhraseMatch? Match(string folded, in SentenceFigure figure, int floor, string disclosed)
    {
        PhraseMatch? best = null;
        if (figure.Start > floor && _byLast.TryGetValue(folded[figure.Start - 1], out var candidates))
        {
            Try(candidates, folded, figure, floor, disclosed, ref best);
        }

        Try(_open, folded, figure, floor, disclosed, ref best);
        return best;
    }

    private void Try(List<Phrase> phrases, string folded, in SentenceFigure figure, int floor, string disclosed, ref PhraseMatch? best)
    {
        foreach (var phrase in phrases)
        {
            if ((best is null || phrase.Weight > best.Value.Phrase.Weight) && phrase.Takes(figure, folded)
                && phrase.Match(folded, figure.Start, floor, _words.Directions, disclosed) is { } match)
            {
                best = match;
            }
        }
    }

    private void Add(Phrase phrase)
    {
        // What may be left out before the figure leaves its place to what stands before it.
        var lasts = new HashSet<char>();
        var at = phrase.Before.Count - 1;
        while (at >= 0 && Lasts(phrase.Before[at]) is { } chars)
        {
            lasts.UnionWith(chars);
            if (phrase.Before[at].Part is not (PhrasePart.MaybeOneOf or PhrasePart.Optional))
            {
                break;
            }

            at--;
        }

        if (at < 0 || Lasts(phrase.Before[at]) is null)
        {
            _open.Add(phrase);
            return;
        }

        foreach (var last in lasts)
        {
            AddTo(last, phrase);
        }
    }

    /// <summary>The characters that the piece can end with; null when any can.</summary>
    private IEnumerable<char>? Lasts(PhrasePiece piece) => piece.Part switch
    {
        PhrasePart.Direction => _words.Directions.Select(w => w[^1]).Append('）'),
        PhrasePart.Words or PhrasePart.SubjectWords or PhrasePart.Optional => [piece.Words[^1]],
        PhrasePart.OneOf or PhrasePart.MaybeOneOf => piece.Choices.SelectMany(w => w.EndsWith('}') ? ['年', '度'] : new[] { w[^1] }),
        _ => null,
    };

    private void AddTo(char last, Phrase phrase)
    {
        if (!_byLast.TryGetValue(last, out var list))
        {
            _byLast[last] = list = [];
        }

        list.Add(phrase);
    }
}
