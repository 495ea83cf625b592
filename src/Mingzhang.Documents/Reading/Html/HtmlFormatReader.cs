using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Mingzhang.Texts;
using Document = Mingzhang.Texts.Document;

namespace Mingzhang.Documents.Reading.Html;

/// <summary>Reads web pages and web archives: what a browser would show, without scripts, menus and hidden parts.</summary>
/// <remarks>A source's line counts the paragraphs (lines, where line breaks divide them) and table rows in reading order.</remarks>
internal sealed class HtmlFormatReader : IFormatReader
{
    /// <inheritdoc/>
    public Document Read(ReadingInput input)
    {
        var blocks = new HtmlBlocks(input);
        string page = HtmlDecoder.Decode(input);
        if (page.Contains("<html", StringComparison.OrdinalIgnoreCase) && !page.Contains("</html", StringComparison.OrdinalIgnoreCase))
        {
            input.Note("网页没有结尾，可能不完整。");
        }

        Parse(page, input, blocks);
        return new Document(input.FileName, FileKind.Html, [new Page(1, blocks.Blocks)]) { Notes = input.Notes };
    }

    /// <summary>Reads a piece of HTML inside another document into blocks.</summary>
    public static void Parse(string html, ReadingInput input, HtmlBlocks blocks)
    {
        using var stream = new HtmlStream(HtmlGuard.Prepare(html, input), input);
        using IDocument document = new HtmlParser().ParseDocument(stream);
        if (document.Body is { } body)
        {
            blocks.Read(body);
        }
    }
}
