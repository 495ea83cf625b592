using Mingzhang.Acceptance.Writing;
using Mingzhang.Checking.Rules;
using Mingzhang.Composition.Publishing;
using Mingzhang.Documents;
using Mingzhang.Documents.Publishing;
using Mingzhang.Formats;

namespace Mingzhang.Acceptance.Lines;

/// <summary>Final accounts written from ledgers, with the borders of the cells taken away: no figure may go astray and nothing be blamed.</summary>
public sealed class WrittenAccountsTests
{
    private const string Id = "xinjiang-final-accounts-2023";

    /// <summary>A row with one kind of expenditure may leave open which of two columns it is; such figures stay unplaced.</summary>
    [Theory]
    [InlineData(1, 0)]
    [InlineData(5, 0)]
    [InlineData(10, 0)]
    [InlineData(13, 14)]
    public void The_nine_tables_set_as_lines_give_the_figures_of_the_ledger(int seed, int open) => Read(seed, Flattened, open);

    [Theory]
    [InlineData(1, 0)]
    [InlineData(10, 0)]
    public void Pages_that_repeat_the_heading_of_a_table_lose_no_row(int seed, int open) => Read(seed, Paged, open);

    [Theory]
    [InlineData(1, 10, 7)]
    [InlineData(10, 10, 5)]
    [InlineData(2, 7, 15)]
    [InlineData(11, 7, 14)]
    public void Names_wrapped_around_their_figures_on_both_sides_leave_open_what_may_be_either_sides(int seed, int width, int open) =>
        Read(seed, lines => lines.SelectMany(l => Centred(l, width)), open);

    private static void Read(int seed, Func<string[], IEnumerable<string>> set, int open)
    {
        var writing = FormatLibrary.Shipped.Writing(Id).ShouldNotBeNull();
        var ledger = RandomLedger.Make(seed, writing);
        var publication = PublicationComposer.Compose(ledger, writing);
        var written = WrittenFacts.Of(ledger, writing, publication);
        var folder = Directory.CreateTempSubdirectory("mingzhang-lines-").FullName;
        try
        {
            var file = new PublicationSet().Write(publication, folder, [PublicationKind.Txt], "document").Files.Single();
            File.WriteAllLines(file, set(File.ReadAllLines(file)));

            var result = new Pipeline(FormatLibrary.Shipped, formatId: null).Check(file, new CheckOptions()).Result.ShouldNotBeNull();

            var read = WrittenFacts.Of(result.Disclosure);
            read.Except(written, StringComparer.Ordinal).ShouldBeEmpty();
            result.Findings.ShouldBeEmpty();
            result.Disclosure.Tables.Sum(t => t.Unplaced.Count).ShouldBe(open);
            (written.Count - read.Count).ShouldBe(open);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static IEnumerable<string> Flattened(string[] lines) => lines.SelectMany(l => l.Contains('\t', StringComparison.Ordinal) ? [string.Join(' ', Cells(l)), string.Empty] : new[] { l });

    /// <summary>Every fifteen rows a page number, and on every other page the table's title, unit and header again.</summary>
    private static IEnumerable<string> Paged(string[] lines)
    {
        var (page, rows, from) = (1, 0, -1);
        for (var i = 0; i < lines.Length; i++)
        {
            var isRow = lines[i].Contains('\t', StringComparison.Ordinal);
            from = !isRow ? -1 : from < 0 ? i : from;
            rows = isRow && Cells(lines[i]).Exists(IsFigure) ? rows + 1 : isRow ? rows : 0;
            if (rows > 15)
            {
                rows = 1;
                yield return string.Empty;
                yield return $"{++page}";
                yield return string.Empty;
                if (page % 2 == 0 && lines[from - 2].StartsWith("单位：", StringComparison.Ordinal))
                {
                    yield return lines[from - 4];
                    yield return lines[from - 2];
                    foreach (var header in lines.Skip(from).TakeWhile(l => !Cells(l).Exists(IsFigure)))
                    {
                        yield return string.Join(' ', Cells(header));
                    }
                }
            }

            yield return isRow ? string.Join(' ', Cells(lines[i])) : lines[i];
            if (isRow)
            {
                yield return string.Empty;
            }
        }
    }

    /// <summary>Names of several lines stand half above and half below the line of their figures.</summary>
    private static IEnumerable<string> Centred(string line, int width)
    {
        var cells = Cells(line);
        if (!line.Contains('\t', StringComparison.Ordinal) || !cells.Exists(IsFigure))
        {
            return [string.Join(' ', cells)];
        }

        var wrapped = cells.ConvertAll(c => IsFigure(c) || c.All(char.IsAsciiDigit) ? [c] : c.Chunk(width).Select(p => new string(p)).ToList());
        var height = wrapped.Max(w => w.Count) | 1;
        var rows = Enumerable.Range(0, height).Select(_ => new List<string>()).ToList();
        foreach (var pieces in wrapped)
        {
            var first = (height / 2) - (pieces.Count / 2);
            for (var i = 0; i < pieces.Count; i++)
            {
                rows[first + i + (pieces.Count % 2 == 0 && i >= pieces.Count / 2 ? 1 : 0)].Add(pieces[i]);
            }
        }

        return rows.Where(r => r.Count > 0).Select(r => string.Join(' ', r));
    }

    private static bool IsFigure(string cell) => cell.Contains('.', StringComparison.Ordinal) && cell.All(c => char.IsAsciiDigit(c) || c is '.' or ',' or '-');

    private static List<string> Cells(string line) => [.. line.Split('\t', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
}
