using Mingzhang.Texts;

namespace Mingzhang.Documents.Reading.Text;

/// <summary>Makes blocks of the lines of a text file.</summary>
/// <param name="input">The file.</param>
/// <param name="marksPages">Whether a single leading space marks the beginning of a page.</param>
internal sealed class LineBlocks(ReadingInput input, bool marksPages)
{
    private readonly List<Block> _blocks = [];
    private bool _afterGap = true;

    public IReadOnlyList<Block> Blocks => _blocks;

    /// <summary>A single space and then text, not an indentation of several.</summary>
    public static bool HasSingleSpace(ReadOnlySpan<char> line) =>
        line.Length > 1 && line[0] == ' ' && !char.IsWhiteSpace(line[1]);

    public void AddLine(ReadOnlySpan<char> raw, TextLine line)
    {
        ReadOnlySpan<char> stripped = StripMarks(raw.Trim(), out bool isHeading);
        string text = InlineMarkup.Clean(stripped);
        input.CountBlock(text.Length);
        if (text.Length == 0)
        {
            _afterGap |= raw.IsWhiteSpace();
            return;
        }

        _blocks.Add(new TextBlock(text, Source.OnLine(line.Number))
        {
            IsVisualLine = true,
            AfterGap = _afterGap,
            StartsPage = line.AfterFormFeed || (marksPages && HasSingleSpace(raw)),
            IsHeading = isHeading,
            Indent = raw.Length - raw.TrimStart().Length,
        });
        _afterGap = false;
    }

    public void AddBlocks(IReadOnlyList<Block> blocks)
    {
        _blocks.AddRange(blocks);
        _afterGap = true;
    }

    public void AddGrid(string text, List<TextLine> lines, int from, int to, bool isPipes)
    {
        if (!isPipes && IsContents(text, lines, from, to))
        {
            for (int i = from; i < to; i++)
            {
                AddLine(lines[i].In(text).ToString().Trim().Replace("\t", "……", StringComparison.Ordinal), lines[i]);
            }

            return;
        }

        var rows = new List<GridRow>(to - from);
        for (int i = from; i < to; i++)
        {
            ReadOnlySpan<char> line = lines[i].In(text);
            input.CheckRow(rows.Count);
            Source source = Source.OnLine(lines[i].Number);
            if (!isPipes)
            {
                rows.Add(new GridRow(TabCells(line, source), source));
            }
            else if (!MarkdownTable.IsRule(line))
            {
                List<string> cells = MarkdownTable.Cells(line);
                rows.Add(new GridRow([.. cells.Select((cell, column) => Cell(cell, column, source))], source));
            }
        }

        if (rows.Count > 0)
        {
            input.CountBlock(0);
            _blocks.Add(new Grid(rows, rows[0].Source) { KnowsSpans = false });
        }

        _afterGap = false;
    }

    /// <summary>A list of contents whose page numbers stand behind a tab: each row a title that begins with a number, and a bare number.</summary>
    private static bool IsContents(string text, List<TextLine> lines, int from, int to)
    {
        for (int i = from; i < to; i++)
        {
            ReadOnlySpan<char> line = lines[i].In(text).Trim();
            int tab = line.IndexOf('\t');
            ReadOnlySpan<char> page = line[(tab + 1)..].Trim();
            if (tab < 4 || page.Length is 0 or > 3 || page.ContainsAnyExceptInRange('0', '9')
                || !(line[0] is '第' or '（' or '(' || "一二三四五六七八九十".Contains(line[0], StringComparison.Ordinal)))
            {
                return false;
            }
        }

        return true;
    }

    private List<GridCell> TabCells(ReadOnlySpan<char> line, Source source)
    {
        var cells = new List<GridCell>(line.Count('\t') + 1);
        foreach (Range field in line.Split('\t'))
        {
            cells.Add(Cell(line[field], cells.Count, source));
        }

        return cells;
    }

    private GridCell Cell(ReadOnlySpan<char> raw, int column, Source source)
    {
        input.CheckColumn(column);
        string text = InlineMarkup.Clean(raw);
        input.CountCell(text.Length);
        return new GridCell(text, column, source with { Column = column });
    }

    /// <summary>Takes off a Markdown heading's marks or a list's dash, never the dash of a figure or of “- 3 -”.</summary>
    private static ReadOnlySpan<char> StripMarks(ReadOnlySpan<char> line, out bool isHeading)
    {
        isHeading = false;
        if (line.Length == 0)
        {
            return line;
        }

        if (line[0] == '#')
        {
            ReadOnlySpan<char> rest = line.TrimStart('#');
            int level = line.Length - rest.Length;
            isHeading = level <= 6 && !rest.IsWhiteSpace() && !char.IsAsciiDigit(rest[0]);
            return isHeading ? rest.Trim().TrimEnd('#').TrimEnd() : line;
        }

        bool isItem = line[0] is '-' or '*' or '+' && line.Length > 2 && line[1] == ' '
            && line[2..].IndexOfAnyExcept(" 0123456789.,-－—%％") >= 0;
        return isItem ? line[2..].TrimStart() : line;
    }
}
