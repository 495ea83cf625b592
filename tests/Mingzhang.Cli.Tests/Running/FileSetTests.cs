using Mingzhang.Cli.Running;

namespace Mingzhang.Cli.Tests.Running;

public sealed class FileSetTests
{
    [Fact]
    public void A_folder_stands_for_its_files_in_ordinal_order_without_hidden_ones()
    {
        using var folder = new Folder();
        foreach (var name in new[] { "b.txt", "B.txt", "a.txt", "十.txt", "一.txt", ".hidden", "~$a.docx", "Thumbs.db" })
        {
            folder.Write(name, "x");
        }

        Directory.CreateDirectory(folder.At("c"));
        File.WriteAllText(System.IO.Path.Combine(folder.At("c"), "inner.txt"), "x");
        var files = FileSet.Of([folder.Path], "要核对的文件");
        files.Paths.Select(p => System.IO.Path.GetFileName(p)).ShouldBe(["B.txt", "a.txt", "b.txt", "一.txt", "十.txt"]);
        files.IsSeveral.ShouldBeTrue();
    }

    [Fact]
    public void Files_stay_in_the_order_given_and_missing_ones_in_their_place()
    {
        var files = FileSet.Of(["z.txt", "missing/a.txt"], "要核对的文件");
        files.Paths.ShouldBe(["z.txt", "missing/a.txt"]);
        files.IsSeveral.ShouldBeTrue();
        FileSet.Of(["z.txt"], "要核对的文件").IsSeveral.ShouldBeFalse();
    }

    [Fact]
    public void A_folder_of_one_file_still_names_it()
    {
        using var folder = new Folder();
        folder.Write("a.txt", "x");
        FileSet.Of([folder.Path], "要核对的文件").IsSeveral.ShouldBeTrue();
    }

    [Fact]
    public void An_empty_folder_is_wrong_usage()
    {
        using var folder = new Folder();
        Should.Throw<UsageException>(() => FileSet.Of([folder.Path], "要核对的文件")).Message.ShouldContain("没有要核对的文件");
    }

    [Fact]
    public void A_pattern_that_the_shell_left_is_expanded()
    {
        using var folder = new Folder();
        folder.Write("a.txt", "x");
        folder.Write("b.md", "x");
        FileSet.Of([folder.At("*.txt")], "要核对的文件").Paths.Select(p => System.IO.Path.GetFileName(p)).ShouldBe(["a.txt"]);
    }
}
