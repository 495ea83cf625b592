using System.Text.Json;

namespace Mingzhang.Cli.Tests;

public sealed class CheckTests
{
    private const string Plain = "云岭州图书馆2026年部门预算公开\n\n第一部分 单位概况\n云岭州图书馆负责全州公共图书服务。\n";

    [Theory]
    [InlineData("budget-2026.txt", "1. 2025年防汛物资采购项目结转", "1. 2025年防汛物资购置项目结转", true)]
    [InlineData("budget-2026.txt", "1. 2025年防汛物资采购项目结转", "1. 2024年防汛物资采购项目结转", false)]
    [InlineData("budget-2026.txt", "\n2025年防汛物资采购项目\t", "\n2025年防汛物资采购\t", false)]
    [InlineData("final-accounts-2023.txt", "具体项目自评情况", "主要项目：取水许可监督管里经费 20.00 万元。具体项目自评情况", true)]
    [InlineData("final-accounts-2023.txt", "具体项目自评情况", "主要项目：取水许可监督管里经费 21.00 万元。具体项目自评情况", false)]
    [InlineData("final-accounts-2023.txt", "具体项目自评情况", "主要项目：取水许可监督管理经费支出 20.00 万元。具体项目自评情况", false)]
    public void A_project_that_a_sentence_misnames_is_found_only_where_money_and_numbers_agree(string sample, string find, string replace, bool found)
    {
        using var folder = new Folder();
        var text = File.ReadAllText(Path.Combine(Repository.Root, "samples", sample));
        text.ShouldContain(find);
        Tool.Run("check", folder.Write("a.txt", text.Replace(find, replace, StringComparison.Ordinal))).Output.Contains("MZ-P02", StringComparison.Ordinal).ShouldBe(found);
    }

    [Fact]
    public void A_file_without_anything_wrong_ends_with_0_and_one_line()
    {
        using var folder = new Folder();
        var run = Tool.Run("check", folder.Write("a.txt", Plain), "--fail-on", "never");
        run.ExitCode.ShouldBe(0);
        run.Output.ShouldContain("核对 ");
        run.Error.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("missing.pdf", null, "找不到文件")]
    [InlineData("空.txt", "", "空")]
    [InlineData("x.docx", "PK\u0003\u0004 broken", "x.docx")]
    [InlineData("x.pdf", "this is no page of a book", "扩展名是“.pdf”，内容却是文本")]
    [InlineData("游记.txt", "今天天气很好。\n我们去了公园。\n", "没有可核对的内容")]
    [InlineData("login.html", "<html><body><p>登录</p></body></html>", "没有可核对的内容")]
    public void A_file_that_cannot_be_read_ends_with_2_names_the_file_and_the_remedy(string name, string? content, string words)
    {
        using var folder = new Folder();
        var path = content is null ? folder.At(name) : folder.Write(name, content);
        foreach (var output in new[] { "text", "json", "sarif", "html", "xlsx" })
        {
            var run = Tool.Run("check", path, "--output", output);
            run.ExitCode.ShouldBe(2);
            run.Error.ShouldContain(name);
            run.Error.ShouldContain(words);
            run.Error.ShouldNotContain(folder.Path);
        }
    }

    [Fact]
    public void A_bad_file_never_stops_the_rest()
    {
        using var folder = new Folder();
        folder.Write("a.txt", Plain);
        folder.Write("b.docx", "PK\u0003\u0004 broken");
        folder.Write("c.txt", Plain);
        var run = Tool.Run("check", folder.Path, "--output", "json", "--fail-on", "never");
        run.ExitCode.ShouldBe(2);
        var lines = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonDocument.Parse(l).RootElement).ToList();
        lines.Select(l => l.GetProperty("document").GetProperty("file").GetString()).ShouldBe(["a.txt", "b.docx", "c.txt"]);
        lines[1].GetProperty("error").GetProperty("code").GetString().ShouldBe("damaged");
        lines[1].GetProperty("error").GetProperty("message").GetString()!.ShouldContain("b.docx");
        lines[2].TryGetProperty("coverage", out _).ShouldBeTrue();
    }

    [Fact]
    public void An_unreadable_prior_document_ends_with_2()
    {
        using var folder = new Folder();
        var run = Tool.Run("check", folder.Write("a.txt", Plain), "--prior", folder.At("missing.txt"));
        run.ExitCode.ShouldBe(2);
        run.Error.ShouldContain("missing.txt");
    }

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    [InlineData("sarif")]
    [InlineData("html")]
    [InlineData("xlsx")]
    public void Bytes_depend_neither_on_the_folder_the_language_the_zone_nor_the_number_of_jobs(string output)
    {
        using var here = new Folder();
        using var there = new Folder();
        foreach (var folder in new[] { here, there })
        {
            for (var i = 0; i < 5; i++)
            {
                folder.Write($"文件{i}.txt", Plain + i);
            }
        }

        var first = Tool.RunIn(here.Path, [("LANG", "C"), ("TZ", "UTC")], "check", here.Path, "--output", output, "--jobs", "1");
        var second = Tool.RunIn(there.Path, [("LANG", "de_DE.UTF-8"), ("TZ", "Asia/Shanghai"), ("TERM", "xterm")], "check", there.Path, "--output", output, "--jobs", "4");
        first.Bytes.Length.ShouldBeGreaterThan(0);
        second.Bytes.AsSpan().SequenceEqual(first.Bytes).ShouldBeTrue();
    }

    [Fact]
    public void A_report_file_holds_the_bytes_of_the_screen_and_nothing_is_left_beside_it()
    {
        using var folder = new Folder();
        var file = folder.Write("a.txt", Plain);
        var screen = Tool.Run("check", file, "--output", "html");
        var run = Tool.Run("check", file, "--output", "html", "-o", folder.At("report.html"));
        run.Output.ShouldBeEmpty();
        File.ReadAllBytes(folder.At("report.html")).AsSpan().SequenceEqual(screen.Bytes).ShouldBeTrue();
        Directory.EnumerateFiles(folder.Path).Count().ShouldBe(2);
    }
}
