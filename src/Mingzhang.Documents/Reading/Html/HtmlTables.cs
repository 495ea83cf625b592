using System.Globalization;
using AngleSharp.Dom;
using Mingzhang.Documents.Reading.Common;
using Mingzhang.Texts;

namespace Mingzhang.Documents.Reading.Html;

/// <summary>Reads HTML tables into grids, and unwraps those that only lay out a page.</summary>
/// <remarks>
/// A table lays out when it holds another table, when it has one column, or when a cell of it holds headings or many
/// paragraphs; its cells are then read as if they stood one after the other.
/// </remarks>
internal static class HtmlTables
{
    /// <summary>More paragraphs than any cell of a disclosure's table has.</summary>
    private const int ManyParagraphs = 12;

    private static readonly Source s_nowhere = new();

    public static void Read(IElement table, HtmlBlocks blocks)
    {
        List<IElement> rows = Rows(table);
        foreach (IElement caption in table.Children.Where(c => c.LocalName == "caption"))
        {
            blocks.Read(caption);
        }

        if (IsLayout(rows, blocks.Input))
        {
            foreach (IElement cell in rows.SelectMany(Cells))
            {
                blocks.Read(cell);
            }

            return;
        }

        var grid = new List<GridRow>(rows.Count);
        var covered = new List<int>();
        for (int i = 0; i < rows.Count; i++)
        {
            blocks.Input.CheckRow(i);
            grid.Add(ReadRow(rows[i], rows.Count - i, covered, blocks));
        }

        if (grid.Count > 0)
        {
            blocks.Add(new Grid(grid, grid[0].Source) { KnowsSpans = true });
        }
    }

    private static GridRow ReadRow(IElement row, int rowsLeft, List<int> covered, HtmlBlocks blocks)
    {
        ReadingInput input = blocks.Input;
        Source source = blocks.NextLine();
        var cells = new List<GridCell>();
        int column = 0;
        foreach (IElement element in Cells(row))
        {
            while (column < covered.Count && covered[column] > 0)
            {
                column++;
            }

            int columns = Span(element, "colspan", 1_000);
            int rows = Math.Min(rowsLeft, element.GetAttribute("rowspan")?.Trim() == "0" ? rowsLeft : Span(element, "rowspan", 65_534));
            input.CheckColumn(column + columns - 1);
            string text = CellText(element, input);
            input.CountCell(text.Length);
            cells.Add(new GridCell(text, column, source) { ColumnSpan = columns, RowSpan = rows });
            for (int end = column + columns; column < end; column++)
            {
                if (column == covered.Count)
                {
                    covered.Add(0);
                }

                covered[column] = Math.Max(covered[column], rows);
            }
        }

        for (int i = 0; i < covered.Count; i++)
        {
            covered[i] = Math.Max(0, covered[i] - 1);
        }

        return new GridRow(cells, source);
    }

    private static bool IsLayout(List<IElement> rows, ReadingInput input)
    {
        int columns = 0;
        foreach (IElement row in rows)
        {
            int inRow = 0;
            foreach (IElement cell in Cells(row))
            {
                inRow++;
                if (LaysOut(cell, input))
                {
                    return true;
                }
            }

            columns = Math.Max(columns, inRow);
        }

        return columns <= 1;
    }

    private static bool LaysOut(IElement cell, ReadingInput input)
    {
        int paragraphs = 0;
        foreach (IElement inner in Descendants(cell))
        {
            input.Tick();
            paragraphs += inner.LocalName == "p" && inner.TextContent.AsSpan().Trim().Length > 0 ? 1 : 0;
            if (HtmlElements.IsHeading(inner.LocalName) || inner.LocalName == "table" || paragraphs > ManyParagraphs)
            {
                return true;
            }
        }

        return false;
    }

    private static string CellText(IElement cell, ReadingInput input)
    {
        var inner = new HtmlBlocks(input, static () => s_nowhere);
        inner.Read(cell);
        return PlainText.Join([.. inner.Blocks.OfType<TextBlock>().Select(b => b.Text)]);
    }

    private static List<IElement> Rows(IElement table)
    {
        var rows = new List<IElement>();
        foreach (IElement child in table.Children)
        {
            if (child.LocalName == "tr")
            {
                rows.Add(child);
            }
            else if (child.LocalName is "tbody" or "thead" or "tfoot")
            {
                rows.AddRange(child.Children.Where(c => c.LocalName == "tr"));
            }
        }

        rows.RemoveAll(HtmlElements.IsSkipped);
        return rows;
    }

    private static IEnumerable<IElement> Cells(IElement row) =>
        row.Children.Where(c => c.LocalName is "td" or "th" && !HtmlElements.IsSkipped(c));

    /// <summary>All elements inside, in order, without recursion.</summary>
    private static IEnumerable<IElement> Descendants(IElement root)
    {
        var open = new Stack<(INodeList Nodes, int Next)>();
        open.Push((root.ChildNodes, 0));
        while (open.TryPop(out (INodeList Nodes, int Next) at))
        {
            if (at.Next == at.Nodes.Length)
            {
                continue;
            }

            open.Push((at.Nodes, at.Next + 1));
            if (at.Nodes[at.Next] is IElement element)
            {
                yield return element;
                open.Push((element.ChildNodes, 0));
            }
        }
    }

    private static int Span(IElement cell, string name, int most) =>
        int.TryParse(cell.GetAttribute(name), NumberStyles.Integer, CultureInfo.InvariantCulture, out int n) ? Math.Clamp(n, 1, most) : 1;
}
