namespace Mingzhang.Documents.Reading.Text;

/// <summary>
/// Takes out what a conversion left of the pages: their numbers where they are marked or rise one by one, and the headers and footers
/// that stand beside them. A bare number that is part of no such run stays, because tables set one cell a line have many.
/// </summary>
internal static class TextFurniture
{
    /// <summary>A run of bare numbers is taken for pages when it has so many, one by one.</summary>
    private const int ShortestRun = 5;

    /// <summary>Marked numbers (第3页, - 3 -, 3/40) need so many in rising order.</summary>
    private const int FewestMarked = 3;

    /// <summary>Between two pages stands at least so much text; column numbers set one a line do not.</summary>
    private const int FewestLinesBetween = 5;

    /// <summary>A header stands beside so many page numbers at least.</summary>
    private const int FewestHeaders = 3;

    private const int LongestNumber = 16;
    private const int LongestHeader = 60;

    /// <summary>How a number is set: bare, between dashes, before or after a stroke, with 页.</summary>
    private enum Style
    {
        None,
        Bare,
        Dashes,
        Stroke,
        Words,
    }

    /// <summary>Removes the lines that belong to pages and not to the text.</summary>
    public static void Remove(string text, List<TextLine> lines)
    {
        List<(int Line, int Place, Style Style, int Value)> numbers = Numbers(text, lines);
        var gone = new HashSet<int>();
        foreach (Style style in (Style[])[Style.Dashes, Style.Stroke, Style.Words])
        {
            List<(int Line, int Place, Style Style, int Value)> run = Rising(numbers.FindAll(n => n.Style == style), step: 0);
            gone.UnionWith(run.Count >= FewestMarked ? run.Select(n => n.Line) : []);
        }

        List<(int Line, int Place, Style Style, int Value)> bare = Rising(numbers.FindAll(n => n.Style == Style.Bare), step: 1);
        gone.UnionWith(bare.Count >= ShortestRun ? bare.Select(n => n.Line) : []);
        gone.UnionWith(Beside(text, lines, gone));
        if (gone.Count == 0)
        {
            return;
        }

        // What follows a header begins the page in its place.
        foreach (int line in gone.Order())
        {
            if (line + 1 < lines.Count && lines[line].AfterFormFeed)
            {
                lines[line + 1] = lines[line + 1] with { AfterFormFeed = true };
            }
        }

        int i = 0;
        lines.RemoveAll(_ => gone.Contains(i++));
    }

    private static List<(int Line, int Place, Style Style, int Value)> Numbers(string text, List<TextLine> lines)
    {
        var numbers = new List<(int, int, Style, int)>();
        int place = 0;
        for (int i = 0; i < lines.Count; i++)
        {
            ReadOnlySpan<char> line = lines[i].In(text).Trim();
            if (line.IsEmpty)
            {
                continue;
            }

            place++;
            if (line.Length <= LongestNumber && Read(line, out int value) is not Style.None and Style style
                && (style != Style.Bare || (IsBlank(text, lines, i - 1) && IsBlank(text, lines, i + 1))))
            {
                numbers.Add((i, place, style, value));
            }
        }

        return numbers;
    }

    private static bool IsBlank(string text, List<TextLine> lines, int i) => i < 0 || i >= lines.Count || lines[i].In(text).IsWhiteSpace();

    private static Style Read(ReadOnlySpan<char> line, out int value)
    {
        value = 0;
        int digits = 0;
        int others = 0;
        bool stroke = false;
        bool words = false;
        bool afterFirst = false;
        foreach (char c in line)
        {
            if (char.IsAsciiDigit(c))
            {
                if (!afterFirst)
                {
                    value = (value * 10) + c - '0';
                    digits++;
                }
            }
            else if (c is '-' or '—' or '–' or '－' or '―' or '~' or '·' or '/' or '第' or '页' or '共' or ' ' or '\u3000')
            {
                others += c is ' ' or '\u3000' ? 0 : 1;
                stroke |= c == '/';
                words |= c == '页';
                afterFirst |= digits > 0;
            }
            else
            {
                return Style.None;
            }
        }

        if (digits is 0 or > 3)
        {
            return Style.None;
        }

        bool isFramed = !char.IsAsciiDigit(line[0]) && !char.IsAsciiDigit(line[^1]);
        return words ? Style.Words
            : stroke ? (others == 1 && !isFramed && char.IsAsciiDigit(line[0]) && char.IsAsciiDigit(line[^1]) ? Style.Stroke : Style.None)
            : others == 0 ? (line.Length == digits ? Style.Bare : Style.None)
            : isFramed ? Style.Dashes : Style.None;
    }

    /// <summary>The longest run of rising values, far enough apart; with a step of 1 no value may be missing.</summary>
    private static List<(int Line, int Place, Style Style, int Value)> Rising(List<(int Line, int Place, Style Style, int Value)> numbers, int step)
    {
        // Each number is followed by the next that goes on from it; documents have a hundred pages, so trying every start is cheap.
        List<(int Line, int Place, Style Style, int Value)> longest = [];
        var best = new int[numbers.Count];
        var next = new int[numbers.Count];
        for (int i = numbers.Count - 1; i >= 0; i--)
        {
            best[i] = 1;
            next[i] = -1;
            int last = Math.Min(numbers.Count, i + 400);
            for (int k = i + 1; k < last; k++)
            {
                bool goesOn = step == 0 ? numbers[k].Value > numbers[i].Value : numbers[k].Value == numbers[i].Value + step;
                if (goesOn && numbers[k].Place - numbers[i].Place > FewestLinesBetween && best[k] + 1 > best[i])
                {
                    best[i] = best[k] + 1;
                    next[i] = k;
                }
            }
        }

        int start = best.Length == 0 ? -1 : Array.IndexOf(best, best.Max());
        for (int i = start; i >= 0; i = next[i])
        {
            longest.Add(numbers[i]);
        }

        return longest;
    }

    /// <summary>Lines that stand again and again right beside the numbers or first on a page: headers and footers, never headings of tables.</summary>
    private static List<int> Beside(string text, List<TextLine> lines, HashSet<int> numbers)
    {
        var beside = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        foreach (int number in numbers)
        {
            Add(Neighbour(text, lines, number, -1));
            Add(Neighbour(text, lines, number, 1));
        }

        int pages = numbers.Count;
        for (int i = 0; i < lines.Count; i++)
        {
            if (lines[i].AfterFormFeed)
            {
                pages++;
                Add(lines[i].In(text).IsWhiteSpace() ? Neighbour(text, lines, i, 1) : i);
            }
        }

        return [.. beside.Values.Where(l => l.Count >= FewestHeaders && l.Count * 2 > pages).SelectMany(l => l)];

        void Add(int at)
        {
            if (at >= 0 && lines[at].In(text).Trim() is { Length: > 3 and <= LongestHeader } line && !line.Contains('\t') && line.IndexOfAny("：:") < 0 && line[^1] != '表' && !numbers.Contains(at))
            {
                string key = line.ToString();
                (beside.TryGetValue(key, out List<int>? list) ? list : beside[key] = []).Add(at);
            }
        }
    }

    private static int Neighbour(string text, List<TextLine> lines, int from, int way)
    {
        for (int i = from + way; i >= 0 && i < lines.Count; i += way)
        {
            if (!lines[i].In(text).IsWhiteSpace())
            {
                return i;
            }
        }

        return -1;
    }
}
