using Mingzhang.Texts;

namespace Mingzhang.Tests.Recognition.Performance;

/// <summary>Blocks from text as the conversions of PDFs write it: a blank line is a gap, a leading space begins a page, tabs part cells.</summary>
internal static class Set
{
    public static IReadOnlyList<Block> Lines(string text)
    {
        var blocks = new List<Block>();
        bool gap = true;
        int number = 0;
        foreach (string line in text.Split('\n'))
        {
            number++;
            if (line.Trim().Length == 0)
            {
                gap = true;
                continue;
            }

            blocks.Add(new TextBlock(line.Trim(), Source.OnLine(number))
            {
                IsVisualLine = true,
                AfterGap = gap,
                StartsPage = line.StartsWith(' '),
            });
            gap = false;
        }

        return blocks;
    }

    /// <summary>Lines with <c>|</c> between cells become grids, a blank line ends one.</summary>
    public static IReadOnlyList<Block> Grids(string text, bool knowsSpans = false)
    {
        var blocks = new List<Block>();
        var rows = new List<GridRow>();
        int number = 0;
        foreach (string line in text.Split('\n').Append(string.Empty))
        {
            number++;
            if (line.Contains('|'))
            {
                Source source = Source.OnLine(number);
                rows.Add(new GridRow([.. line.Split('|').Select((cell, i) => new GridCell(cell.Trim(), i, source))], source));
                continue;
            }

            if (rows.Count > 0)
            {
                blocks.Add(new Grid(rows, rows[0].Source) { KnowsSpans = knowsSpans });
                rows = [];
            }

            if (line.Trim().Length > 0)
            {
                blocks.Add(new TextBlock(line.Trim(), Source.OnLine(number)) { IsVisualLine = true });
            }
        }

        return blocks;
    }
}
