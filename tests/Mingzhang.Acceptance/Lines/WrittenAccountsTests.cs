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
    [InlineData(1, 1)]
    [InlineData(5, 0)]
    [InlineData(6, 0)]
    [InlineData(9, 4)]
    [InlineData(10, 0)]
    [InlineData(13, 14)]
    public void The_nine_tables_set_as_lines_give_the_figures_of_the_ledger(int seed, int open)
    {
        var writing = FormatLibrary.Shipped.Writing(Id).ShouldNotBeNull();
        var ledger = RandomLedger.Make(seed, writing);
        var publication = PublicationComposer.Compose(ledger, writing);
        var written = WrittenFacts.Of(ledger, writing, publication);
        var folder = Directory.CreateTempSubdirectory("mingzhang-lines-").FullName;
        try
        {
            var file = new PublicationSet().Write(publication, folder, [PublicationKind.Txt], "document").Files.Single();
            File.WriteAllLines(file, File.ReadAllLines(file).SelectMany(Flattened));

            var result = new Pipeline(FormatLibrary.Shipped, formatId: null).Check(file, new CheckOptions()).Result.ShouldNotBeNull();

            var read = WrittenFacts.Of(result.Disclosure);
            read.Except(written, StringComparer.Ordinal).ShouldBeEmpty();
            (written.Count - read.Count).ShouldBe(open);
            result.Disclosure.Tables.Sum(t => t.Unplaced.Count).ShouldBe(open);
            result.Findings.ShouldBeEmpty();
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static IEnumerable<string> Flattened(string line) => line.Contains('\t', StringComparison.Ordinal)
        ? [string.Join(' ', line.Split('\t', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)), string.Empty]
        : [line];
}
