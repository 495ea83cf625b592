using Mingzhang.Disclosures;
using Mingzhang.Texts;

namespace Mingzhang.Recognition.Performance;

/// <summary>
/// Parts the goal from the actual completion where the text has one after the other without a mark: each was set in a column of
/// its own width, and the last line of a paragraph is seldom full.
/// </summary>
internal sealed class GoalSplitter
{
    private readonly List<Line> _lines = [];

    /// <summary>Takes the lines of both, in order.</summary>
    public GoalSplitter(IEnumerable<HeadToken> tokens)
    {
        foreach (HeadToken token in tokens)
        {
            if (_lines.Count == 0 || token.StartsLine)
            {
                _lines.Add(new Line(token.Text, token.Source, PrintedText.Width(token.Text), PrintedText.UnbreakableWidth(token.Text)));
            }
            else
            {
                Line line = _lines[^1];
                _lines[^1] = line with { Text = line.Text + " " + token.Text, Width = line.Width + 0.25 + PrintedText.Width(token.Text) };
            }
        }
    }

    /// <summary>The widths of the two columns when the lines leave no doubt, or null.</summary>
    public (double Goal, double Completion)? SureWidths()
    {
        int split = Split(null, out double margin);
        return margin < 2 || split < 2 || _lines.Count - split < 2 ? null : (Widest(0, split), Widest(split, _lines.Count));
    }

    /// <summary>The two texts.</summary>
    /// <param name="widths">The widths of the columns in the document's other tables, or null.</param>
    public (PrintedValue? Goal, PrintedValue? Completion) Texts((double Goal, double Completion)? widths)
    {
        int split = Split(widths, out _);
        return (Join(0, split), Join(split, _lines.Count));
    }

    private PrintedValue? Join(int from, int to) =>
        PrintedText.Join([.. _lines.Skip(from).Take(to - from).Select(l => (l.Text, l.Source))]);

    private double Widest(int from, int to)
    {
        double widest = 0;
        for (int i = from; i < to; i++)
        {
            widest = Math.Max(widest, _lines[i].Width);
        }

        return widest;
    }

    private int Split((double Goal, double Completion)? widths, out double margin)
    {
        int best = _lines.Count;
        double least = double.MaxValue;
        margin = 0;
        for (int split = 0; split <= _lines.Count; split++)
        {
            double empty = split == 0 || split == _lines.Count ? 6 : 0;
            double cost = empty + Cost(0, split, widths?.Goal) + Cost(split, _lines.Count, widths?.Completion);
            if (cost < least)
            {
                margin = least - cost;
                (best, least) = (split, cost);
            }
            else
            {
                margin = Math.Min(margin, cost - least);
            }
        }

        return best;
    }

    /// <summary>How unlikely it is that the lines were set as one column.</summary>
    private double Cost(int from, int to, double? known)
    {
        double width = known ?? Widest(from, to);
        double cost = 0;
        for (int i = from; i < to; i++)
        {
            bool endsSentence = _lines[i].Text[^1] is '。' or '；' or '：' or ';' or ':' or '！' or '.';
            if (i == to - 1)
            {
                cost += endsSentence ? 0 : 1;
                continue;
            }

            double slack = width - _lines[i].Width - _lines[i + 1].Unbreakable - 0.4;
            cost += slack <= 0 ? 0 : endsSentence ? 1.2 : Math.Min(5, 1 + (1.5 * slack));
            cost += known is null ? 0 : Math.Min(4, 2 * Math.Max(0, _lines[i].Width - width - 0.8));
        }

        return cost;
    }

    private readonly record struct Line(string Text, Source Source, double Width, double Unbreakable);
}
