using Mingzhang.Disclosures;
using Mingzhang.Texts;

namespace Mingzhang.Recognition.Performance;

/// <summary>A performance table whose cells the file tells apart.</summary>
internal sealed class GridTable : ITable
{
    private readonly Segment _segment;
    private readonly Head _head;
    private readonly GridRows _rows;

    private GridTable(Segment segment, int header)
    {
        _segment = segment;
        _head = HeadParser.Parse(HeadTokens(segment, header));
        Item head = segment.Items[header];
        _rows = new GridRows(head.Row!, head.KnowsSpans);
        LastBlock = TakeBody(header + 1);
        Kind = segment.KindOf(_rows.HasActual, _head.Project is not null);
    }

    /// <inheritdoc/>
    public PerformanceKind Kind { get; }

    /// <inheritdoc/>
    public int FirstBlock => _segment.Items[0].Block;

    /// <inheritdoc/>
    public int LastBlock { get; }

    /// <summary>Reads a segment, or returns null when no row of a grid in it heads indicators.</summary>
    public static GridTable? Read(Segment segment)
    {
        const int Look = 60;
        for (int i = 0; i < segment.Items.Count && i < Look; i++)
        {
            if (segment.Items[i].Row is not null && IndicatorHeader.IsHeader(segment.Items[i].Cells))
            {
                return new GridTable(segment, i);
            }
        }

        return null;
    }

    /// <summary>Makes the table.</summary>
    public PerformanceTable Build(string title)
    {
        (PrintedValue? goal, PrintedValue? completion) = Goals();
        return TableBuilder.Build(_segment, Kind, title, _head, (goal, completion), GridIndicators.Of(_rows.Rows));
    }

    private static List<HeadToken> HeadTokens(Segment segment, int header)
    {
        var tokens = new List<HeadToken>();
        for (int i = 0; i < header; i++)
        {
            Item item = segment.Items[i];
            if (i == 0 && segment.Title.Length > 0 || TableMarks.IsYear(item.Line, out _) || (i <= 2 && TableMarks.IsYearUnderTitle(item.Line, out _)))
            {
                continue;
            }

            if (item.Text is { } text)
            {
                bool first = true;
                foreach (string word in Fragments.Tokens(text.Text))
                {
                    tokens.Add(new HeadToken(word, text.Source, first, i));
                    first = false;
                }

                continue;
            }

            bool starts = true;
            foreach (GridCell cell in item.Row!.Cells)
            {
                if (cell.Text.Length > 0)
                {
                    tokens.Add(new HeadToken(cell.Text, cell.Source, starts, i, cell.Column));
                    starts = false;
                }
            }
        }

        return tokens;
    }

    /// <summary>The texts beside each other: the first column's is the goal.</summary>
    private (PrintedValue? Goal, PrintedValue? Completion) Goals()
    {
        List<HeadToken> tokens = _head.Goal;
        if (!_head.HasCompletion || tokens.Count == 0)
        {
            return (PrintedText.Join([.. tokens.Select(t => (t.Text, t.Source))]), null);
        }

        int left = tokens.Min(t => t.Column);
        return (
            PrintedText.Join([.. tokens.Where(t => t.Column == left).Select(t => (t.Text, t.Source))]),
            PrintedText.Join([.. tokens.Where(t => t.Column > left).Select(t => (t.Text, t.Source))]));
    }

    /// <summary>Reads the rows below the header, over page breaks, and returns the last block that belongs to the table.</summary>
    private int TakeBody(int from)
    {
        IReadOnlyList<Item> items = _segment.Items;
        int last = items[from - 1].Block;
        for (int i = from; i < items.Count; i++)
        {
            if (items[i].Row is not { } row)
            {
                if (!GoesOn(i))
                {
                    break;
                }

                continue;
            }

            string[] cells = Array.FindAll(items[i].Cells, c => c.Length > 0);
            bool isRepeated = TableMarks.IsTitle(items[i].Line, out _) || TableMarks.IsYear(items[i].Line, out _) || IndicatorHeader.IsHeader(cells);
            if (cells.Length > 0 && PerformanceVocabulary.IsTotal(cells[0]))
            {
                TakeTotal(row);
                return items[i].Block;
            }

            if (cells.Length > 0 && (IsNote(cells[0]) || TableMarks.ShowsHead(cells[0])))
            {
                break;
            }

            last = items[i].Block;
            if (!isRepeated)
            {
                _rows.Add(row, items[i].Block);
            }
        }

        return last;
    }

    /// <summary>Whether rows of this table follow the text: a page number, a repeated title, or a scrap of a cell.</summary>
    private bool GoesOn(int at)
    {
        IReadOnlyList<Item> items = _segment.Items;
        const int Scraps = 3;
        for (int i = at; i < items.Count && i < at + Scraps + 1; i++)
        {
            if (items[i].Text is not { } text)
            {
                return !TableMarks.ShowsHead(string.Concat(items[i].Cells.Take(2))) && LooksLikeRow(items[i]);
            }

            bool isScrap = text.Text.Length <= 12 || TableMarks.IsTitle(text.Text, out _) || TableMarks.IsYear(text.Text, out _);
            if (!isScrap || TableMarks.IsHeading(text))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>A header, a level, a rule or evidence shows.</summary>
    private static bool LooksLikeRow(Item item) =>
        IndicatorHeader.IsHeader(item.Cells)
        || item.Cells.Any(c => PerformanceVocabulary.IsLevel(c, isDepartment: true)
            || PerformanceVocabulary.ScoreRules.Contains(c)
            || PerformanceVocabulary.Bases.Contains(c)
            || (PerformanceVocabulary.IsEvidence(c, out bool isWhole) && isWhole)
            || (c.Length > 0 && ValueText.IsOperator(c[0])));

    private static bool IsNote(string text) => text.Length > 2 && text[0] is '注' or '备' && text.AsSpan().IndexOfAny('：', ':') is 1 or 2;

    private void TakeTotal(GridRow row)
    {
        string[] roles = [MoneyKeys.TotalWeight, MoneyKeys.TotalScore];
        int filled = 0;
        foreach (GridCell cell in row.Cells)
        {
            string text = PrintedText.Compact(cell.Text).TrimEnd('分');
            if (filled < 2 && Amounts.Amount.TryParse(text, out _))
            {
                _head.Money.TryAdd(roles[filled++], new PrintedValue(text, cell.Source));
            }
        }
    }
}
