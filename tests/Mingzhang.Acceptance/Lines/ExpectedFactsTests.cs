namespace Mingzhang.Acceptance.Lines;

/// <summary>The figures of the seeds whose tables are set as visual lines, against those worked out by hand.</summary>
public sealed class ExpectedFactsTests
{
    [Theory]
    [InlineData("001", 281)]
    [InlineData("003", 242)]
    public void Every_figure_is_read_into_its_row_and_column_and_no_other(string seed, int count)
    {
        var expected = File.ReadLines(Corpus.File($"expected/{seed}.facts.csv")).Skip(1).Order(StringComparer.Ordinal).ToList();
        var tables = LineDocument.Tables(Seeds.Lines(seed));

        expected.Count.ShouldBe(count);
        tables.SelectMany(t => t.Facts).Select(LineDocument.Line).Order(StringComparer.Ordinal).ShouldBe(expected);
    }

    [Fact]
    public void The_seven_figures_that_the_text_does_not_settle_are_left_out_and_named()
    {
        var unplaced = LineDocument.Tables(Seeds.Lines("003")).SelectMany(t => t.Unplaced).ToList();

        unplaced.Select(u => u.Printed).ShouldBe(["6.92", "6.92", "6.92", "3124.24", "3100", "24.24", "3131.16"]);
        unplaced.ShouldAllBe(u => u.Reason.Contains("商品和服务支出"));
        LineDocument.Tables(Seeds.Lines("001")).SelectMany(t => t.Unplaced).ShouldBeEmpty();
    }
}
