using System.Text.Json;

namespace Mingzhang.Cli.Tests;

public sealed class ReadTests
{
    [Fact]
    public void Read_writes_the_files_asked_for()
    {
        using var folder = new Folder();
        var file = folder.Write("a.txt", "云岭州图书馆2026年部门预算公开\n");
        var run = Tool.Run(
            "read", file, "--facts", folder.At("f.csv"), "--claims", folder.At("c.csv"), "--indicators", folder.At("i.csv"), "--projects", folder.At("p.csv"), "--json", folder.At("d.json"));
        run.ExitCode.ShouldBe(0);
        run.Output.ShouldBeEmpty();
        File.ReadLines(folder.At("f.csv")).First().ShouldBe("table,row_code,row_name,item,unit,column,amount,source");
        File.ReadLines(folder.At("c.csv")).First().ShouldBe("section,subject,measure,value,unit,snippet,source");
        File.ReadLines(folder.At("i.csv")).First().ShouldStartWith("table,project,unit,owner,budget_total,");
        File.ReadLines(folder.At("p.csv")).First().ShouldStartWith("project,department,unit,budget_initial,");
        JsonDocument.Parse(File.ReadAllText(folder.At("d.json"))).RootElement.GetProperty("document").GetProperty("file").GetString().ShouldBe("a.txt");
    }

    [Fact]
    public void Read_without_outputs_says_what_the_file_is()
    {
        using var folder = new Folder();
        var run = Tool.Run("read", folder.Write("a.txt", "云岭州图书馆2026年部门预算公开\n"));
        run.ExitCode.ShouldBe(0);
        run.Output.ShouldContain("文件  a.txt");
    }

    [Fact]
    public void Read_of_a_bad_file_ends_with_2() => Tool.Run("read", "missing.txt").ExitCode.ShouldBe(2);

    [Fact]
    public void Only_one_output_can_go_to_the_screen()
    {
        using var folder = new Folder();
        Tool.Run("read", folder.Write("a.txt", "x"), "--facts", "-", "--claims", "-").ExitCode.ShouldBe(64);
    }
}
