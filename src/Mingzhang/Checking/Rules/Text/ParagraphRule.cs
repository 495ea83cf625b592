using Mingzhang.Disclosures;
using Mingzhang.Texts;

namespace Mingzhang.Checking.Rules.Text;

/// <summary>What a rule over running text marks: where in the paragraph, and what to say.</summary>
/// <param name="Start">0-based offset in the paragraph's text.</param>
/// <param name="Length">Length of the marked text.</param>
/// <param name="Title">One line.</param>
/// <param name="Message">Why.</param>
/// <param name="Expected">What should stand there, or null.</param>
/// <param name="Fix">What to do.</param>
public sealed record TextMark(int Start, int Length, string Title, string Message, string? Expected, string Fix)
{
    /// <summary>How serious it is when that is not what the rule says.</summary>
    public Severity? Severity { get; init; }

    /// <summary>How sure it is.</summary>
    public Confidence Confidence { get; init; }

    /// <summary>What it was held against.</summary>
    public IReadOnlyList<Evidence> Evidence { get; init; } = [];
}

/// <summary>A rule that reads the narrative paragraph by paragraph.</summary>
public abstract class ParagraphRule : IRule
{
    /// <inheritdoc/>
    public abstract RuleInfo Info { get; }

    /// <inheritdoc/>
    public void Apply(CheckContext context, RuleRun run)
    {
        // One list for all paragraphs: nearly all of them have nothing to mark.
        var marks = new List<TextMark>();
        foreach (var section in context.Disclosure.Sections)
        {
            foreach (var paragraph in section.Paragraphs)
            {
                run.Compared();
                Read(context, section, paragraph, marks);
                foreach (var mark in marks)
                {
                    run.Report(ToFinding(section, paragraph, mark));
                }

                marks.Clear();
            }
        }
    }

    /// <summary>Adds what is wrong in a paragraph to the marks, of which there are none yet.</summary>
    protected abstract void Read(CheckContext context, Section section, NarrativeParagraph paragraph, List<TextMark> marks);

    /// <summary>Whether a stretch of the text stands together in the file rather than being put together from two lines.</summary>
    protected static bool StandsTogether(NarrativeParagraph paragraph, int start, int length) =>
        Equals(paragraph.SourceAt(start), paragraph.SourceAt(start + length - 1));

    private Finding ToFinding(Section section, NarrativeParagraph paragraph, TextMark mark) => new()
    {
        Rule = Info.Id,
        Severity = mark.Severity ?? Info.Severity,
        Confidence = mark.Confidence,
        Kind = Info.Kind,
        Title = mark.Title,
        Message = mark.Message,
        Expected = mark.Expected,
        Actual = paragraph.Text.Substring(mark.Start, mark.Length),
        Location = new Location(paragraph.SourceAt(mark.Start)) { Section = section.Label },
        Evidence = mark.Evidence,
        Fix = mark.Fix,
        Excerpt = new Passage(section, paragraph, mark.Start, mark.Length).Excerpt,
    };
}
