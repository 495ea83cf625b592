using Mingzhang.Disclosures;
using Mingzhang.Texts;

namespace Mingzhang.Checking.Rules.Text;

/// <summary>Words of the narrative and where they stand, for showing them in a finding.</summary>
/// <param name="Section">The section.</param>
/// <param name="Paragraph">The paragraph.</param>
/// <param name="Start">0-based offset in the paragraph's text.</param>
/// <param name="Length">How many characters.</param>
public readonly record struct Passage(Section Section, NarrativeParagraph Paragraph, int Start, int Length)
{
    private const int Around = 30;

    /// <summary>The words.</summary>
    public string Text => Paragraph.Text.Substring(Start, Length);

    /// <summary>Where they begin in the file.</summary>
    public Source Source => Paragraph.SourceAt(Start);

    /// <summary>Their place in the reader's words.</summary>
    public Location Location => new(Source) { Section = Section.Label };

    /// <summary>The words marked in some of the text around them.</summary>
    public Excerpt Excerpt
    {
        get
        {
            var from = Math.Max(0, Start - Around);
            var to = Math.Min(Paragraph.Text.Length, Start + Length + Around);
            return new Excerpt(Paragraph.Text[from..to], Start - from, Length);
        }
    }

    /// <summary>Whether a break that the conversion mended lies inside or close by, so that the text is not sure.</summary>
    public bool IsMended
    {
        get
        {
            foreach (var mended in Paragraph.MendedAt)
            {
                if (mended >= Start - 2 && mended <= Start + Length + 2)
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>Whether the words stand together in the file rather than being put together from two lines.</summary>
    public bool StandsTogether => Equals(Paragraph.SourceAt(Start), Paragraph.SourceAt(Start + Math.Max(Length, 1) - 1));

    /// <summary>The words as what something else is held against.</summary>
    public Evidence AsEvidence(string? value = null) => new(Location, Text, value) { Excerpt = Excerpt };

    /// <summary>The part of the words from an offset on.</summary>
    public Passage Part(int start, int length) => this with { Start = Start + start, Length = length };
}
