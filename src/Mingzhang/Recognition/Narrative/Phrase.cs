namespace Mingzhang.Recognition.Narrative;

/// <summary>What a part of a phrase is.</summary>
internal enum PhrasePart
{
    /// <summary>Words as they stand.</summary>
    Words,

    /// <summary>Words that may be left out.</summary>
    Optional,

    /// <summary>Words that are part of the subject.</summary>
    SubjectWords,

    /// <summary>A word that says up or down.</summary>
    Direction,

    /// <summary>A year such as 2023年 or 2023年度.</summary>
    Year,

    /// <summary>The whole a share is of.</summary>
    Whole,

    /// <summary>Anything within the clause.</summary>
    Any,

    /// <summary>One of several words.</summary>
    OneOf,

    /// <summary>One of several words, or none.</summary>
    MaybeOneOf,
}

/// <summary>A part of a phrase.</summary>
/// <param name="Part">What it is.</param>
/// <param name="Words">Its words, or an empty string.</param>
/// <param name="Choices">The words of which one stands there, longest first; <c>{this-year}</c> and <c>{other-year}</c> among them are the year disclosed and any other.</param>
internal sealed record PhrasePiece(PhrasePart Part, string Words, string[] Choices);

/// <summary>
/// A set clause of the format, such as «比上年预算{增加|减少}{n}万元»: read backwards from a figure it says what the figure measures;
/// written forwards it states a fact.
/// </summary>
/// <remarks>
/// Slots: <c>{n}</c> the figure, its unit after it (any unit of the same kind is read; <c>{unit}</c> stands for any count,
/// <c>{n:人}</c> for a unit left unprinted); <c>{subject}</c>; <c>{增加|减少}</c> a direction word, the first for up;
/// <c>{year}</c>; <c>{whole}</c>; <c>{*}</c> anything within the clause; <c>[…]</c> words that may be left out, of which <c>|</c> parts
/// several; <c>{@list}</c> and <c>[@list]</c> a word of the format's list, which must or may stand there; <c>&lt;…&gt;</c> words that
/// belong to the subject.
/// </remarks>
internal sealed class Phrase
{
    private const int LongestGap = 40;

    private Phrase(string measure) => Measure = measure;

    /// <summary>What the figure measures, as the format names it.</summary>
    public string Measure { get; }

    /// <summary>Whether it says more of a subject that was given an amount before (占, 比上年增加).</summary>
    public bool SaysMore => ClaimWriter.SaysMore(Measure);

    /// <summary>What stands before the figure, in order, without the subject in front.</summary>
    public List<PhrasePiece> Before { get; } = [];

    /// <summary>The unit after the figure, or an empty string.</summary>
    public string Unit { get; private set; } = string.Empty;

    /// <summary>What the unit measures.</summary>
    public UnitKind Kind { get; private set; }

    /// <summary>The unit that is meant though not printed, or an empty string.</summary>
    public string ImpliedUnit { get; private set; } = string.Empty;

    /// <summary>Whether the subject follows the figure.</summary>
    public bool SubjectFollows { get; private set; }

    /// <summary>How many characters of its own it has: the more, the surer it is.</summary>
    public int Weight => Before.Sum(p => p.Part switch { PhrasePart.Words or PhrasePart.SubjectWords => p.Words.Length, PhrasePart.Direction => 2, PhrasePart.Year => 4, PhrasePart.OneOf => p.Choices.Length == 0 ? 0 : p.Choices[^1].Length, _ => 0 }) * 2
        + (Unit.Length > 0 && Kind == UnitKind.Count ? 1 : 0);

    /// <summary>Reads a phrase of a format file.</summary>
    /// <exception cref="FormatException">It has no <c>{n}</c>, or a slot that is not known.</exception>
    public static Phrase Compile(string measure, string text, UnitWords units, Func<string, IReadOnlyList<string>> lists)
    {
        var phrase = new Phrase(measure);
        var folded = NarrativeText.Fold(text.Replace('<', '\u0001').Replace('>', '\u0002'));
        var n = -1;
        for (var i = 0; i < folded.Length;)
        {
            var close = folded[i] switch
            {
                '{' => folded.IndexOf('}', i),
                '[' => folded.IndexOf(']', i),
                '\u0001' => folded.IndexOf('\u0002', i),
                _ => i,
            };
            var end = close == i ? NextSlot(folded, i) : close;
            var inner = close == i ? folded[i..end] : folded[(i + 1)..end];
            if (n < 0)
            {
                phrase.AddBefore(folded[i], inner, text, lists, ref n);
            }
            else
            {
                phrase.AddAfter(folded[i], inner, units);
            }

            i = close == i ? end : end + 1;
        }

        return n >= 0 ? phrase : throw new FormatException($"格式文件中的句式“{text}”没有 {{n}}。");
    }

