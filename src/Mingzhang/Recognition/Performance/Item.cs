using Mingzhang.Texts;

namespace Mingzhang.Recognition.Performance;

/// <summary>A text block or a row of a grid: what tables are cut out of.</summary>
/// <param name="Block">Index of the block.</param>
/// <param name="Text">The text block, or null.</param>
/// <param name="Row">The row, or null.</param>
/// <param name="KnowsSpans">Whether the row's grid knows its spans.</param>
internal sealed record Item(int Block, TextBlock? Text, GridRow? Row, bool KnowsSpans)
{
    private string[]? _cells;

    /// <summary>The text; of a row the text of its only cell, or an empty string when it has several.</summary>
    public string Line { get; } = Text?.Text ?? OnlyCell(Row!);

    /// <summary>Where it stands.</summary>
    public Source Source => Text?.Source ?? Row!.Source;

    /// <summary>All items of a document.</summary>
    public static List<Item> Of(IReadOnlyList<Block> blocks)
    {
        var items = new List<Item>(blocks.Count);
        for (int i = 0; i < blocks.Count; i++)
        {
            if (blocks[i] is TextBlock text)
            {
                items.Add(new Item(i, text, Row: null, KnowsSpans: false));
            }
            else if (blocks[i] is Grid grid)
            {
                items.AddRange(grid.Rows.Select(row => new Item(i, Text: null, row, grid.KnowsSpans)));
            }
        }

        return items;
    }

    /// <summary>The texts of the row's cells, without white space.</summary>
    public string[] Cells => _cells ??= [.. Row!.Cells.Select(c => PrintedText.Compact(c.Text))];

    private static string OnlyCell(GridRow row)
    {
        string only = string.Empty;
        foreach (GridCell cell in row.Cells)
        {
            if (cell.Text.Length > 0)
            {
                if (only.Length > 0)
                {
                    return string.Empty;
                }

                only = cell.Text;
            }
        }

        return only;
    }
}
