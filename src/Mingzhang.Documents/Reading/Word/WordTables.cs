using Mingzhang.Documents.Reading.Common;
using Mingzhang.Texts;

namespace Mingzhang.Documents.Reading.Word;

/// <summary>Reads the tables of a Word document, with their merged cells, into grids.</summary>
/// <remarks>
/// A table that only lays out others (every row a single cell, some cell holding a table) is unwrapped. Another table inside a
/// cell gives its text to the cell when it is a single cell itself, else it becomes a grid of its own after the outer one.
/// </remarks>
internal sealed class WordTables(XmlWalk walk, ReadingInput input, WordBody body)
{
    /// <summary>Reads the table the walk stands on.</summary>
    /// <param name="into">Where the grid goes.</param>
    public void ReadInto(List<Block> into)
    {
        var table = new Table();
        ReadRows(table);
        if (table.IsLayout)
        {
            into.AddRange(table.Contents.SelectMany(c => c));
            return;
        }

        if (table.Grid.Rows.Count > 0)
        {
            into.Add(new Grid(table.Grid.ToRows(), table.Grid.Rows[0].Source) { KnowsSpans = true });
        }

        into.AddRange(table.Nested);
    }

    private void ReadRows(Table table)
    {
        int depth = walk.Enter();
        while (walk.NextChild(depth))
        {
            if (walk.Name == "tr")
            {
                ReadRow(table, body.NextLine());
            }
            else if (walk.Name is "sdt" or "sdtContent" or "ins" or "moveTo" or "customXml")
            {
                ReadRows(table);
            }
        }
    }

    private void ReadRow(Table table, Source source)
    {
        input.CheckRow(table.Grid.Rows.Count);
        var row = new Row(source);
        ReadCells(table, row);
        if (!row.IsGone)
        {
            table.Grid.Add(row.Cells, source);
            table.Contents.AddRange(row.Contents);
            table.Nested.AddRange(row.Nested);
            table.MaxCells = Math.Max(table.MaxCells, row.Contents.Count);
        }
    }

    private void ReadCells(Table table, Row row)
    {
        int depth = walk.Enter();
        while (walk.NextChild(depth))
        {
            switch (walk.Name)
            {
                case "trPr":
                    ReadRowProperties(row);
                    break;
                case "tc":
                    ReadCell(table, row);
                    break;
                case "sdt" or "sdtContent" or "ins" or "moveTo" or "customXml":
                    ReadCells(table, row);
                    break;
            }
        }
    }

    private void ReadRowProperties(Row row)
    {
        int depth = walk.Enter();
        while (walk.NextChild(depth))
        {
            switch (walk.Name)
            {
                case "gridBefore":
                    row.Column += Math.Max(0, walk.Number("val", 0));
                    break;
                case "del" or "moveFrom":
                    row.IsGone = true;
                    break;
                case "hidden":
                    row.IsGone |= walk.IsOn();
                    break;
            }
        }
    }

    private void ReadCell(Table table, Row row)
    {
        var shape = new CellShape();
        var blocks = new List<Block>();
        body.ReadInto(blocks, row.Source, () => shape = walk.Name == "tcPr" ? ReadShape() : shape);
        if (shape.IsGone)
        {
            return;
        }

        var lines = new List<string>();
        foreach (Block block in blocks)
        {
            Take(block, lines, row.Nested);
        }

        string text = PlainText.Join(lines);
        input.CheckColumn(row.Column + shape.Span - 1);
        input.CountCell(text.Length);
        row.Contents.Add(blocks);
        row.Cells.Add(new GridBuilder.Cell(text, row.Column, shape.Span) { ContinuesAbove = shape.ContinuesAbove, ContinuesLeft = shape.ContinuesLeft });
        row.Column += shape.Span;
        table.HoldsTables |= blocks.Exists(b => b is Grid);
    }

    private CellShape ReadShape()
    {
        var shape = new CellShape();
        int depth = walk.Enter();
        while (walk.NextChild(depth))
        {
            shape = walk.Name switch
            {
                "gridSpan" => shape with { Span = Math.Max(1, walk.Number("val", 1)) },
                "vMerge" => shape with { ContinuesAbove = walk.Attribute("val") is not "restart" },
                "hMerge" => shape with { ContinuesLeft = walk.Attribute("val") is not "restart" },
                "cellDel" => shape with { IsGone = true },
                _ => shape,
            };
        }

        return shape;
    }

    private static void Take(Block block, List<string> lines, List<Block> nested)
    {
        if (block is TextBlock text)
        {
            lines.Add(text.Text);
        }
        else if (block is Grid { Rows: [{ Cells: [var only] }] })
        {
            lines.Add(only.Text);
        }
        else
        {
            nested.Add(block);
        }
    }

    private sealed record CellShape
    {
        public int Span { get; init; } = 1;

        public bool ContinuesAbove { get; init; }

        public bool ContinuesLeft { get; init; }

        public bool IsGone { get; init; }
    }

    private sealed class Table
    {
        public GridBuilder Grid { get; } = new();

        public List<List<Block>> Contents { get; } = [];

        public List<Block> Nested { get; } = [];

        public int MaxCells { get; set; }

        public bool HoldsTables { get; set; }

        public bool IsLayout => MaxCells <= 1 && HoldsTables;
    }

    private sealed class Row(Source source)
    {
        public Source Source { get; } = source;

        public List<GridBuilder.Cell> Cells { get; } = [];

        public List<List<Block>> Contents { get; } = [];

        public List<Block> Nested { get; } = [];

        public int Column { get; set; }

        public bool IsGone { get; set; }
    }
}
