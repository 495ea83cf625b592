using Mingzhang.Disclosures;
using Mingzhang.Texts;

namespace Mingzhang.Tests.Recognition.Performance;

/// <summary>Where a typesetter puts a merged label among its rows.</summary>
internal enum LabelAt
{
    First,
    Last,
}

/// <summary>
/// Sets a table as the conversion of a PDF leaves it: row by row and cell by cell, each cell wrapped to its column and centred in
/// its row, pieces of one height on one line, a blank line wherever the text goes down.
/// </summary>
internal sealed class Typesetter(LabelAt labels, Random random)
{
    private readonly List<Block> _blocks = [];
    private double _y;
    private string _line = string.Empty;
    private bool _gap = true;
    private int _number;

    public IReadOnlyList<Block> Blocks
    {
        get
        {
            Flush();
            return _blocks;
        }
    }

    public void Line(string text)
    {
        Flush();
        _number += 2;
        _gap = true;
        _line = text;
        Flush();
    }

    /// <summary>Sets rows of cells; the widths are of full-width characters.</summary>
    public void Rows(IReadOnlyList<(string Level1, string Level2, string[] Cells)> rows, int labelWidth, int[] widths)
    {
        for (int r = 0; r < rows.Count; r++)
        {
            string next1 = r + 1 < rows.Count ? rows[r + 1].Level1 : string.Empty;
            string next2 = r + 1 < rows.Count ? rows[r + 1].Level2 : string.Empty;
            string before1 = r > 0 ? rows[r - 1].Level1 : string.Empty;
            string before2 = r > 0 ? rows[r - 1].Level2 : string.Empty;
            bool has1 = labels == LabelAt.First ? before1 != rows[r].Level1 : next1 != rows[r].Level1;
            bool has2 = labels == LabelAt.First
                ? before2 != rows[r].Level2 || before1 != rows[r].Level1
                : next2 != rows[r].Level2 || next1 != rows[r].Level1;
            if (has1)
            {
                Cell(rows[r].Level1, labelWidth, top: -1);
            }

            if (has2)
            {
                Cell(rows[r].Level2, labelWidth, top: -1);
            }

            _y = -100;
            for (int c = 0; c < widths.Length; c++)
            {
                if (rows[r].Cells[c].Length > 0)
                {
                    Cell(rows[r].Cells[c], widths[c], top: null);
                }
            }

            _gap = true;
            Flush();
        }
    }

    /// <summary>
    /// Sets rows as a page that was read by height: the pieces of a row from top to bottom, those of one height on one line, merged
    /// labels at the middle of their span.
    /// </summary>
    public void RowsByHeight(IReadOnlyList<(string Level1, string Level2, string[] Cells)> rows, int labelWidth, int[] widths)
    {
        var pieces = new List<(double Y, int X, string Text)>();
        double top = 0;
        double[] middles = new double[rows.Count];
        double[] heights = new double[rows.Count];
        for (int r = 0; r < rows.Count; r++)
        {
            List<string>[] cells = [.. rows[r].Cells.Select((c, i) => c.Length == 0 ? [] : Wrap(c, widths[i]))];
            heights[r] = cells.Max(c => c.Count) + 1;
            middles[r] = top + (heights[r] / 2);
            for (int c = 0; c < cells.Length; c++)
            {
                Place(cells[c], middles[r], c + 2);
            }

            top += heights[r];
        }

        Labels(0, r => rows[r].Level1);
        Labels(1, r => rows[r].Level1 + rows[r].Level2);
        pieces.Sort();
        double y = -100;
        foreach ((double at, _, string text) in pieces)
        {
            if (at - y < 0.1)
            {
                _line += " " + text;
            }
            else
            {
                Flush();
                _gap = at - y > 0.7;
                _number += _gap ? 2 : 1;
                _line = text;
            }

            y = at;
        }

        _gap = true;
        Flush();

        void Place(List<string> lines, double middle, int x)
        {
            for (int i = 0; i < lines.Count; i++)
            {
                pieces.Add((middle + i - ((lines.Count - 1) / 2.0), x, lines[i]));
            }
        }

        void Labels(int x, Func<int, string> key)
        {
            for (int from = 0; from < rows.Count;)
            {
                int to = from;
                while (to + 1 < rows.Count && key(to + 1) == key(from))
                {
                    to++;
                }

                double first = middles[from] - (heights[from] / 2);
                double last = middles[to] + (heights[to] / 2);
                Place(Wrap(x == 0 ? rows[from].Level1 : rows[from].Level2, labelWidth), (first + last) / 2, x);
                from = to + 1;
            }
        }
    }

    private void Cell(string text, int width, double? top)
    {
        List<string> lines = Wrap(text, width);
        double y = top ?? -(lines.Count - 1) / 2.0;
        if (top is not null)
        {
            _y = -100;
        }

        foreach (string line in lines)
        {
            if (Math.Abs(y - _y) < 0.1)
            {
                _line += " " + line;
            }
            else
            {
                Flush();
                _gap = y > _y || random.Next(3) == 0;
                _number += _gap ? 2 : 1;
                _line = line;
            }

            _y = y;
            y += 1;
        }
    }

    private void Flush()
    {
        if (_line.Length > 0)
        {
            _blocks.Add(new TextBlock(_line, Source.OnLine(Math.Max(1, _number))) { IsVisualLine = true, AfterGap = _gap });
            _line = string.Empty;
        }
    }

    /// <summary>Breaks a text into lines: anywhere between Chinese characters, never inside a number, never before closing marks.</summary>
    private static List<string> Wrap(string text, double width)
    {
        var lines = new List<string>();
        string line = string.Empty;
        for (int i = 0; i < text.Length;)
        {
            int end = i + 1;
            while (end < text.Length && ((text[i] < 0x2E80 && text[end] < 0x2E80) || "，。、；：）》”%".Contains(text[end])))
            {
                end++;
            }

            string piece = text[i..end];
            if (line.Length > 0 && Width(line + piece) > width + 0.5)
            {
                lines.Add(line);
                line = string.Empty;
            }

            line += piece;
            i = end;
        }

        lines.Add(line);
        return lines;
    }

    private static double Width(string text) => text.Sum(c => c >= 0x2E80 || c is '“' or '”' ? 1 : 0.5);
}
