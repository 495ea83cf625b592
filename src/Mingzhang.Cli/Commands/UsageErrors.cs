using System.CommandLine;
using System.CommandLine.Parsing;

namespace Mingzhang.Cli.Commands;

/// <summary>
/// What is wrong with a command line, in Chinese. System.CommandLine's own words are English, and its translations cannot be
/// loaded without culture data (docs/decisions/0003), so the complaint is made from what the parser found.
/// </summary>
internal static class UsageErrors
{
    public static IEnumerable<string> Of(ParseResult parsed) => parsed.Errors.Select(e => Sentence(e, parsed)).Distinct(StringComparer.Ordinal);

    private static string Sentence(ParseError error, ParseResult parsed)
    {
        if (error.Message.Any(c => c >= '\u4E00'))
        {
            return error.Message;
        }

        return error.SymbolResult switch
        {
            OptionResult { Tokens.Count: 0 } option => $"选项 {option.Option.Name} 后面缺少值。",
            OptionResult option => $"选项 {option.Option.Name} 只能给出一个值。",
            ArgumentResult { Tokens.Count: 0 } argument => $"缺少 {argument.Argument.Name}。",
            ArgumentResult argument => $"{argument.Argument.Name} 的值有误。",
            _ when parsed.UnmatchedTokens.Count > 0 => $"不认识的“{parsed.UnmatchedTokens[0]}”。",
            CommandResult { Command: RootCommand root } => $"请给出命令：{string.Join("、", root.Subcommands.Select(c => c.Name))}。",
            CommandResult { Command.Arguments: [var first, ..] } => $"缺少 {first.Name}。",
            _ => error.Message,
        };
    }
}
