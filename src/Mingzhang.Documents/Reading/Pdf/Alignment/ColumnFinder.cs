using Mingzhang.Pdf;

namespace Mingzhang.Documents.Reading.Pdf.Alignment;

/// <summary>Finds the columns of a block: where words stand in rows of amounts, and where only the heading names a column.</summary>
internal static class ColumnFinder
{
    /// <summary>Columns stand further apart, in sizes of letters.</summary>
    private const double Corridor = 0.35;

    /// <summary>Characters of one word in a heading are set apart by less, in sizes.</summary>
    private const double SetApart = 2.5;

    /// <summary>One row in so many may reach over into the next column, as totals do.</summary>
    private const int RowsForOneAstray = 12;

    /// <summary>The columns, left to right, as the rooms their words take.</summary>
    public static List<(double From, double To)> Find(IReadOnlyList<AlignedLine> header, IReadOnlyList<AlignedLine> body)
    {
        double size = body.Max(l => l.Line.Size);
        var words = body.SelectMany(l => l.Words).ToList();
        List<(double From, double To)> columns = Rooms(words.ConvertAll(w => (w.Box.Left, w.Box.Right)), Corridor * size, body.Count / RowsForOneAstray);

        // What the heading prints where no row prints anything names the column beside it, whose figures stand at its other end, or a
        // column that is blank on this page.
        var phrases = header.SelectMany(Phrases).ToList();
        List<(double From, double To)> free = Rooms(phrases.FindAll(p => !columns.Exists(c => Touch(p, c))), 0, 0);
        List<(double From, double To)> leaves = phrases.FindAll(p => columns.Count(c => Touch(p, c)) + free.Count(f => Touch(p, f)) == 1);
        List<(double From, double To)> nameless = columns.FindAll(c => !leaves.Exists(p => Touch(p, c)));
        List<(double From, double To)> all = [.. columns, .. free];
        foreach (bool toTheRight in (bool[])[true, false])
        {
            foreach ((double From, double To) name in free.ToList())
            {
                IEnumerable<(double From, double To)> beside = all.Where(c => toTheRight ? c.From >= name.To : c.To <= name.From);
                (double From, double To) nearest = toTheRight ? beside.DefaultIfEmpty().MinBy(c => c.From) : beside.DefaultIfEmpty().MaxBy(c => c.To);
                if (nameless.Remove(nearest))
                {
                    free.Remove(name);
                    columns[columns.IndexOf(nearest)] = (Math.Min(name.From, nearest.From), Math.Max(name.To, nearest.To));
                }
            }
        }

        columns.AddRange(free);
        columns.Sort((a, b) => a.From.CompareTo(b.From));
        return columns;

static bool Touch((double From, double To) a, (double From, double To) b) => a.From < b.To && a.To > b.From;
    }

    /// <summary>The words of a heading line; one whose characters are set apart (项 目) is one word.</summary>
    private static IEnumerable<(double From, double To)> Phrases(AlignedLine line)
    {
        (double From, double To)? open = null;
        LineWord? before = null;
        foreach (LineWord word in line.Words)
        {
            bool isSetApart = before is { Text.Length: 1 } && word.Text.Length == 1 && word.GapBefore < SetApart;
            before = word;
            if (open is { } phrase && isSetApart)
            {
                open = (phrase.From, word.Box.Right);
                continue;
            }

            if (open is { } done)
            {
                yield return done;
            }

            open = (word.Box.Left, word.Box.Right);
        }

        if (open is { } last)
        {
            yield return last;
        }
    }

    /// <summary>The column a room belongs to: the one it shares most with, else the nearest.</summary>
    public static int Of(IReadOnlyList<(double From, double To)> columns, PdfBox box)
    {
        int best = 0;
        double most = double.MinValue;
        for (int i = 0; i < columns.Count; i++)
        {
            double shared = Math.Min(columns[i].To, box.Right) - Math.Max(columns[i].From, box.Left); // negative: how far away
            if (shared > most)
            {
                (best, most) = (i, shared);
            }
        }

        return best;
    }

    /// <summary>Whether all words stand within columns, none over two of them.</summary>
    public static bool Fit(IReadOnlyList<(double From, double To)> columns, IEnumerable<LineWord> words) =>
        words.All(w => columns.Count(c => Math.Min(c.To, w.Box.Right) - Math.Max(c.From, w.Box.Left) > 1) <= 1);

    /// <summary>The rooms that are covered by more spans than may be astray, those parted by less than a corridor as one.</summary>
    private static List<(double From, double To)> Rooms(List<(double From, double To)> spans, double corridor, int astray)
    {
        var edges = spans.SelectMany(s => new[] { (At: s.From, Step: 1), (At: s.To, Step: -1) }).OrderBy(e => e.At).ThenBy(e => -e.Step).ToList();
        var rooms = new List<(double From, double To)>();
        int depth = 0;
        double from = 0;
        foreach ((double at, int step) in edges)
        {
            int before = depth;
            depth += step;
            if (before <= astray && depth > astray)
            {
                from = at;
            }
            else if (before > astray && depth <= astray)
            {
                if (rooms.Count > 0 && from - rooms[^1].To < corridor)
                {
                    rooms[^1] = (rooms[^1].From, at);
                }
                else
                {
                    rooms.Add((from, at));
                }
            }
        }

        return rooms;
    }
}
