using System.CommandLine;
using Mingzhang.Cli;
using Mingzhang.Cli.Commands;
using Mingzhang.Cli.Running;
using Mingzhang.Cli.Startup;

Warmup.Begin(args);
Terminal.UseUtf8();
using var interruption = new Interruption();
var root = CommandTree.Make(interruption.Token);

try
{
    var parsed = root.Parse(args);
    if (parsed.Errors.Count > 0)
    {
        foreach (var sentence in UsageErrors.Of(parsed))
        {
            Terminal.Complain(sentence);
        }

        Terminal.Complain($"用 mingzhang {(parsed.CommandResult.Command is RootCommand ? string.Empty : parsed.CommandResult.Command.Name + " ")}--help 查看用法。");
        return ExitCode.Usage;
    }

    return parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null });
}
catch (UsageException e)
{
    Terminal.Complain(e.Message);
    return ExitCode.Usage;
}
catch (OperationCanceledException)
{
    Terminal.Complain("已中断。");
    return ExitCode.Interrupted;
}
catch (IOException e)
{
    // The reader of a pipe went away (head, less), or the disk is full.
    Terminal.Complain($"无法写出结果（{e.Message}）。请检查磁盘空间和输出位置。");
    return ExitCode.Failed;
}
