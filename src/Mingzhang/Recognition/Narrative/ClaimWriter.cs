using Mingzhang.Amounts;
using Mingzhang.Disclosures;

namespace Mingzhang.Recognition.Narrative;

/// <summary>What was found out of a figure.</summary>
/// <param name="Subject">Whose it is.</param>
/// <param name="Measure">What it measures.</param>
/// <param name="Match">The phrase's place and direction.</param>
/// <param name="ClauseStart">Where its clause begins.</param>
/// <param name="End">Where figure, unit and the subject after them end.</param>
/// <param name="Group">The run of clauses it belongs to.</param>
/// <param name="Project">The project, or an empty string.</param>
internal readonly record struct ClaimParts(ClaimSubject Subject, string Measure, PhraseMatch Match, int ClauseStart, int End, int Group, string Project);

/// <summary>Makes claims: sign, unit, snippet and place.</summary>
/// <param name="words">The words of the format.</param>
/// <param name="amount">What a bare amount measures in this kind of document.</param>
internal sealed class ClaimWriter(NarrativeWords words, string amount)
{
    /// <summary>The name that format files use for a bare amount.</summary>
    private const string BareAmount = "金额";
    private const int SnippetLead = 20;
    private int _groups;

    /// <summary>A number for a new run of clauses.</summary>
    public int NextGroup() => ++_groups;

    /// <summary>Whether the measure says more of a subject that was given an amount before.</summary>
    public static bool SaysMore(string measure) => measure is Measures.Share or Measures.Change or Measures.Growth or Measures.Deviation
        or Measures.BudgetChange or Measures.BudgetGrowth or Measures.Completion or Measures.LastYear;

    /// <summary>What a figure measures by its phrase or, failing that, by its unit.</summary>
    public string Measure(PhraseMatch? match, in SentenceFigure figure, ClaimMode mode)
    {
        var measure = match?.Phrase.Measure ?? figure.Kind switch
        {
            UnitKind.Money => BareAmount,
            UnitKind.Area => Measures.Area,
            UnitKind.Count => Measures.Quantity,
            _ => Measures.InText,
        };
        if (figure.IsPrice)
        {
            return Measures.UnitPrice;
        }

        return mode switch
        {
            ClaimMode.Size when figure.Kind == UnitKind.Money => Measures.ProjectSize,
            ClaimMode.Allocation when figure.Kind == UnitKind.Money => Measures.Allocation,
            ClaimMode.Allocation or ClaimMode.Size => figure.Kind == UnitKind.Count ? Measures.Quantity : Measures.InText,
            _ => measure == BareAmount ? amount : measure,
        };
    }

    /// <summary>The claim of a figure.</summary>
    public Claim Write(Section section, Sentence sentence, string folded, in SentenceFigure figure, in ClaimParts parts)
    {
        var start = Math.Min(parts.Match.Start, Math.Max(parts.ClauseStart, figure.Start - SnippetLead));
        while (start < figure.Start && folded[start] is '、' or '，' or '：')
        {
            start++;
        }

        var isDown = parts.Match.Direction is { Length: > 0 } direction && words.Decrease.Contains(direction, StringComparer.Ordinal);
        var unit = figure.UnitEnd > figure.End ? folded[figure.End..figure.UnitEnd] : parts.Match.Phrase?.ImpliedUnit ?? string.Empty;
        return new Claim
        {
            Section = section,
            Sentence = sentence,
            Subject = PrintedWords.WithoutSpaces(parts.Subject.Name),
            Code = parts.Subject.Code,
            Project = parts.Project,
            Whole = parts.Match.Whole ?? string.Empty,
            Measure = parts.Measure,
            Value = isDown ? new Amount(-figure.Amount.Value) : figure.Amount,
            Printed = sentence.Text[figure.Start..figure.End],
            Unit = unit,
            Direction = parts.Match.Direction ?? string.Empty,
            Snippet = sentence.Text[start..parts.End],
            SnippetSource = sentence.SourceAt(start),
            Source = sentence.SourceAt(figure.Start),
            Start = figure.Start,
            Length = figure.End - figure.Start,
            Group = parts.Group,
            IsUncertain = IsMended(sentence, start, figure.UnitEnd),
        };
    }

    /// <summary>The claim that nothing was allotted.</summary>
    public Claim WriteAbsence(Section section, Sentence sentence, string measure, ClaimSubject subject, int start, int end, int snippet) => new()
    {
        Section = section,
        Sentence = sentence,
        Subject = PrintedWords.WithoutSpaces(subject.Name),
        Code = subject.Code,
        Project = subject.Project,
        Measure = measure,
        Snippet = sentence.Text[snippet..end],
        SnippetSource = sentence.SourceAt(snippet),
        Source = sentence.SourceAt(start),
        Start = start,
        Length = end - start,
        Group = NextGroup(),
        IsUncertain = IsMended(sentence, snippet, end),
    };

    private static bool IsMended(Sentence sentence, int start, int end)
    {
        foreach (var at in sentence.Paragraph.MendedAt)
        {
            if (at > sentence.Start + start && at < sentence.Start + end)
            {
                return true;
            }
        }

        return false;
    }
}
