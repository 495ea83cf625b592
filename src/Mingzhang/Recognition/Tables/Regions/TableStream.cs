using Mingzhang.Texts;

namespace Mingzhang.Recognition.Tables.Regions;

/// <summary>A line or a grid of the stream in which tables are looked for.</summary>
/// <param name="Block">The line or the grid.</param>
/// <param name="Origin">The block of the document it comes from.</param>
/// <param name="Heading">What it says over a table when it is a heading line, else null.</param>
internal sealed record StreamItem(Block Block, Block Origin, HeadingLine? Heading)
{
    public string Text => Block is TextBlock text ? text.Text : string.Empty;

    public bool IsGrid => Block is Grid;
}

/// <summary>
/// Lays a document out as one stream of lines and grids. Titles, heading lines and notes that stand inside a grid's rows, as in
/// workbooks, are taken out of it and become lines; a sheet's name becomes the line before its sheet.
/// </summary>
internal static class TableStream
{
    public static List<StreamItem> Of(Document document, TitleMatcher titles)
    {
        var items = new List<StreamItem>();
        foreach (var page in document.Pages)
        {
            if (page.Name is { Length: > 0 } name && page.Blocks is [var first, ..])
            {
                var line = new TextBlock(name, first.Source);
                items.Add(new StreamItem(line, line, HeadingLine.Parse(name, titles)));
            }

            foreach (var block in page.Blocks)
            {
                if (block is Grid grid)
                {
                    Unfold(grid, titles, items);
                }
                else if (block is TextBlock text)
                {
                    items.Add(new StreamItem(text, text, HeadingLine.Parse(text.Text, titles)));
                }
            }
        }

        return items;
    }

    private static void Unfold(Grid grid, TitleMatcher titles, List<StreamItem> items)
    {
        var rows = new List<GridRow>();
        foreach (var row in grid.Rows)
        {
            var lines = Lines(row, titles, rows.Count == 0);
            if (lines is null)
            {
                rows.Add(row);
                continue;
            }

            Flush();
            items.AddRange(lines.Select(l => new StreamItem(l.Line, grid, l.Heading)));
        }

        Flush();

        void Flush()
        {
            if (rows.Count > 0 && rows.Exists(r => r.Cells.Any(c => c.Text.Length > 0)))
            {
                var whole = rows.Count == grid.Rows.Count;
                items.Add(new StreamItem(whole ? grid : grid with { Rows = [.. rows], Source = rows[0].Source }, grid, null));
            }

            rows.Clear();
        }
    }

    /// <summary>The lines that a row consists of when it is no row of a table, else null.</summary>
    private static List<(TextBlock Line, HeadingLine? Heading)>? Lines(GridRow row, TitleMatcher titles, bool atTop)
    {
        var cells = row.Cells.Where(c => c.Text.Length > 0).ToList();
        if (cells.Count is 0 or > 4)
        {
            return cells.Count == 0 && atTop ? [] : null;
        }

        var lines = new List<(TextBlock, HeadingLine?)>();
        foreach (var cell in cells)
        {
            var heading = HeadingLine.Parse(cell.Text, titles);
            var isHeading = heading is not null && (atTop || heading.Title.Length == 0 || (cells.Count == 1 && titles.Find(heading.Title) is not null));
            if (!isHeading && !(cells.Count == 1 && (TableNote.IsNote(cell.Text) || RegionEnd.IsEnd(cell.Text))))
            {
                return null;
            }

            lines.Add((new TextBlock(cell.Text, cell.Source), isHeading ? heading : null));
        }

        return lines;
    }
}
