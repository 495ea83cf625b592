using Mingzhang.Disclosures;
using Mingzhang.Formats;
using Mingzhang.Recognition.Tables;
using Mingzhang.Texts;

namespace Mingzhang.Tests.Recognition.Tables;

/// <summary>Writes small documents by hand: a line with <c>|</c> is a row of cells, any other line stands alone.</summary>
internal static class Sheets
{
    /// <summary>A text whose rows keep no spans, as tab-separated conversions do.</summary>
    public static Document Tabbed(string text) => Of(text, knowsSpans: false);

    /// <summary>
    /// A document that knows its spans. <c>名称&lt;3</c> covers three columns, <c>名称^2</c> two rows, <c>名称&lt;3^2</c> both; cells that are covered
    /// are left out of their rows.
    /// </summary>
    public static Document Spanned(string text) => Of(text, knowsSpans: true);

    public static IReadOnlyList<Table> Read(this Document document, string format = "general-budget") =>
        TableRecognizer.Read(document, FormatLibrary.Shipped.Get(format)).Tables;

    public static Table ReadOne(this Document document, string format = "general-budget") => document.Read(format).ShouldHaveSingleItem();

    /// <summary>The figures as <c>code name item | column | amount</c>, in the order they were read.</summary>
    public static IReadOnlyList<string> Figures(this Table table) =>
        [.. table.Facts.Select(f => $"{string.Join(' ', new[] { f.Row.Code, f.Row.Name, f.Row.Item }.Where(t => t.Length > 0))}|{f.Column.Path}|{f.Printed}")];

    /// <summary>The labels of the rows.</summary>
    public static IReadOnlyList<string> Labels(this Table table) =>
        [.. table.Rows.Select(r => $"{r.Kind}:{string.Join(' ', new[] { r.Code, r.Name, r.Item }.Where(t => t.Length > 0))}")];

    private static Document Of(string text, bool knowsSpans)
    {
        var blocks = new List<Block>();
        var rows = new List<GridRow>();
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            var source = Source.OnLine(i + 1);
            if (lines[i].Contains('|', StringComparison.Ordinal))
            {
                rows.Add(Row(lines[i], source, knowsSpans));
                continue;
            }

            Flush();
            if (lines[i].Trim().Length > 0)
            {
                blocks.Add(new TextBlock(lines[i].Trim(), source));
            }
        }

        Flush();
        return new Document("手写.txt", FileKind.Text, [new Page(1, knowsSpans ? [.. blocks.Select(Placed)] : blocks)]);

        void Flush()
        {
            if (rows.Count > 0)
            {
                blocks.Add(new Grid([.. rows], rows[0].Source) { KnowsSpans = knowsSpans });
                rows.Clear();
            }
        }
    }

    private static GridRow Row(string line, Source source, bool knowsSpans)
    {
        var column = 0;
        var cells = new List<GridCell>();
        foreach (var part in line.Split('|'))
        {
            var text = part.Trim();
            var (across, down) = (1, 1);
            if (knowsSpans && text.Length > 2 && text[^2] == '^')
            {
                down = text[^1] - '0';
                text = text[..^2];
            }

            if (knowsSpans && text.Length > 2 && text[^2] == '<')
            {
                across = text[^1] - '0';
                text = text[..^2];
            }

            cells.Add(new GridCell(text, column, source) { ColumnSpan = across, RowSpan = down });
            column += across;
        }

        return new GridRow(cells, source);
    }

    /// <summary>Moves the cells of each row past those that cover them from above.</summary>
    private static Block Placed(Block block)
    {
        if (block is not Grid grid)
        {
            return block;
        }

        var covered = new HashSet<(int Row, int Column)>();
        var rows = new List<GridRow>();
        for (var r = 0; r < grid.Rows.Count; r++)
        {
            var at = 0;
            var cells = new List<GridCell>();
            foreach (var cell in grid.Rows[r].Cells)
            {
                while (covered.Contains((r, at)))
                {
                    at++;
                }

                cells.Add(cell with { Column = at });
                for (var down = 1; down < cell.RowSpan; down++)
                {
                    for (var across = 0; across < cell.ColumnSpan; across++)
                    {
                        covered.Add((r + down, at + across));
                    }
                }

                at += cell.ColumnSpan;
            }

            rows.Add(grid.Rows[r] with { Cells = cells });
        }

        return grid with { Rows = rows };
    }
}