    /// <summary>Whether the phrase may state a figure with such a unit.</summary>
    public bool Takes(in SentenceFigure figure, string folded) => Kind switch
    {
        UnitKind.None => ImpliedUnit.Length > 0 && figure.Kind == UnitKind.None,
        UnitKind.Count => figure.Kind == UnitKind.Count && (Unit.Length == 0 || folded.AsSpan(figure.End, figure.UnitEnd - figure.End).SequenceEqual(Unit)),
        _ => figure.Kind == Kind,
    };

    /// <summary>Matches the phrase backwards from the figure, not further than the floor.</summary>
    /// <param name="folded">The folded sentence.</param>
    /// <param name="figure">Where the figure begins.</param>
    /// <param name="floor">Where the words before it may begin.</param>
    /// <param name="directions">The words that say up or down.</param>
    /// <param name="disclosed">The year disclosed, or an empty string.</param>
    /// <returns>Where its first own word stands, or null when it does not fit.</returns>
    public PhraseMatch? Match(string folded, int figure, int floor, IReadOnlyList<string> directions, string disclosed)
    {
        var match = new PhraseMatch(this, figure) { Disclosed = disclosed };
        return Back(folded, Before.Count - 1, figure, floor, directions, ref match) ? match : null;
    }

    private static int NextSlot(string folded, int from)
    {
        var end = folded.AsSpan(from + 1).IndexOfAny("{[\u0001");
        return end < 0 ? folded.Length : from + 1 + end;
    }

    private static string[] Choices(string inner, Func<string, IReadOnlyList<string>> lists) =>
        [.. (inner.StartsWith('@') ? lists(inner[1..]).Select(NarrativeText.Fold) : inner.Split('|')).OrderByDescending(w => w.Length)];

    private void AddBefore(char open, string inner, string text, Func<string, IReadOnlyList<string>> lists, ref int n)
    {
        if (open == '{' && inner is "n" || (open == '{' && inner.StartsWith("n：", StringComparison.Ordinal)))
        {
            n = Before.Count;
            ImpliedUnit = inner.Length > 2 ? inner[2..] : string.Empty;
            return;
        }

        if (open == '{' && inner == "subject")
        {
            return;
        }

        if ((open is '[' or '{' && inner.StartsWith('@')) || (open == '[' && inner.Contains('|', StringComparison.Ordinal)))
        {
            Before.Add(new PhrasePiece(open == '[' ? PhrasePart.MaybeOneOf : PhrasePart.OneOf, string.Empty, Choices(inner, lists)));
            return;
        }

        var (part, words) = open switch
        {
            '[' => (PhrasePart.Optional, inner),
            '\u0001' => (PhrasePart.SubjectWords, inner),
            '{' when inner.Contains('|', StringComparison.Ordinal) => (PhrasePart.Direction, inner),
            '{' when inner == "year" => (PhrasePart.Year, inner),
            '{' when inner == "whole" => (PhrasePart.Whole, inner),
            '{' when inner == "*" => (PhrasePart.Any, inner),
            '{' => throw new FormatException($"格式文件中的句式“{text}”里的 {{{inner}}} 不认识。"),
            _ => (PhrasePart.Words, inner),
        };
        Before.Add(new PhrasePiece(part, words, []));
    }

    private void AddAfter(char open, string inner, UnitWords units)
    {
        if (open == '{' && inner == "subject")
        {
            SubjectFollows = true;
        }
        else if (open == '{' && inner == "unit")
        {
            Kind = UnitKind.Count;
        }
        else if (open is not ('{' or '[') && Unit.Length == 0)
        {
            Unit = inner;
            Kind = units.Read(inner, 0).Kind;
        }
    }

