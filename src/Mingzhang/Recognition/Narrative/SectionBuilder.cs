using Mingzhang.Disclosures;
using Mingzhang.Formats;

namespace Mingzhang.Recognition.Narrative;

/// <summary>Puts paragraphs under their headings and names each section as outputs call it.</summary>
/// <param name="matcher">The sections that the format knows.</param>
internal sealed class SectionBuilder(SectionMatcher matcher)
{
    private const string NarrativePart = "narrative";
    private const string TablesPart = "tables";
    private const string GlossaryPart = "glossary";
    private readonly List<Section> _sections = [];
    private readonly List<Section> _above = [];
    private readonly List<NarrativeParagraph> _paragraphs = [];

    /// <summary>The sections of the items in order.</summary>
    public static List<Section> Build(IReadOnlyList<NarrativeItem> items, SectionMatcher matcher)
    {
        var builder = new SectionBuilder(matcher);
        foreach (var item in items)
        {
            if (item.Heading is { } heading)
            {
                builder.Begin(heading);
            }
            else
            {
                builder.Put(item.Paragraph!);
            }
        }

        builder.Close();
        return builder._sections;
    }

    private void Put(NarrativeParagraph paragraph)
    {
        if (_sections.Count == 0)
        {
            _sections.Add(new Section { Label = string.Empty, Heading = string.Empty, Source = paragraph.Pieces[0].Source });
        }

        _paragraphs.Add(paragraph);
    }

    private void Begin(Heading heading)
    {
        Close();
        var level = heading.Start.Kind != StartKind.None ? heading.Start.Level
            : matcher.FindUnnumbered(heading.Body) is { Level: > 0 } known ? known.Level : 2;
        _above.RemoveAll(s => s.Level >= level);
        var part = _above.Find(s => s.Level == 1);
        var format = part?.Id is TablesPart or GlossaryPart
            ? null
            : matcher.Find(heading.Body, level, [.. Enumerable.Reverse(_above).Select(s => s.Id)]);
        var section = new Section
        {
            Format = format,
            Heading = heading.Text,
            Numbering = heading.Numbering,
            Level = level,
            Label = Label(heading, level, format),
            Source = heading.Source,
        };
        _sections.Add(section);
        _above.Add(section);
    }

    private void Close()
    {
        if (_sections.Count > 0)
        {
            _sections[^1].Paragraphs = [.. _paragraphs];
            _paragraphs.Clear();
        }
    }

    /// <summary>五（三）具体使用: the numbers printed above it and its own, then the short name; outside the narrative the part comes first.</summary>
    private string Label(Heading heading, int level, SectionFormat? format)
    {
        var name = format?.Label ?? Short(heading.Body);
        var own = NarrativeText.Fold(heading.Numbering);
        if (level == 1)
        {
            return own + name;
        }

        var part = _above.Find(s => s.Level == 1);
        if (part is { Numbering.Length: > 0 } && part.Id != NarrativePart && (part.Format is not null || format?.Parent.Length > 0))
        {
            return NarrativeText.Fold(part.Numbering) + "/" + name;
        }

        var parent = _above.Find(s => s.Level == 2);
        return level <= 2 || parent is null ? own + name : NarrativeText.Fold(parent.Numbering).TrimEnd('、', '.') + own + name;
    }

    private static string Short(string body)
    {
        var name = body.StartsWith("关于", StringComparison.Ordinal) ? body[2..] : body;
        var year = name.IndexOf('年', StringComparison.Ordinal);
        return year >= 4 && year + 2 < name.Length && char.IsAsciiDigit(name[year - 1]) ? name[(year + 1)..].TrimStart('度') : name;
    }
}
