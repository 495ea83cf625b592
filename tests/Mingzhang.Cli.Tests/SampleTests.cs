using System.Text.Json;

namespace Mingzhang.Cli.Tests;

public sealed class SampleTests
{
    private static readonly string Samples = Path.Combine(Repository.Root, "samples");

    [Fact]
    public void The_flawed_sample_gives_just_the_findings_that_samples_README_lists()
    {
        var run = Tool.Run("check", Path.Combine(Samples, "budget-2026-flawed.txt"), "--output", "json");
        run.ExitCode.ShouldBe(1);
        JsonDocument.Parse(run.Output).RootElement.GetProperty("findings").EnumerateArray()
            .Select(f => (Line: f.GetProperty("location").GetProperty("line").GetInt32(), Severity: f.GetProperty("severity").GetString(), Expected: f.GetProperty("expected").GetString()))
            .ShouldBe([(119, "error", "612.38"), (377, "warning", null), (397, "error", "81.86"), (397, "error", "增长2.88"), (452, "error", "143.13")]);
    }

    [Fact]
    public void The_flawed_sample_is_the_clean_one_but_for_those_lines()
    {
        var clean = File.ReadAllLines(Path.Combine(Samples, "budget-2026.txt"));
        var flawed = File.ReadAllLines(Path.Combine(Samples, "budget-2026-flawed.txt"));
        flawed.Length.ShouldBe(clean.Length);
        Enumerable.Range(0, clean.Length).Where(i => clean[i] != flawed[i]).Select(i => i + 1).ShouldBe([119, 377, 397, 452]);
    }

    [Theory]
    [InlineData("budget-2025-flawed")]
    [InlineData("budget-2026-flawed")]
    public void A_flawed_copy_of_a_written_document_gives_just_the_findings_listed_beside_it(string name)
    {
        var file = Path.Combine(Samples, "written", name);
        var run = Tool.Run("check", file + ".txt", "--output", "json");
        run.ExitCode.ShouldBe(1);
        JsonDocument.Parse(run.Output).RootElement.GetProperty("findings").EnumerateArray()
            .Select(f => (Line: f.GetProperty("location").GetProperty("line").GetInt32(), Rule: f.GetProperty("rule").GetString()))
            .ShouldBe(Listed(file + ".md"), ignoreOrder: true);
    }

    [Theory]
    [InlineData("error", 1)]
    [InlineData("warning", 1)]
    [InlineData("never", 0)]
    public void Fail_on_decides_between_0_and_1(string failOn, int exitCode) =>
        Tool.Run("check", Path.Combine(Samples, "budget-2026-flawed.txt"), "--fail-on", failOn).ExitCode.ShouldBe(exitCode);

    [Fact]
    public void Warnings_alone_fail_only_when_asked_for()
    {
        using var folder = new Folder();
        var text = File.ReadAllText(Path.Combine(Samples, "budget-2026.txt"));
        var file = folder.Write("a.txt", text.Replace("人员经费增加。", "人员经费增加。。", StringComparison.Ordinal));
        Tool.Run("check", file).ExitCode.ShouldBe(0);
        Tool.Run("check", file, "--fail-on", "warning").ExitCode.ShouldBe(1);
    }

    [Fact]
    public void A_clean_sample_is_one_line_and_nothing_when_quiet()
    {
        var file = Path.Combine(Samples, "budget-2026.txt");
        var run = Tool.Run("check", file);
        run.ExitCode.ShouldBe(0);
        run.Output.ShouldMatch(@"^核对 [\d,]+ 个数字，覆盖 [\d.]+%，0 处错误\n$");
        Tool.Run("check", file, "--quiet").Output.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("budget-2025.txt", "budget-2025.txt", "--prior 给出的是 2025 年的文件，上年是 2024 年，没有用来核对。")]
    [InlineData("final-accounts-2023.txt", "written/budget-2024.txt", "--prior 给出的是预算，本文件是决算，没有用来核对。")]
    public void A_document_that_is_not_last_years_is_not_held_against(string file, string prior, string said)
    {
        var run = Tool.Run("check", Path.Combine(Samples, file), "--prior", Path.Combine(Samples, prior), "--output", "json");
        run.Error.ShouldContain(said);
        JsonDocument.Parse(run.Output).RootElement.GetProperty("findings").EnumerateArray().ShouldNotContain(f => f.GetProperty("rule").GetString() == "MZ-P01");
    }

    [Fact]
    public void The_prior_year_and_units_are_read_and_held_against()
    {
        var run = Tool.Run("check", Path.Combine(Samples, "budget-2026.txt"), "--prior", Path.Combine(Samples, "budget-2025.txt"), "--output", "json");
        run.ExitCode.ShouldBe(0);
        JsonDocument.Parse(run.Output).RootElement.GetProperty("coverage").GetProperty("outcomes").EnumerateArray()
            .Single(o => o.GetProperty("rule").GetString() == "MZ-P01").GetProperty("outcome").GetString().ShouldBe("passed");
    }

    [Fact]
    public void A_format_can_be_named_and_a_wrong_one_is_taken_at_its_word()
    {
        var run = Tool.Run("check", Path.Combine(Samples, "budget-2026.txt"), "--format", "xinjiang-budget-2026", "--output", "json");
        JsonDocument.Parse(run.Output).RootElement.GetProperty("document").GetProperty("format").GetString().ShouldBe("xinjiang-budget-2026");
    }

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    [InlineData("sarif")]
    [InlineData("html")]
    [InlineData("xlsx")]
    public void Reports_on_the_samples_are_the_same_bytes_whatever_the_jobs(string output)
    {
        string[] files = [.. Directory.EnumerateFiles(Samples, "*.txt").Order(StringComparer.Ordinal)];
        var one = Tool.Run(["check", .. files, "--output", output, "--jobs", "1"]);
        var four = Tool.Run(["check", .. files, "--output", output, "--jobs", "4"]);
        one.ExitCode.ShouldBe(1);
        four.Bytes.AsSpan().SequenceEqual(one.Bytes).ShouldBeTrue();
    }

    /// <summary>Line and rule of each row of the list: its first column is a number, its fifth the rule.</summary>
    private static IEnumerable<(int Line, string? Rule)> Listed(string list) =>
        from row in File.ReadLines(list)
        let cells = row.Split('|', StringSplitOptions.TrimEntries)
        where cells.Length > 5 && char.IsAsciiDigit(cells[1].FirstOrDefault())
        select (int.Parse(cells[1], System.Globalization.CultureInfo.InvariantCulture), (string?)cells[5]);
}
