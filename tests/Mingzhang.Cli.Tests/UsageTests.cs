using Mingzhang.Testing;

namespace Mingzhang.Cli.Tests;

public sealed class UsageTests
{
    [Theory]
    [InlineData("请给出命令")]
    [InlineData("缺少 FILE", "check")]
    [InlineData("缺少 FILE", "read")]
    [InlineData("不认识的“frob”", "frob")]
    [InlineData("不认识的选项“--bogus”", "check", "a.txt", "--bogus")]
    [InlineData("--output 不能是“pdf”", "check", "a.txt", "--output", "pdf")]
    [InlineData("--fail-on 不能是“hint”", "check", "a.txt", "--fail-on", "hint")]
    [InlineData("--jobs 应为 1 到 256 的整数", "check", "a.txt", "--jobs", "0")]
    [InlineData("--jobs 应为 1 到 256 的整数", "check", "a.txt", "--jobs", "two")]
    [InlineData("选项 -o 后面缺少值", "check", "a.txt", "-o")]
    [InlineData("没有格式“mars-2026”", "check", "a.txt", "--format", "mars-2026")]
    [InlineData("格式文件夹“nowhere”不存在", "formats", "--formats", "nowhere")]
    [InlineData("没有规则“MZ-Z99”", "rules", "MZ-Z99")]
    [InlineData("一次只能配一个文件", "check", "a.txt", "b.txt", "--prior", "c.txt")]
    [InlineData("是要核对的文件，不能用作输出", "check", "a.txt", "-o", "a.txt")]
    [InlineData("不存在。请先建好文件夹", "check", "a.txt", "-o", "nowhere/report.txt")]
    public void Wrong_usage_ends_with_64_and_says_what_to_do(string complaint, params string[] arguments)
    {
        var run = Tool.Run(arguments);
        run.ExitCode.ShouldBe(64);
        run.Error.ShouldContain(complaint);
        run.Output.ShouldBeEmpty();
    }

    [Fact]
    public void Help_is_in_chinese_and_complete()
    {
        var help = string.Concat(new[] { "", "check", "read", "formats", "rules" }
            .Select(c => $"$ mingzhang {c} --help\n" + Tool.Run([.. c.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help"]).Output + "\n"));
        Expectation.Match(help, "help.txt");
    }

    [Fact]
    public void Version_is_a_number()
    {
        var run = Tool.Run("--version");
        run.ExitCode.ShouldBe(0);
        run.Output.ShouldMatch(@"^\d+\.\d+\.\d+\n$");
    }

    [Fact]
    public void A_malformed_format_file_is_named()
    {
        using var folder = new Folder();
        folder.Write("mine.yaml", "tables: [");
        var run = Tool.Run("formats", "--formats", folder.Path);
        run.ExitCode.ShouldBe(64);
        run.Error.ShouldContain("mine.yaml");
    }

    [Fact]
    public void Every_expectation_file_is_used() => Expectation.Unused().ShouldBeEmpty();
}
