using System.Text.Json;

namespace Mingzhang.Cli.Tests;

public sealed class ScoreTests
{
    private static readonly string Accounts = Path.Combine(Repository.Root, "samples", "final-accounts-2023.txt");

    [Fact]
    public void Scores_are_shown_with_the_scheme_that_explains_them()
    {
        var run = Tool.Run("score", Accounts);
        run.ExitCode.ShouldBe(0);
        run.Output.ShouldContain("新疆：六成起算：全表相符");
        run.Output.ShouldContain("1 张自评表，7 个得分：相符 7，另一办法 0，不符 0，不可推算 0");
    }

    [Fact]
    public void Json_tells_the_score_that_should_have_been_and_is_the_same_twice()
    {
        using var folder = new Folder();
        var file = folder.Write("a.txt", File.ReadAllText(Accounts).Replace("97.50%\t9.38", "97.50%\t10.00", StringComparison.Ordinal));
        var run = Tool.Run("score", file, "--output", "json");
        run.ExitCode.ShouldBe(0);
        run.Bytes.ShouldBe(Tool.Run("score", file, "--output", "json").Bytes);
        var row = JsonDocument.Parse(run.Output).RootElement.GetProperty("evaluations")[0].GetProperty("rows")[0];
        row.GetProperty("kind").GetString().ShouldBe("execution");
        row.GetProperty("printed").GetString().ShouldBe("10.00");
        row.GetProperty("recomputed").GetString().ShouldBe("9.38");
        row.GetProperty("verdict").GetString().ShouldBe("unexplained");
    }

    [Fact]
    public void A_scheme_may_be_named()
    {
        Tool.Run("score", Accounts, "--scheme", "proportional", "--output", "csv").Output.ShouldContain(",9.38,9.75,,不符,");
        Tool.Run("score", Accounts, "--scheme", "floor60-both", "--output", "csv").Output.ShouldContain("取水计量核查户数,>=120户,=124户,20,20.00,19.33,");
    }

    [Fact]
    public void A_scheme_that_the_format_does_not_have_is_wrong_usage_and_the_known_ones_are_named()
    {
        var run = Tool.Run("score", Accounts, "--scheme", "none");
        run.ExitCode.ShouldBe(64);
        run.Error.ShouldContain("floor60");
    }

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    [InlineData("csv")]
    public void Mobile_numbers_in_a_form_are_masked(string output)
    {
        using var folder = new Folder();
        var file = folder.Write("a.txt", File.ReadAllText(Accounts).Replace("\t规范\t规范\t", "\t规范\t电13800000000\t", StringComparison.Ordinal));
        var run = Tool.Run("score", file, "--output", output);
        run.ExitCode.ShouldBe(0);
        run.Output.ShouldContain("138********");
        run.Output.ShouldNotContain("13800000000");
    }

    [Fact]
    public void The_workbook_is_a_package()
    {
        using var folder = new Folder();
        Tool.Run("score", Accounts, "--output", "xlsx", "-o", folder.At("s.xlsx")).ExitCode.ShouldBe(0);
        File.ReadAllBytes(folder.At("s.xlsx"))[..2].ShouldBe("PK"u8.ToArray());
    }

    [Fact]
    public void A_file_that_cannot_be_read_ends_with_2() => Tool.Run("score", "missing.txt").ExitCode.ShouldBe(2);

    [Fact]
    public void A_table_set_in_HTML_is_scored_as_well()
    {
        using var folder = new Folder();
        var lines = File.ReadAllLines(Accounts);
        var start = Array.FindIndex(lines, l => l.StartsWith("项目名称\t", StringComparison.Ordinal));
        var rows = string.Concat(lines[start..].TakeWhile(l => l.Contains('\t', StringComparison.Ordinal)).Select(l => "<tr><td>" + string.Join("</td><td>", l.Replace("<", "&lt;", StringComparison.Ordinal).Split('\t')) + "</td></tr>"));
        var head = string.Concat(lines[..start].Where(l => l.Length > 0).Select(l => "<p>" + l + "</p>"));
        var file = folder.Write("a.html", $"<html><body>{head}<table>{rows}</table></body></html>");
        var run = Tool.Run("score", file);
        run.ExitCode.ShouldBe(0);
        run.Output.ShouldContain("7 个得分：相符 7");
    }
}
