using Mingzhang.Cli.Running;

namespace Mingzhang.Cli.Tests.Running;

public sealed class OutputFileTests
{
    [Fact]
    public void A_file_gets_its_name_only_when_complete()
    {
        using var folder = new Folder();
        var path = folder.Write("report.txt", "old");
        using (var output = OutputFile.Open(path))
        {
            output.Stream.Write("half"u8);
        }

        File.ReadAllText(path).ShouldBe("old");
        using (var output = OutputFile.Open(path))
        {
            output.Stream.Write("whole"u8);
            output.Complete();
        }

        File.ReadAllText(path).ShouldBe("whole");
        Directory.EnumerateFiles(folder.Path).Count().ShouldBe(1);
    }

    [Fact]
    public void Devices_are_written_to_and_never_replaced()
    {
        OutputFile.IsDevice("/dev/null").ShouldBeTrue();
        OutputFile.IsDevice("/dev/../dev/stdout").ShouldBeTrue();
        OutputFile.IsDevice("report.txt").ShouldBeFalse();
    }

    [Fact]
    public void A_folder_cannot_be_written_to()
    {
        using var folder = new Folder();
        Should.Throw<UsageException>(() => OutputFile.Open(folder.Path)).Message.ShouldContain("是文件夹");
    }
}
