using System.CommandLine;
using Mingzhang.Checking;
using Mingzhang.Cli.Running;
using Mingzhang.Documents.Writing;

namespace Mingzhang.Cli.Commands;

/// <summary><c>mingzhang rules</c>.</summary>
internal static class RulesCommand
{
    public static Command Make()
    {
        var id = new Argument<string?>("ID") { Arity = ArgumentArity.ZeroOrOne, Description = "规则编号，如 MZ-S01；不给出则列出全部规则" };
        var command = new Command("rules", "列出核对规则，或说明一条规则") { id };
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(id) is not { } wanted)
            {
                List();
                return ExitCode.Clean;
            }

            var rule = RuleCatalogue.All.FirstOrDefault(r => r.Id.Equals(wanted, StringComparison.OrdinalIgnoreCase))
                ?? throw new UsageException($"没有规则“{wanted}”。用 mingzhang rules 查看全部规则。");
            Console.Out.Write(RulePages.Text(rule));
            return ExitCode.Clean;
        });
        return command;
    }

    private static void List()
    {
        foreach (var rule in RuleCatalogue.All)
        {
            Console.Out.WriteLine($"{rule.Id}  {rule.Severity.Name()}  {Terminal.Pad(rule.Kind.Name(), 8)}  {rule.Title}");
        }
    }
}
