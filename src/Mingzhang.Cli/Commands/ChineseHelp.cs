using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Text;
using Mingzhang.Cli.Running;

namespace Mingzhang.Cli.Commands;

/// <summary>Help in Chinese, in place of System.CommandLine's.</summary>
internal sealed class ChineseHelp : SynchronousCommandLineAction
{
    private const string Examples = """
        例子：
          mingzhang check 部门预算.pdf
          mingzhang check 预算公开/ --output html -o 核对报告.html
          mingzhang check 2026年预算.docx --prior 2025年预算.pdf
          mingzhang read 部门预算.docx --facts 数字.csv

        退出码：0 没有问题，1 发现问题，2 有文件无法读取或核对，64 用法有误。

        """;

    /// <summary>Makes this the help of the command and all below it.</summary>
    public static void Install(RootCommand root)
    {
        foreach (var option in root.Options)
        {
            if (option is HelpOption help)
            {
                help.Action = new ChineseHelp();
                help.Description = "显示用法";
            }
            else if (option is VersionOption)
            {
                option.Description = "显示版本";
            }
        }
    }

    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        parseResult.InvocationConfiguration.Output.Write(Of(parseResult.CommandResult.Command, parseResult.RootCommandResult.Command));
        return ExitCode.Clean;
    }

    private static string Of(Command command, Command root)
    {
        var text = new StringBuilder();
        text.Append(command.Description).Append("\n\n用法：\n  mingzhang");
        if (command != root)
        {
            text.Append(' ').Append(command.Name);
        }

        foreach (var argument in command.Arguments)
        {
            text.Append(' ').Append(Usage(argument));
        }

        text.Append(command.Subcommands.Count > 0 ? " 命令 [选项]\n" : " [选项]\n");
        Section(text, "命令", command.Subcommands.Select(c => (string.Join(' ', c.Arguments.Select(Usage).Prepend(c.Name)), c.Description)));
        Section(text, "参数", command.Arguments.Select(a => (a.Name, a.Description)));
        Section(text, "选项", Options(command, root).Select(o => (Names(o), (string?)Described(o))));
        if (command == root)
        {
            text.Append('\n').Append(Examples);
        }

        return text.ToString();
    }

    /// <summary>The command's own options, then those that every command has.</summary>
    private static IEnumerable<Option> Options(Command command, Command root) =>
        command.Options.Concat(root.Options.Where(o => o.Recursive)).Distinct().Where(o => !o.Hidden);

    private static string Usage(Argument argument) => argument.Arity switch
    {
        { MaximumNumberOfValues: > 1 } => argument.Name + "...",
        { MinimumNumberOfValues: 0 } => "[" + argument.Name + "]",
        _ => argument.Name,
    };

    private static string Names(Option option)
    {
        var names = option.Aliases.Where(a => a.StartsWith('-') && a != "-?").Prepend(option.Name).OrderBy(n => n.Length);
        return string.Join(", ", names) + (option.HelpName is { } value ? " " + value + (option.AllowMultipleArgumentsPerToken ? "..." : string.Empty) : string.Empty);
    }

    private static string Described(Option option) =>
        option is Option<string> { HasDefaultValue: true } text && text.GetDefaultValue() is string value ? $"{option.Description}（默认 {value}）" : option.Description ?? string.Empty;

    private static void Section(StringBuilder text, string title, IEnumerable<(string Name, string? Description)> lines)
    {
        var all = lines.ToList();
        if (all.Count == 0)
        {
            return;
        }

        var widest = all.Max(l => Terminal.Width(l.Name));
        text.Append('\n').Append(title).Append("：\n");
        foreach (var (name, description) in all)
        {
            text.Append("  ").Append(Terminal.Pad(name, widest + 2)).Append(description).Append('\n');
        }
    }
}
