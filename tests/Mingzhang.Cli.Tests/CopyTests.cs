using System.Text;

namespace Mingzhang.Cli.Tests;

public sealed class CopyTests
{
    private static readonly byte[] Flawed = File.ReadAllBytes(Path.Combine(Repository.Root, "samples", "budget-2026-flawed.txt"));

    [Fact]
    public void Both_copies_are_written_with_the_list_of_changes_beside_the_corrected_one()
    {
        using var folder = new Folder();
        var path = folder.Write("a.txt", Flawed);
        var run = Tool.Run("check", path, "--annotate", folder.At("批注.txt"), "--fix", folder.At("改正.txt"));
        run.ExitCode.ShouldBe(1);
        run.Error.ShouldBeEmpty();
        run.Output.ShouldContain("批注副本：" + folder.At("批注.txt"));
        run.Output.ShouldContain("621.38 → 612.38  第 119 行");
        run.Output.ShouldContain("改动清单：" + folder.At("改正.改动清单.xlsx"));
        File.ReadAllBytes(path).ShouldBe(Flawed);
        Directory.GetFiles(folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal).ShouldBe(["a.txt", "批注.txt", "改正.txt", "改正.改动清单.xlsx"]);
        Tool.Run("check", folder.At("改正.txt")).Output.ShouldNotContain("621.38");
    }

    [Fact]
    public void Json_on_the_screen_stays_json_and_the_copies_are_told_beside_it()
    {
        using var folder = new Folder();
        var run = Tool.Run("check", folder.Write("a.txt", Flawed), "--fix", folder.At("b.txt"), "--output", "json");
        run.Output.ShouldStartWith("{");
        run.Output.Trim().ShouldEndWith("}");
        run.Error.ShouldContain("改正副本：");
        Tool.Run("check", folder.At("a.txt"), "--fix", folder.At("c.txt"), "--output", "json", "--quiet").Error.ShouldBeEmpty();
        File.ReadAllBytes(folder.At("c.txt")).ShouldBe(File.ReadAllBytes(folder.At("b.txt")));
    }

    [Fact]
    public void Several_files_are_copied_into_a_folder_and_one_that_cannot_be_never_stops_the_rest()
    {
        using var folder = new Folder();
        Directory.CreateDirectory(folder.At("in"));
        File.WriteAllBytes(folder.At("in/a.txt"), Flawed);
        File.WriteAllText(folder.At("in/b.html"), "<html><body><p>云岭州图书馆2026年部门预算公开</p></body></html>");
        File.WriteAllBytes(folder.At("in/c.txt"), Flawed);
        var run = Tool.Run("check", folder.At("in"), "--annotate", folder.At("out"));
        run.ExitCode.ShouldBe(2);
        run.Output.ShouldContain("b.html：网页里不能加批注");
        Directory.GetFiles(folder.At("out")).Select(Path.GetFileName).Order(StringComparer.Ordinal).ShouldBe(["a.txt", "c.txt"]);
    }

    [Fact]
    public void A_copy_never_takes_the_place_of_an_input()
    {
        using var folder = new Folder();
        var path = folder.Write("a.txt", Flawed);
        File.CreateSymbolicLink(folder.At("link.txt"), path);
        Refuses(folder, "已是要核对的文件", path, "--annotate", path);
        Refuses(folder, "已是要核对的文件", path, "--fix", folder.At("link.txt"));
        Refuses(folder, "已是要核对的文件", path, "--fix", folder.Path);
        Refuses(folder, "已是要核对的文件", path, "--annotate", folder.At("b.txt"), "--fix", folder.At("b.txt"));
        Refuses(folder, "扩展名写成“.txt”", path, "--annotate", folder.At("b.pdf"));
        Refuses(folder, "不能写到屏幕", path, "--annotate", "-");
        Refuses(folder, "应为文件夹，但它是文件", path, path, "--annotate", path);
        File.ReadAllBytes(path).ShouldBe(Flawed);
        Directory.GetFiles(folder.Path).Length.ShouldBe(2);
    }

    [Fact]
    public void A_copy_that_cannot_be_written_is_said_and_the_report_stays()
    {
        using var folder = new Folder();
        var run = Tool.Run("check", folder.Write("a.txt", Encoding.UTF8.GetBytes("云岭州图书馆2026年部门预算公开\n")), "--annotate", folder.At("nowhere/b.txt"), "--fail-on", "never");
        run.ExitCode.ShouldBe(2);
        run.Output.ShouldContain("核对 ");
        run.Output.ShouldContain("不存在。请先建好文件夹");
    }

    private static void Refuses(Folder folder, string complaint, params string[] arguments)
    {
        var run = Tool.RunIn(folder.Path, [], ["check", .. arguments]);
        run.ExitCode.ShouldBe(64);
        run.Error.ShouldContain(complaint);
    }
}
