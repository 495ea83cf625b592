using Mingzhang.Disclosures;
using Mingzhang.Formats;
using Mingzhang.Texts;

namespace Mingzhang.Recognition.Narrative;

/// <summary>Reads the narrative of a disclosure: its sections, what their sentences state, and its projects.</summary>
public static class NarrativeReader
{
    /// <summary>The part that holds the tables: what is left of it is remains of tables.</summary>
    private const string TablesRole = "tables";

    /// <summary>The part that explains terms and states nothing.</summary>
    private const string GlossaryRole = "glossary";

    /// <summary>Reads the blocks that no table claimed.</summary>
    /// <param name="blocks">The document's blocks in reading order.</param>
    /// <param name="consumed">For each block whether a table or performance table holds it; missing entries count as false.</param>
    /// <param name="format">The format whose sections, phrases and words are used.</param>
    /// <param name="tables">The document's tables, whose rows settle codes and projects that the text leaves open; may be empty.</param>
    /// <param name="context">Entity and year.</param>
    /// <returns>What was read; never throws for damaged text.</returns>
    public static NarrativeReading Read(
        IReadOnlyList<Block> blocks, IReadOnlyList<bool> consumed, Format format, IReadOnlyList<Table> tables, NarrativeContext context)
    {
        var lines = NarrativeLine.From(blocks, consumed);
        var (contents, from, to) = ContentsReader.Read(lines);
        lines.RemoveRange(from, to - from);
        var words = NarrativeWords.Of(format);
        var matcher = new SectionMatcher(format);
        var sections = SectionBuilder.Build(ParagraphReader.Read(lines, words, matcher), matcher);

        var reader = new ClaimReader(format, new CodeNames(tables, format), context);
        var claims = new List<Claim>();
        var projects = new List<ProjectBlock>();
        var described = new ProjectReader(words.Labels, reader);
        foreach (var section in sections)
        {
            if (section.Id is TablesRole or GlossaryRole)
            {
                continue;
            }

            reader.Enter(section);
            foreach (var paragraph in section.Paragraphs)
            {
                if (!described.Take(section, paragraph, claims, projects))
                {
                    claims.AddRange(reader.Read(paragraph));
                }
            }

            described.End(projects);
        }

        return new NarrativeReading(sections, claims, projects, [.. sections.SelectMany(ListReader.Read)], contents);
    }

    /// <summary>
    /// Reads the figures in the goal texts of performance tables, as claims of a section of their own such as
    /// <c>绩效目标表/项目总体目标</c>.
    /// </summary>
    /// <param name="tables">The performance tables in order.</param>
    /// <param name="format">The format.</param>
    /// <param name="context">Entity and year.</param>
    public static IReadOnlyList<Claim> ReadGoals(IReadOnlyList<PerformanceTable> tables, Format format, NarrativeContext context) =>
        GoalReader.Read(tables, new ClaimReader(format, new CodeNames([], format), context));
}
