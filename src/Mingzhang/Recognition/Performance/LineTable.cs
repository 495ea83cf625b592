using Mingzhang.Disclosures;
using Mingzhang.Texts;

namespace Mingzhang.Recognition.Performance;

/// <summary>A performance table set as visual lines: head, header, indicators, total.</summary>
internal sealed class LineTable : ITable
{
    /// <summary>No table has more lines; it keeps damaged files from taking long.</summary>
    private const int MostLines = 4000;

    private readonly Segment _segment;
    private readonly Head _head;
    private readonly GoalSplitter? _goal;
    private readonly List<Fragment> _body = [];
    private readonly IndicatorColumn[] _layout;
    private readonly Dictionary<string, PrintedValue> _total = new(StringComparer.Ordinal);

    private LineTable(Segment segment, List<Fragment> fragments, int headerStart, int headerEnd, int pastEnd)
    {
        _segment = segment;
        _head = HeadParser.Parse(HeadTokens(fragments, headerStart));
        string header = string.Concat(fragments.Skip(headerStart).Take(headerEnd - headerStart).Select(f => f.Text));
        _layout = IndicatorHeader.Layout(header);
        Kind = segment.KindOf(Array.IndexOf(_layout, IndicatorColumn.Score) >= 0, _head.Project is not null);
        _goal = _head.HasCompletion ? new GoalSplitter(_head.Goal) : null;
        TakeBody(fragments, headerEnd);
        LastBlock = pastEnd;
    }

    /// <summary>What the table is for.</summary>
    public PerformanceKind Kind { get; }

    /// <inheritdoc/>
    public int FirstBlock => _segment.Items[0].Block;

    /// <inheritdoc/>
    public int LastBlock { get; private set; }

    /// <summary>The indicators on their way; null until the body is complete.</summary>
    public LineIndicators? Rows { get; private set; }

    /// <summary>The goal and the actual completion, where they stand one after the other.</summary>
    public GoalSplitter? Goal => _goal;

    /// <summary>Reads a segment, or returns null when it has no header among its lines.</summary>
    public static LineTable? Read(Segment segment)
    {
        List<(int Index, TextBlock Block)> lines = Lines(segment);
        List<Fragment> fragments = Fragments.Of(lines);
        (int start, int end) = IndicatorHeader.Find(fragments, 0);
        if (start < 0)
        {
            return null;
        }

        int stop = StopOf(fragments, lines, end);
        int last = stop > 0 ? fragments[stop - 1].Block : segment.Items[0].Block;
        return new LineTable(segment, fragments.GetRange(0, stop), start, end, last);
    }

    /// <summary>Adds lines that belong to the table but stand elsewhere, then makes the rows.</summary>
    public void Complete(List<Fragment> stray)
    {
        _body.AddRange(stray);
        Rows = new LineIndicators(_body, _layout, Kind);
    }

    /// <summary>Makes the table once its rows are read.</summary>
    public PerformanceTable Build(string title, LabelPlace? place, (double Goal, double Completion)? widths)
    {
        (PrintedValue? goal, PrintedValue? completion) = _goal is null
            ? (PrintedText.Join([.. _head.Goal.Select(t => (t.Text, t.Source))]), null)
            : _goal.Texts(widths);
        foreach ((string key, PrintedValue value) in _total)
        {
            _head.Money.TryAdd(key, value);
        }

        return TableBuilder.Build(_segment, Kind, title, _head, (goal, completion), Rows!.Indicators(place));
    }

    /// <summary>The text lines of the segment without its title, years, page numbers and repeated titles.</summary>
    private static List<(int Index, TextBlock Block)> Lines(Segment segment)
    {
        var lines = new List<(int, TextBlock)>();
        for (int i = 1; i < segment.Items.Count && lines.Count < MostLines; i++)
        {
            if (segment.Items[i].Text is not { } text)
            {
                break;
            }

            TextBlock? before = segment.Items[i - 1].Text;
            TextBlock? after = i + 1 < segment.Items.Count ? segment.Items[i + 1].Text : null;
            bool isYear = i <= 2 ? TableMarks.IsYearUnderTitle(text.Text, out _) : TableMarks.IsYear(text.Text, out _);
            bool isMark = isYear || TableMarks.IsTitle(text.Text, out _)
                || TableMarks.IsPageNumber(text, before, after);
            if (!isMark)
            {
                lines.Add((segment.Items[i].Block, text));
            }
        }

        return lines;
    }

    /// <summary>Where the table ends: past its total row, before a heading or a note, or at the end of the lines.</summary>
    private static int StopOf(List<Fragment> fragments, List<(int Index, TextBlock Block)> lines, int from)
    {
        var headings = lines.Where(l => l.Block.AfterGap || l.Block.StartsPage).Where(l => TableMarks.IsHeading(l.Block)).Select(l => l.Index).ToHashSet();
        for (int i = from; i < fragments.Count; i++)
        {
            if (IsTotal(fragments, i))
            {
                while (i + 1 < fragments.Count && !fragments[i + 1].StartsLine)
                {
                    i++;
                }

                return i + 1;
            }

            bool isNote = fragments[i].StartsLine && fragments[i].Text.Length > 1 && fragments[i].Text[0] is '注' or '备' && fragments[i].Text.AsSpan().IndexOfAny('：', ':') is 1 or 2;
            if (fragments[i].StartsLine && (isNote || headings.Contains(fragments[i].Block)))
            {
                return i;
            }
        }

        return fragments.Count;
    }

    private static List<HeadToken> HeadTokens(List<Fragment> fragments, int count) =>
        [.. fragments.Take(count).Select(f => new HeadToken(f.Text, f.Source, f.StartsLine, f.Block))];

    /// <summary>The body without headers that a page repeats and without the total row.</summary>
    private void TakeBody(List<Fragment> fragments, int from)
    {
        for (int i = from; i < fragments.Count;)
        {
            if (IsTotal(fragments, i))
            {
                TakeTotal(fragments, i + 1);
                return;
            }

            (int start, int end) = fragments[i].Text.StartsWith("一级", StringComparison.Ordinal) ? IndicatorHeader.Find(fragments, i) : (-1, -1);
            if (start == i)
            {
                i = end;
                continue;
            }

            _body.Add(fragments[i++]);
        }
    }

    /// <summary>The row under the indicators: its word, then figures on the same line.</summary>
    private static bool IsTotal(List<Fragment> fragments, int at) =>
        PerformanceVocabulary.IsTotal(fragments[at].Text) && fragments[at].StartsLine
        && at + 1 < fragments.Count && fragments[at + 1].Shape is Shape.Number or Shape.Value;

    private void TakeTotal(List<Fragment> fragments, int from)
    {
        string[] roles = [MoneyKeys.TotalWeight, MoneyKeys.TotalScore];
        int filled = 0;
        for (int i = from; i < fragments.Count && filled < 2; i++)
        {
            string text = fragments[i].Text.TrimEnd('分');
            if (Amounts.Amount.TryParse(text, out _))
            {
                _total[roles[filled++]] = new PrintedValue(text, fragments[i].Source);
            }
        }
    }
}
