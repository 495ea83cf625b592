using Mingzhang.Texts;

namespace Mingzhang.Recognition.Narrative;

/// <summary>A line or paragraph of the document that belongs to the narrative.</summary>
internal sealed class NarrativeLine
{
    /// <summary>The cleaned text; never empty.</summary>
    public required string Text { get; init; }

    /// <summary>How wide it is set: a Chinese character counts 4, a digit or letter 2, white space 1.</summary>
    public required int Width { get; init; }

    /// <summary>Where it stands.</summary>
    public required Source Source { get; init; }

    /// <summary>Whether it is a line as set, whose sentence may go on in the next.</summary>
    public bool IsVisual { get; init; }

    /// <summary>Whether a gap stands before it.</summary>
    public bool AfterGap { get; init; }

    /// <summary>Whether a table or another consumed block stands before it.</summary>
    public bool AfterTable { get; init; }

    /// <summary>Whether the file marks it as a heading.</summary>
    public bool IsHeading { get; init; }

    /// <summary>The numbering it begins with.</summary>
    public required LineStart Start { get; init; }

    /// <summary>The lines of the narrative among the blocks.</summary>
    public static List<NarrativeLine> From(IReadOnlyList<Block> blocks, IReadOnlyList<bool> consumed)
    {
        var lines = new List<NarrativeLine>(blocks.Count);
        var afterTable = false;
        for (var i = 0; i < blocks.Count; i++)
        {
            if (i < consumed.Count && consumed[i])
            {
                afterTable = true;
                continue;
            }

            foreach (var block in Texts(blocks[i]))
            {
                var text = NarrativeText.Clean(block.Text);
                if (text.Length > 0)
                {
                    lines.Add(new NarrativeLine
                    {
                        Text = text,
                        Width = WidthOf(block.Text),
                        Source = block.Source,
                        IsVisual = block.IsVisualLine,
                        AfterGap = block.AfterGap,
                        AfterTable = afterTable,
                        IsHeading = block.IsHeading,
                        Start = LineStart.Of(text),
                    });
                    afterTable = false;
                }
            }
        }

        return lines;
    }

    /// <summary>How wide a text is set, in quarters of a Chinese character.</summary>
    public static int WidthOf(string text)
    {
        var width = 0;
        foreach (var c in text)
        {
            width += char.IsWhiteSpace(c) ? 1 : c < 0x2000 ? 2 : 4;
        }

        return width;
    }

    /// <summary>A grid that no table claimed holds text only where a row is one long cell.</summary>
    private static IEnumerable<TextBlock> Texts(Block block) => block switch
    {
        TextBlock text => [text],
        Grid grid => grid.Rows
            .Select(r => r.Cells.Where(c => c.Text.Length > 0).Take(2).ToList())
            .Where(c => c is [{ Text.Length: > 30 }])
            .Select(c => new TextBlock(c[0].Text, c[0].Source)),
        _ => [],
    };
}
