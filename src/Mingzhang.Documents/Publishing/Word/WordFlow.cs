using Mingzhang.Composition.Publishing;
using Mingzhang.Documents.Publishing.Layout;
using Section = Mingzhang.Documents.Publishing.Word.PageSetup.Section;

namespace Mingzhang.Documents.Publishing.Word;

/// <summary>Sets the blocks of a publication as paragraphs, tables and sections.</summary>
/// <param name="xml">Where to, inside the body.</param>
/// <param name="publication">The publication.</param>
/// <param name="print">How the document is to be used.</param>
internal sealed class WordFlow(WordXml xml, Publication publication, WordPrint print)
{
    /// <summary>How far down a heading stands that has its page to itself.</summary>
    private const int AloneFrom = 3600;
    private readonly int _wholeLevels = WordContents.WholeLevels(publication);
    private Section _section = new() { HasMark = publication.IsDraft };
    private bool _isNewPage = true;
    private bool _isEmpty = true;
    private bool _isBody;

    /// <summary>Writes all blocks and the last section's properties.</summary>
    public void Write()
    {
        for (var i = 0; i < publication.Blocks.Count; i++)
        {
            var block = publication.Blocks[i];
            if (block is not (CoverBlock or ContentsBlock))
            {
                Turn(new Section { IsLandscape = LiesAcross(publication, i), HasNumbers = true, StartsNumbers = !_isBody, HasMark = publication.IsDraft });
            }

            WriteBlock(block, i);
            _isEmpty = false;
            _isNewPage = false;
        }

        PageSetup.Write(xml, _section);
    }

    private void WriteBlock(PublicationBlock block, int index)
    {
        switch (block)
        {
            case CoverBlock cover:
                WriteCover(cover);
                break;
            case ContentsBlock:
                EndSection(new Section { HasMark = publication.IsDraft });
                WordContents.Write(xml, publication, print.Pages, print.IsLive);
                break;
            case HeadingBlock heading:
                Paragraph(WordStyleSheet.Heading(heading.Level), heading.StartsPage, () => WriteHeading(heading, index), StandsAlone(heading, index) ? AloneFrom : 0, heading.Level == 1 ? TitleIndent(heading.Text, 22, _section.IsLandscape) : 0);
                break;
            case ParagraphBlock { IsMissing: true } missing:
                Paragraph("Normal", startsPage: false, () => xml.Run(Draft.Missing(missing.Text), x => x.Raw("<w:color w:val=\"9C2A00\"/><w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"FFF0B8\"/>")));
                break;
            case ParagraphBlock paragraph:
                Paragraph("Normal", startsPage: false, () => xml.Run(paragraph.Text));
                break;
            case TableBlock table:
                WriteTable(table, index);
                break;
        }
    }

    private void WriteCover(CoverBlock cover)
    {
        const int TitleFrom = 3000;
        const int TitleLine = 960;
        for (var i = 0; i < cover.Lines.Count; i++)
        {
            Spaced(WordStyleSheet.CoverTitle, i == 0 ? TitleFrom : 0, cover.Lines[i]);
        }

        var room = (int)(PageSetup.Height * 20) - TitleFrom - (TitleLine * cover.Lines.Count) - (PageSetup.Line * cover.Foot.Count) - 1200;
        for (var i = 0; i < cover.Foot.Count; i++)
        {
            Spaced(WordStyleSheet.CoverFoot, i == 0 ? Math.Max(0, room) : 0, cover.Foot[i]);
        }

        var lacks = Draft.Lines(publication);
        for (var i = 0; i < lacks.Count; i++)
        {
            Paragraph("Normal", startsPage: i == 0, () => xml.Run(lacks[i], i == 0 ? x => x.Empty("b") : null));
        }
    }

    private void Spaced(string style, int before, string text)
    {
        xml.Start("p").Start("pPr").Value("pStyle", style);
        if (before > 0)
        {
            xml.Start("spacing").Attribute("before", before).End();
        }

        Indent(style == WordStyleSheet.CoverTitle ? TitleIndent(text, 26, isLandscape: false) : 0);
        xml.End().Run(text).End();
        _isNewPage = false;
    }

    private void WriteHeading(HeadingBlock heading, int index)
    {
        Bookmarked(index, heading.InContents, () =>
        {
            xml.Run(heading.Text);
            if (heading.InContents && heading.Level > _wholeLevels)
            {
                WordContents.MarkEntry(xml, heading.Text, Math.Clamp(heading.Level, 1, 3));
            }
        });
    }

