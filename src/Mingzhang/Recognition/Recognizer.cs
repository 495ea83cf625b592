using Mingzhang.Disclosures;
using Mingzhang.Formats;
using Mingzhang.Recognition.Identifying;
using Mingzhang.Recognition.Narrative;
using Mingzhang.Recognition.Performance;
using Mingzhang.Recognition.Tables;
using Mingzhang.Texts;

namespace Mingzhang.Recognition;

/// <summary>Turns a document into a disclosure: what it is, then its tables, its performance tables and its narrative.</summary>
public static class Recognizer
{
    /// <summary>Recognises a document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="library">The formats to choose from.</param>
    /// <param name="formatId">The format it follows, or null to recognise it.</param>
    /// <exception cref="FormatException">The format asked for does not exist or is malformed.</exception>
    public static Disclosure Recognize(Document document, FormatLibrary library, string? formatId = null)
    {
        var blocks = document.Blocks.ToList();

        // Performance tables look the same everywhere, so that they need not wait for the format. Waiting runs the reading here when no core was free for it.
        var reading = Task.Run(() => PerformanceReader.Read(blocks));
        var identification = Identify(document, library, formatId);
        var format = library.Get(identification.FormatId);
        var context = new NarrativeContext(identification.Entity, identification.Year);
        var tables = TableRecognizer.Read(document, format);
        var performance = reading.GetAwaiter().GetResult();
        var narrative = NarrativeReader.Read(blocks, Consumed(blocks, tables, performance), format, tables.Tables, context);

        var isBlank = BlankTemplate.Is(format, tables.Tables, narrative.Sections, narrative.Claims);

        return new Disclosure
        {
            Document = document,
            Format = format,
            Identification = isBlank ? identification with { Reasons = [.. identification.Reasons, "内容：是没有填写的模板"] } : identification,
            IsBlankTemplate = isBlank,
            Tables = tables.Tables,
            Performance = performance.Tables,
            Sections = narrative.Sections,
            Claims = [.. narrative.Claims, .. NarrativeReader.ReadGoals(performance.Tables, format, context)],
            Projects = narrative.Projects,
            Lists = narrative.Lists,
            Contents = narrative.Contents,
        };
    }

    private static Identification Identify(Document document, FormatLibrary library, string? formatId)
    {
        var identification = FormatRecognizer.Identify(document, library);
        return formatId is null
            ? identification
            : identification with { FormatId = formatId, Kind = library.Get(formatId).Kind, Confidence = 1m, Reasons = ["格式由使用者指定"] };
    }

    /// <summary>For each block whether a table or a performance table holds it, so that it is no narrative.</summary>
    private static bool[] Consumed(List<Block> blocks, RecognizedTables tables, PerformanceReading performance)
    {
        var consumed = blocks.ConvertAll(tables.Consumed.Contains).ToArray();
        foreach (var (first, last) in performance.Consumed)
        {
            consumed.AsSpan(first, last - first + 1).Fill(true);
        }

        return consumed;
    }
}
