using System.Text;
using Mingzhang.Documents.Writing;
using Mingzhang.Testing;

namespace Mingzhang.Documents.Tests.Writing;

public sealed class ReportTests
{
    [Fact]
    public void Text_tells_where_what_is_printed_what_it_should_be_and_what_to_do() =>
        Expectation.Match(Text(ReportKind.Text, new ReportOptions(), CheckedFile.Of(Results.Flawed())), "flawed.txt");

    [Fact]
    public void Text_of_a_clean_file_is_its_summary_line() =>
        Text(ReportKind.Text, new ReportOptions(), CheckedFile.Of(Results.Clean())).ShouldBe("核对 1,204 个数字，覆盖 97.0%，0 处错误\n");

    [Fact]
    public void Text_of_a_clean_file_is_nothing_when_quiet() =>
        Text(ReportKind.Text, new ReportOptions { Quiet = true }, CheckedFile.Of(Results.Clean())).ShouldBeEmpty();

    [Fact]
    public void Verbose_text_tells_which_rules_could_not_check_and_why() =>
        Expectation.Match(Text(ReportKind.Text, new ReportOptions { Verbose = true }, CheckedFile.Of(Results.Flawed())), "flawed.verbose.txt");

    [Fact]
    public void Text_over_several_files_names_each_and_sums_up() =>
        Expectation.Match(
            Text(ReportKind.Text, new ReportOptions { SeveralFiles = true }, CheckedFile.Of(Results.Clean()), Results.Unreadable(), CheckedFile.Of(Results.OnPage())),
            "several.txt");

    [Fact]
    public void Colours_stand_only_where_asked_for()
    {
        Text(ReportKind.Text, new ReportOptions { Colour = true }, CheckedFile.Of(Results.Flawed())).ShouldContain("\u001B[1;31m错误\u001B[0m");
        Text(ReportKind.Text, new ReportOptions(), CheckedFile.Of(Results.Flawed())).ShouldNotContain("\u001B", Case.Sensitive);
    }

    [Fact]
    public void Json_has_the_shape_that_the_design_fixes() =>
        Expectation.Match(Text(ReportKind.Json, new ReportOptions(), CheckedFile.Of(Results.OnPage())), "page.json");

    [Fact]
    public void Json_over_several_files_is_a_line_a_file() =>
        Expectation.Match(
            Text(ReportKind.Json, new ReportOptions { SeveralFiles = true }, Results.Unreadable(), CheckedFile.Of(Results.OnPage())),
            "several.jsonl");

    [Fact]
    public void Sarif_names_rules_files_and_failures() =>
        Expectation.Match(
            Text(ReportKind.Sarif, new ReportOptions { SeveralFiles = true, Version = "1.2.3" }, CheckedFile.Of(Results.Flawed()), Results.Unreadable(), CheckedFile.Of(Results.OnPage())),
            "several.sarif");

    [Fact]
    public void Html_of_one_file() =>
        Expectation.Match(Body(Text(ReportKind.Html, new ReportOptions { Version = "1.2.3" }, CheckedFile.Of(Results.Flawed()))), "flawed.html");

    [Fact]
    public void Html_over_several_files_has_an_index() =>
        Expectation.Match(
            Body(Text(ReportKind.Html, new ReportOptions { SeveralFiles = true, Version = "1.2.3" }, CheckedFile.Of(Results.Clean()), Results.Unreadable(), CheckedFile.Of(Results.OnPage()))),
            "several.html");

    [Fact]
    public void Html_needs_nothing_from_elsewhere()
    {
        var html = Text(ReportKind.Html, new ReportOptions(), CheckedFile.Of(Results.Flawed()));
        html.ShouldNotContain("http:");
        html.ShouldNotContain("https:");
        html.ShouldNotContain("url(");
        html.ShouldNotContain("src=");
    }

    [Fact]
    public void A_report_over_no_file_is_still_well_formed()
    {
        Text(ReportKind.Text, new ReportOptions { SeveralFiles = true }).ShouldStartWith("共 0 份文件");
        Text(ReportKind.Json, new ReportOptions { SeveralFiles = true }).ShouldBeEmpty();
        System.Text.Json.JsonDocument.Parse(Text(ReportKind.Sarif, new ReportOptions { SeveralFiles = true })).RootElement.GetProperty("runs")[0].GetProperty("results").GetArrayLength().ShouldBe(0);
        Text(ReportKind.Html, new ReportOptions { SeveralFiles = true }).ShouldEndWith("</html>\n");
    }

    [Theory]
    [InlineData(ReportKind.Text)]
    [InlineData(ReportKind.Json)]
    [InlineData(ReportKind.Sarif)]
    [InlineData(ReportKind.Html)]
    [InlineData(ReportKind.Xlsx)]
    public void Two_runs_give_the_same_bytes(ReportKind kind)
    {
        var first = Convert.ToHexString(Bytes(kind, new ReportOptions(), CheckedFile.Of(Results.Flawed())));
        Thread.Sleep(2100); // The clock of a ZIP counts in steps of two seconds.
        Convert.ToHexString(Bytes(kind, new ReportOptions(), CheckedFile.Of(Results.Flawed()))).Equals(first, StringComparison.Ordinal).ShouldBeTrue();
    }

    [Fact]
    public void A_document_can_neither_inject_markup_nor_steer_a_terminal()
    {
        var html = Text(ReportKind.Html, new ReportOptions(), CheckedFile.Of(Results.Hostile()));
        html.ShouldNotContain("<script>alert");
        html.ShouldNotContain("\u001B", Case.Sensitive);
        html.ShouldNotContain("\u202E", Case.Sensitive);
        var text = Text(ReportKind.Text, new ReportOptions { SeveralFiles = true, Verbose = true }, CheckedFile.Of(Results.Hostile()));
        text.ShouldNotContain("\u001B", Case.Sensitive);
        text.ShouldNotContain("\u202E", Case.Sensitive);
        foreach (var kind in new[] { ReportKind.Json, ReportKind.Sarif })
        {
            System.Text.Json.JsonDocument.Parse(Text(kind, new ReportOptions(), CheckedFile.Of(Results.Hostile()))).RootElement.ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Object);
        }
    }

    [Fact]
    public void Every_expectation_file_is_used() => Expectation.Unused().ShouldBeEmpty();

    internal static byte[] Bytes(ReportKind kind, ReportOptions options, params CheckedFile[] files)
    {
        var output = new MemoryStream();
        using (var report = CheckReport.Create(kind, output, options))
        {
            foreach (var file in files)
            {
                report.Add(file);
            }

            report.Complete();
        }

        return output.ToArray();
    }

    private static string Text(ReportKind kind, ReportOptions options, params CheckedFile[] files) =>
        Encoding.UTF8.GetString(Bytes(kind, options, files));

    /// <summary>The page without the style sheet and script, which are read as files of their own.</summary>
    private static string Body(string html) =>
        html[..html.IndexOf("<style>", StringComparison.Ordinal)] + html[html.IndexOf("</style>", StringComparison.Ordinal)..html.IndexOf("<script>", StringComparison.Ordinal)];
}
