using System.Text;
using Mingzhang.Composition.Publishing;
using Mingzhang.Documents.Publishing.Layout;
using Mingzhang.Documents.Writing;

namespace Mingzhang.Documents.Publishing.Text;

/// <summary>Writes text: a paragraph a line with blank lines between, a table's row a line with tabs between its cells.</summary>
internal sealed class TextPublicationWriter : IPublicationWriter
{
    /// <inheritdoc/>
    public void Write(Publication publication, Stream output)
    {
        using var text = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };
        if (publication.IsDraft)
        {
            text.WriteLine(Draft.Mark);
            text.WriteLine();
        }

        foreach (var block in publication.Blocks)
        {
            WriteBlock(text, publication, block);
        }
    }

    private static void WriteBlock(StreamWriter text, Publication publication, PublicationBlock block)
    {
        switch (block)
        {
            case CoverBlock cover:
                WriteLines(text, cover.Lines);
                WriteLines(text, cover.Foot);
                WriteLines(text, Draft.Lines(publication));
                break;
            case ContentsBlock:
                WriteContents(text, publication);
                break;
            case HeadingBlock heading:
                WriteLines(text, [heading.Text]);
                break;
            case ParagraphBlock paragraph:
                WriteLines(text, [paragraph.IsMissing ? Draft.Missing(paragraph.Text) : paragraph.Text]);
                break;
            case TableBlock table:
                WriteTable(text, table);
                break;
        }
    }

    private static void WriteContents(StreamWriter text, Publication publication)
    {
        WriteLines(text, ["目 录"]);
        foreach (var entry in ContentsEntries.Of(publication))
        {
            if (entry.Level == 1)
            {
                text.WriteLine();
            }

            text.WriteLine(entry.Level == 1 ? SafeText.Clean(entry.Text) : "- " + SafeText.Clean(entry.Text));
        }

        text.WriteLine();
    }

    private static void WriteTable(StreamWriter text, TableBlock table)
    {
        WriteLines(text, [table.Number, table.Title, table.Left, table.Right]);
        var plan = TablePlan.Of(table);
        var cells = new string[plan.Columns];
        foreach (var row in plan.Rows)
        {
            Array.Fill(cells, string.Empty);
            foreach (var place in row)
            {
                cells[place.Column] = place.CoveredFromAbove ? string.Empty : OneLine(place.Cell.Text);
            }

            text.WriteLine(string.Join('\t', cells));
        }

        text.WriteLine();
        WriteLines(text, table.Notes);
    }

    private static void WriteLines(StreamWriter text, IEnumerable<string> lines)
    {
        foreach (var line in lines.Where(l => l.Length > 0))
        {
            text.WriteLine(OneLine(line));
            text.WriteLine();
        }
    }

    private static string OneLine(string text) => SafeText.Clean(text).Trim();
}
