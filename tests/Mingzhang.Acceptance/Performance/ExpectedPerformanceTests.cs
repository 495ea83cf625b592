using System.Globalization;
using System.Text;
using Mingzhang.Disclosures;
using Mingzhang.Documents.Writing;
using Mingzhang.Recognition.Performance;

namespace Mingzhang.Acceptance.Performance;

/// <summary>The performance tables of the real documents, against what was worked out by hand and against their own arithmetic.</summary>
public sealed class ExpectedPerformanceTests
{
    [Fact]
    public void The_targets_of_001_are_those_worked_out_by_hand()
    {
        List<string[]> expected = Rows(File.ReadAllText(Seeds.Path("expected/001.indicators.csv")));
        List<string[]> actual = Rows(Print(w => IndicatorsCsv.Write(w, Seeds.Tables("001"))));

        // The owners, which are people, were left out of the expectation.
        actual.ForEach(r => r[3] = r == actual[0] ? r[3] : string.Empty);
        Same(actual, expected);
    }

    [Fact]
    public void The_first_self_evaluations_of_002_are_those_worked_out_by_hand()
    {
        IEnumerable<PerformanceTable> projects = Seeds.Tables("002").Where(t => t.Kind == PerformanceKind.ProjectSelfEvaluation).Take(2);
        Same(Rows(Print(w => IndicatorsCsv.Write(w, projects))), Rows(File.ReadAllText(Seeds.Path("expected/002.indicators.first-two.csv"))));
        Same(Rows(Print(w => ProjectsCsv.Write(w, projects))), Rows(File.ReadAllText(Seeds.Path("expected/002.projects.first-two.csv"))));
    }

    [Theory]
    [InlineData("000", 16, 150)]
    [InlineData("001", 9, 87)]
    [InlineData("002", 24, 216)]
    [InlineData("003", 2, 26)]
    [InlineData("004", 13, 147)]
    public void Every_table_and_every_row_is_found_and_weights_sum_to_90(string name, int tables, int indicators)
    {
        IReadOnlyList<PerformanceTable> read = Seeds.Tables(name);
        read.Count.ShouldBe(tables);
        read.Sum(t => t.Indicators.Count).ShouldBe(indicators);
        foreach (PerformanceTable table in read)
        {
            Sum(table, i => i.Weight).ShouldBe(90m, table.Project);
            table.Goal.ShouldNotBeNull(table.Project);
            table.Indicators.ShouldAllBe(i => i.Level1.Length > 0 && i.Level2.Length > 0 && i.Level3.Length > 0 && i.Target != null);
        }
    }

    [Fact]
    public void The_scores_of_002_sum_to_the_totals_it_prints()
    {
        foreach (PerformanceTable table in Seeds.Tables("002").Where(t => t.Kind == PerformanceKind.ProjectSelfEvaluation))
        {
            decimal total = Sum(table, i => i.Score) + Figure(table.Money[MoneyKeys.ExecutionScore]);
            total.ShouldBe(Figure(table.Money[MoneyKeys.TotalScore]), table.Project);
            table.ActualCompletion.ShouldNotBeNull();
        }
    }

    [Theory]
    [InlineData("001", "corpus/xinjiang/001.docx")]
    [InlineData("001", "corpus/xinjiang/001.pdf")]
    [InlineData("003", "corpus/xinjiang/003.docx")]
    [InlineData("003", "corpus/xinjiang/003.pdf")]
    public void Lines_words_and_pages_of_one_document_read_alike(string lines, string grids)
    {
        string Read(string name) => string.Join('\n', Rows(Print(w => IndicatorsCsv.Write(w, Seeds.Tables(name)))).Select(r => Plain(string.Join('|', r[..^1]))));
        Read(lines).ShouldBe(Read(grids));
        Seeds.Tables(lines).Select(t => t.Goal?.Text).ShouldBe(Seeds.Tables(grids).Select(t => t.Goal?.Text));
    }

    [Theory]
    [InlineData("000")]
    [InlineData("001")]
    [InlineData("002")]
    [InlineData("003")]
    [InlineData("004")]
    public void Every_value_with_a_digit_is_a_number_or_a_date(string name)
    {
        foreach (Indicator indicator in Seeds.Tables(name).SelectMany(t => t.Indicators))
        {
            foreach (PrintedValue? printed in (PrintedValue?[])[indicator.Target, indicator.LastYear, indicator.Actual])
            {
                IndicatorValue value = IndicatorValue.Parse(printed?.Text);
                bool hasDigit = value.Text.Any(char.IsAsciiDigit);
                (value.Kind is ValueKind.Number or ValueKind.Date).ShouldBe(hasDigit, value.Text);
                value.Unit.Any(char.IsAsciiDigit).ShouldBeFalse(value.Text);
            }
        }
    }

    private static decimal Sum(PerformanceTable table, Func<Indicator, PrintedValue?> figure) => table.Indicators.Sum(i => Figure(figure(i)!));

    private static decimal Figure(PrintedValue value) => decimal.Parse(value.Text, CultureInfo.InvariantCulture);

    private static void Same(List<string[]> actual, List<string[]> expected)
    {
        actual.Count.ShouldBe(expected.Count);
        actual.Zip(expected).Where(p => Plain(string.Join('|', p.First)) != Plain(string.Join('|', p.Second)))
            .Select(p => string.Join('|', p.First) + " ≠ " + string.Join('|', p.Second)).ShouldBeEmpty();
    }

    /// <summary>Full and half width count as one.</summary>
    private static string Plain(string text) => text.Normalize(NormalizationForm.FormKC);

    private static string Print(Action<TextWriter> write)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        write(writer);
        return writer.ToString();
    }

    private static List<string[]> Rows(string csv)
    {
        var rows = new List<string[]>();
        var row = new List<string>();
        var field = new StringBuilder();
        bool quoted = false;
        for (int i = 0; i < csv.Length; i++)
        {
            char c = csv[i];
            if (c == '"' && quoted && i + 1 < csv.Length && csv[i + 1] == '"')
            {
                field.Append('"');
                i++;
            }
            else if (c == '"')
            {
                quoted = !quoted;
            }
            else if (!quoted && c is ',' or '\n' && !quoted)
            {
                row.Add(field.ToString().TrimEnd('\r'));
                field.Clear();
                if (c == '\n')
                {
                    rows.Add([.. row]);
                    row.Clear();
                }
            }
            else
            {
                field.Append(c);
            }
        }

        return rows;
    }
}
