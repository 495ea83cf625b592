using System.Text;
using Mingzhang.Composition.Publishing;
using Mingzhang.Documents.Publishing.Layout;
using Mingzhang.Documents.Writing;
using Mingzhang.Documents.Writing.Html;

namespace Mingzhang.Documents.Publishing.Html;

/// <summary>Writes one page that needs nothing beside it: readable on a phone, and set on A4 when printed.</summary>
internal sealed class HtmlPublicationWriter : IPublicationWriter
{
    private static readonly Lazy<string> s_style = new(Style);

    /// <inheritdoc/>
    public void Write(Publication publication, Stream output)
    {
        using var text = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };
        var html = new HtmlWriter(text);
        html.Raw("<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n");
        html.Write($"<title>{publication.Title}</title>\n<meta name=\"author\" content=\"{publication.Entity}\">\n");
        html.Raw("<style>\n" + s_style.Value + "</style>\n</head>\n<body>\n");
        if (publication.IsDraft)
        {
            html.Write($"<aside class=\"draft\">{Draft.Mark}</aside>\n");
        }

        html.Raw("<main>\n");
        new Body(html, publication).Write();
        html.Raw("</main>\n</body>\n</html>\n");
    }

    private static string Style()
    {
        using var stream = typeof(HtmlPublicationWriter).Assembly.GetManifestResourceStream("Publishing/Html/publication.css")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>Writes the blocks of one publication.</summary>
    private sealed class Body(HtmlWriter html, Publication publication)
    {
        private int _block;

        public void Write()
        {
            for (_block = 0; _block < publication.Blocks.Count; _block++)
            {
                WriteBlock(publication.Blocks[_block]);
            }
        }

        private void WriteBlock(PublicationBlock block)
        {
            switch (block)
            {
                case CoverBlock cover:
                    WriteCover(cover);
                    break;
                case ContentsBlock:
                    WriteContents();
                    break;
                case HeadingBlock heading:
                    WriteHeading(heading);
                    break;
                case ParagraphBlock { IsMissing: true } paragraph:
                    html.Write($"<p class=\"t\"><mark class=\"missing\">{Draft.Missing(paragraph.Text)}</mark></p>\n");
                    break;
                case ParagraphBlock paragraph:
                    html.Raw("<p class=\"t\">");
                    WriteLines(paragraph.Text);
                    html.Raw("</p>\n");
                    break;
                case TableBlock table:
                    HtmlTableWriter.Write(html, table, _block);
                    break;
            }
        }

        private void WriteCover(CoverBlock cover)
        {
            html.Raw("<header class=\"cover\">\n<h1>");
            WriteLines(string.Join('\n', cover.Lines));
            html.Raw("</h1>\n<div class=\"foot\">");
            foreach (var line in cover.Foot)
            {
                html.Write($"<p>{line}</p>");
            }

            html.Raw("</div>\n</header>\n");
            var lacks = Draft.Lines(publication);
            if (lacks.Count > 0)
            {
                html.Write($"<aside class=\"lack\"><strong>{lacks[0]}</strong><ul>");
                foreach (var lack in lacks.Skip(1))
                {
                    html.Write($"<li>{lack}</li>");
                }

                html.Raw("</ul></aside>\n");
            }
        }

        private void WriteContents()
        {
            html.Raw("<section class=\"contents\" aria-label=\"目录\">\n<h2>目 录</h2>\n<ol>\n");
            foreach (var entry in ContentsEntries.Of(publication))
            {
                html.Write($"<li class=\"l{entry.Level}\"><a href=\"#b{entry.Block}\">{entry.Text}</a></li>\n");
            }

            html.Raw("</ol>\n</section>\n");
        }

        private void WriteHeading(HeadingBlock heading)
        {
            var level = Math.Clamp(heading.Level, 1, 4) + 1;
            html.Write($"<h{level} id=\"b{_block}\"");
            html.Raw(heading.StartsPage ? " class=\"starts\">" : ">");
            html.Write($"{heading.Text}</h{level}>\n");
        }

        private void WriteLines(string text)
        {
            var isFirst = true;
            foreach (var line in SafeText.Lines(text))
            {
                html.Raw(isFirst ? string.Empty : "<br>");
                html.Write($"{line}");
                isFirst = false;
            }
        }
    }
}
