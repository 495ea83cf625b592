using System.Text.RegularExpressions;
using Mingzhang.Cli.Commands;

namespace Mingzhang.Cli.Tests;

public sealed partial class DocumentationTests
{
    [Theory]
    [InlineData("README.md", 5)]
    [InlineData("README.zh-CN.md", 5)]
    [InlineData("docs/guide.md", 15)]
    public void Every_command_in_the_documentation_is_one_that_the_tool_takes(string file, int least)
    {
        var root = CommandTree.Make(CancellationToken.None);
        var commands = Commands(File.ReadAllText(Path.Combine(Repository.Root, file))).ToList();
        commands.Count.ShouldBeGreaterThanOrEqualTo(least);
        foreach (var command in commands)
        {
            root.Parse(command).Errors.Select(e => e.Message).ShouldBeEmpty($"{file}: mingzhang {command}");
        }
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("README.zh-CN.md")]
    [InlineData("docs/guide.md")]
    [InlineData("CHANGELOG.md")]
    public void Every_link_inside_the_project_leads_somewhere(string file)
    {
        var folder = Path.GetDirectoryName(Path.Combine(Repository.Root, file))!;
        foreach (Match link in Link().Matches(File.ReadAllText(Path.Combine(Repository.Root, file))))
        {
            var target = Path.Combine(folder, link.Groups[1].Value);
            (File.Exists(target) || Directory.Exists(target)).ShouldBeTrue($"{file} links to {link.Groups[1].Value}, which does not exist.");
        }
    }

    private static IEnumerable<string> Commands(string markdown) => Command().Matches(markdown).Select(m => m.Groups[1].Value.Trim());

    [GeneratedRegex(@"^(?:\$ )?(?:mingzhang|dotnet run --project src/Mingzhang\.Cli --) ([^#\n]+)", RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Command();

    [GeneratedRegex(@"\]\((?!https?:)([^)#]+)\)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Link();
}
