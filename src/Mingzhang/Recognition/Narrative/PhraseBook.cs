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
                    Add(Phrase.Compile(measure, text, _words.Units));
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
    public PhraseMatch? Match(string folded, in SentenceFigure figure, int floor)
    {
        PhraseMatch? best = null;
        if (figure.Start > floor && _byLast.TryGetValue(folded[figure.Start - 1], out var candidates))
        {
            Try(candidates, folded, figure, floor, ref best);
        }

        Try(_open, folded, figure, floor, ref best);
        return best;
    }

    private void Try(List<Phrase> phrases, string folded, in SentenceFigure figure, int floor, ref PhraseMatch? best)
    {
        foreach (var phrase in phrases)
        {
            if ((best is null || phrase.Weight > best.Value.Phrase.Weight) && phrase.Takes(figure, folded)
                && phrase.Match(folded, figure.Start, floor, _words.Directions) is { } match)
            {
                best = match;
            }
        }
    }

    private void Add(Phrase phrase)
    {
        if (phrase.Before is [.., (PhrasePart.Words or PhrasePart.SubjectWords, var words)])
        {
            AddTo(words[^1], phrase);
        }
        else if (phrase.Before is [.., (PhrasePart.Direction, _)])
        {
            foreach (var last in _words.Directions.Select(w => w[^1]).Append('）').Distinct())
            {
                AddTo(last, phrase);
            }
        }
        else
        {
            _open.Add(phrase);
        }
    }

    private void AddTo(char last, Phrase phrase)
    {
        if (!_byLast.TryGetValue(last, out var list))
        {
            _byLast[last] = list = [];
        }

        list.Add(phrase);
    }
}