    private bool Back(string folded, int part, int at, int floor, IReadOnlyList<string> directions, ref PhraseMatch match)
    {
        if (part < 0)
        {
            match = match with { Start = at };
            return true;
        }

        var (kind, words, choices) = Before[part];
        switch (kind)
        {
            case PhrasePart.Words or PhrasePart.SubjectWords:
                if (!EndsAt(folded, words, at, floor))
                {
                    return false;
                }

                if (kind == PhrasePart.SubjectWords)
                {
                    match = match with { SubjectWords = words };
                }

                return Back(folded, part - 1, at - words.Length, floor, directions, ref match);
            case PhrasePart.Optional:
                return (EndsAt(folded, words, at, floor) && Back(folded, part - 1, at - words.Length, floor, directions, ref match))
                    || Back(folded, part - 1, at, floor, directions, ref match);
            case PhrasePart.OneOf or PhrasePart.MaybeOneOf:
                foreach (var choice in choices)
                {
                    var start = choice switch
                    {
                        "{other-year}" => YearBefore(folded, at, floor) is >= 0 and var other && !IsYear(folded, other, match.Disclosed) ? other : -1,
                        "{this-year}" => YearBefore(folded, at, floor) is >= 0 and var same && IsYear(folded, same, match.Disclosed) ? same : -1,
                        _ => EndsAt(folded, choice, at, floor) ? at - choice.Length : -1,
                    };
                    if (start >= 0 && Back(folded, part - 1, start, floor, directions, ref match))
                    {
                        return true;
                    }
                }

                return kind == PhrasePart.MaybeOneOf && Back(folded, part - 1, at, floor, directions, ref match);
            case PhrasePart.Direction:
                at = BeforeResidue(folded, at, floor, directions);
                foreach (var word in directions)
                {
                    if (EndsAt(folded, word, at, floor) && Back(folded, part - 1, at - word.Length, floor, directions, ref match))
                    {
                        match = match with { Direction = word };
                        return true;
                    }
                }

                return false;
            case PhrasePart.Year:
                var year = YearBefore(folded, at, floor);
                return year >= 0 && Back(folded, part - 1, year, floor, directions, ref match);
            default:
                return BackOverGap(folded, part, at, floor, directions, ref match);
        }
    }

    private bool BackOverGap(string folded, int part, int at, int floor, IReadOnlyList<string> directions, ref PhraseMatch match)
    {
        for (var i = at - 1; i >= Math.Max(floor, at - LongestGap) && !NarrativeText.EndsClause(folded[i]); i--)
        {
            if (Back(folded, part - 1, i, floor, directions, ref match))
            {
                if (Before[part].Part == PhrasePart.Whole)
                {
                    match = match with { Whole = folded[i..at] };
                }

                return true;
            }
        }

        return false;
    }

    /// <summary>The other word in brackets that a template offered and that was left standing: «下降（增长）27.78%».</summary>
    private static int BeforeResidue(string folded, int at, int floor, IReadOnlyList<string> directions)
    {
        if (at > floor && folded[at - 1] == '）')
        {
            foreach (var word in directions)
            {
                var open = at - word.Length - 2;
                if (open >= floor && folded[open] == '（' && EndsAt(folded, word, at - 1, open))
                {
                    return open;
                }
            }
        }

        return at;
    }

    private static bool EndsAt(string folded, string words, int at, int floor) =>
        at - words.Length >= floor && string.CompareOrdinal(folded, at - words.Length, words, 0, words.Length) == 0;

    private static bool IsYear(string folded, int at, string year) => year.Length > 0 && string.CompareOrdinal(folded, at, year, 0, year.Length) == 0;

    private static int YearBefore(string folded, int at, int floor)
    {
        var end = at > floor && folded[at - 1] == '度' ? at - 1 : at;
        if (end - 5 < floor || folded[end - 1] != '年')
        {
            return -1;
        }

        for (var i = end - 5; i < end - 1; i++)
        {
            if (!char.IsAsciiDigit(folded[i]))
            {
                return -1;
            }
        }

        return end - 5;
    }
}

/// <summary>How a phrase fits a figure.</summary>
/// <param name="Phrase">The phrase.</param>
/// <param name="Start">Where its first own word stands: the subject ends here.</param>
internal readonly record struct PhraseMatch(Phrase Phrase, int Start)
{
    /// <summary>The direction word, or an empty string.</summary>
    public string Direction { get; init; } = string.Empty;

    /// <summary>The year disclosed, or an empty string when it is not known.</summary>
    public string Disclosed { get; init; } = string.Empty;

    /// <summary>The whole a share is of, or an empty string.</summary>
    public string Whole { get; init; } = string.Empty;

    /// <summary>Words of the phrase that belong to the subject, or an empty string.</summary>
    public string SubjectWords { get; init; } = string.Empty;
}
