using Mingzhang.Disclosures;
using Mingzhang.Formats;
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
        var identification = FormatRecognizer.Identify(document, library);
        if (formatId is not null)
        {
            identification = identification with { FormatId = formatId, Kind = library.Get(formatId).Kind, Confidence = 1m };
        }

        var format = library.Get(identification.FormatId);
        var tables = TableRecognizer.Read(document, format);
        return new Disclosure
        {
            Document = document,
            Format = format,
            Identification = identification,
            Tables = tables.Tables,
        };
    }
}
