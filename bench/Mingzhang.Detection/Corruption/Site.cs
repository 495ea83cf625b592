using Mingzhang.Texts;

namespace Mingzhang.Detection.Corruption;

/// <summary>Where a figure stands in a document as read: a stretch of a line of text or of a cell.</summary>
/// <param name="Page">0-based page.</param>
/// <param name="Block">0-based block of the page.</param>
/// <param name="Row">0-based row of the grid, or -1 in a line of text.</param>
/// <param name="Cell">0-based cell of the row, or -1.</param>
/// <param name="Offset">Where the figure begins in the text.</param>
/// <param name="Length">Its length.</param>
public sealed record Site(int Page, int Block, int Row, int Cell, int Offset, int Length);

/// <summary>A stretch of text to be put in the place of another.</summary>
/// <param name="Site">The place.</param>
/// <param name="Text">What is to stand there.</param>
public sealed record Edit(Site Site, string Text);

/// <summary>Makes documents with some of their text replaced.</summary>
public static class Editor
{
    /// <summary>The document with the edits made; places do not move.</summary>
    public static Document Apply(Document document, IReadOnlyList<Edit> edits)
    {
        var pages = document.Pages.ToArray();
        foreach (var page in edits.GroupBy(e => e.Site.Page))
        {
            var blocks = pages[page.Key].Blocks.ToArray();
            foreach (var block in page.GroupBy(e => e.Site.Block))
            {
                blocks[block.Key] = Apply(blocks[block.Key], [.. block]);
            }

            pages[page.Key] = pages[page.Key] with { Blocks = blocks };
        }

        return document with { Pages = pages };
    }

    private static Block Apply(Block block, List<Edit> edits)
    {
        if (block is TextBlock line)
        {
            return line with { Text = Replace(line.Text, edits) };
        }

        var grid = (Grid)block;
        var rows = grid.Rows.ToArray();
        foreach (var cell in edits.GroupBy(e => (e.Site.Row, e.Site.Cell)))
        {
            var cells = rows[cell.Key.Row].Cells.ToArray();
            cells[cell.Key.Cell] = cells[cell.Key.Cell] with { Text = Replace(cells[cell.Key.Cell].Text, [.. cell]) };
            rows[cell.Key.Row] = rows[cell.Key.Row] with { Cells = cells };
        }

        return grid with { Rows = rows };
    }

    private static string Replace(string text, List<Edit> edits)
    {
        foreach (var edit in edits.OrderByDescending(e => e.Site.Offset))
        {
            text = text[..edit.Site.Offset] + edit.Text + text[(edit.Site.Offset + edit.Site.Length)..];
        }

        return text;
    }
}
