using Mingzhang.Disclosures;
using Mingzhang.Formats;

namespace Mingzhang.Recognition.Narrative;

/// <summary>Reads what sentences state: for each figure whose it is, what it measures, and which way it went.</summary>
internal sealed class ClaimReader
{
    private const int LongestFreeName = 30;
    private readonly NarrativeWords _words;
    private readonly PhraseBook _book;
    private readonly SubjectReader _subjects;
    private readonly ClauseLead _lead;
    private readonly ClaimWriter _writer;
    private readonly FreeText _free;
    private readonly AllocationTotals _totals;
    private readonly string _year;
    private Section _section = null!;
    private ClaimSubject? _current;

    /// <summary>The chain that the paragraph before named without a figure, of which this one then speaks.</summary>
    private ClaimSubject? _announced;

    private string _project = string.Empty;
    private ClaimMode _mode;
    private int _group;
    private string _lastChange = string.Empty;
    private string _lastFree = string.Empty;

    public ClaimReader(Format format, CodeNames codes, NarrativeContext context)
    {
        _words = NarrativeWords.Of(format);
        _book = PhraseBook.Of(format);
        _lead = new ClauseLead(_words, context);
        _year = context.Year?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? string.Empty;
        _subjects = new SubjectReader(format, codes, _lead);
        _writer = new ClaimWriter(_words, format.Kind == DisclosureKind.FinalAccounts ? Measures.FinalAccounts : Measures.Budget);
        _free = new FreeText(_words);
        _totals = new AllocationTotals(_words);
    }

    /// <summary>Turns to a section.</summary>
    public void Enter(Section section)
    {
        _section = section;
        _announced = null;
        _subjects.Enter(section);
    }

    /// <summary>The claims of a paragraph of the section, in order.</summary>
    /// <param name="paragraph">The paragraph.</param>
    /// <param name="from">Where in the paragraph to begin.</param>
    /// <param name="mode">How its figures are to be understood.</param>
    /// <param name="project">The project it describes, or an empty string.</param>
    public List<Claim> Read(NarrativeParagraph paragraph, int from = 0, ClaimMode mode = ClaimMode.Statement, string project = "")
    {
        var claims = new List<Claim>();
        _current = mode is ClaimMode.Statement && LineStart.Of(paragraph.Text).Kind is StartKind.None ? _announced : null;
        _announced = null;
        _lastChange = string.Empty;
        _mode = mode;
        _project = project;
        _lastFree = project;
        _free.Reset();
        _totals.Reset();
        foreach (var sentence in paragraph.Sentences)
        {
            if (sentence.Start + sentence.Text.Length > from)
            {
                ReadSentence(sentence, Math.Max(0, from - sentence.Start), claims);
            }
        }

        _announced = claims.Count == 0 ? _current : null;
        return claims;
    }

    private void ReadSentence(Sentence sentence, int floor, List<Claim> claims)
    {
        var folded = NarrativeText.Fold(sentence.Text);
        var free = _mode == ClaimMode.Statement ? _free.In(folded) : default;
        var before = claims.Count;
        foreach (var figure in FigureScanner.Scan(folded, _words.Units))
        {
            if (figure.Start >= floor && ReadFigure(sentence, folded, figure, ref floor, ref free) is { } claim)
            {
                claims.Add(claim);
            }
        }

        if (_mode == ClaimMode.Statement)
        {
            ReadAbsences(sentence, folded, free, claims);
            if (claims.Count - before > 1)
            {
                claims.Sort(before, claims.Count - before, Comparer<Claim>.Create((a, b) => a.Start.CompareTo(b.Start)));
            }

            if (claims.Count == before && _subjects.Chain(folded, 0, folded.Length) is { } chain)
            {
                _current = chain;
                _group = _writer.NextGroup();
            }
        }
    }

    private Claim? ReadFigure(Sentence sentence, string folded, in SentenceFigure figure, ref int floor, ref (int Start, int End) free)
    {
        var isFree = _mode is ClaimMode.Free or ClaimMode.Goal or ClaimMode.Completion || (figure.Start >= free.Start && figure.Start < free.End);
        if (isFree && _mode == ClaimMode.Statement && figure.Kind == UnitKind.Money
            && _subjects.Chain(folded, ClauseLead.Start(folded, figure.Start, floor), figure.Start) is not null)
        {
            // «主要用于：社会保障和就业支出（类）754.75万元，占7.74%»: the purposes are the facts.
            isFree = false;
            free = default;
        }

        if (isFree)
        {
            return ReadFree(sentence, folded, figure, ref floor);
        }

        var match = _book.Match(folded, figure, floor, _year);
        if (match is null && figure.Kind == UnitKind.None)
        {
            return null;
        }

        var at = match ?? new PhraseMatch { Start = figure.Start };
        var start = ClauseLead.Start(folded, at.Start, floor);
        var end = figure.UnitEnd;
        var subject = match is { Phrase.SubjectFollows: true } ? Following(sentence.Text, folded, at, ref end) : null;
        if (subject is null)
        {
            end = figure.UnitEnd;
            subject = Before(sentence.Text, folded, start, at, figure);
        }

        var measure = Measure(match, figure, folded, subject);
        Turn(subject, measure);
        floor = end;
        return _writer.Write(_section, sentence, folded, figure, new ClaimParts(_current!, measure, at, start, end, _group, ProjectOf()));
    }

