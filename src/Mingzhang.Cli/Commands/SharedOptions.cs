using System.CommandLine;

namespace Mingzhang.Cli.Commands;

/// <summary>Options that several commands have.</summary>
internal static class SharedOptions
{
    public static Option<string> Format() => new("--format")
    {
        HelpName = "ID",
        Description = "公开格式，见 mingzhang formats；auto 为自动识别",
        DefaultValueFactory = _ => "auto",
    };

    public static Option<string?> Formats() => new("--formats")
    {
        HelpName = "DIR",
        Description = "另外的格式文件（*.yaml）所在的文件夹，可增加或替换内置格式",
    };
}
