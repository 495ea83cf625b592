using System.Runtime.CompilerServices;
using Mingzhang.Formats;

namespace Mingzhang.Recognition.Narrative;

/// <summary>The word lists of a format that the reading of its narrative rests on, made ready once for each format.</summary>
internal sealed class NarrativeWords
{
    private static readonly ConditionalWeakTable<Format, NarrativeWords> Cache = [];

    private NarrativeWords(Format format)
    {
        Increase = format.WordList("increase");
        Decrease = format.WordList("decrease");
        Directions = [.. Increase.Concat(Decrease).OrderByDescending(w => w.Length)];
        HeadingEnds = format.WordList("heading-ends");
        Reasons = format.WordList("reason-markers");
        ReasonGoesOn = format.WordList("reason-goes-on");
        ReasonEnds = format.WordList("reason-ends");
        LeadingWords = [.. format.WordList("leading-words").OrderByDescending(w => w.Length)];
        TrailingWords = [.. format.WordList("trailing-words").OrderByDescending(w => w.Length)];
        SubjectTails = [.. format.WordList("subject-tails").OrderByDescending(w => w.Length)];
        Guards = format.WordList("name-guards");
        EntityEnds = format.WordList("entity-ends");
        GoalLeads = [.. format.WordList("goal-leads").OrderByDescending(w => w.Length)];
        NounEnds = format.WordList("noun-ends");
        AllocationTotals = format.WordList("allocation-totals");
        BeforeFigures = [.. Directions.Concat(format.WordList("before-figures"))];
        Units = new UnitWords(format);
        Labels = ProjectLabels.From(format);
    }

    public IReadOnlyList<string> Increase { get; }

    public IReadOnlyList<string> Decrease { get; }

    /// <summary>Words that say up or down, longest first.</summary>
    public IReadOnlyList<string> Directions { get; }

    /// <summary>Words that a heading ends with.</summary>
    public IReadOnlyList<string> HeadingEnds { get; }

    /// <summary>Words after which a sentence gives a reason or a purpose.</summary>
    public IReadOnlyList<string> Reasons { get; }

    /// <summary>Words with which a sentence takes the reason of the one before further.</summary>
    public IReadOnlyList<string> ReasonGoesOn { get; }

    /// <summary>Words that end a reason inside a sentence.</summary>
    public IReadOnlyList<string> ReasonEnds { get; }

    /// <summary>Words in front of a name that do not belong to it, longest first.</summary>
    public IReadOnlyList<string> LeadingWords { get; }

    /// <summary>Words between a name and its figure, longest first.</summary>
    public IReadOnlyList<string> TrailingWords { get; }

    /// <summary>Words that texts add to a subject's name without meaning another thing, longest first.</summary>
    public IReadOnlyList<string> SubjectTails { get; }

    /// <summary>Words that make another name of the one they stand before (非, 其他).</summary>
    public IReadOnlyList<string> Guards { get; }

    /// <summary>Words that the naming of an entity or a year ends with.</summary>
    public IReadOnlyList<string> EntityEnds { get; }

    /// <summary>Words in front of a name in the text of a goal, longest first.</summary>
    public IReadOnlyList<string> GoalLeads { get; }

    /// <summary>Words that end a name which follows its figure.</summary>
    public IReadOnlyList<string> NounEnds { get; }

    /// <summary>Words that stand for the whole of a project's money in its allocation.</summary>
    public IReadOnlyList<string> AllocationTotals { get; }

    /// <summary>The units.</summary>
    public UnitWords Units { get; }

    /// <summary>The labels of a project block.</summary>
    public ProjectLabels Labels { get; }

    private IReadOnlyList<string> BeforeFigures { get; }

    /// <summary>The words of the format.</summary>
    public static NarrativeWords Of(Format format) => Cache.GetValue(format, f => new NarrativeWords(f));

    /// <summary>Whether the line begins with a label of a project block.</summary>
    public bool IsProjectLabel(string text) => Labels.Find(text) is not null;

    /// <summary>Whether the text begins with a unit.</summary>
    public bool StartsWithUnit(string text) => Units.Read(text, 0).Length > 0 || text[0] is '年' or '月' or '日';

    /// <summary>Whether the text ends with a word that asks for a figure.</summary>
    public bool EndsBeforeFigure(string text) => EndsWithAny(text, BeforeFigures);

    /// <summary>Whether the text ends with one of the words.</summary>
    public static bool EndsWithAny(string text, IReadOnlyList<string> words)
    {
        foreach (var word in words)
        {
            if (text.EndsWith(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the text begins with one of the words.</summary>
    public static bool StartsWithAny(string text, IReadOnlyList<string> words)
    {
        foreach (var word in words)
        {
            if (text.StartsWith(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