    private void WriteTable(TableBlock table, int index)
    {
        var startsPage = table.StartsPage;
        if (table.Number.Length > 0)
        {
            Paragraph(WordStyleSheet.TableNumber, startsPage, () => xml.Run(table.Number));
            startsPage = false;
        }

        Paragraph(WordStyleSheet.TableTitle, startsPage, () => Bookmarked(index, table.ContentsText.Length > 0, () =>
        {
            xml.Run(table.Title);
            if (table.ContentsText.Length > 0)
            {
                WordContents.MarkEntry(xml, table.ContentsText, ContentsEntries.TableLevel);
            }
        }), indent: TitleIndent(table.Title, 18, table.IsLandscape));
        if (table.Left.Length + table.Right.Length > 0)
        {
            WriteLine(table);
        }

        WordTable.Write(xml, table);
        foreach (var note in table.Notes)
        {
            Paragraph(WordStyleSheet.TableNote, startsPage: false, () => xml.Run(note));
        }
    }

    private void WriteLine(TableBlock table)
    {
        xml.Start("p").Start("pPr").Value("pStyle", WordStyleSheet.TableLine);
        if (CaptionLine.Alone(table) is { } alone)
        {
            xml.Value("jc", "center").End().Run(alone).End();
            return;
        }

        xml.Start("tabs").Start("tab").Attribute("val", "right").Attribute("pos", (int)(PageSetup.Across(table.IsLandscape) * 20)).End().End().End();
        if (table.Left.Length > 0)
        {
            xml.Run(table.Left);
        }

        if (table.Right.Length > 0)
        {
            xml.Tab().Run(table.Right);
        }

        xml.End();
    }

    private void Bookmarked(int index, bool isMarked, Action write)
    {
        if (isMarked)
        {
            xml.Start("bookmarkStart").Attribute("id", index).Attribute("name", WordContents.Bookmark(index)).End();
        }

        write();
        if (isMarked)
        {
            xml.Start("bookmarkEnd").Attribute("id", index).End();
        }
    }

    private void Paragraph(string style, bool startsPage, Action write, int before = 0, int indent = 0)
    {
        xml.Start("p").Start("pPr").Value("pStyle", style);
        if (startsPage && !_isNewPage)
        {
            xml.Empty("pageBreakBefore");
        }

        if (before > 0)
        {
            xml.Start("spacing").Attribute("before", before).End();
        }

        Indent(indent);
        xml.End();
        write();
        xml.End();
        _isNewPage = false;
    }

    /// <summary>How far a centred title stands in from both sides, in twentieths of a point, so that it breaks between words.</summary>
    private static int TitleIndent(string text, double size, bool isLandscape)
    {
        var room = PageSetup.Across(isLandscape);
        return (int)((room - TitleBreak.Room(text, room, size, PageSetup.CharacterSpace / 20.0)) * 10);
    }

    private void Indent(int indent)
    {
        if (indent > 0)
        {
            xml.Start("ind").Attribute("left", indent).Attribute("right", indent).Attribute("firstLine", 0).End();
        }
    }

    /// <summary>Whether a block stands on pages that lie across: a wide table, and headings that lead straight to one.</summary>
    public static bool LiesAcross(Publication publication, int index)
    {
        while (publication.Blocks[index] is HeadingBlock && index + 1 < publication.Blocks.Count && !StartsPage(publication.Blocks[index + 1]))
        {
            index++;
        }

        return publication.Blocks[index] is TableBlock { IsLandscape: true };
    }

    /// <summary>Whether a heading has its page to itself, as a part's before tables that each begin a page.</summary>
    private bool StandsAlone(HeadingBlock heading, int index) =>
        heading is { Level: 1, StartsPage: true } && index + 1 < publication.Blocks.Count && StartsPage(publication.Blocks[index + 1]);

    private static bool StartsPage(PublicationBlock block) => block is HeadingBlock { StartsPage: true } or TableBlock { StartsPage: true };

    private void Turn(Section next)
    {
        if (!_isBody || next.IsLandscape != _section.IsLandscape)
        {
            EndSection(next);
        }

        _isBody = true;
    }

    /// <summary>Ends the section with a paragraph too small to be seen, unless nothing has been written in it.</summary>
    private void EndSection(Section next)
    {
        if (!_isEmpty)
        {
            xml.Start("p").Start("pPr").Value("pStyle", WordStyleSheet.Small);
            PageSetup.Write(xml, _section);
            xml.End().End();
        }

        _section = next;
        _isNewPage = true;
        _isEmpty = true;
    }
}
