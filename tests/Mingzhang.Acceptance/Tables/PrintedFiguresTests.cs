using System.Globalization;
using System.Text.RegularExpressions;
using Mingzhang.Checking;
using Mingzhang.Checking.Rules;
using Mingzhang.Disclosures;

namespace Mingzhang.Acceptance.Tables;

/// <summary>The seeds whose tables are set with tabs: every figure printed in a table's lines is read once, and nothing else is.</summary>
public sealed partial class PrintedFiguresTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("000", 12)]
    [InlineData("004", 11)]
    public void Every_figure_printed_in_a_table_is_read_once_and_no_other(string seed, int tables)
    {
        var disclosure = Seeds.Disclosure(seed);
        disclosure.Tables.Count.ShouldBe(tables);
        var read = disclosure.Tables.SelectMany(t => t.Facts).Select(f => (Line: f.Source.Line!.Value, f.Printed)).ToList();
        var lines = Seeds.Lines(seed);
        var last = read.Max(f => f.Line);
        var first = disclosure.Tables[0].Source.Line!.Value;
        var printed = Enumerable.Range(first, last - first + 1)
            .SelectMany(n => lines[n - 1].Split('\t').Where(c => Money().IsMatch(c)).Select(c => (Line: n, Printed: c.Trim())))
            .ToList();

        var missed = Without(printed, read);
        var added = Without(read, printed);
        var recall = 1m - ((decimal)missed.Count / printed.Count);
        var precision = 1m - ((decimal)added.Count / read.Count);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{seed}: printed {printed.Count}, read {read.Count}, recall {recall:P2}, precision {precision:P2}"));
        recall.ShouldBeGreaterThanOrEqualTo(0.995m, string.Join('\n', missed));
        precision.ShouldBeGreaterThanOrEqualTo(0.995m, string.Join('\n', added));
        disclosure.Tables.SelectMany(t => t.Unplaced).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("000")]
    [InlineData("004")]
    public void Each_figure_stands_in_a_column_and_under_a_code_where_the_sums_hold(string seed)
    {
        // Both documents add up but for rounding: a figure in a wrong column or row would break a sum.
        var disclosure = Seeds.Disclosure(seed);
        disclosure.Tables.SelectMany(t => t.Columns).ShouldAllBe(c => c.Key.Length > 0);
        Checker.Check(disclosure, new CheckOptions()).Findings
            .Where(f => f.Kind is FindingKind.Sum or FindingKind.CrossTable && f.Severity == Severity.Error && f.Location.Table is { Length: > 0 })
            .Select(f => f.Message).ShouldBeEmpty();
    }

    [Fact]
    public void Codes_that_seed_004_lost_with_a_column_are_supplied_and_agree_with_its_other_tables()
    {
        var disclosure = Seeds.Disclosure("004");
        var income = disclosure.TableById("income")!.Rows.Where(r => r.Kind == RowKind.Code).Select(r => r.Code).ToList();
        foreach (var id in new[] { "expenditure", "general" })
        {
            var rows = disclosure.TableById(id)!.Rows.Where(r => r.Kind == RowKind.Code).ToList();
            rows.Select(r => r.Code).ShouldBe(income);
            rows.Count(r => r.CodeInferred).ShouldBeGreaterThan(20);
        }
    }

    private static List<(int Line, string Printed)> Without(List<(int Line, string Printed)> all, List<(int Line, string Printed)> others)
    {
        var left = others.GroupBy(f => f).ToDictionary(g => g.Key, g => g.Count());
        return all.FindAll(f => left.GetValueOrDefault(f) == 0 || left[f]-- == 0);
    }

    [GeneratedRegex(@"^\s*-?[0-9][0-9,]*\.[0-9]+\s*$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Money();
}