    private ClaimSubject? Before(string text, string folded, int start, in PhraseMatch match, in SentenceFigure figure)
    {
        var isPart = _mode is ClaimMode.Allocation or ClaimMode.Size;
        if (_mode == ClaimMode.Size)
        {
            return new ClaimSubject(_project, string.Empty, _project, IsKnown: true);
        }

        if (match.SubjectWords is { Length: > 0 } words)
        {
            return _subjects.Known(words, folded.AsSpan(0, figure.Start)) ?? new ClaimSubject(words, string.Empty, string.Empty, IsKnown: false);
        }

        var subject = _subjects.Read(text, folded, start, match.Start, isPart);

        // «收支总预算数为»: the phrase's 预算数为 has taken the end of the name.
        return subject is { IsKnown: false } && match.Phrase is { Before: [{ Part: PhrasePart.Words }, ..] } && !isPart && !match.Phrase.SaysMore
            ? _subjects.Known(folded[start..figure.Start], folded.AsSpan(0, figure.Start)) ?? subject
            : subject;
    }

    /// <summary>The noun after a count: «下属4家预算单位».</summary>
    private ClaimSubject? Following(string text, string folded, in PhraseMatch match, ref int end)
    {
        var to = end;
        while (to < folded.Length && NarrativeText.IsChinese(folded[to]) && !_words.NounEnds.Any(w => string.CompareOrdinal(folded, to, w, 0, w.Length) == 0))
        {
            to++;
        }

        if (to == end)
        {
            return null;
        }

        var name = match.SubjectWords + text[end..to];
        end = to;
        return _subjects.Known(name, folded.AsSpan(0, to)) ?? new ClaimSubject(name, string.Empty, string.Empty, IsKnown: false);
    }

    private string Measure(PhraseMatch? match, in SentenceFigure figure, string folded, ClaimSubject? subject)
    {
        var measure = _writer.Measure(match, figure, _mode);
        if (_mode == ClaimMode.Allocation)
        {
            return _totals.Measure(measure, figure, folded, subject?.Name ?? string.Empty, _project);
        }

        return measure == Measures.Growth && _lastChange == Measures.BudgetChange ? Measures.BudgetGrowth : measure;
    }

    /// <summary>Makes the subject the current one. A new run of clauses begins with a subject of its own, except for what only says more of the same.</summary>
    private void Turn(ClaimSubject? subject, string measure)
    {
        var isNew = subject is not null && (_current?.Name != subject.Name || !ClaimWriter.SaysMore(measure));
        if (isNew || _current is null)
        {
            _current = subject ?? _current ?? (_project.Length > 0 ? new ClaimSubject(_project, string.Empty, _project, IsKnown: true) : _subjects.Default(_section));
            _group = _writer.NextGroup();
            _lastChange = string.Empty;
        }

        _lastChange = measure is Measures.Change or Measures.BudgetChange ? measure : _lastChange;
    }

    private Claim? ReadFree(Sentence sentence, string folded, in SentenceFigure figure, ref int floor)
    {
        if (figure.Kind == UnitKind.None)
        {
            return null;
        }

        var start = ClauseLead.Start(folded, figure.Start, floor);
        var clause = folded[start..figure.Start];
        var direction = _words.Directions.FirstOrDefault(d => clause.EndsWith(d, StringComparison.Ordinal)) ?? string.Empty;
        var named = start + AfterMarker(clause);
        var (from, to) = _lead.Name(folded, named, figure.Start - direction.Length, keepsYear: _mode == ClaimMode.Free);
        while (_words.GoalLeads.FirstOrDefault(w => to - from > w.Length && folded.AsSpan(from, to - from).StartsWith(w)) is { } word)
        {
            from += word.Length;
        }

        var name = from < to ? sentence.Text[Math.Max(from, to - LongestFreeName)..to] : _lastFree;
        _lastFree = name;
        var measure = _mode switch
        {
            ClaimMode.Goal => Measures.InGoal,
            ClaimMode.Completion => Measures.InCompletion,
            _ => Measures.InText,
        };
        floor = figure.UnitEnd;
        var match = new PhraseMatch { Start = figure.Start - direction.Length, Direction = direction };
        return _writer.Write(_section, sentence, folded, figure, new ClaimParts(new ClaimSubject(name, string.Empty, string.Empty, IsKnown: false), measure, match, start, figure.UnitEnd, _writer.NextGroup(), _project));
    }

    /// <summary>How long the words are that open the reason at the front of a clause.</summary>
    private int AfterMarker(string clause)
    {
        foreach (var marker in _words.Reasons)
        {
            var at = clause.IndexOf(marker, StringComparison.Ordinal);
            if (at >= 0 && at + marker.Length < clause.Length)
            {
                return at + marker.Length;
            }
        }

        return 0;
    }

    private void ReadAbsences(Sentence sentence, string folded, (int Start, int End) free, List<Claim> claims)
    {
        foreach (var phrase in _book.Absent)
        {
            for (var from = 0; phrase.Find(folded, from) is var (range, start, end); from = end)
            {
                if (start >= free.Start && start < free.End)
                {
                    continue;
                }

                var (first, length) = range.GetOffsetAndLength(folded.Length);
                var subject = _subjects.Read(sentence.Text, folded, first, first + length, isProjectPart: false);
                if (subject is { Name.Length: >= 2 } && !_words.SubjectTails.Contains(subject.Name, StringComparer.Ordinal) && !claims.Exists(c => c.Sentence == sentence && c.Start == start))
                {
                    claims.Add(_writer.WriteAbsence(_section, sentence, phrase.Measure, subject, start, end, Math.Min(start, first)));
                }
            }
        }
    }

    private string ProjectOf() => _project.Length > 0 ? _project : _current!.Project;
}
