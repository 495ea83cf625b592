using System.Text;

namespace Mingzhang.Acceptance.Lines;

/// <summary>
/// Tables whose cells are known, with the cells' borders taken away: what is left is what a text conversion leaves, and must be read
/// into the same rows and columns.
/// </summary>
public sealed class FlattenedTablesTests
{
    /// <summary>In 000, the staff and running columns of the carry-over table cannot be told apart once blanks have vanished.</summary>
    [Theory]
    [InlineData("000", 4)]
    [InlineData("004", 0)]
    public void Rows_set_as_lines_give_the_figures_of_the_grid(string seed, int open)
    {
        var lines = Seeds.Lines(seed);
        var grid = LineDocument.Tables(lines).SelectMany(t => t.Facts).Select(LineDocument.Line).ToList();

        var read = LineDocument.Tables(lines.Select(l => string.Join(' ', Cells(l))));

        Compare(grid, [.. read.SelectMany(t => t.Facts).Select(LineDocument.Line)], open);
        read.Sum(t => t.Unplaced.Count).ShouldBe(open);
    }

    [Theory]
    [InlineData("000", 4, 12)]
    [InlineData("000", 4, 7)]
    [InlineData("004", 0, 12)]
    [InlineData("004", 0, 7)]
    public void Names_wrapped_between_code_and_figures_are_joined(string seed, int open, int width)
    {
        var lines = Seeds.Lines(seed);
        var grid = LineDocument.Tables(lines).SelectMany(t => t.Facts).Select(NoLine).ToList();

        var read = LineDocument.Tables(lines.SelectMany(l => Wrapped(l, width)));

        Compare(grid, [.. read.SelectMany(t => t.Facts).Select(NoLine)], open);
    }

    [Theory]
    [InlineData(12)]
    [InlineData(7)]
    public void Names_wrapped_around_codes_and_figures_are_joined(int width)
    {
        var lines = Seeds.Lines("000");
        var grid = LineDocument.Tables(lines).SelectMany(t => t.Facts).Select(NoLine).ToList();

        var read = LineDocument.Tables(lines.SelectMany(l => Centred(l, width)));

        Compare(grid, [.. read.SelectMany(t => t.Facts).Select(NoLine)], 4);
    }

    private static void Compare(List<string> grid, List<string> read, int open)
    {
        read.Except(grid, StringComparer.Ordinal).ShouldBeEmpty();
        grid.Except(read, StringComparer.Ordinal).Count().ShouldBe(open);
        read.Count.ShouldBe(grid.Count - open);
    }

    private static string NoLine(Mingzhang.Disclosures.Fact fact) => $"{LineDocument.Place(fact)},{fact.Amount}";

    /// <summary>Code, pieces of the name, figures on a line of their own without a gap before it.</summary>
    private static IEnumerable<string> Wrapped(string line, int width)
    {
        var cells = Cells(line);
        if (!line.Contains('\t', StringComparison.Ordinal) || Split(cells) is not var (codes, names, figures) || names.TrueForAll(n => n.Length <= width))
        {
            return line.Contains('\t', StringComparison.Ordinal) ? [string.Empty, string.Join(' ', cells), string.Empty] : [line];
        }

        var pieces = names.SelectMany(n => Pieces(n, width).SelectMany((p, i) => i > 0 ? new[] { string.Empty, p } : [p]));
        return [string.Empty, .. codes.Length > 0 ? [codes] : Array.Empty<string>(), .. pieces, figures, string.Empty];
    }

    /// <summary>Names of several lines stand half above and half below the line of code and figures.</summary>
    private static IEnumerable<string> Centred(string line, int width)
    {
        var cells = Cells(line);
        if (!line.Contains('\t', StringComparison.Ordinal) || Split(cells) is not var (codes, names, figures))
        {
            return [string.Join(' ', cells)];
        }

        var wrapped = names.ConvertAll(n => Pieces(n, width));
        var height = wrapped.Max(w => w.Count) | 1;
        var middle = height / 2;
        var rows = Enumerable.Range(0, height).Select(_ => new List<string>()).ToList();
        if (codes.Length > 0)
        {
            rows[middle].Add(codes);
        }

        foreach (var pieces in wrapped)
        {
            for (var i = 0; i < pieces.Count; i++)
            {
                var above = pieces.Count / 2;
                var row = pieces.Count % 2 == 1 ? middle - above + i : i < above ? middle - above + i : middle + 1 + i - above;
                rows[row].Add(pieces[i]);
            }
        }

        rows[middle].Add(figures);
        return rows.Where(r => r.Count > 0).Select(r => string.Join(' ', r));
    }

    private static (string Codes, List<string> Names, string Figures)? Split(List<string> cells)
    {
        var codes = cells.TakeWhile(c => c.All(char.IsAsciiDigit)).ToList();
        var names = cells.Skip(codes.Count).TakeWhile(c => !IsFigure(c)).ToList();
        var figures = cells.Skip(codes.Count + names.Count).ToList();
        return figures.Count > 0 && figures.TrueForAll(IsFigure) && names.Count > 0 && (codes.Count > 0 || names.Count == 1)
            ? (string.Join(' ', codes), names, string.Join(' ', figures))
            : null;
    }

    private static bool IsFigure(string cell) => cell.Contains('.', StringComparison.Ordinal) && cell.All(c => char.IsAsciiDigit(c) || c is '.' or ',' or '-');

    private static List<string> Pieces(string name, int width)
    {
        var pieces = new List<string>();
        for (var from = 0; from < name.Length;)
        {
            var to = Math.Min(name.Length, from + width);
            while (to < name.Length && char.IsAscii(name[to]) && char.IsAscii(name[to - 1]))
            {
                to++;
            }

            pieces.Add(name[from..to]);
            from = to;
        }

        return pieces;
    }

    /// <summary>The filled cells of a tab-separated line, spaces between Chinese characters taken out.</summary>
    private static List<string> Cells(string line) =>
        line.Contains('\t', StringComparison.Ordinal)
            ? [.. line.Split('\t').Select(Tight).Where(c => c.Length > 0)]
            : [line];

    private static string Tight(string cell)
    {
        var tight = new StringBuilder(cell.Length);
        var text = cell.Trim();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != ' ' || char.IsAscii(text[i - 1]) || char.IsAscii(text[i + 1]))
            {
                tight.Append(text[i]);
            }
        }

        return tight.ToString();
    }
}
