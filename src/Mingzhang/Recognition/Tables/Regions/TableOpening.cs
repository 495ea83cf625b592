using Mingzhang.Texts;

namespace Mingzhang.Recognition.Tables.Regions;

/// <summary>A run of heading lines that may begin a table: number, title, preparer and unit in any order.</summary>
internal sealed class TableOpening
{
    private static readonly string[] HeaderWords = ["科目", "项目", "合计", "总计", "收入", "支出", "预算数", "决算数", "内容", "资金来源", "类款", "栏次", "行次"];
    private bool _knowsTitle;

    public string Number { get; private set; } = string.Empty;

    public string Title { get; private set; } = string.Empty;

    public string Entity { get; private set; } = string.Empty;

    public string Unit { get; private set; } = string.Empty;

    public List<StreamItem> Lines { get; } = [];

    /// <summary>Index of the first item after the heading lines.</summary>
    public int Next { get; private set; }

    /// <summary>What stands after the heading lines, or null at the end.</summary>
    public StreamItem? Following { get; private set; }

    public Source Source => Lines[0].Block.Source;

    /// <summary>The heading lines that begin at the item, or null when none do.</summary>
    public static TableOpening? At(List<StreamItem> items, int from, TitleMatcher titles)
    {
        TableOpening? opening = null;
        var i = from;
        while (i < items.Count)
        {
            var heading = items[i].Heading;
            var taken = 1;
            if (heading is null || (heading.Title.Length == 0 && heading.Number.Length > 0 && heading.Entity.Length + heading.Unit.Length == 0 && TableNumber.Value(heading.Number) == 0))
            {
                heading = Wrapped(items, i, titles, out taken);
            }

            if (heading is null)
            {
                if (opening is null || !RegionEnd.IsPageNumber(items[i]))
                {
                    break;
                }

                i++;
                continue;
            }

            if (heading.Title.Length > 0 && opening?.Title.Length > 0)
            {
                // A second title: what came before only named tables, as a list of contents does.
                var ended = opening.Unit.Length > 0 || opening.Entity.Length > 0;
                return ended ? opening.EndAt(items, i) : At(items, IsNumberAlone(items[i - 1]) ? i - 1 : i, titles);
            }

            opening ??= new TableOpening();
            opening.Take(heading, items.GetRange(i, taken), titles);
            i += taken;
        }

        return opening?.EndAt(items, i);
    }

    /// <summary>Whether a table begins here, or goes on here when one is open.</summary>
    public bool Begins(bool isOpen)
    {
        if (Following is null || TitleMatcher.IsPerformance(Title))
        {
            return false;
        }

        var underHeading = Unit.Length > 0 || Entity.Length > 0;
        if (Title.Length == 0)
        {
            return underHeading && (Number.Length > 0 || isOpen);
        }

        if (Following.IsGrid)
        {
            return _knowsTitle || underHeading || HoldsFigures((Grid)Following.Block);
        }

        return _knowsTitle ? underHeading || LooksLikeHeader(Following.Text) : Unit.Length > 0;
    }

    private static bool IsNumberAlone(StreamItem item) =>
        item.Heading is { Title.Length: 0, Entity.Length: 0, Unit.Length: 0, Number.Length: > 0 };

    private static bool LooksLikeHeader(string text)
    {
        var folded = PrintedWords.Folded(text);
        return folded.Length is > 0 and < 60
            && !folded.StartsWith('第')
            && folded.AsSpan().IndexOfAny('。', '，', '；') < 0
            && Numbering.Level(folded) == 0
            && HeaderWords.Any(w => folded.Contains(w, StringComparison.Ordinal));
    }

    private static bool HoldsFigures(Grid grid) =>
        grid.Rows.Any(r => r.Cells.Skip(1).Any(c => c.Text.Length > 2 && c.Text.Contains('.', StringComparison.Ordinal) && Amounts.Amount.TryParse(c.Text, out _)));

    /// <summary>A title set over two or three lines.</summary>
    private static HeadingLine? Wrapped(List<StreamItem> items, int from, TitleMatcher titles, out int taken)
    {
        taken = 1;
        if (items[from].Block is not TextBlock { Text.Length: > 1 and < 60 } first || EndsWithFigure(first.Text))
        {
            return null;
        }

        for (taken = 2; taken <= 3 && from + taken <= items.Count; taken++)
        {
            if (items[from + taken - 1].Block is not TextBlock { Text.Length: < 60 } next || EndsWithFigure(next.Text))
            {
                break;
            }

            if (next.Text.Contains('表', StringComparison.Ordinal))
            {
                var text = string.Concat(items.GetRange(from, taken).Select(i => i.Text));
                return HeadingLine.Parse(text, titles) is { Title.Length: > 0 } heading && titles.Find(heading.Title) is not null ? heading : null;
            }
        }

        return null;
    }

    /// <summary>Whether the line is a row: its last word is a figure of more than a year's digits or with decimals.</summary>
    private static bool EndsWithFigure(string text)
    {
        var word = text.AsSpan(text.LastIndexOf(' ') + 1);
        return (word.Length is > 4 or 1 || word.Contains('.')) && Amounts.Amount.TryParse(word, out _);
    }

    private void Take(HeadingLine heading, List<StreamItem> lines, TitleMatcher titles)
    {
        Lines.AddRange(lines);
        Number = heading.Number.Length > 0 && Number.Length == 0 ? heading.Number : Number;
        Entity = heading.Entity.Length > 0 ? heading.Entity : Entity;
        Unit = heading.Unit.Length > 0 ? heading.Unit : Unit;
        if (heading.Title.Length > 0)
        {
            Title = heading.Title;
            _knowsTitle = titles.Find(Title) is not null;
        }
    }

    private TableOpening EndAt(List<StreamItem> items, int next)
    {
        Next = next;
        Following = next < items.Count ? items[next] : null;
        return this;
    }
}
