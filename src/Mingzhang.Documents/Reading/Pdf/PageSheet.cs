using Mingzhang.Documents.Reading.Pdf.Alignment;
using Mingzhang.Pdf;
using Mingzhang.Pdf.Layout;
using Mingzhang.Texts;

namespace Mingzhang.Documents.Reading.Pdf;

/// <summary>A page while it is read: its ruled tables, and the lines around them.</summary>
internal sealed class PageSheet
{
    private readonly PageTurn _turn;

    private PageSheet(PageContent page, PageTurn turn, IReadOnlyList<RuledTable> tables, List<TextLine> lines)
    {
        Number = page.Number;
        Width = turn.Width;
        Height = turn.Height;
        IsRecognised = page.IsRecognised;
        Tables = tables;
        Lines = lines;
        _turn = turn;
    }

    public int Number { get; }

    /// <summary>The width once the text runs from left to right.</summary>
    public double Width { get; }

    public double Height { get; }

    /// <summary>Whether the text comes from character recognition.</summary>
    public bool IsRecognised { get; }

    public IReadOnlyList<RuledTable> Tables { get; }

    /// <summary>Tables without ruling lines.</summary>
    public List<AlignedTable> Aligned { get; } = [];

    /// <summary>The lines outside tables, top to bottom.</summary>
    public List<TextLine> Lines { get; }

    public int LineCount => Lines.Count;

    public static PageSheet Of(PageContent page, ReadingInput input)
    {
        input.CheckTime();
        foreach (PdfProblem problem in page.Problems)
        {
            input.Note($"第 {page.Number} 页：{problem.Message}。");
        }

        IReadOnlyList<PdfLetter> letters = PageLetters.Of(page);
        PageTurn turn = PageTurn.For(page, letters);
        letters = turn.Forward(letters);
        List<RuledTable> tables = RuledTableFinder.Find(turn.Forward(page.Rules), input);
        List<PdfLetter> outside = CellAssignment.Distribute(letters, tables);
        tables.RemoveAll(t => t.Cells.All(c => c.Letters.TrueForAll(l => l.IsSpace))); // pictures made of lines
        return new PageSheet(page, turn, tables, [.. TextLines.Of(outside)]);
    }

    /// <summary>The page's blocks, top to bottom.</summary>
    public IReadOnlyList<Block> ToBlocks(ReadingInput input)
    {
        var blocks = new List<(double Top, Block Block)>();
        double left = Lines.Count == 0 ? 0 : Lines.Min(l => l.Box.Left);
        double pitch = LinePitch.Usual(Lines);
        TextLine? above = null;
        foreach (TextLine line in Lines)
        {
            string text = line.Text.Trim();
            input.CountBlock(text.Length);
            blocks.Add((line.Box.CenterY, new TextBlock(text, SourceOf(line.Box))
            {
                IsVisualLine = true,
                AfterGap = above is null || LinePitch.IsGap(above, line, pitch),
                Indent = Math.Max(0, (int)Math.Round((line.Box.Left - left) / line.Size)),
            }));
            above = line;
        }

        foreach (RuledTable table in Tables)
        {
            blocks.Add((table.Box.Top, GridMaker.Make(table, SourceOf, input)));
        }

        foreach (AlignedTable table in Aligned)
        {
            blocks.Add((table.Box.Top, table.ToGrid(SourceOf, input)));
        }

        List<Block> ordered = [.. blocks.OrderBy(b => b.Top).Select(b => b.Block)];
        if (ordered is [TextBlock first, ..])
        {
            ordered[0] = first with { StartsPage = true };
        }

        return ordered;
    }

    /// <summary>A place of the turned page, as a place of the page as it is shown.</summary>
    private Source SourceOf(PdfBox box)
    {
        PdfBox shown = _turn.Back(box);
        return Source.OnPage(Number, new Rectangle(shown.Left, shown.Top, shown.Right, shown.Bottom)) with { IsOcr = IsRecognised };
    }
}
